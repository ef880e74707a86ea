// Which outlets a person means who types the name of one.
#pragma once

#include <string>
#include <vector>

#include "corpus/store/index_reader.hpp"

namespace dateline::store {

// The term of the outlet of that name; where there is none, those of all whose names contain its words; else a term that no article has.
// May throw Xapian::Error.
std::vector<std::string> sources_called(const std::string& typed, IndexReader& index);

}  // namespace dateline::store
