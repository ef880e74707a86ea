#include "indexer/shard_writer.hpp"

#include <xapian.h>

#include <atomic>
#include <iterator>

#include "corpus/store/xapian_errors.hpp"
#include "indexer/join_databases.hpp"
#include "indexer/xapian_document.hpp"

namespace dateline::indexer {

namespace {

// Building a shard costs the less the better its words fit into the processor's cache: of 10,000 press releases of 3 KB, adding took 4.0 s
// in shards of 100, 5.9 of 200, 7.0 of 500 and 8.9 of 1,000. Small shards are joined on the way, on the same thread, so that the last
// joining, which one thread does alone, has few sources. Long articles fill a shard sooner.
constexpr std::size_t most_articles = 125;
constexpr std::size_t most_word_bytes = std::size_t{1} << 20;
constexpr std::size_t joined_at_once = 24;

}  // namespace

struct ShardWriter::Open {
    Xapian::WritableDatabase database;
    Shard shard;
    std::size_t word_bytes = 0;
};

ShardWriter::ShardWriter(std::filesystem::path folder, std::string name) : folder_(std::move(folder)), name_(std::move(name)) {}
ShardWriter::~ShardWriter() = default;
ShardWriter::ShardWriter(ShardWriter&&) noexcept = default;
ShardWriter& ShardWriter::operator=(ShardWriter&&) noexcept = default;

base::Result<void> ShardWriter::add(const IndexDocument& document, std::uint64_t ordinal) {
    return store::guarded(folder_.string(), [&]() -> base::Result<void> {
        if (!open_) {
            open_ = std::make_unique<Open>();
            open_->shard.path = new_path();
            // Nobody sees a shard before the whole build is published, so it needs neither undoing nor syncing.
            open_->database = Xapian::WritableDatabase(open_->shard.path.string(),
                                                       Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC);
        }
        open_->database.add_document(to_xapian(document));
        open_->shard.entries.push_back({document.id_hash, ordinal});
        open_->word_bytes += document.words.size();
        if (open_->shard.entries.size() >= most_articles || open_->word_bytes >= most_word_bytes) return close_shard();
        return {};
    });
}

base::Result<void> ShardWriter::close_shard() {
    if (!open_) return {};
    open_->database.commit();
    open_->database.close();
    small_.push_back(std::move(open_->shard));
    open_.reset();
    if (small_.size() >= joined_at_once) join_small_shards();
    return {};
}

void ShardWriter::join_small_shards() {
    Shard larger;
    larger.path = new_path();
    std::vector<std::filesystem::path> sources;
    for (const Shard& shard : small_) {
        sources.push_back(shard.path);
        larger.entries.insert(larger.entries.end(), shard.entries.begin(), shard.entries.end());
    }
    static const std::atomic<bool> never_stopped = false;  // so small a join is over before it could be given up
    join_databases(sources, larger.path, never_stopped);
    std::error_code ignored;
    for (const std::filesystem::path& source : sources) std::filesystem::remove_all(source, ignored);
    joined_.push_back(std::move(larger));
    small_.clear();
}

std::filesystem::path ShardWriter::new_path() { return folder_ / (name_ + "-" + std::to_string(++made_)); }

base::Result<std::vector<Shard>> ShardWriter::finish() {
    return store::guarded(folder_.string(), [&]() -> base::Result<std::vector<Shard>> {
        if (base::Result<void> closed = close_shard(); !closed) return base::fail(closed.error());
        joined_.insert(joined_.end(), std::make_move_iterator(small_.begin()), std::make_move_iterator(small_.end()));
        return std::move(joined_);
    });
}

}  // namespace dateline::indexer
