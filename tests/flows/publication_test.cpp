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
    // Each page shows the day of the crawl, then its own.
    for (int i = 0; i < 30; ++i) {
        const std::string month = std::array{"January", "March", "May", "July", "September"}[static_cast<std::size_t>(i) % 5];
        const std::string own = month + " " + std::to_string(1 + i % 28) + ", 2006";
        box.write("site/" + std::to_string(100 + i) + ".txt",
                  "July 31, 2008\n\nHarbour opens\n" + own + "\n\nThe harbour is open again.\n");
    }
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
