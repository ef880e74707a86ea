// One story in five tellings: the archive that Dateline began with, in our own words.
#include <doctest/doctest.h>
#include <simdjson.h>

#include <algorithm>

#include "flows/program.hpp"

using namespace dateline::flows;

namespace {

struct Archive : Sandbox {
    Archive() {
        write("a/rome.txt",
              " date 2025-05-19 ROME: Ukrainian President Volodymyr Zelensky met US Vice President JD Vance on Sunday. A prisoner exchange "
              "was agreed.\n\nZelensky named the exchange of prisoners a first step.");
        write("a/call.txt",
              "President Donald Trump spoke with Ukrainian President Volodymyr Zelensky.\nBoth sides agreed to exchange prisoners, a "
              "thousand each, in Istanbul.");
        write("a/swap.txt",
              " date 2025-05-19 President Donald Trump called Russian President Vladimir Putin on Monday. A prisoner swap had followed the "
              "talks in Türkiye.");
        write("a/list.txt",
              " date 2025-05-19 Zelensky told reporters in Kyiv that the prisoner exchange comes within days. Donald Trump welcomed it.");
        write("a/peace.txt",
              "Negotiators reached an accord to exchange 1,000 prisoners of war. Russia launched its invasion in February 2022.");
        REQUIRE(index({"add", path("a").string()}).status == 0);
    }
};

std::size_t json_count(const std::string& line, const char* pointer) {
    simdjson::dom::parser parser;
    const simdjson::padded_string padded(line);
    return static_cast<std::size_t>(std::uint64_t(parser.parse(padded).at_pointer(pointer)));
}

}  // namespace

TEST_CASE_FIXTURE(Archive, "all words are demanded, in any of their forms; --any takes one of them") {
    CHECK(ids({"prisoner", "exchange"}).size() == 4);
    CHECK(ids({"--any", "prisoner", "exchange"}).size() == 5);
    CHECK(ids({"=prisoner", "=exchange"}).size() == 2);
    CHECK(ids({"--exact", "exchanges"}).empty());
}

TEST_CASE_FIXTURE(Archive, "snippets are whole sentences with every form marked") {
    const Outcome found = search({"--format=json", "prisoner", "exchange", "--snippets=1"});
    REQUIRE(found.status == 0);
    CHECK(found.out.find("\"text\":\"Both sides agreed to exchange prisoners, a thousand each, in Istanbul.\"") != std::string::npos);
    CHECK(found.out.find("\"matches\":[[21,29],[30,39]]") != std::string::npos);
}

TEST_CASE_FIXTURE(Archive, "a day without words finds the articles of that day") {
    CHECK(ids({"--on", "2025-05-19"}).size() == 3);
    CHECK(ids({"date:unknown"}).size() == 2);
    CHECK(search({"--on", "2025-05-19"}).err.empty());
}

TEST_CASE_FIXTURE(Archive, "counts of a facet are the hits of its filter, and years add up") {
    const std::vector<std::string> lines = lines_of(search({"--format=ndjson", "--limit=0", "--facet=year", "--facet=person"}).out);
    REQUIRE(lines.size() == 3);
    CHECK(json_count(lines[0], "/values/0/count") + json_count(lines[0], "/missing") == json_count(lines[2], "/total"));
    simdjson::dom::parser parser;
    const simdjson::padded_string facet(lines[1]);
    for (const simdjson::dom::element value : parser.parse(facet)["values"]) {
        const std::string name{std::string_view(value["value"])};
        CHECK_MESSAGE(ids({"--person", name}).size() == std::uint64_t(value["count"]), name);
    }
}

TEST_CASE_FIXTURE(Archive, "accents, case and spelling of a place do not matter") {
    CHECK(ids({"turkiye"}) == ids({"TÜRKİYE"}));
    CHECK(ids({"--place", "Kiev"}) == ids({"--place", "Kyiv"}));
    CHECK(ids({"--place", "Kiev"}).size() == 1);
}

TEST_CASE_FIXTURE(Archive, "when no article has all the words, partial matches are shown and said to be such") {
    const Outcome found = search({"prisoner", "unheardof", "--format=ndjson"});
    CHECK(found.status == 0);
    CHECK(found.out.find("\"relaxed\":true") != std::string::npos);
    CHECK(found.err.find("partial matches") != std::string::npos);
    CHECK(search({"prisoner", "unheardof", "--no-relax"}).status == 1);
    CHECK(search({"\"prisoner unheardof\""}).status == 1);
}

TEST_CASE_FIXTURE(Archive, "text speaks of February 2022 though nothing was published then") {
    CHECK(ids({"--about", "2022-02"}).size() == 1);
    CHECK(ids({"--about", "2022"}).size() == 1);
    CHECK(ids({"date:2022"}).empty());
}

TEST_CASE_FIXTURE(Archive, "an article is shown whole, and an unknown id is told") {
    const std::string id = ids({"swap"}).at(0);
    CHECK(search({"--show", id}).out.find("A prisoner swap had followed the talks in Türkiye.") != std::string::npos);
    const Outcome unknown = search({"--show", "nobody"});
    CHECK(unknown.status == 1);
    CHECK(unknown.err.find("nobody") != std::string::npos);
}

TEST_CASE_FIXTURE(Archive, "what was added again is unchanged, what was changed is replaced, what was removed is gone") {
    CHECK(index({"add", path("a").string()}).err.find("5 unchanged") != std::string::npos);
    write("a/swap.txt", " date 2025-05-20 A ceasefire instead.");
    CHECK(index({"add", path("a").string()}).err.find("1 replaced, 4 unchanged") != std::string::npos);
    CHECK(ids({"swap"}).empty());
    const std::vector<std::string> changed = ids({"ceasefires"});
    REQUIRE(changed.size() == 1);
    CHECK(index({"remove", changed[0]}).status == 0);
    CHECK(ids({"ceasefire"}).empty());
    CHECK(index({"remove", changed[0]}).status == 1);
    CHECK(index({"remove", "--query", "on:2025-05-19"}).err.find("2 articles removed") != std::string::npos);
    CHECK(index({"compact"}).status == 0);
    CHECK(index({"check"}).out == "no damage found\n");
    CHECK(ids({}).size() == 2);
}

TEST_CASE("what stands around a story makes no title and no snippet, and glued words are found") {
    const Sandbox box;
    box.write(
        "a.txt",
        "Audio version produced with AI assistance\nBy Jane Doe\nTalks go on in Kyiv\n\nPresidentDonald Trump called the talks a first "
        "step.\n\nRead more: talks, talks and talks\n");
    REQUIRE(box.index({"add", box.path("a.txt").string()}).status == 0);
    const Outcome found = box.search({"--format=json", "talks"});
    CHECK(found.out.find("\"title\":\"Talks go on in Kyiv\"") != std::string::npos);
    CHECK(found.out.find("\"text\":\"PresidentDonald Trump called the talks a first step.\"") != std::string::npos);
    CHECK(found.out.find("Read more") == std::string::npos);
    for (const char* query :
         {"donald", "president donald", "\"president donald trump\"", "presidentdonald", "title:talks", "person:\"donald trump\""}) {
        CAPTURE(query);
        CHECK(box.ids({query}).size() == 1);
    }
    CHECK(box.ids({"title:audio"}).empty());
}
