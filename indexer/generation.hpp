// The two ways in which articles get into an index: many by a new generation, few by a commit into the current one.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/names/link.hpp"
#include "corpus/store/index_directory.hpp"
#include "indexer/index_document.hpp"
#include "indexer/ledger.hpp"
#include "indexer/shard_writer.hpp"

namespace dateline::indexer {

// What an index is changed by.
struct Change {
    std::uint64_t sequence = 1;          // number of this commit
    std::vector<names::Name> new_names;  // in the order of their ids
    names::NameId first_new_id = 0;
    std::vector<std::pair<std::string, std::string>> group_facts;  // metadata keys and what is known of the groups now
    std::optional<std::string> user_aliases = {};                  // to be kept from now on, "": none; empty: those of before
};

// Where the shards of a generation are built. What is left of it is litter.
std::filesystem::path build_folder_of(const std::filesystem::path& generation);

// Joins the current generation (if any) and the shards into a new one and makes it the current one. Articles of shards that do not count
// (ledger), and articles that are replaced, are left out. Until the last step, a rename, the index is as it was.
// `generation` is a path from store::next_generation; its build folder takes intermediate results and must exist when there are shards.
// Errors: those of the engine, io, interrupted (`stop` became true); nothing is left of the generation then.
base::Result<void> build_generation(const store::WriterLock& lock, const std::optional<std::filesystem::path>& current,
                                    const std::vector<Shard>& shards, const Ledger& ledger, const Change& change,
                                    const std::filesystem::path& generation, const std::atomic<bool>& stop);

// Commits few articles into the current generation, in one step: readers see all of them or none. `removed` are ids to delete.
base::Result<void> update_generation(const std::filesystem::path& current, const std::vector<IndexDocument>& documents,
                                     const std::vector<std::string>& removed, const Change& change);

}  // namespace dateline::indexer
