// Which names mean the same entity. Made from all names of an index, read at query time; making it again never touches an article.
#pragma once

#include <vector>

#include "corpus/names/link.hpp"
#include "corpus/names/user_aliases.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::linking {

// For each name (by id) where it belongs. The user's aliases come before all other evidence, then those of the shipped table; what they do
// not know is joined by rules where only one entity is in question. Of the names of one entity the one that the user shows stands for it,
// else the one that the alias table shows, else the one that most articles have (of equals the longest, then the first in the alphabet), a
// family name alone only where there is no other. The result does not depend on the order of names.
// REQUIRES names that differ in kind or key.
std::vector<names::Link> link_entities(const std::vector<names::Name>& names, const names::UserAliases& user, text::Tokenizer& tokenizer);

// The words of all entities with several spellings that stand for one another, sorted by word, then entity. A word has one entry for each
// entity that it may mean. REQUIRES links of these names.
std::vector<names::WordVariant> word_variants(const std::vector<names::Name>& names, const std::vector<names::Link>& links);

}  // namespace dateline::linking
