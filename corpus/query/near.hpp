// a NEAR/5 b: puts operands together.
#pragma once

#include <variant>
#include <vector>

#include "corpus/query/notes.hpp"
#include "corpus/query/tree.hpp"

namespace dateline::query {

using NearOperand = std::variant<NameHere, Node>;

// The operands within `distance` words of each other; REQUIRES at least two. NEAR itself joins words, names (person:x) and @person, @org,
// @place:
//   (a OR b) NEAR c       every pair: a NEAR c OR b NEAR c
//   "a phrase" NEAR c     the phrase, and its last word near c
//   anything else         both, wherever they stand, with a note
Node join_near(std::vector<NearOperand> operands, unsigned distance, Notes& notes);

}  // namespace dateline::query
