// The commands of dateline-index and their options, as tables: what is not here does not exist.
#pragma once

#include <span>
#include <string_view>

#include "corpus/output/flag_table.hpp"

namespace dateline::indexer {

// "add", "explain" ... in the order of the help.
std::span<const output::Program> commands();

// The command with this name; null where there is none.
const output::Program* find_command(std::string_view name);

// The program's own help: what the commands are.
const output::Program& program_help();

}  // namespace dateline::indexer
