#include "corpus/store/name_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "corpus/store/name_writer.hpp"
#include "in_memory_metadata.hpp"

using namespace dateline;
using namespace dateline::store;
using names::Name;
using names::NameId;
using names::NameKind;

namespace {

using Ids = std::vector<NameId>;

Name person(const std::string& key) { return {NameKind::person, key, "Shown " + key, 0}; }
Name place(const std::string& key) { return {NameKind::place, key, "Shown " + key, 0}; }

void append(InMemoryMetadata& metadata, const std::vector<Name>& names, NameId first_id) {
    append_names(names, first_id, metadata.reading(), metadata.writing());
}
void entities(InMemoryMetadata& metadata, const Ids& ids, NameId first_id) {
    std::vector<names::Link> links;
    for (const NameId entity : ids) links.push_back({entity, entity, names::Evidence::none});
    write_links(links, first_id, metadata.reading(), metadata.writing());
}

}  // namespace

TEST_CASE("an empty index has no names") {
    const InMemoryMetadata metadata;
    NameTable table(metadata.reading());
    CHECK(table.size() == 0);
    CHECK_FALSE(table.find(NameKind::person, "marco rubio"));
    CHECK(table.with_words(NameKind::person, "marco").empty());
    CHECK(table.entities_called(NameKind::person, "").empty());
    CHECK(table.names_of_entities(NameKind::person, {}).empty());
}

TEST_CASE("names are found by id, by key and by words") {
    InMemoryMetadata metadata;
    append(metadata, {person("marco rubio"), person("marco polo"), place("san marco"), person("rubio"), person("new york new york")}, 0);
    NameTable table(metadata.reading());
    CHECK(table.size() == 5);
    CHECK(table.name(2) == place("san marco"));
    CHECK(table.find(NameKind::person, "marco rubio") == 0U);
    CHECK(table.find(NameKind::person, "rubio") == 3U);
    CHECK(table.find(NameKind::person, "new york new york") == 4U);
    CHECK_FALSE(table.find(NameKind::place, "marco rubio"));
    CHECK_FALSE(table.find(NameKind::person, "rubio marco"));
    CHECK_FALSE(table.find(NameKind::person, ""));
    CHECK(table.with_words(NameKind::person, "marco") == Ids{0, 1});
    CHECK(table.with_words(NameKind::person, "rubio marco") == Ids{0});
    CHECK(table.with_words(NameKind::place, "marco") == Ids{2});
    CHECK(table.with_words(NameKind::person, "york") == Ids{4});
    CHECK(table.with_words(NameKind::person, "marc").empty());
    CHECK(table.with_words(NameKind::person, "marco unheard").empty());
}

TEST_CASE("names appended in many steps stand in the same blocks as names appended at once") {
    std::vector<Name> all;
    for (int i = 0; i < 1300; ++i) all.push_back(person("ann number" + std::to_string(i)));
    InMemoryMetadata at_once;
    append(at_once, all, 0);
    InMemoryMetadata in_steps;
    for (std::size_t done = 0, step = 1; done < all.size(); step = step * 2 + 3) {
        const std::size_t end = std::min(all.size(), done + step);
        append(in_steps, {all.begin() + static_cast<std::ptrdiff_t>(done), all.begin() + static_cast<std::ptrdiff_t>(end)},
               static_cast<NameId>(done));
        done = end;
    }
    append(in_steps, {}, 1300);
    CHECK(in_steps.entries == at_once.entries);
    NameTable table(in_steps.reading());
    CHECK(table.size() == 1300);
    for (const NameId id : {0U, 511U, 512U, 1023U, 1024U, 1299U}) {
        CHECK(table.name(id) == all[id]);
        CHECK(table.find(NameKind::person, all[id].key) == id);
    }
    const Ids ann = table.with_words(NameKind::person, "ann");
    CHECK(ann.size() == 1300);
    CHECK(std::is_sorted(ann.begin(), ann.end()));
}

TEST_CASE("a name means itself until an entity is written") {
    InMemoryMetadata metadata;
    append(metadata, {place("kiev"), place("kyiv"), place("paris")}, 0);
    {
        NameTable table(metadata.reading());
        CHECK(table.entity_of(0) == 0);
        CHECK(table.names_of_entities(NameKind::place, {0}) == Ids{0});
    }
    entities(metadata, {1, 1, 2}, 0);
    NameTable table(metadata.reading());
    CHECK(table.entity_of(0) == 1);
    CHECK(table.entity_of(2) == 2);
    CHECK(table.entities_called(NameKind::place, "kiev") == Ids{1});
    CHECK(table.names_of_entities(NameKind::place, {1}) == Ids{0, 1});
    CHECK(table.names_of_entities(NameKind::place, {1, 2}) == Ids{0, 1, 2});
}

TEST_CASE("a block where every name means itself has no entry, and loses the one it had") {
    InMemoryMetadata metadata;
    append(metadata, {place("kiev"), place("kyiv")}, 0);
    entities(metadata, {0, 1}, 0);
    CHECK_FALSE(metadata.entries.contains("E0"));
    entities(metadata, {1, 1}, 0);
    CHECK(metadata.entries.contains("E0"));
    entities(metadata, {0}, 0);
    CHECK_FALSE(metadata.entries.contains("E0"));
}

