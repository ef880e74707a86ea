#include "corpus/linking/link_entities.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::linking;

namespace {

std::vector<names::NameId> linked(const std::vector<names::Name>& names) {
    text::Tokenizer tokenizer;
    std::vector<names::NameId> entities;
    for (const names::Link& link : link_entities(names, {}, tokenizer)) entities.push_back(link.entity);
    return entities;
}

names::Name place(const char* key, std::uint32_t articles) { return {names::NameKind::place, key, key, articles}; }

using Ids = std::vector<names::NameId>;

}  // namespace

TEST_CASE("names that no alias joins stand for themselves") {
    CHECK(linked({}).empty());
    CHECK(linked({place("kyiv", 3), place("paris", 9), {names::NameKind::org, "kyiv", "Kyiv", 1}}) == Ids{0, 1, 2});
}

TEST_CASE("other spellings stand behind the form that the alias table shows, however rare it is") {
    CHECK(linked({place("kiev", 500), place("kyiv", 1)}) == Ids{1, 1});
    CHECK(linked({place("kyiv", 1), place("kiev", 500)}) == Ids{0, 0});
    CHECK(linked({place("uk", 10), place("britain", 20), place("united kingdom", 0), place("great britain", 7), place("france", 1)}) ==
          Ids{2, 2, 2, 2, 4});
}

TEST_CASE("where the shown form is missing the spelling of most articles stands for the entity, of equals the longest") {
    CHECK(linked({place("uk", 10), place("britain", 20), place("great britain", 7)}) == Ids{1, 1, 1});
    CHECK(linked({place("uk", 10), place("britain", 10)}) == Ids{1, 1});
}

TEST_CASE("kinds do not mix") {
    CHECK(linked({{names::NameKind::person, "kiev", "Kiev", 1}, place("kiev", 1), place("kyiv", 1)}) == Ids{0, 2, 2});
    CHECK(linked({{names::NameKind::org, "us", "US", 1}, place("us", 9), place("united states", 2)}) == Ids{0, 2, 2});
}

TEST_CASE("whoever stands for an entity stands for itself") {
    std::vector<names::Name> names;
    for (const char* key : {"uk", "kiev", "britain", "odessa", "us", "usa", "united states", "odesa", "burma", "turkiye"})
        names.push_back(place(key, static_cast<std::uint32_t>(names.size() % 3)));
    const Ids entities = linked(names);
    for (const names::NameId entity : entities) CHECK(entities[entity] == entity);
}
