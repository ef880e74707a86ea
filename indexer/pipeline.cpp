#include "indexer/pipeline.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "corpus/encoding/charset_choice.hpp"
#include "corpus/store/index_directory.hpp"
#include "corpus/store/metadata.hpp"
#include "corpus/store/xapian_errors.hpp"
#include "indexer/generation.hpp"
#include "indexer/run.hpp"
#include "indexer/worker.hpp"

namespace dateline::indexer {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::fail;
using Clock = std::chrono::steady_clock;

namespace {

// The reading side.
class QueueSink : public input::RecordSink {
public:
    explicit QueueSink(Run& run) : run_(run) {}

    bool take(input::RecordBatch batch) override { return !run_.stop && run_.queue.push(std::move(batch)); }
    bool report(input::Problem problem) override { return run_.report(problem) && !run_.stop; }
    bool wants_more() const override { return !run_.stop; }
    void note(const article::Location& location, const std::string& message) override {
        run_.warn(location, {&message, 1}, message.ends_with(encoding::replaced_note));
    }

private:
    Run& run_;
};

// Removes the folder of the shards on every way out.
class BuildFolder {
public:
    explicit BuildFolder(fs::path path) : path_(std::move(path)) {}
    ~BuildFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    BuildFolder(const BuildFolder&) = delete;
    BuildFolder& operator=(const BuildFolder&) = delete;

    base::Result<void> make() const {
        std::error_code problem;
        fs::create_directories(path_, problem);
        if (problem) return fail(ErrorKind::io, path_.string() + ": cannot be made (" + problem.message() + ")");
        return {};
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

base::Result<std::optional<fs::path>> current_if_any(const fs::path& directory) {
    base::Result<fs::path> current = store::current_generation(directory);
    if (current) return std::optional(*current);
    if (current.error().kind == ErrorKind::index_missing) return std::optional<fs::path>();
    return fail(current.error());
}

using Workers = std::vector<std::unique_ptr<Worker>>;

// Everything is read, and what waits for its group is put off.
void read_all(Run& run, const Workers& workers) {
    std::vector<std::jthread> threads;
    for (const std::unique_ptr<Worker>& worker : workers) threads.emplace_back([&worker] { worker->work(); });
    QueueSink sink(run);
    input::read_records(run.options.paths, run.options.reading, sink);
    run.queue.finish();
}

// What is known of every group of which this run has learnt something.
GroupSurvey facts_of_groups(const Workers& workers, ExistingIndex& existing) {
    GroupSurvey facts;
    for (const std::unique_ptr<Worker>& worker : workers) {
        for (const auto& [group, learnt] : worker->learnt()) {
            const auto [known, is_new] = facts.try_emplace(group);
            if (is_new) known->second = existing.group_facts(group);
            known->second.merge(learnt);
        }
    }
    return facts;
}

void work_on_held(const Workers& workers, const GroupSurvey& facts) {
    std::vector<std::jthread> threads;
    for (const std::unique_ptr<Worker>& worker : workers) {
        if (worker->holds_records()) threads.emplace_back([&worker, &facts] { worker->work_on_held(facts); });
    }
}

std::vector<Shard> finished_shards(const Workers& workers) {
    {
        std::vector<std::jthread> threads;
        for (const std::unique_ptr<Worker>& worker : workers) threads.emplace_back([&worker] { worker->finish(); });
    }
    std::vector<Shard> shards;
    for (const std::unique_ptr<Worker>& worker : workers)
        shards.insert(shards.end(), worker->shard_list().begin(), worker->shard_list().end());
    return shards;
}

base::Result<void> commit(Run& run, const store::WriterLock& lock, const std::optional<fs::path>& current, const std::vector<Shard>& shards,
                          const GroupSurvey& facts, const fs::path& generation) {
    Change change{run.sequence, run.registry.new_names(), run.registry.first_new_id(), {}, run.options.user_aliases};
    for (const auto& [group, known] : facts) change.group_facts.emplace_back(store::group_facts_key(group), known.encode());
    if (!run.small_update.holds_all()) return build_generation(lock, current, shards, run.ledger, change, generation, run.stop);
    std::vector<IndexDocument> documents;
    for (NumberedDocument& held : run.small_update.held()) {
        if (run.ledger.counts(held.document.id_hash, held.ordinal)) documents.push_back(std::move(held.document));
    }
    return update_generation(*current, documents, {}, change);
}

}  // namespace

base::Result<AddCounts> add(const AddOptions& options, AddListener& listener, const std::atomic<bool>& stop) {
    const Clock::time_point begin = Clock::now();
    base::Result<store::WriterLock> lock = store::WriterLock::acquire(options.index, options.wait_seconds);
    if (!lock) return fail(lock.error());
    store::remove_litter(*lock);
    base::Result<std::optional<fs::path>> current = current_if_any(options.index);
    if (!current) return fail(current.error());

    // A reader a thread, one for the names and one for this thread: the engine's objects are not shared.
    std::vector<std::optional<store::IndexReader>> readers(options.jobs + 2);
    if (*current) {
        for (std::optional<store::IndexReader>& reader : readers) {
            base::Result<store::IndexReader> opened = store::IndexReader::open_generation(**current);
            if (!opened) return fail(opened.error());
            reader = std::move(*opened);
        }
    }
    Run run(options, listener, stop, readers.back() ? &readers.back()->names() : nullptr, current->has_value());
    if (*current) run.sequence = store::number_in(readers.back()->database().get_metadata(store::sequence_key)) + 1;
    run.total_input_bytes = input::input_size(options.paths);

    const fs::path generation = store::next_generation(*lock);
    const BuildFolder build_folder(build_folder_of(generation));
    if (base::Result<void> made = build_folder.make(); !made) return fail(made.error());
    Workers workers;
    for (unsigned job = 0; job < options.jobs; ++job) {
        const std::string number = std::to_string(job + 1);
        workers.push_back(std::make_unique<Worker>(run, ExistingIndex(std::move(readers[job])), ShardWriter(build_folder.path(), number),
                                                   build_folder.path() / ("held-" + number)));
    }
    ExistingIndex existing(std::move(readers[options.jobs]));
    read_all(run, workers);
    const GroupSurvey facts = facts_of_groups(workers, existing);
    if (!run.failure && !stop) work_on_held(workers, facts);
    const std::vector<Shard> shards = finished_shards(workers);
    if (run.failure) return fail(*run.failure);
    if (stop) return fail(ErrorKind::interrupted, "interrupted; the index is as it was");

    // What was counted on the way depends on which thread came first; what counts in the end does not.
    const Ledger::Tally tally = run.ledger.tally();
    run.counts.added = tally.added;
    run.counts.replaced = tally.replaced;
    run.counts.unchanged = tally.unchanged;
    run.counts.outdone = run.ledger.outdone();
    run.counts.undated = 0;
    std::vector<fields::Role> found_overrides;
    for (const std::unique_ptr<Worker>& worker : workers) {
        run.counts.undated += worker->undated();
        found_overrides.insert(found_overrides.end(), worker->found_overrides().begin(), worker->found_overrides().end());
    }
    run.counts.remarks = reading::describe_absent(options.articles.overrides, found_overrides);
    const bool only_aliases = run.options.user_aliases && current->has_value() && run.small_update.holds_all();
    if (run.counts.added + run.counts.replaced > 0 || only_aliases) {
        listener.finishing();
        if (base::Result<void> committed = commit(run, *lock, *current, shards, facts, generation); !committed)
            return fail(committed.error());
    }
    run.counts.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return run.counts;
}

}  // namespace dateline::indexer
