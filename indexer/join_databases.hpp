// Joining databases: the engine's compaction, which copies sorted tables and so costs a tenth of building them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace dateline::indexer {

// Makes `output` of all sources, their articles in this order: each source's docids shifted behind the one before, unused numbers at the
// beginning of a source left out. May throw Xapian::Error.
void join_databases(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& output);

// How many databases can be joined at once: each takes up to six open files. Raises the process's limit of open files as far as it goes.
std::size_t databases_at_once();

}  // namespace dateline::indexer
