// The options of dateline-search as one table: what is not here does not exist.
#pragma once

#include <span>

#include "corpus/output/flag_table.hpp"

namespace dateline::searcher {

std::span<const output::Flag> flags();

// The whole help: usage, options, examples.
const output::Program& program_help();

}  // namespace dateline::searcher
