#include "indexer/pipeline.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "corpus/schema/field.hpp"
#include "corpus/store/index_directory.hpp"
#include "corpus/store/index_reader.hpp"
#include "corpus/store/xapian_errors.hpp"
#include "corpus/terms/slots.hpp"
#include "indexer/build_document.hpp"
#include "indexer/generation.hpp"
#include "indexer/ledger.hpp"
#include "indexer/name_registry.hpp"
#include "indexer/shard_writer.hpp"

namespace dateline::indexer {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::fail;
using Clock = std::chrono::steady_clock;

namespace {

// Up to so many articles (or bytes of them) are committed into the current generation instead of building a new one.
constexpr std::size_t most_small_articles = 2'000;
constexpr std::size_t most_small_bytes = std::size_t{64} << 20;
constexpr auto progress_interval = std::chrono::milliseconds(100);

// Hands batches from the reading thread to the working ones; holds few, so that memory stays flat.
class BatchQueue {
public:
    explicit BatchQueue(std::size_t most) : most_(most) {}

    // Waits while the queue is full. False once it was closed.
    bool push(input::RecordBatch batch) {
        std::unique_lock lock(mutex_);
        has_room_.wait(lock, [this] { return closed_ || batches_.size() < most_; });
        if (closed_) return false;
        batches_.push_back(std::move(batch));
        has_batch_.notify_one();
        return true;
    }

    // Waits for a batch; empty once the queue is finished and drained, or closed.
    std::optional<input::RecordBatch> pop() {
        std::unique_lock lock(mutex_);
        has_batch_.wait(lock, [this] { return closed_ || finished_ || !batches_.empty(); });
        if (closed_ || batches_.empty()) return std::nullopt;
        input::RecordBatch batch = std::move(batches_.front());
        batches_.pop_front();
        has_room_.notify_one();
        return batch;
    }

    // Nothing more will come.
    void finish() {
        const std::lock_guard lock(mutex_);
        finished_ = true;
        has_batch_.notify_all();
    }

    // Drops everything: the run ends early.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        batches_.clear();
        has_batch_.notify_all();
        has_room_.notify_all();
    }

private:
    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable has_room_;
    std::condition_variable has_batch_;
    std::deque<input::RecordBatch> batches_;
    bool finished_ = false;
    bool closed_ = false;
};

// Looks articles up in the index as it is before the run. One a thread.
class ExistingArticles {
public:
    explicit ExistingArticles(std::optional<store::IndexReader> reader) : reader_(std::move(reader)) {}

    std::optional<Existing> find(const std::string& id) {
        if (!reader_) return std::nullopt;
        const std::optional<Xapian::docid> docid = reader_->find_id(id);
        if (!docid) return std::nullopt;
        const Xapian::Document document = reader_->database().get_document(*docid, Xapian::DOC_ASSUME_VALID);
        return Existing{*docid, terms::unpack_number(document.get_value(schema::slot(schema::Field::state)))};
    }

private:
    std::optional<store::IndexReader> reader_;
};

struct NumberedDocument {
    IndexDocument document;
    std::uint64_t ordinal;
};

// Keeps the first documents in memory: if no more come, they are a small update and need no shards.
class SmallUpdate {
public:
    explicit SmallUpdate(bool possible) : open_(possible) {}

    // Takes the document, or hands back everything held so far and this one, to be written to shards, once that is too much.
    std::vector<NumberedDocument> take(NumberedDocument document) {
        std::vector<NumberedDocument> overflow;
        const std::lock_guard lock(mutex_);
        if (open_) {
            bytes_ += document.document.record.size() + document.document.words.size() +
                      (document.document.text.size() + document.document.title.size()) * sizeof(Posting);
            held_.push_back(std::move(document));
            if (held_.size() <= most_small_articles && bytes_ <= most_small_bytes) return overflow;
            open_ = false;
            return std::exchange(held_, {});
        }
        overflow.push_back(std::move(document));
        return overflow;
    }

    // True when everything that came is held here. For after the threads have ended.
    bool holds_all() const { return open_; }
    std::vector<NumberedDocument>& held() { return held_; }

private:
    std::mutex mutex_;
    bool open_;
    std::size_t bytes_ = 0;
    std::vector<NumberedDocument> held_;
};

// What the threads of one run share.
struct Run {
    Run(const AddOptions& add_options, AddListener& add_listener, const std::atomic<bool>& stop_flag, store::NameTable* known_names,
        bool index_exists)
        : options(add_options),
          listener(add_listener),
          stop(stop_flag),
          registry(known_names),
          small_update(index_exists),
          queue(2 * add_options.jobs + 2) {}

    const AddOptions& options;
    AddListener& listener;
    const std::atomic<bool>& stop;
    Ledger ledger;
    NameRegistry registry;
    SmallUpdate small_update;
    BatchQueue queue;
    std::uint64_t sequence = 1;

    std::mutex mutex;  // guards what follows, and the listener
    AddCounts counts;
    std::optional<base::Error> failure;
    std::uint64_t total_input_bytes = 0;
    Clock::time_point last_progress = Clock::now();

    // Ends the run early; the first failure is the one that is told.
    void fail_with(base::Error error) {
        {
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::move(error);
        }
        queue.close();
    }

