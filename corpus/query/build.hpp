// Puts trees together and keeps them in the shape that everybody relies on:
//   And and Or have at least two parts and no part of their own kind; nothing is negated twice; an And of negated parts alone begins
//   with Everything, an And with another part has no Everything; a part of an Or is never a bare Not (it is Everything AND NOT).
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/query/tree.hpp"

namespace dateline::query {

// All of the parts. No part at all: Everything.
Node all_of(std::vector<Node> parts);

// Any of the parts. REQUIRES at least one.
Node any_of(std::vector<Node> parts);

Node none_of(Node part);

// A whole query: a lone Not becomes Everything AND NOT.
Node whole(Node tree);

// How many words, values and dates it asks for: what a limit on the size of queries counts.
std::size_t count_of_operands(const Node& tree);

}  // namespace dateline::query
