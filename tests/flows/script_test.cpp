// What a script relies on: quiet pipes, no escape bytes, valid JSON, exit statuses, batches.
#include <doctest/doctest.h>
#include <simdjson.h>

#include "flows/program.hpp"

using namespace dateline::flows;

namespace {

struct Samples : Sandbox {
    Samples() { REQUIRE(index({"add", samples()}).status == 0); }
    std::string option() const { return " --index " + index_folder() + " "; }
};

bool has_escape(const std::string& text) { return text.find('\x1b') != std::string::npos; }

}  // namespace

TEST_CASE_FIXTURE(Samples, "a reader that goes away is a quiet end") {
    const Outcome head = shell("set -o pipefail; $SEARCH" + option() + "-n all --format ndjson | head -1");
    CHECK(head.status == 0);
    CHECK(head.err.empty());
    CHECK(lines_of(head.out).size() == 1);
    const Outcome text = shell("set -o pipefail; $SEARCH" + option() + "-n all | head -1");
    CHECK(text.status == 0);
    CHECK(text.err.empty());
}

TEST_CASE_FIXTURE(Samples, "no escape byte leaves without being asked for") {
    CHECK_FALSE(has_escape(search({"prisoner"}).out));
    CHECK_FALSE(has_escape(search({"prisoner", "--color=never"}).out));
    CHECK(has_escape(search({"prisoner", "--color=always"}).out));
    // A real terminal, made by script(1), with and without NO_COLOR.
    const std::string on_terminal = "script -qec \"$SEARCH prisoner --no-pager" + option() + "\" /dev/null";
    CHECK(has_escape(shell(on_terminal, {{"TERM", "xterm"}}).out));
    CHECK_FALSE(has_escape(shell(on_terminal, {{"TERM", "xterm"}, {"NO_COLOR", "1"}}).out));
}

TEST_CASE_FIXTURE(Samples, "every line of ndjson is JSON, in the order hits, facets, timeline, summary") {
    const Outcome found = search({"--format=ndjson", "ceasefire", "--facet=person", "--facet=month", "--timeline=day"});
    simdjson::dom::parser parser;
    std::string order;
    for (const std::string& line : lines_of(found.out)) {
        simdjson::dom::element object;
        const simdjson::padded_string padded(line);
        REQUIRE(parser.parse(padded).get(object) == simdjson::SUCCESS);
        order += std::string_view(object["type"]).front();
    }
    CHECK(order.find_first_not_of('h') != std::string::npos);
    CHECK(order.substr(order.find_first_not_of('h')) == "ffts");
}

TEST_CASE_FIXTURE(Samples, "exit statuses: found, nothing, error") {
    CHECK(search({"ceasefire"}).status == 0);
    CHECK(search({"=zzzzzz"}).status == 1);
    CHECK(search({"--on", "05/06/2025"}).status == 2);
    CHECK(search({"--facet", "nothing"}).status == 2);
    CHECK(search({"--nonsense"}).status == 2);
}

TEST_CASE_FIXTURE(Samples, "the same answers one by one and in a batch") {
    const std::vector<std::string> queries{"ceasefire", "prisoner exchange", "\"white house\"", "levee OR dam", "zzzzzz"};
    std::string file;
    std::string one_by_one;
    int number = 0;
    for (const std::string& query : queries) {
        const std::string id = "q" + std::to_string(++number);
        file += id + "\t" + query + "\n";
        one_by_one += search({"--format=trec", "--query-id=" + id, query}).out;
    }
    const Outcome batch = search({"--format=trec", "--batch=" + write("queries.tsv", file)});
    CHECK(batch.out == one_by_one);
    CHECK(batch.status == 0);
    CHECK(search({"--format=trec", "--batch=-"}, file).out == one_by_one);
}

TEST_CASE_FIXTURE(Samples, "the samples are all there, in every form") {
    const Outcome status = index({"status", "--format=json"});
    CHECK(status.out.find("\"articles\":75") != std::string::npos);
    CHECK(status.out.find("\"undated\":6") != std::string::npos);
    CHECK(index({"check"}).status == 0);
    CHECK(ids({"--on=2025-05-19"}).size() == 8);
}

TEST_CASE_FIXTURE(Samples, "JSON Lines on standard input, explained and indexed") {
    const std::string line =
        "{\"title\":\"A dam\",\"text\":\"The dam in Kyiv held on May 16, 2025.\",\"url\":\"https://example.org/dam\"}\n";
    const Outcome explained = run(DATELINE_INDEX_PROGRAM, {"explain", "-", "--format=ndjson"}, line);
    CHECK(explained.status == 0);
    CHECK(explained.out.find("\"type\":\"mention\",\"field\":\"text\",\"kind\":\"place\",\"start\":11,\"end\":15,\"text\":\"Kyiv\"") !=
          std::string::npos);
    CHECK(explained.out.find("\"value\":\"2025-05-16\",\"first\":\"2025-05-16\",\"last\":\"2025-05-16\",\"grain\":\"day\"") !=
          std::string::npos);
    CHECK(index({"add", "-"}, line).status == 0);
    CHECK(ids({"url:https://example.org/dam"}).size() == 1);
}

TEST_CASE_FIXTURE(Samples, "an index of a newer version, or of another program, is refused") {
    REQUIRE(
        shell("gen=$(readlink " + index_folder() + "/current); xapian-metadata set " + index_folder() + "/$gen dateline.oldest-reader 99")
            .status == 0);
    const Outcome newer = search({"ceasefire"});
    CHECK(newer.status == 2);
    CHECK(newer.err.find("format") != std::string::npos);
    CHECK(index({"status"}).status == 2);
}
