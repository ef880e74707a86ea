#include "indexer/name_registry.hpp"

#include <doctest/doctest.h>

#include <map>
#include <thread>

#include "corpus/store/name_writer.hpp"

using namespace dateline;
using namespace dateline::indexer;
using names::NameKind;

namespace {

std::map<std::string, std::string> index_with(const std::vector<names::Name>& names) {
    std::map<std::string, std::string> metadata;
    const store::ReadMetadata read = [&](const std::string& key) { return metadata.contains(key) ? metadata.at(key) : std::string(); };
    store::append_names(names, 0, read, [&](const std::string& key, const std::string& value) { metadata[key] = value; });
    return metadata;
}

}  // namespace

TEST_CASE("a name keeps its id, and new ones count upwards") {
    NameRegistry registry(nullptr);
    CHECK(registry.id_of(NameKind::place, "kyiv", "Kyiv") == 0);
    CHECK(registry.id_of(NameKind::person, "marco rubio", "Marco Rubio") == 1);
    CHECK(registry.id_of(NameKind::place, "kyiv", "KYIV") == 0);
    CHECK(registry.id_of(NameKind::org, "kyiv", "Kyiv") == 2);
    CHECK(registry.first_new_id() == 0);
    const auto names = registry.new_names();
    REQUIRE(names.size() == 3);
    CHECK(names[1] == names::Name{NameKind::person, "marco rubio", "Marco Rubio", 0});
    CHECK(names[2].kind == NameKind::org);
}

TEST_CASE("the form with the most votes is shown, of equals the first in the alphabet") {
    NameRegistry registry(nullptr);
    for (const char* written : {"KYIV", "Kyiv", "Kyiv"}) registry.id_of(NameKind::place, "kyiv", written);
    for (const char* written : {"Odesa", "ODESA"}) registry.id_of(NameKind::place, "odesa", written);
    CHECK(registry.new_names()[0].shown == "Kyiv");
    CHECK(registry.new_names()[1].shown == "ODESA");
}

TEST_CASE("names of the index keep their ids and their form; new ones follow") {
    const auto metadata = index_with({{NameKind::place, "kyiv", "Kyiv", 0}, {NameKind::person, "rubio", "Rubio", 0}});
    store::NameTable table([&](const std::string& key) { return metadata.contains(key) ? metadata.at(key) : std::string(); });
    NameRegistry registry(&table);
    CHECK(registry.first_new_id() == 2);
    CHECK(registry.id_of(NameKind::person, "rubio", "RUBIO") == 1);
    CHECK(registry.id_of(NameKind::org, "rubio", "Rubio Inc") == 2);
    CHECK(registry.id_of(NameKind::place, "kyiv", "KYIV") == 0);
    const auto names = registry.new_names();
    REQUIRE(names.size() == 1);
    CHECK(names[0].key == "rubio");
    CHECK(names[0].kind == NameKind::org);
}

TEST_CASE("many threads give every name one id") {
    NameRegistry registry(nullptr);
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&registry] {
                for (int i = 0; i < 2000; ++i) registry.id_of(NameKind::person, "name " + std::to_string(i % 500), "Name");
            });
        }
    }
    const auto names = registry.new_names();
    CHECK(names.size() == 500);
    for (names::NameId id = 0; id < names.size(); ++id) CHECK(registry.id_of(NameKind::person, names[id].key, "Name") == id);
}
