#include "corpus/query/relax.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "corpus/query/describe.hpp"
#include "corpus/query/parser.hpp"

namespace dateline::query {

namespace {

Node read(std::string_view typed) {
    return parse_query(typed, {.any = false, .exact = false, .today = *calendar::make_day(2025, 5, 31)})->tree;
}

struct Row {
    std::string_view typed;
    std::string_view expected;  // "": cannot be relaxed
};

}  // namespace

TEST_CASE("relax joins the bare words by OR and demands the rest") {
    constexpr std::array rows{
        Row{"a b c", "a OR b OR c"},
        Row{"a =b neg* typo~", "a OR =b OR neg* OR typo~"},
        Row{"a cease-fire", "a OR cease-fire"},
        Row{"a b source:x since:2025 -d", "(a OR b) AND source:x AND date:2025-01-01.. AND NOT d"},
        Row{"source:x a b", "(a OR b) AND source:x"},
        Row{"a b \"c d\"", "(a OR b) AND \"c d\""},
        Row{"a b title:c", "(a OR b) AND title:c"},
        Row{"a b (c OR d)", "(a OR b) AND (c OR d)"},
        Row{"a b c NEAR/5 d", "(a OR b) AND c NEAR/5 d"},
        Row{"a", ""},
        Row{"a \"b c\"", ""},
        Row{"a title:b source:x", ""},
        Row{"a OR b", ""},
        Row{"a OR (b c)", ""},
        Row{"-a -b", ""},
        Row{"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const std::optional<Node> relaxed = relax(read(row.typed));
        CHECK((relaxed ? describe(*relaxed) : "") == row.expected);
    }
}

TEST_CASE("without_published_dates keeps everything but the filters on the publication date") {
    constexpr std::array rows{
        Row{"a date:2025", "a"},
        Row{"a b since:2024 until:2025 source:x", "a AND b AND source:x"},
        Row{"date:2025", "*"},
        Row{"a (date:2024 OR date:2025)", "a"},
        Row{"date:2025 -a", "* AND NOT a"},
        Row{"a about:2025", "a AND about:2025"},
        Row{"a date:unknown", "a AND date:unknown"},
        Row{"a OR date:2025", "a OR date:2025"},
        Row{"a -date:2025", "a AND NOT date:2025"},
        Row{"a", "a"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CHECK(describe(without_published_dates(read(row.typed))) == row.expected);
    }
}

}  // namespace dateline::query
