#include "indexer/shard_writer.hpp"

#include <xapian.h>

#include <atomic>
#include <iterator>
#include <utility>

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

ShardWriter::ShardWriter(std::filesystem::path folder, std::string name) : folder_(std::move(folder)), name_(std::move(name)) {}

base::Result<void> ShardWriter::add(IndexDocument document, std::uint64_t ordinal) {
    word_bytes_ += document.words.size();
    entries_.push_back({document.id_hash, ordinal});
    held_.push_back(std::move(document));
    if (held_.size() < most_articles && word_bytes_ < most_word_bytes) return {};
    return store::guarded(folder_.string(), [&]() -> base::Result<void> {
        write_shard();
        return {};
    });
}

// In one go: between two articles the name tagger would sweep the engine's tables out of the processor's cache, and the engine the
// tagger's. Adding each article when it is analysed costs the engine half as much time again.
void ShardWriter::write_shard() {
    if (held_.empty()) return;
    Shard shard{new_path(), std::exchange(entries_, {})};
    // Nobody sees a shard before the whole build is published, so it needs neither undoing nor syncing.
    Xapian::WritableDatabase database(shard.path.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC);
    for (const IndexDocument& document : held_) database.add_document(to_xapian(document));
    database.commit();
    database.close();
    held_.clear();
    word_bytes_ = 0;
    small_.push_back(std::move(shard));
    if (small_.size() >= joined_at_once) join_small_shards();
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
        write_shard();
        joined_.insert(joined_.end(), std::make_move_iterator(small_.begin()), std::make_move_iterator(small_.end()));
        return std::move(joined_);
    });
}

}  // namespace dateline::indexer
