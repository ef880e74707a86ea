// Words that stand for one another in the names of an index. Metadata, written by name_writer.hpp:
//
//   X<bucket>  words with, for each entity that they may mean, what its other spellings have in their place; in 1,024 buckets by the hash
#pragma once

#include <string_view>
#include <vector>

#include "corpus/names/link.hpp"
#include "corpus/store/metadata.hpp"

namespace dateline::store {

// What may be meant by a folded word: an entry an entity; empty for a word that no name has another spelling of.
std::vector<names::WordVariant> variants_of_word(std::string_view word, const ReadMetadata& read);

}  // namespace dateline::store
