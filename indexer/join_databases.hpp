// Joining databases: the engine's compaction, which copies sorted tables and so costs a tenth of building them.
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <vector>

namespace dateline::indexer {

// Makes `output` of all sources, their articles in this order: each source's docids shifted behind the one before, unused numbers at the
// beginning of a source left out. False when it was given up because `stop` became true, which is looked at between the tables of the
// databases; what is there of the output then means nothing. May throw Xapian::Error.
bool join_databases(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& output, const std::atomic<bool>& stop);

// How many databases can be joined at once: each takes up to six open files. Raises the process's limit of open files as far as it goes.
std::size_t databases_at_once();

}  // namespace dateline::indexer
