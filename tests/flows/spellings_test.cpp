// One name, many spellings: what is found, counted, listed and explained.
#include <doctest/doctest.h>
#include <simdjson.h>

#include <algorithm>

#include "flows/program.hpp"

using namespace dateline::flows;

namespace {

using Words = std::vector<std::string>;

struct Archive : Sandbox {
    Archive() {
        write("a/kiev1.txt", "date 2025-05-16\nPresident Donald Trump flew to Kiev on Monday. A ceasefire was near.");
        write("a/kiev2.txt", "date 2025-05-17\nTalks in Kiev went on. In Kyiv nobody slept.");
        write("a/kyiv.txt", "date 2025-05-18\nPresident Volodymyr Zelensky returned to Kyiv. The ceasefire held.");
        write("a/un.txt", "date 2025-05-19\nThe United Nations met in New York. President Volodymyr Zelensky spoke.");
        write("a/zelenskyy.txt", "date 2025-05-20\nPresident Volodymyr Zelenskyy came to Berlin. Who paid for it?");
        REQUIRE(index({"add", path("a").string()}).status == 0);
    }
};

std::string text_at(const simdjson::dom::element& object, const char* key) { return std::string(std::string_view(object[key])); }

// "Kyiv 3: Kiev 2, Kyiv 2 by ... via ..." for every name object, a line each.
std::string names_in(const std::string& ndjson) {
    std::string all;
    simdjson::dom::parser parser;
    for (const std::string& line : lines_of(ndjson)) {
        const simdjson::padded_string padded(line);
        const simdjson::dom::element object = parser.parse(padded);
        if (text_at(object, "type") != "name") continue;
        all += text_at(object, "field") + " " + text_at(object, "value") + " " + std::to_string(std::uint64_t(object["count"])) + ":";
        for (const simdjson::dom::element spelling : object["spellings"]) {
            all += " " + text_at(spelling, "name") + " " + std::to_string(std::uint64_t(spelling["count"]));
            if (!spelling["evidence"].is_null()) all += " by " + text_at(spelling, "evidence") + " with " + text_at(spelling, "via");
            all += ";";
        }
        all += "\n";
    }
    return all;
}

}  // namespace

TEST_CASE_FIXTURE(Archive, "a facet counts an article once however many spellings it has, and its filter finds as many") {
    const std::string line = lines_of(search({"--facet=place:all", "--facet=person:all", "-n0", "--format=ndjson"}).out)[0];
    simdjson::dom::parser parser;
    const simdjson::padded_string padded(line);
    bool met = false;
    for (const simdjson::dom::element value : parser.parse(padded)["values"]) {
        const std::string name = text_at(value, "value");
        CHECK_MESSAGE(ids({"--place", name}).size() == std::uint64_t(value["count"]), name);
        if (name == "Kyiv") CHECK(std::uint64_t(value["count"]) == 3);
        met = met || name == "Kyiv";
    }
    CHECK(met);
}

TEST_CASE_FIXTURE(Archive, "a word finds the other spelling, says so, and marks it") {
    const Outcome found = search({"kiev", "--format=ndjson"});
    CHECK(lines_of(found.out).size() == 4);
    CHECK(found.out.find(R"("names_expanded":[{"word":"kiev","others":["kyiv"],"name":"Kyiv"}])") != std::string::npos);
    CHECK(found.out.find(R"("text":"President Volodymyr Zelensky returned to Kyiv.","offset":16,"matches":[[41,45]])") !=
          std::string::npos);
    CHECK(found.err == "dateline-search: also searched: kyiv (=kiev or --exact: this spelling only)\n");
    CHECK(ids({"=kiev"}).size() == 2);
    CHECK(ids({"--exact", "kiev"}).size() == 2);
    CHECK(ids({"\"in kiev\""}).size() == 1);
    CHECK(ids({"kiev NEAR/6 ceasefire"}).size() == 2);
    CHECK(search({"kiev", "--explain", "-n0"}).out.find("kiev: also kyiv (Kyiv)\n") != std::string::npos);
    CHECK(search({"berlin"}).err.empty());
}

TEST_CASE_FIXTURE(Archive, "other spellings hold in relaxed queries and with --any") {
    CHECK(ids({"--any", "kiev", "berlin"}).size() == 4);
    const Outcome relaxed = search({"kiev", "volcano", "--format=ids"});
    CHECK(lines_of(relaxed.out).size() == 3);
    CHECK(relaxed.err.find("also searched: kyiv") != std::string::npos);
}

TEST_CASE_FIXTURE(Archive, "acronyms are names in capitals, and words otherwise") {
    CHECK(ids({"UN"}).size() == 1);
    CHECK(ids({"un"}).empty());
    CHECK(ids({"--no-relax", "who"}).size() == 1);
}

