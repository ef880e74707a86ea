// Indexes of older formats, made by the program of their time, can still be read. Never rewrite these files: add one for each new format.
#include <doctest/doctest.h>

#include <algorithm>

#include "flows/program.hpp"

using namespace dateline::flows;

TEST_CASE("an index of format 1 answers") {
    const Sandbox box;
    REQUIRE(shell("tar -xzf " DATELINE_SOURCE_DIR "/tests/formats/format-1.tar.gz -C " + box.path("").string()).status == 0);
    std::vector<std::string> ids = box.ids({"levees"});
    std::sort(ids.begin(), ids.end());
    CHECK(ids == std::vector<std::string>{"one", "two"});
    CHECK(box.ids({"--person", "Anna Example"}) == std::vector<std::string>{"one"});
    CHECK(box.ids({"date:2005-08", "about:2005-08-29"}) == std::vector<std::string>{"one"});
    CHECK(box.search({"--show=two"}).out.find("Zürich") != std::string::npos);
    CHECK(box.index({"check"}).status == 0);
    CHECK(box.index({"add", "-"}, "{\"id\":\"three\",\"text\":\"One more levee.\"}\n").status == 0);
    CHECK(box.ids({"levee"}).size() == 3);
}
