#include "corpus/tagging/gazetteer.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("tables are asked with folded words") {
    CHECK(is_first_name("volodymyr"));
    CHECK_FALSE(is_first_name("Volodymyr"));
    CHECK(is_person_title("president"));
    CHECK(is_org_ending("ministry"));
    CHECK(is_known_org("european union"));
    CHECK_FALSE(is_known_org("european"));
    CHECK(is_known_place("new york"));
    CHECK(is_common_opener("however"));
}

TEST_CASE("first and last rows are found, and what lies beyond them is not") {
    CHECK(is_first_name("aaron"));
    CHECK(is_first_name("zachary"));
    CHECK(is_known_place("abu dhabi"));
    CHECK(is_known_place("zurich"));
    for (const auto& asks : {is_first_name, is_person_title, is_org_ending, is_known_org, is_known_place, is_common_opener}) {
        CHECK_FALSE(asks(""));
        CHECK_FALSE(asks("\xFF"));
        CHECK_FALSE(asks("zzzz"));
    }
}
