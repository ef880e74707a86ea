// The rules that join names of an index, each for the names that it is about. All REQUIRE groups made of the same names, in which the tables
// have joined what they know; run in this order.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "corpus/linking/entity_groups.hpp"
#include "corpus/linking/link_entities.hpp"
#include "corpus/linking/person_name.hpp"

namespace dateline::linking {

// The names of persons among all names, taken apart.
struct Person {
    names::NameId id = 0;
    PersonName name;
    std::vector<std::size_t> families;  // hashes of its family_keys
};
std::vector<Person> persons_among(std::span<const names::Name> names);

void link_umlauts(std::span<const names::Name> names, text::Tokenizer& tokenizer, EntityGroups& groups);  // of all kinds
void link_joined_words(std::span<const names::Name> names, EntityGroups& groups);                         // of persons and organisations
void link_person_spellings(std::span<const Person> persons, EntityGroups& groups);  // the same name, written otherwise
void link_shorter_persons(std::span<const names::Name> names, std::span<const Person> persons,
                          EntityGroups& groups);  // initials, nicknames ...
void link_family_names(std::span<const names::Name> names, std::span<const Person> persons, EntityGroups& groups);  // family names alone
void link_org_forms(std::span<const names::Name> names, EntityGroups& groups);    // "Defence Ministry", "Inc."
void link_acronyms(std::span<const names::Name> names, EntityGroups& groups);     // of organisations
void link_place_forms(std::span<const names::Name> names, EntityGroups& groups);  // "St."

}  // namespace dateline::linking