TEST_CASE_FIXTURE(Archive, "--names lists entities with their spellings, in the articles that match") {
    const std::string all = names_in(search({"--names=place", "--format=ndjson"}).out);
    CHECK(all == "place Kyiv 3: Kiev 2 by the alias table with Kyiv; Kyiv 2;\nplace Berlin 1: Berlin 1;\nplace New York 1: New York 1;\n");
    CHECK(names_in(search({"--names=place:1", "ceasefire", "--format=ndjson"}).out) ==
          "place Kyiv 2: Kiev 1 by the alias table with Kyiv; Kyiv 1;\n");
    const std::string object = search({"--names=place", "--format=json"}).out;
    CHECK(object.find(R"("names":[{"type":"name","field":"place","value":"Kyiv")") != std::string::npos);
    CHECK(lines_of(object).size() == 1);
    CHECK(search({"--names=place", "--format=tsv"}).out ==
          "place\tKyiv\t3\tKiev (2); Kyiv (2)\nplace\tBerlin\t1\tBerlin (1)\nplace\tNew York\t1\tNew York (1)\n");
    const std::string page = search({"--names=place"}).out;
    CHECK(page.starts_with("place\n  Kyiv      3  Kiev 2, Kyiv 2\n  Berlin    1\n  New York  1\n\n5 articles"));
    CHECK(search({"--names=person:1"}).out.starts_with("person, 1 of 2\n"));
}

TEST_CASE_FIXTURE(Archive, "--names and --explain-name have the exit status of a search") {
    CHECK(search({"--names=place", "=volcano"}).status == 1);
    CHECK(search({"--names=thing"}).status == 2);
    CHECK(search({"--names=place", "--format=trec"}).status == 2);
    CHECK(search({"--names=place"}).status == 0);
    CHECK(search({"--explain-name", "Kyiv"}).status == 0);
    CHECK(search({"--explain-name", "Kyiv", "--format=ids"}).status == 2);
    CHECK(search({"--explain-name", "Kyiv", "ceasefire"}).status == 2);
    CHECK(search({"--explain-name", "Nobody Ever"}).status == 1);
}

TEST_CASE_FIXTURE(Archive, "--explain-name says who is meant and why spellings are one") {
    CHECK(names_in(search({"--explain-name", "kiev", "--format=ndjson"}).out) ==
          "place Kyiv 3: Kiev 2 by the alias table with Kyiv; Kyiv 2;\n");
    const std::string page = search({"--explain-name", "Volodymyr Zelenskyy"}).out;
    CHECK(page ==
          "Volodymyr Zelensky  person, 3 articles\n"
          "  Volodymyr Zelensky   2\n"
          "  Volodymyr Zelenskyy  1  joined to Volodymyr Zelensky by the alias table\n\n");
    const Outcome unknown = search({"--explain-name", "zelenksy"});
    CHECK(unknown.out.empty());
    CHECK(unknown.err == "dateline-search: nobody and nothing is called zelenksy\n  did you mean Volodymyr Zelensky (3)?\n");
}

TEST_CASE_FIXTURE(Archive, "a mistyped name filter that finds nothing is told with the names that come near") {
    const Outcome found = search({"--person", "zelenksy", "--format=ndjson"});
    CHECK(found.status == 1);
    CHECK(found.err == "dateline-search: no person called zelenksy; did you mean Volodymyr Zelensky (3)?\n");
    CHECK(found.out.find(R"("suggestion":"person:\"Volodymyr Zelensky\"")") != std::string::npos);
    CHECK(search({"--place", "Xyzzy"}).err == "dateline-search: no place called Xyzzy\n");
    CHECK(search({"--not-person", "zelenksy", "volcano"}).err.find("called") == std::string::npos);
}

TEST_CASE_FIXTURE(Archive, "a typed name that no article has finds the entity that other spellings lead to") {
    CHECK(ids({"--person", "wolodymyr selenskyj"}).size() == 3);
    CHECK(ids({"person:\"Vladimir Zelensky\""}).size() == 3);
    CHECK(ids({"--person", "zelensky"}) == ids({"--person", "Volodymyr Zelensky"}));
}

TEST_CASE_FIXTURE(Archive, "a query that removes articles takes the words as they were typed") {
    CHECK(index({"remove", "--query", "kiev", "--dry-run"}).err == "2 articles would be removed\n");
    CHECK(index({"remove", "--query", "place:kiev", "--dry-run"}).err == "3 articles would be removed\n");
}

TEST_CASE_FIXTURE(Archive, "the status tells names, entities and the user's aliases; a file of them is kept until it is cleared") {
    const std::string aliases = write("names.txt", "# mine\nplace: Berlin = New York\n");
    CHECK(index({"compact", "--aliases", aliases}).status == 0);
    CHECK(index({"status"}).out.find(", which mean ") != std::string::npos);
    CHECK(index({"status", "--format=json"}).out.find("\"user_aliases\":") != std::string::npos);
    CHECK(index({"compact", "--aliases", path("missing.txt").string()}).status == 2);
    CHECK(index({"add", path("a").string(), "--aliases", write("empty.txt", "")}).status == 0);
    CHECK(index({"status", "--format=json"}).out.find("\"user_aliases\":0") != std::string::npos);
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
