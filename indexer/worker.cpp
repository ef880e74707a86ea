#include "indexer/worker.hpp"

#include <xapian.h>

#include <algorithm>

#include "corpus/schema/field.hpp"
#include "corpus/store/xapian_errors.hpp"
#include "corpus/terms/slots.hpp"

namespace dateline::indexer {

std::optional<Existing> ExistingArticles::find(const std::string& id) {
    if (!reader_) return std::nullopt;
    const std::optional<Xapian::docid> docid = reader_->find_id(id);
    if (!docid) return std::nullopt;
    const Xapian::Document document = reader_->database().get_document(*docid, Xapian::DOC_ASSUME_VALID);
    return Existing{*docid, terms::unpack_number(document.get_value(schema::slot(schema::Field::state)))};
}

Worker::Worker(Run& run, ExistingArticles existing, ShardWriter shards)
    : run_(run),
      existing_(std::move(existing)),
      shards_(std::move(shards)),
      reader_(run.options.articles),
      analyser_(run.options.analysis),
      builder_(
          [&run](names::NameKind kind, const std::string& key, std::string_view written) { return run.registry.id_of(kind, key, written); },
          analyser_.tokenizer()) {}

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
    if (!read) return run_.report({record.location, read.error()});
    article::Article& article = read->article;
    if (!read->warnings.empty()) run_.warn(article.location, read->warnings, read->text_replaced());
    ++part.read;
    part.text_bytes += article.text.size();
    if (article.text.empty()) ++part.textless;

    const std::uint64_t state = state_hash(article, run_.options.analysis);
    const std::optional<Existing> existing = existing_.find(article.id);
    const std::optional<Existing> compared = run_.options.force && existing ? Existing{existing->docid, state + 1} : existing;
    switch (run_.ledger.enter(terms::hash_of(article.id), ordinal, state, compared)) {
        case Ledger::Verdict::outdone: return true;
        case Ledger::Verdict::unchanged: ++part.unchanged; return true;
        case Ledger::Verdict::index: break;
    }
    ++(existing ? part.replaced : part.added);
    if (!article.published.period) {
        ++part.undated;
        undated_.emplace_back(terms::hash_of(article.id), ordinal);
    }
    NumberedDocument document{builder_.build(analyser_.analyse(std::move(article)), state, run_.sequence), ordinal};
    for (const NumberedDocument& overflow : run_.small_update.take(std::move(document))) {
        if (base::Result<void> added = shards_.add(overflow.document, overflow.ordinal); !added) return fail(added.error());
    }
    return true;
}

}  // namespace dateline::indexer
