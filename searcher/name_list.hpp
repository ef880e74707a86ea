// Entities with their spellings, counted over the articles that match.
#pragma once

#include <xapian.h>

#include <vector>

#include "corpus/store/index_reader.hpp"
#include "searcher/facets.hpp"
#include "searcher/request.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher {

// The entities of request.field in these articles (sorted docids). May throw Xapian::Error.
NameList list_names(const FacetRequest& request, const std::vector<Xapian::docid>& docids, store::IndexReader& index,
                    EntityCounter& entities);

// A spelling that `count` articles have, with the reason that the index keeps for it.
Spelling spelling_of(names::NameId name, std::uint64_t count, store::NameTable& table);

// By falling count, then by name.
void sort_spellings(std::vector<Spelling>& spellings);
void sort_entities(std::vector<NamedEntity>& entities);

}  // namespace dateline::searcher
