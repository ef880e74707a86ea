// Writes articles into small databases of its own, one after the other: a thread with its own small shards never waits for another, and
// shards that fit into the processor's cache are built in half the time of one growing database. generation.hpp joins what comes out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "corpus/base/result.hpp"
#include "indexer/index_document.hpp"

namespace dateline::indexer {

// Which article of the run stands at docid 1, 2 ... of a shard.
struct ShardEntry {
    std::uint64_t id_hash;
    std::uint64_t ordinal;
};

struct Shard {
    std::filesystem::path path;
    std::vector<ShardEntry> entries;
};

// One a thread.
class ShardWriter {
public:
    // Shards are made as `folder`/`name`-1, -2 ...; the folder must exist.
    ShardWriter(std::filesystem::path folder, std::string name);

    // Holds the document until its shard is written. Errors: io (disk full, no right to write). After an error the shard is lost and the run must end.
    base::Result<void> add(IndexDocument document, std::uint64_t ordinal);

    // Writes what is held; the finished shards in the order in which they were made.
    base::Result<std::vector<Shard>> finish();

private:
    void write_shard();
    void join_small_shards();
    std::filesystem::path new_path();

    std::filesystem::path folder_;
    std::string name_;
    std::vector<IndexDocument> held_;  // of the next shard
    std::vector<ShardEntry> entries_;  // theirs
    std::size_t word_bytes_ = 0;       // theirs
    unsigned made_ = 0;                // shards so far, for their names
    std::vector<Shard> small_;         // finished, to be joined
    std::vector<Shard> joined_;
};

}  // namespace dateline::indexer
