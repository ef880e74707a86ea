#include "corpus/output/wrap.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

namespace {

// Each line with a '|' behind it.
std::string lines(std::string_view text, int cells) {
    std::string all;
    for (const std::string_view line : output::wrap(text, cells)) all.append(line).append("|");
    return all;
}

}  // namespace

TEST_CASE("lines break at blanks, between wide characters, and inside a word only when it must be") {
    CHECK(lines("the quick brown fox", 10) == "the quick|brown fox|");
    CHECK(lines("", 10) == "|");
    CHECK(lines("incomprehensibilities", 10) == "incomprehe|nsibilitie|s|");
    CHECK(lines("a incomprehensibilities", 10) == "a incompre|hensibilit|ies|");
    CHECK(lines("東京東京東京", 5) == "東京|東京|東京|");
    CHECK(lines("ab 東京東京", 6) == "ab 東|京東京|");
    CHECK(lines("éclair d'été à Besançon", 9) == "éclair|d'été à|Besançon|");
}
