// Which names of an index are one entity: worked out for all of them, or only for those that came new.
#pragma once

#include <xapian.h>

#include <vector>

#include "corpus/names/link.hpp"

namespace dateline::indexer {

// Links all names of the index anew, by the number of their articles, what the names say and the user's aliases that the index keeps, and
// collects the words that stand for one another. May throw Xapian::Error.
void link_all_names(Xapian::WritableDatabase& database);

// For a small commit, behind store::append_names: a new name joins the entity that the alias table knows it under, when that is in the
// index; the others mean themselves. Once too many names are new since all were linked, all are linked anew.
void link_new_names(const std::vector<names::Name>& new_names, names::NameId first_new_id, Xapian::WritableDatabase& database);

}  // namespace dateline::indexer
