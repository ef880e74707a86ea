// Dumps of every producer at once, as they lie in a folder.
#include <doctest/doctest.h>

#include <algorithm>

#include "flows/program.hpp"

using namespace dateline::flows;

namespace {

std::string dumps() { return DATELINE_SOURCE_DIR "/tests/dumps"; }

}  // namespace

TEST_CASE("a folder of dumps is indexed without an option and without a complaint") {
    const Sandbox box;
    const Outcome added = box.index({"add", dumps()});
    CHECK(added.status == 0);
    CHECK(box.ids({"source:\"The Harbour Ledger\"", "lens"}).size() == 1);
    CHECK(box.ids({"date:2019-01-03", "dockers"}) == std::vector<std::string>{"20190104171500-0"});
    CHECK(box.ids({"author:\"Maren Holt\""}).size() == 3);
    CHECK(box.ids({"lang:de", "deich*"}).size() == 3);
}

TEST_CASE("a field that the user named and no record has is told once, at the end") {
    const Sandbox box;
    const std::vector<std::string> arguments = {dumps() + "/huffpost.json", "--field=title=kicker", "--field=text=link"};
    const std::string told = "dateline-index: --field title=kicker: no record has a field of this name\n";
    const Outcome added = box.index({"add", arguments[0], arguments[1], arguments[2]});
    CHECK(added.status == 0);
    CHECK(added.err.find(told) != std::string::npos);
    CHECK(added.err.find(told) == added.err.rfind(told));
    CHECK(added.err.find("text=link") == std::string::npos);
    const Outcome explained = run(DATELINE_INDEX_PROGRAM, {"explain", arguments[0], arguments[1], arguments[2]});
    CHECK(explained.status == 0);
    CHECK(explained.err == told);
}

TEST_CASE("explain says what became of each field") {
    const Outcome explained =
        run(DATELINE_INDEX_PROGRAM, {"explain", "-", "--format=ndjson"}, "{\"headline\":\"H\",\"title\":\"nan\",\"text\":\"T\"}\n");
    CHECK(explained.status == 0);
    CHECK(explained.out.find("{\"type\":\"field\",\"role\":\"title\",\"source\":\"headline\",\"used\":true,\"why\":\"schema.org") !=
          std::string::npos);
    CHECK(explained.out.find("{\"type\":\"field\",\"role\":\"title\",\"source\":\"title\",\"used\":false,\"why\":\"says 'nan'\"}") !=
          std::string::npos);
}
