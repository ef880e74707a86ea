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

TEST_CASE("a name that stands near a word is found at its first word, whoever it is or this one alone") {
    const Sandbox sandbox;
    sandbox.write("a/far.txt",
                  "date 2025-05-16\nThe ceasefire was far away. Many words stand between it and the end of this sentence, where one reads "
                  "of President Volodymyr Zelensky again.");
    sandbox.write("a/near.txt", "date 2025-05-17\nThe ceasefire held, said President Volodymyr Zelenskyy in Kyiv.");
    sandbox.write("a/other.txt",
                  "date 2025-05-18\nThe ceasefire held, said President Donald Trump. Much later and elsewhere spoke President Volodymyr "
                  "Zelensky, too.");
    sandbox.write("a/two.txt", "date 2025-05-19\nNobody else came. President Volodymyr Zelensky met President Donald Trump there.");
    REQUIRE(sandbox.index({"add", sandbox.path("a").string()}).status == 0);
    struct Row {
        const char* query;
        std::size_t found;
    };
    for (const Row& row :
         {Row{"ceasefire NEAR/3 @person", 0}, Row{"ceasefire NEAR/4 @person", 2}, Row{"ceasefire NEAR/30 @person", 3},
          Row{"said NEAR/2 @person", 2}, Row{"met NEAR/2 @person", 1}, Row{"met NEAR/1 @person", 0}, Row{"@person NEAR/4 @person", 1},
          Row{"@person NEAR/3 @place", 1}, Row{"@person NEAR/2 @place", 0}, Row{"@org NEAR/9 @person", 0},
          Row{"ceasefire NEAR/5 person:\"Volodymyr Zelensky\"", 1}, Row{"ceasefire NEAR/5 person:trump", 1},
          Row{"ceasefire NEAR/5 person:nobody", 0}, Row{"(ceasefire OR met) NEAR/4 person:\"Donald Trump\"", 1},
          Row{"held NEAR/7 place:kiev", 1}, Row{"\"held said\" NEAR/4 @person", 2}}) {
        CAPTURE(row.query);
        CHECK(sandbox.ids({row.query, "--no-relax"}).size() == row.found);
    }
}

TEST_CASE("names that the source gives are names of the article, wherever the text has none, and without looking for any") {
    const Sandbox sandbox;
    const std::string dump = sandbox.write(
        "dump.jsonl",
        R"#({"id":"nyt","title":"Levee","text":"The levee held.","keywords":[{"name":"persons","value":"Quill, Ada"},{"name":"glocations","value":"Riverton (La)"},{"name":"subject","value":"Levees"}]}
{"id":"webz","title":"Ferry","text":"The ferry sails.","entities":{"persons":[{"name":"ada quill"}],"organizations":[{"name":"Harbour Board"}]}}
{"id":"er","title":"Rates","text":"Rates rose.","concepts":[{"type":"org","label":{"eng":"Harbour Board"}},{"type":"wiki","label":{"eng":"Interest"}}]}
)#");
    const Outcome explained = shell("$INDEX explain --format=ndjson " + dump);
    CHECK(explained.out.find(R"({"type":"given","kind":"person","name":"Ada Quill"})") != std::string::npos);
    CHECK(explained.out.find(R"({"type":"given","kind":"place","name":"Riverton"})") != std::string::npos);
    REQUIRE(sandbox.index({"add", dump, "--no-entities"}).status == 0);
    Words with_ada = sandbox.ids({"--person", "Ada Quill"});
    std::sort(with_ada.begin(), with_ada.end());
    CHECK(with_ada == Words{"nyt", "webz"});
    CHECK(sandbox.ids({"--org", "harbour board"}).size() == 2);
    CHECK(sandbox.ids({"--place", "riverton"}) == Words{"nyt"});
    CHECK(sandbox.ids({"sails NEAR/5 @person"}).empty());
    CHECK(names_in(sandbox.search({"--names=person", "--format=ndjson"}).out) == "person Ada Quill 2: Ada Quill 2;\n");
    CHECK(sandbox.index({"add", dump, "--no-entities"}).err.find("3 unchanged") != std::string::npos);
}