TEST_CASE("entities of new names leave those of others as they were, across blocks") {
    std::vector<Name> all;
    for (int i = 0; i < 1100; ++i) all.push_back(place("p" + std::to_string(i)));
    InMemoryMetadata metadata;
    append(metadata, all, 0);
    entities(metadata, {5, 1}, 0);
    entities(metadata, Ids(40, 5), 500);
    entities(metadata, {3}, 1099);
    NameTable table(metadata.reading());
    CHECK(table.entity_of(0) == 5);
    CHECK(table.entity_of(1) == 1);
    CHECK(table.entity_of(2) == 2);
    CHECK(table.entity_of(499) == 499);
    CHECK(table.entity_of(500) == 5);
    CHECK(table.entity_of(539) == 5);
    CHECK(table.entity_of(540) == 540);
    CHECK(table.entity_of(1098) == 1098);
    CHECK(table.entity_of(1099) == 3);
    CHECK(table.names_of_entities(NameKind::place, {5}).size() == 42);
    CHECK(table.names_of_entities(NameKind::place, {3}) == Ids{3, 1099});
}

TEST_CASE("why a name belongs to its entity is kept, and goes with the next linking") {
    using names::Evidence;
    using names::Link;
    std::vector<Name> all;
    for (int i = 0; i < 1100; ++i) all.push_back(place("p" + std::to_string(i)));
    InMemoryMetadata metadata;
    append(metadata, all, 0);
    std::vector<Link> links;
    for (NameId id = 0; id < all.size(); ++id) links.push_back({id, id, Evidence::none});
    links[3] = {1, 2, Evidence::alias_table};
    links[2] = {1, 1, Evidence::user};
    links[1099] = {1, 3, Evidence::user};
    write_links(links, 0, metadata.reading(), metadata.writing());
    {
        NameTable table(metadata.reading());
        for (NameId id = 0; id < all.size(); ++id) CHECK(table.link_of(id) == links[id]);
        CHECK(table.all_entities().size() == all.size());
        CHECK(table.all_entities()[1099] == 1);
    }
    write_links({{3, 3, Evidence::none}}, 3, metadata.reading(), metadata.writing());
    NameTable table(metadata.reading());
    CHECK(table.link_of(3) == Link{3, 3, Evidence::none});
    CHECK(table.link_of(2) == links[2]);
}

TEST_CASE("an index without reasons opens: its names belong together, nobody knows why") {
    InMemoryMetadata metadata;
    append(metadata, {place("kiev"), place("kyiv")}, 0);
    write_links({{1, 1, names::Evidence::alias_table}, {1, 1, names::Evidence::none}}, 0, metadata.reading(), metadata.writing());
    metadata.entries.erase("V0");
    NameTable table(metadata.reading());
    CHECK(table.link_of(0) == names::Link{1, 0, names::Evidence::none});
    CHECK(table.names_of_entities(NameKind::place, {1}) == Ids{0, 1});
}

TEST_CASE("every word of a name can be gone through, with its names") {
    InMemoryMetadata metadata;
    append(metadata, {person("marco rubio"), place("san marco")}, 0);
    std::map<std::string, Ids> words;
    NameTable(metadata.reading()).for_each_word([&](const std::string& word, const Ids& ids) { words[word] = ids; });
    CHECK(words == std::map<std::string, Ids>{{"marco", {0, 1}}, {"rubio", {0}}, {"san", {1}}});
}

TEST_CASE("a person is meant by the whole name, else by some of its words") {
    InMemoryMetadata metadata;
    append(metadata, {person("donald trump"), person("trump"), person("eric trump"), person("donald trump jr")}, 0);
    entities(metadata, {0, 0, 2, 3}, 0);
    NameTable table(metadata.reading());
    CHECK(table.entities_called(NameKind::person, "trump") == Ids{0});
    CHECK(table.entities_called(NameKind::person, "donald") == Ids{0, 3});
    CHECK(table.entities_called(NameKind::person, "jr trump") == Ids{3});
    CHECK(table.entities_called(NameKind::person, "nobody").empty());
}

TEST_CASE("damaged metadata reads as names without key, never as a crash") {
    InMemoryMetadata metadata;
    append(metadata, {place("kiev"), place("kyiv"), place("paris")}, 0);
    entities(metadata, {1, 1, 2}, 0);
    const auto good = metadata.entries;
    for (const auto& [key, value] : good) {
        for (std::size_t size = 0; size < value.size(); ++size) {
            metadata.entries = good;
            metadata.entries[key] = value.substr(0, size);
            NameTable table(metadata.reading());
            for (NameId id = 0; id < table.size(); ++id) CHECK_NOTHROW(table.name(id));
            CHECK_NOTHROW(table.entities_called(NameKind::place, "kiev"));
            CHECK_NOTHROW(table.names_of_entities(NameKind::place, {0, 1, 2}));
        }
    }
    metadata.entries = {{name_count_key, "3"}, {"N0", std::string(100, '\xFF')}};
    NameTable table(metadata.reading());
    CHECK(table.name(1).key.empty());
}

TEST_CASE("numbers of metadata are decimal, and broken ones are nothing") {
    CHECK(number_in("42") == 42);
    CHECK(number_in("18446744073709551615") == 18446744073709551615ULL);
    for (const char* broken : {"", "x", "-1", " 1", "99999999999999999999999"}) CHECK(number_in(broken) == 0);
}
