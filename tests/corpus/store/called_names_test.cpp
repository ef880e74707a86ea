#include "corpus/store/called_names.hpp"

#include <doctest/doctest.h>

#include "hand_made_index.hpp"

using namespace dateline;
using namespace dateline::store;
using names::NameKind;

namespace {

// Persons 0 volodymyr zelensky, 1 volodymyr zelenskyy (means 0), 2 donald trump, 3 donald trump jr; places 4 kyiv, 5 burma.
const HandMadeIndex& archive() {
    static const HandMadeIndex index(Articles{{.id = "a",
                                               .text = "x",
                                               .named = {{NameKind::person, "volodymyr zelensky"},
                                                         {NameKind::person, "volodymyr zelenskyy"},
                                                         {NameKind::person, "donald trump"},
                                                         {NameKind::person, "donald trump jr"},
                                                         {NameKind::place, "kyiv"},
                                                         {NameKind::place, "burma"}}}});
    static const bool linked = [] {
        Xapian::WritableDatabase database = index.open_for_writing();
        const auto read = [&](const std::string& key) { return database.get_metadata(key); };
        const auto write = [&](const std::string& key, const std::string& value) { database.set_metadata(key, value); };
        write_links({{0, 0, {}}, {0, 0, names::Evidence::alias_table}}, 0, read, write);
        write_word_variants({{"selenskyj", {"zelensky", "zelenskyy"}, 0}, {"wladimir", {"volodymyr"}, 0}}, read, write);
        database.commit();
        return true;
    }();
    REQUIRE(linked);
    return index;
}

std::vector<names::NameId> meant(NameKind kind, const std::string& typed) {
    base::Result<IndexReader> reader = IndexReader::open(archive().path());
    REQUIRE(reader);
    return entities_meant(kind, typed, *reader);
}

using Ids = std::vector<names::NameId>;

}  // namespace

TEST_CASE("a whole name means its entity, a part of a name all that contain it") {
    CHECK(meant(NameKind::person, "Donald Trump") == Ids{2});
    CHECK(meant(NameKind::person, "donald") == Ids{2, 3});
    CHECK(meant(NameKind::person, "trump") == Ids{2});  // a name of its own to the alias table
    CHECK(meant(NameKind::person, "Volodymyr Zelenskyy") == Ids{0});
    CHECK(meant(NameKind::person, "zelenskyy") == Ids{0});
    CHECK(meant(NameKind::person, "kyiv").empty());
    CHECK(meant(NameKind::person, "").empty());
}

TEST_CASE("a spelling that only the alias table has means the entity of any other spelling of it") {
    CHECK(meant(NameKind::place, "Kiev") == Ids{4});
    CHECK(meant(NameKind::place, "Myanmar") == Ids{5});
    CHECK(meant(NameKind::place, "Bombay").empty());
}

TEST_CASE("words that stand for others lead to the entity, too") {
    CHECK(meant(NameKind::person, "Wladimir Selenskyj") == Ids{0});
    CHECK(meant(NameKind::person, "selenskyj") == Ids{0});
    CHECK(meant(NameKind::person, "donald selenskyj").empty());
    CHECK(meant(NameKind::place, "selenskyj").empty());
}

TEST_CASE("the terms of an entity are those of all its spellings") {
    base::Result<IndexReader> reader = IndexReader::open(archive().path());
    REQUIRE(reader);
    CHECK(terms_of_entities(NameKind::person, {0}, *reader) == std::vector<std::string>{"XNPvolodymyr zelensky", "XNPvolodymyr zelenskyy"});
    CHECK(terms_of_entities(NameKind::person, {}, *reader).empty());
}
