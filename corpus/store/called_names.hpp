// Whom or what a person means who types a name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/names/link.hpp"
#include "corpus/names/name.hpp"
#include "corpus/store/index_reader.hpp"

namespace dateline::store {

// The entities that are meant by a typed name, sorted; none where no name of the index comes near it. The first of these that gives any:
//   - the entity of the name with this key;
//   - the entity of another spelling of it by the user's aliases or the alias table: "Kiev" where all articles write Kyiv;
//   - the entities of all names that contain its words;
//   - the entities with all its words, or words that stand for them elsewhere: "vladimir zelenskyy" where Zelensky is.
// May throw Xapian::Error.
std::vector<names::NameId> entities_meant(names::NameKind kind, const std::string& typed, IndexReader& index);

// The terms under which these entities' articles stand: one a spelling. May throw Xapian::Error.
std::vector<std::string> terms_of_entities(names::NameKind kind, const std::vector<names::NameId>& entities, IndexReader& index);

// In how many articles a written form stands, and any form of an entity. May throw Xapian::Error.
std::uint32_t articles_with(const names::Name& name, IndexReader& index);
std::uint64_t articles_of_entity(names::NameKind kind, names::NameId entity, IndexReader& index);

}  // namespace dateline::store
