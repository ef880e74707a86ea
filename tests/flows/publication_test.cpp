// The day an article came out, as a person sees it.
#include <doctest/doctest.h>

#include <array>

#include "flows/program.hpp"

using namespace dateline::flows;

namespace {

Outcome explain(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "explain");
    return run(DATELINE_INDEX_PROGRAM, arguments);
}

bool says(const Outcome& outcome, const std::string& words) { return outcome.out.find(words) != std::string::npos; }

// A page of a site that prints the day of the crawl above each article; the article's own day stands below its headline.
std::string page_of(int number) {
    const std::string month = std::array{"January", "March", "May", "July", "September"}[static_cast<std::size_t>(number) % 5];
    const std::string own = month + " " + std::to_string(1 + number % 28) + ", 2006";
    return "July 31, 2008\n\nHarbour opens\n" + own + "\n\nThe harbour is open again, says report " + std::to_string(number) + ".\n";
}

void write_pages(const Sandbox& box, int first, int end) {
    for (int i = first; i < end; ++i) box.write("site/" + std::to_string(100 + i) + ".txt", page_of(i));
}

bool reports(const Outcome& outcome, const std::string& words) { return outcome.err.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("explain tells the day, what told it, and what speaks against it") {
    const Sandbox box;
    const std::string path = box.write("a.jsonl", R"({"title":"T","text":"Harbour opens.","datePublished":"2025-05-19T10:00:00Z",)"
                                                  R"("url":"https://ledger.example/2025/05/02/harbour"})"
                                                  "\n");
    const Outcome outcome = explain({path});
    CHECK(says(outcome, "2025-05-19"));
    CHECK(says(outcome, "datePublished"));
    CHECK(says(outcome, "url says 2025-05-02 (2025/05/02)"));
}

TEST_CASE("a name of six digits is a day where its folder's names are") {
    const Sandbox box;
    for (const char* name : {"AP900815-0044.txt", "AP900816-0012.txt", "AP900901-0001.txt"})
        box.write(std::string("wire/") + name, "Harbour opens.");
    CHECK(says(explain({box.path("wire").string()}), "1990-08-15"));
    CHECK_FALSE(says(explain({box.path("wire/AP900815-0044.txt").string()}), "1990-08-15"));
}

TEST_CASE("the day that a site prints above all its articles is not theirs") {
    const Sandbox box;
    write_pages(box, 0, 30);
    const Outcome outcome = explain({box.path("site").string(), "--format", "ndjson"});
    CHECK_FALSE(says(outcome, "\"published\":\"2008-07-31\""));
    CHECK(says(outcome, "\"published\":\"2006-01-01\""));
    CHECK(says(outcome, "header says 2008-07-31, as too many of its group do"));
    // One page alone is believed.
    CHECK(says(explain({box.path("site/100.txt").string(), "--format", "ndjson"}), "\"published\":\"2008-07-31\""));
}

TEST_CASE("04/05/2006 is read as the others of its file are written") {
    const Sandbox box;
    const std::string open = R"({"id":"open","title":"T","text":"x","date":"04/05/2006"})";
    std::string dump = open + "\n";
    for (int i = 13; i < 20; ++i) dump += R"({"title":"T","text":"x","date":")" + std::to_string(i) + "/05/2006\"}\n";
    CHECK(says(explain({box.write("uk.jsonl", dump), "--format", "ndjson"}), "\"published\":\"2006-05-04\""));
    const Outcome alone = explain({box.write("one.jsonl", open + "\n"), "--format", "ndjson"});
    CHECK(says(alone, "\"published\":null"));
    CHECK(says(alone, "date says 04/05/2006: 2006-04-05 or 2006-05-04"));
    CHECK(alone.err.find("does not tell the day") != std::string::npos);
}

