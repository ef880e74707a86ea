// What people see: whole screens over the sample archive, compared with tests/golden. DATELINE_BLESS=1 writes them anew: look at each
// before you commit it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include "flows/program.hpp"

using namespace dateline::flows;

namespace {

struct Screen {
    const char* name;  // tests/golden/NAME.txt
    int columns;
    std::vector<std::string> arguments;
};

const std::vector<Screen> screens{
    {"ranked-80", 80, {"prisoner", "exchange", "--limit=3"}},
    {"ranked-120", 120, {"prisoner", "exchange", "--limit=3"}},
    {"ranked-color", 80, {"levee", "--limit=2", "--color=always"}},
    {"phrase-60", 60, {"\"white house\"", "--limit=2", "--snippets=1"}},
    {"facets-80", 80, {"ceasefire", "--limit=0", "--facet=person:5", "--facet=month", "--facet=source:3"}},
    {"timeline-80", 80, {"istanbul", "--limit=0", "--timeline=day", "--since=2025-05-10", "--until=2025-05-20"}},
    {"relaxed-80", 80, {"levee", "volcano", "--limit=2", "--snippets=1"}},
    {"explain-80", 80, {"(levee OR dam) -football date:2005", "--limit=1", "--explain"}},
    {"nothing", 80, {"=zzzz"}},
};

// Ids made from paths and times differ from machine to machine.
std::string scrubbed(const std::string& text) {
    static const std::regex id("\\bp[0-9a-f]{16}\\b");
    static const std::regex time("[0-9]+\\.[0-9] ms");
    return std::regex_replace(std::regex_replace(text, id, "pxxxxxxxxxxxxxxxx"), time, "N ms");
}

std::string read_file(const std::string& path) {
    std::stringstream content;
    content << std::ifstream(path).rdbuf();
    return content.str();
}

}  // namespace

TEST_CASE("screens over the sample archive are as they were looked at") {
    const Sandbox box;
    REQUIRE(box.index({"add", samples()}).status == 0);
    for (const Screen& screen : screens) {
        CAPTURE(screen.name);
        std::vector<std::string> arguments = screen.arguments;
        arguments.insert(arguments.begin(), {"--index=" + box.index_folder(), "--now=2025-05-20"});
        const Outcome outcome = run(DATELINE_SEARCH_PROGRAM, arguments, {},
                                    {{"COLUMNS", std::to_string(screen.columns)}, {"LC_ALL", "C.UTF-8"}, {"TERM", "xterm"}});
        const std::string seen = scrubbed(outcome.out) + (outcome.err.empty() ? "" : "--- standard error\n" + scrubbed(outcome.err));
        const std::string path = DATELINE_SOURCE_DIR "/tests/golden/" + std::string(screen.name) + ".txt";
        if (std::getenv("DATELINE_BLESS") != nullptr) std::ofstream(path) << seen;
        CHECK(seen == read_file(path));
    }
}

TEST_CASE("the session of the README is what the programs answer") {
    const Sandbox box;
    std::istringstream readme(read_file(DATELINE_SOURCE_DIR "/README.md"));
    std::string script = "cd " + box.path("").string() +
                         " && ln -s " DATELINE_SOURCE_DIR "/corpus corpus && PATH=$(dirname $INDEX):$PATH && export COLUMNS=100\n";
    std::string expected;
    bool inside = false;
    for (std::string line; std::getline(readme, line);) {
        if (line.starts_with("```")) {
            inside = line == "```console";
        } else if (inside && line.starts_with("$ ")) {
            script += line.substr(2) + " 2>&1 || exit 9\n";
        } else if (inside) {
            expected += line + "\n";
        }
    }
    REQUIRE_FALSE(expected.empty());
    const Outcome outcome = shell(script, {{"LC_ALL", "C.UTF-8"}});
    CHECK(outcome.status == 0);
    static const std::regex rates("[0-9]+\\.[0-9] s, [0-9]+ articles/s, [0-9]+\\.[0-9] MB/s");
    const auto steady = [](const std::string& text) { return std::regex_replace(scrubbed(text), rates, "(rates)"); };
    CHECK(steady(outcome.out) == steady(expected));
}