    // False when the run must end because of it.
    bool report(const input::Problem& problem) {
        {
            const std::lock_guard lock(mutex);
            ++counts.problems;
            listener.problem(problem);
        }
        if (!options.strict) return true;
        fail_with(
            {ErrorKind::input, "stopped at the first bad input", "the index is as it was; leave out --strict to pass over bad input"});
        return false;
    }

    void merge(const AddCounts& part) {
        const std::lock_guard lock(mutex);
        counts.read += part.read;
        counts.added += part.added;
        counts.replaced += part.replaced;
        counts.unchanged += part.unchanged;
        counts.undated += part.undated;
        counts.textless += part.textless;
        counts.input_bytes += part.input_bytes;
        counts.text_bytes += part.text_bytes;
        const auto now = Clock::now();
        if (now - last_progress < progress_interval) return;
        last_progress = now;
        listener.progress(counts, total_input_bytes);
    }
};

// The reading side.
class QueueSink : public input::RecordSink {
public:
    explicit QueueSink(Run& run) : run_(run) {}

    bool take(input::RecordBatch batch) override { return !run_.stop && run_.queue.push(std::move(batch)); }
    bool report(input::Problem problem) override { return run_.report(problem) && !run_.stop; }

private:
    Run& run_;
};

// The working side: one a thread.
class Worker {
public:
    Worker(Run& run, ExistingArticles existing, ShardWriter shards)
        : run_(run),
          existing_(std::move(existing)),
          shards_(std::move(shards)),
          reader_(run.options.articles),
          analyser_(run.options.analysis),
          builder_([&run](names::NameKind kind, const std::string& key,
                          std::string_view written) { return run.registry.id_of(kind, key, written); },
                   analyser_.tokenizer()) {}

    void work() {
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

    const std::vector<Shard>& shard_list() const { return shard_list_; }

    // How many of this worker's articles without a day count in the end.
    std::uint64_t undated() const {
        return static_cast<std::uint64_t>(std::count_if(
            undated_.begin(), undated_.end(), [this](const auto& entry) { return run_.ledger.counts(entry.first, entry.second); }));
    }

private:
    // False when the run must end.
    base::Result<bool> take(const input::RawRecord& record, std::uint64_t ordinal, AddCounts& part) {
        base::Result<reading::ReadArticle> read = reader_.read(record);
        if (!read) return run_.report({record.location, read.error()});
        article::Article& article = read->article;
        if (!read->warnings.empty()) warn(*read);
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

    void warn(const reading::ReadArticle& read) {
        const std::lock_guard lock(run_.mutex);
        if (read.text_replaced()) ++run_.counts.problems;
        for (const std::string& warning : read.warnings) run_.listener.warning(read.article.location, warning);
    }

    Run& run_;
    ExistingArticles existing_;
    ShardWriter shards_;
    reading::ArticleReader reader_;
    analysis::Analyser analyser_;
    DocumentBuilder builder_;
    std::vector<Shard> shard_list_;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> undated_;  // id hash and ordinal
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

base::Result<void> commit(Run& run, const store::WriterLock& lock, const std::optional<fs::path>& current, const std::vector<Shard>& shards,
                          const fs::path& generation) {
    Change change{run.sequence, run.registry.new_names(), run.registry.first_new_id()};
    if (!run.small_update.holds_all()) return build_generation(lock, current, shards, run.ledger, change, generation);
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

    // A reader a thread, and one for the names: the engine's objects are not shared.
    std::vector<std::optional<store::IndexReader>> readers(options.jobs + 1);
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
    std::vector<std::unique_ptr<Worker>> workers;
    for (unsigned job = 0; job < options.jobs; ++job) {
        workers.push_back(std::make_unique<Worker>(run, ExistingArticles(std::move(readers[job])),
                                                   ShardWriter(build_folder.path(), std::to_string(job + 1))));
    }
    {
        std::vector<std::jthread> threads;
        for (const std::unique_ptr<Worker>& worker : workers) threads.emplace_back([&worker] { worker->work(); });
        QueueSink sink(run);
        input::read_records(options.paths, options.reading, sink);
        run.queue.finish();
    }
    if (run.failure) return fail(*run.failure);
    if (stop) return fail(ErrorKind::interrupted, "interrupted; the index is as it was");

    // What was counted on the way depends on which thread came first; what counts in the end does not.
    const Ledger::Tally tally = run.ledger.tally();
    run.counts.added = tally.added;
    run.counts.replaced = tally.replaced;
    run.counts.unchanged = tally.unchanged;
    run.counts.outdone = run.ledger.outdone();
    run.counts.undated = 0;
    for (const std::unique_ptr<Worker>& worker : workers) run.counts.undated += worker->undated();
    if (run.counts.added + run.counts.replaced > 0) {
        listener.finishing();
        std::vector<Shard> shards;
        for (const std::unique_ptr<Worker>& worker : workers)
            shards.insert(shards.end(), worker->shard_list().begin(), worker->shard_list().end());
        if (base::Result<void> committed = commit(run, *lock, *current, shards, generation); !committed) return fail(committed.error());
    }
    run.counts.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return run.counts;
}

}  // namespace dateline::indexer