TEST_CASE("a folder is indexed as it is explained, by one thread or many, and again without a change") {
    for (const char* jobs : {"1", "4"}) {
        CAPTURE(jobs);
        const Sandbox box;
        write_pages(box, 0, 30);
        REQUIRE(box.index({"add", box.path("site").string(), "--jobs", jobs}).status == 0);
        CHECK(box.ids({"harbour"}).size() == 30);
        CHECK(box.ids({"--on", "2008-07-31"}).empty());
        CHECK(box.ids({"--on", "2006"}).size() == 30);
        CHECK(box.ids({"date:unknown"}).empty());
        CHECK(reports(box.index({"add", box.path("site").string()}), "30 unchanged"));
        CHECK(reports(box.index({"add", box.path("site").string(), "--force"}), "30 replaced"));
    }
}

TEST_CASE("what a folder teaches counts for articles that come later, and for those that came before when they are read again") {
    const Sandbox box;
    const std::string site = box.path("site").string();
    write_pages(box, 0, 8);
    REQUIRE(box.index({"add", site}).status == 0);
    CHECK(box.ids({"--on", "2008-07-31"}).size() == 8);  // eight pages of one day prove nothing

    write_pages(box, 8, 30);
    const Outcome more = box.index({"add", site});
    CHECK(reports(more, "22 added, 8 replaced"));
    CHECK(box.ids({"--on", "2008-07-31"}).empty());

    write_pages(box, 30, 31);
    REQUIRE(box.index({"add", box.path("site/130.txt").string()}).status == 0);
    CHECK(box.ids({"--on", "2008-07-31"}).empty());
    CHECK(box.ids({"report 30"}).size() == 1);
    CHECK(box.ids({"--on", "2006"}).size() == 31);
    CHECK(reports(box.index({"add", site}), "31 unchanged"));
}

TEST_CASE("the day of a folder's name is told from wherever the user stands") {
    const Sandbox box;
    box.write("news/2019/09/harvest.txt", "Harvest begins early\n\nThe first grapes were picked in the valley today.\n");
    const std::string index = " --index " + box.index_folder();
    for (const char* standing : {".", "news", "news/2019", "news/2019/09"}) {
        CAPTURE(standing);
        const Outcome added = shell("cd " + box.path(standing).string() + " && $INDEX add --force ." + index);
        CHECK(added.status == 0);
        CHECK(box.ids({"--on", "2019-09", "-n", "all"}).size() == 1);
    }
}

TEST_CASE("the name of a file that is one article in JSON tells its day") {
    const Sandbox box;
    const std::string article = R"({"title":"Harbour opens","text":"The harbour is open again."})";
    CHECK(says(explain({box.write("2019-04-01_harbour.json", article)}), "2019-04-01"));
    CHECK_FALSE(says(explain({box.write("2019-04-02_export.json", "[" + article + "]")}), "2019-04-02 (filename"));
}

TEST_CASE("an index inside the folder that is indexed is no article") {
    const Sandbox box;
    box.write("a.txt", "Harbour opens again\n\nThe harbour is open.\n");
    for (int i = 0; i < 2; ++i) CHECK(reports(box.index({"add", box.path(".").string()}), "1 article read"));
}

TEST_CASE("what waits for its folder comes from standard input and from archives, too") {
    std::string dump = R"({"id":"open","title":"T","text":"x","date":"04/05/2006"})"
                       "\n";
    for (int i = 13; i < 20; ++i)
        dump += R"({"title":"T","text":"x )" + std::to_string(i) + R"(","date":")" + std::to_string(i) + "/05/2006\"}\n";
    const Sandbox box;
    const Outcome added = box.index({"add", "-"}, dump);
    CHECK(added.status == 0);
    CHECK(reports(added, "8 articles read: 8 added"));
    CHECK_FALSE(reports(added, "does not tell the day"));
    CHECK(box.ids({"--on", "2006-05-04"}) == std::vector<std::string>{"open"});
}

TEST_CASE("a doubt about an article that waited is told once") {
    const Sandbox box;
    const Outcome added = box.index({"add", "-"}, R"({"id":"open","title":"T","text":"x","date":"04/05/2006"})"
                                                  "\n");
    CHECK(added.status == 0);
    const std::size_t told = added.err.find("does not tell the day");
    REQUIRE(told != std::string::npos);
    CHECK(added.err.find("does not tell the day", told + 1) == std::string::npos);
}
