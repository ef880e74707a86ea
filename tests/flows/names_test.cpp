// Who is named in the articles of the sample archive, as a person sees it.
#include <doctest/doctest.h>

#include <algorithm>

#include "flows/program.hpp"

using namespace dateline::flows;

namespace {

// Each article's mention lines: explain's NDJSON without its other objects.
std::vector<std::string> mentions_in(const std::string& file) {
    const Outcome outcome = run(DATELINE_INDEX_PROGRAM, {"explain", "--no-dates", "--format", "ndjson", samples() + "/text/" + file});
    REQUIRE(outcome.status == 0);
    std::vector<std::string> lines = lines_of(outcome.out);
    std::erase_if(lines, [](const std::string& line) { return line.find("\"type\":\"mention\"") == std::string::npos; });
    return lines;
}

bool names(const std::vector<std::string>& mentions, const std::string& kind, const std::string& written, const std::string& name) {
    return std::ranges::any_of(mentions, [&](const std::string& line) {
        return line.find("\"kind\":\"" + kind + "\"") != std::string::npos &&
               line.find("\"text\":\"" + written + "\",\"name\":\"" + name + "\"") != std::string::npos;
    });
}

}  // namespace

TEST_CASE("people are named by their full names, without titles, however they are called later") {
    const auto rome = mentions_in("000_harbour.txt");
    CHECK(names(rome, "person", "Volodymyr Zelensky", "Volodymyr Zelensky"));
    CHECK(names(rome, "person", "Zelensky", "Volodymyr Zelensky"));
    CHECK(names(rome, "person", "JD Vance", "JD Vance"));
    CHECK(names(rome, "person", "Marco Rubio", "Marco Rubio"));
    CHECK(names(rome, "place", "Istanbul", "Istanbul"));
    CHECK(names(rome, "place", "Russia", "Russia"));
    const auto call = mentions_in("002_northgate.txt");
    CHECK(names(call, "person", "Donald Trump", "Donald Trump"));
    CHECK(names(call, "person", "Trump", "Donald Trump"));
    CHECK(names(call, "person", "Vladimir Putin", "Vladimir Putin"));
}

TEST_CASE("a dateline in capitals is the place that it names") {
    CHECK(names(mentions_in("003_meridian.txt"), "place", "ISTANBUL", "Istanbul"));
}

TEST_CASE("different spellings of a name are one person to a search") {
    const Sandbox box;
    REQUIRE(box.index({"add", samples() + "/text/000_harbour.txt", samples() + "/text/001_lowland.txt",
                       samples() + "/text/002_northgate.txt", samples() + "/text/003_meridian.txt"})
                .status == 0);
    CHECK(box.ids({"--person", "Volodymyr Zelensky"}).size() == 4);
    CHECK(box.ids({"--person", "Hakan Fidan"}).size() == 2);
    CHECK(box.ids({"--person", "Marco Rubio"}).size() == 1);
    CHECK(box.ids({"--place", "Istanbul", "--person", "Vladimir Medinsky"}).size() == 2);
    CHECK(box.search({"--person", "Nobody Atall"}).status == 1);
}
