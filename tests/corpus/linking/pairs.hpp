// Pairs of names in a small archive, as tables that one can read down.
#pragma once

#include <span>
#include <string_view>

#include "corpus/names/name.hpp"

namespace dateline::linking {

struct Pair {
    names::NameKind kind;
    std::string_view one;  // as written; behind "*" in how many articles, else in 10
    std::string_view other;
    std::string_view others = {};  // of the archive, all of the kind, parted by ";"
};

std::span<const Pair> pairs_of_one();  // one entity
std::span<const Pair> pairs_of_two();  // two entities

}  // namespace dateline::linking
