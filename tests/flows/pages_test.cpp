// A folder of pages, indexed and asked.
#include <doctest/doctest.h>

#include "flows/program.hpp"

using namespace dateline::flows;

namespace {

std::string titles(const Sandbox& box, std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format=tsv"});
    return box.search(arguments).out;
}

}  // namespace

TEST_CASE("a folder of HTML pages becomes articles with their days, authors, outlets and addresses") {
    const Sandbox box;
    CHECK(box.index({"add", DATELINE_SOURCE_DIR "/tests/pages", "--quiet"}).status == 0);
    CHECK(box.ids({}).size() == 8);
    CHECK(titles(box, {"--on=2019-11-14"}).find("Ferry to Selsay runs again after storm") != std::string::npos);
    CHECK(titles(box, {"author:\"Leo Okafor\""}).find("Council votes to keep the old swing bridge") != std::string::npos);
    CHECK(titles(box, {"source:\"The Harbour Ledger\""}).find("https://www.harbourledger.example/news/council-swing-bridge-4711") !=
          std::string::npos);
    CHECK(titles(box, {"lang:fr"}).find("Le phare de Kermor change de gardien") != std::string::npos);
    CHECK(box.ids({"date:unknown"}).empty());
}

TEST_CASE("what stands around a story is not found") {
    const Sandbox box;
    CHECK(box.index({"add", DATELINE_SOURCE_DIR "/tests/pages", "--quiet"}).status == 0);
    for (const char* word : {"cookies", "oilskins", "knots", "Lighthouse", "Petersen", "Obituaries"})
        CHECK(box.ids({"--no-relax", word}).empty());
}
