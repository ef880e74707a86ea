// What a typed word is searched as besides, since names are spelled in several ways: kiev also as kyiv, UN also as "united nations".
#pragma once

#include <string>
#include <vector>

#include "corpus/query/tree.hpp"
#include "corpus/store/index_reader.hpp"

namespace dateline::store {

struct NameExpansion {
    std::string word;                 // folded, as it was asked
    std::vector<std::string> others;  // folded, each in some article: words, or several joined by blanks; most frequent first
    std::string name;                 // the entity that they all name, as it is shown

    bool operator==(const NameExpansion&) const = default;
};

// One entry for each entity that the word may mean, the most frequent first; at most 12 others altogether. None for words that are to be
// found as typed, stop words, and for acronyms and words of up to three letters that were not typed in capitals: "who" is no
// organisation, WHO is. May throw Xapian::Error.
std::vector<NameExpansion> expansions_of(const query::Word& word, IndexReader& index);

}  // namespace dateline::store
