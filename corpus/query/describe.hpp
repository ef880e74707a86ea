// A tree in words, for "read_as" in the summary and for --explain.
#pragma once

#include <string>

#include "corpus/query/tree.hpp"

namespace dateline::query {

// One line in the query language itself, so that parsing it again gives the same tree: `prisoner AND (exchange OR swap) AND
// date:2025-05-01..2025-05-31`. Everything is "*".
std::string describe(const Node& tree);

// The same as an indented outline, a node a line, each ended by '\n'.
std::string outline(const Node& tree);

}  // namespace dateline::query
