#include "indexer/worker.hpp"

#include <algorithm>

#include "corpus/store/xapian_errors.hpp"
#include "corpus/terms/slots.hpp"

namespace dateline::indexer {

Worker::Worker(Run& run, ExistingIndex existing, ShardWriter shards, std::filesystem::path held)
    : run_(run),
      existing_(std::move(existing)),
      shards_(std::move(shards)),
      reader_(run.options.articles),
      analyser_(run.options.analysis),
      builder_(
          [&run](names::NameKind kind, const std::string& key, std::string_view written) { return run.registry.id_of(kind, key, written); },
          analyser_.tokenizer()),
      held_(std::move(held)) {}

void Worker::work() {
    while (std::optional<input::RecordBatch> batch = run_.queue.pop()) {
        AddCounts part;
        part.input_bytes = batch->input_bytes;
        for (std::size_t i = 0; i < batch->records.size() && !run_.stop; ++i) {
            const base::Result<bool> done =
                store::guarded(run_.options.index, [&] { return take(batch->records[i], batch->first_ordinal + i, part); });
            if (!done) run_.fail_with(done.error());
            if (!done || !*done) return;
        }
        run_.merge(part);
    }
}

void Worker::work_on_held(const GroupSurvey& facts) {
    AddCounts part;
    const auto take_held = [&](const input::RawRecord& record, std::uint64_t ordinal) -> base::Result<bool> {
        if (run_.stop) return false;
        base::Result<reading::ReadArticle> read = reader_.read(record);
        if (!read) return run_.report({record.location, read.error()});
        const std::string group = publication::group_of(read->article.location, read->article.source);
        const auto known = facts.find(group);
        reading::date_in_group(known == facts.end() ? existing_.group_facts(group) : known->second, *read);
        return settle(std::move(*read), ordinal, part, /*teaches=*/false);
    };
    const base::Result<bool> done = store::guarded(run_.options.index, [&] { return held_.replay(take_held); });
    if (!done) run_.fail_with(done.error());
    run_.merge(part);
}

void Worker::finish() {
    if (run_.stop) return;
    base::Result<std::vector<Shard>> finished = shards_.finish();
    if (!finished) return run_.fail_with(finished.error());
    shard_list_ = std::move(*finished);
}

std::uint64_t Worker::undated() const {
    return static_cast<std::uint64_t>(std::count_if(undated_.begin(), undated_.end(),
                                                    [this](const auto& entry) { return run_.ledger.counts(entry.first, entry.second); }));
}

base::Result<bool> Worker::take(const input::RawRecord& record, std::uint64_t ordinal, AddCounts& part) {
    base::Result<reading::ReadArticle> read = reader_.read(record);
    if (!read && read.error().kind == base::ErrorKind::not_found) return true;  // no article, and nobody said that it is one
    if (!read) return run_.report({record.location, read.error()});
    if (read->depends_on_group) return hold(record, ordinal, std::move(*read));
    return settle(std::move(*read), ordinal, part, /*teaches=*/true);
}

// An article that the index has in the same state, by what the group taught before, has taught already.
base::Result<bool> Worker::hold(const input::RawRecord& record, std::uint64_t ordinal, reading::ReadArticle read) {
    reading::date_in_group(existing_.group_facts(publication::group_of(read.article.location, read.article.source)), read);
    const std::uint64_t state = state_hash(read.article, run_.options.analysis);
    const std::optional<Existing> existing = compared(read.article.id, state);
    if (!existing || existing->state != state) observe(read);
    if (base::Result<void> added = held_.add(record, ordinal); !added) return fail(added.error());
    return true;
}

base::Result<bool> Worker::settle(reading::ReadArticle read, std::uint64_t ordinal, AddCounts& part, bool teaches) {
    article::Article& article = read.article;
    if (!read.warnings.empty()) run_.warn(article.location, read.warnings, read.text_replaced());
    ++part.read;
    part.text_bytes += article.text.size();
    if (article.text.empty()) ++part.textless;

    const std::uint64_t state = state_hash(article, run_.options.analysis);
    const std::optional<Existing> existing = compared(article.id, state);
    switch (run_.ledger.enter(terms::hash_of(article.id), ordinal, state, existing)) {
        case Ledger::Verdict::outdone: return true;
        case Ledger::Verdict::unchanged: ++part.unchanged; return true;
        case Ledger::Verdict::index: break;
    }
    if (teaches) observe(read);
    ++(existing ? part.replaced : part.added);
    if (!article.published.period) {
        ++part.undated;
        undated_.emplace_back(terms::hash_of(article.id), ordinal);
    }
    NumberedDocument document{builder_.build(analyser_.analyse(std::move(article)), state, run_.sequence), ordinal};
    for (NumberedDocument& overflow : run_.small_update.take(std::move(document))) {
        if (base::Result<void> added = shards_.add(std::move(overflow.document), overflow.ordinal); !added) return fail(added.error());
    }
    return true;
}

void Worker::observe(const reading::ReadArticle& read) {
    learnt_[publication::group_of(read.article.location, read.article.source)].observe(read.cues, read.article.location);
}

std::optional<Existing> Worker::compared(const std::string& id, std::uint64_t state) {
    std::optional<Existing> existing = existing_.find(id);
    if (existing && run_.options.force) existing->state = state + 1;
    return existing;
}

}  // namespace dateline::indexer
