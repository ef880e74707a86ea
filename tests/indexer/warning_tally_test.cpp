#include "indexer/warning_tally.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::indexer;

namespace {

article::Location at(std::string path, std::string member = {}, std::uint64_t record = 0) {
    return {.path = std::move(path), .member = std::move(member), .line = record, .record = record};
}

}  // namespace

TEST_CASE("warnings are of one kind when they differ in numbers and quotations only") {
    struct Case {
        std::string_view message;
        std::string_view kind;
    };
    const Case cases[] = {
        {"invalid UTF-8 at byte 812, shown as U+FFFD", "invalid UTF-8 at byte ..., shown as U+FFFD"},
        {"not UTF-8, read as windows-1251 (guessed)", "not UTF-8, read as windows-1251 (guessed)"},
        {"looks like x (\"Ã©\" at byte 8, meant: \"é\")", "looks like x (... at byte ..., meant: ...)"},
        {"field 'date' does not tell the day: 'soon'", "field ... does not tell the day: ..."},
        {"it's the reader's", "it's the reader's"},
        {"'open", "'open"},
        {"", ""},
    };
    for (const Case& c : cases) CHECK(warning_kind(c.message) == c.kind);
}

TEST_CASE("the first three of a file are told, the others counted") {
    WarningTally tally;
    int told = 0;
    for (std::uint64_t record = 1; record <= 100; ++record) {
        if (tally.take(at("in/a.jsonl", "", record), "odd at byte " + std::to_string(record))) ++told;
    }
    CHECK(told == 3);
    CHECK(tally.take(at("in/a.jsonl", "", 1), "something else"));
    CHECK(tally.take(at("in/b.jsonl", "", 1), "odd at byte 1"));
    CHECK(tally.take(at("z.zip", "a.jsonl", 1), "odd at byte 1"));
    CHECK(tally.counted() == std::vector<std::string>{"in/a.jsonl: and 97 more articles of this file: odd at byte ..."});
}

TEST_CASE("of a folder of small files ten are told") {
    WarningTally tally;
    int told = 0;
    for (int i = 0; i < 1000; ++i) {
        if (tally.take(at("in/" + std::to_string(i) + ".txt"), "odd")) ++told;
    }
    CHECK(told == 10);
    CHECK(tally.take(at("in/deeper/1.txt"), "odd"));
    CHECK(tally.take(at("one.txt"), "odd"));
    CHECK(tally.counted() == std::vector<std::string>{"in: and 990 more articles of other files there: odd"});
}

TEST_CASE("of what could not be read more is told, and every file by itself") {
    WarningTally tally;
    int told = 0;
    for (std::uint64_t record = 1; record <= 100; ++record) told += tally.take(at("a.csv", "", record), "bad", problem_limits) ? 1 : 0;
    CHECK(told == 20);
    for (int i = 0; i < 1000; ++i) CHECK(tally.take(at("in/" + std::to_string(i) + ".gz"), "damaged", problem_limits));
    CHECK(tally.counted() == std::vector<std::string>{"a.csv: and 80 more articles of this file: bad"});
}
