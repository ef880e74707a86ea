#include "corpus/names/name.hpp"

#include <doctest/doctest.h>

#include "corpus/names/aliases.hpp"

using namespace dateline;
using namespace dateline::names;

namespace {

std::string key(std::string_view written) {
    text::Tokenizer tokenizer;
    return name_key(written, tokenizer);
}

}  // namespace

TEST_CASE("the key is the same for all spellings that differ in signs, case and accents") {
    struct Row {
        std::string written;
        std::string key;
    };
    for (const Row& row : {Row{"Volodymyr Zelensky", "volodymyr zelensky"},
                           Row{"VOLODYMYR  ZELENSKY", "volodymyr zelensky"},
                           Row{"Zelensky's", "zelensky"},
                           Row{"J.D. Vance", "jd vance"},
                           Row{"J. D. Vance", "jd vance"},
                           Row{"JD Vance", "jd vance"},
                           Row{"J D Vance", "jd vance"},
                           Row{"John F. Kennedy", "john f kennedy"},
                           Row{"George H. W. Bush", "george hw bush"},
                           Row{"Д. А. Медведев", "да медведев"},
                           Row{"Д.А. Медведев", "да медведев"},
                           Row{"É. B. Dupont", "eb dupont"},
                           Row{"Malcolm X", "malcolm x"},
                           Row{"the White House", "white house"},
                           Row{"The White House", "white house"},
                           Row{"Bank of the West", "bank of the west"},
                           Row{"The The", "the"},
                           Row{"The", "the"},
                           Row{"Türkiye", "turkiye"},
                           Row{"Port-au-Prince", "port au prince"},
                           Row{"AT&T", "at&t"},
                           Row{"U.S.", "us"},
                           Row{"G7", "g7"},
                           Row{"東京", "東 京"},
                           Row{"3M", "3m"},
                           Row{"", ""},
                           Row{"...", ""},
                           Row{"–", ""}}) {
        CAPTURE(row.written);
        CHECK(key(row.written) == row.key);
    }
}

TEST_CASE("the key of a key is itself") {
    for (const char* written : {"J. D. Vance", "the White House", "O'Neil & Sons", "George H. W. Bush", "Д. А. Медведев", "The The"}) {
        CAPTURE(written);
        CHECK(key(key(written)) == (std::string_view(written) == "The The" ? "the" : key(written)));
    }
}

TEST_CASE("kinds have their names and fields") {
    CHECK(kind_name(NameKind::person) == "person");
    CHECK(kind_name(NameKind::org) == "org");
    CHECK(kind_name(NameKind::place) == "place");
    for (const NameKind kind : all_kinds) {
        CHECK(schema::row(field_of(kind)).name == kind_name(kind));
        CHECK(schema::row(here_field_of(kind)).kind == schema::Kind::position);
        CHECK(schema::row(here_field_of(kind)).query_word.substr(1) == kind_name(kind));
    }
}

TEST_CASE("an alias is found by its key, of its kind alone") {
    CHECK(alias_of(NameKind::place, "kiev") == "Kyiv");
    CHECK(alias_of(NameKind::org, "eu") == "European Union");
    CHECK(alias_of(NameKind::person, "vladimir zelensky") == "Volodymyr Zelensky");
    CHECK_FALSE(alias_of(NameKind::person, "kiev"));
    CHECK_FALSE(alias_of(NameKind::place, "kyiv"));
    CHECK_FALSE(alias_of(NameKind::place, "Kiev"));
    CHECK_FALSE(alias_of(NameKind::place, ""));
    CHECK_FALSE(alias_of(NameKind::place, "\xFF"));
}

TEST_CASE("no spelling of the alias table stands in two rows") { CHECK(contested_aliases().empty()); }

TEST_CASE("every row of the alias table is spelled as a key, and leads to a name that is no alias itself") {
    for (const Alias& alias : aliases()) {
        CAPTURE(alias.key);
        CHECK(key(alias.key) == alias.key);
        CHECK(alias_of(alias.kind, alias.key) == alias.name);
        CHECK_FALSE(alias_of(alias.kind, key(alias.name)));
    }
}
