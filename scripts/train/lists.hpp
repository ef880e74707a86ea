// The lists of names and of words beside names, gathered for the lexicon.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "corpus/tagging/lexicon.hpp"

namespace dateline::train {

// Phrase as written -> types (bits of WordType). Sorted, so that the same lists give the same lexicon.
using Lists = std::map<std::string, std::uint16_t>;

// Reads files of lines "type: phrase" or, under a line "[type]", of one phrase a line. `#` begins a comment line. Throws std::runtime_error
// for a type that does not exist.
void read_list(const std::string& path, Lists& lists);

// The alias table: lines "person: A = B", "org: ...", "place: ...".
void read_alias_list(const std::string& path, Lists& lists);

}  // namespace dateline::train
