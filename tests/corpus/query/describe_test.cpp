#include "corpus/query/describe.hpp"

#include <doctest/doctest.h>

#include "corpus/query/parser.hpp"

namespace dateline::query {

TEST_CASE("the outline shows a node a line") {
    const ParseOptions options{.any = false, .exact = false, .today = *calendar::make_day(2025, 5, 31)};
    const auto read = parse_query(
        "prisoner (exchange OR title:\"prisoner swap\"~2) cease-fire neg* NEAR/5 @person source:\"harbour ledger\" date:2025-05 "
        "-about:2022",
        options);
    REQUIRE(read.has_value());
    CHECK(outline(read->tree) ==
          "all of\n"
          "  word prisoner, in all its forms\n"
          "  any of\n"
          "    word exchange, in all its forms\n"
          "    phrase \"prisoner swap\" in title, up to 2 words between\n"
          "  phrase \"cease fire\", the last word in all its forms\n"
          "  within 5 words of each other\n"
          "    word neg, and all words that begin so\n"
          "    any name of a person\n"
          "  source \"harbour ledger\"\n"
          "  published 2025-05\n"
          "  none of\n"
          "    speaks of 2022\n");
}

TEST_CASE("values are quoted only where they must be") {
    CHECK(describe({Value{schema::Field::tag, "c++"}}) == "tag:c++");
    CHECK(describe({Value{schema::Field::tag, "a b"}}) == "tag:\"a b\"");
    CHECK(describe({Value{schema::Field::tag, "a\\b\"c"}}) == "tag:\"a\\\\b\\\"c\"");
    CHECK(describe({Value{schema::Field::tag, ")"}}) == "tag:\")\"");
    CHECK(describe({Value{schema::Field::tag, ""}}) == "tag:\"\"");
    CHECK(describe({Value{schema::Field::date_from, "unknown"}}) == "date:unknown");
}

}  // namespace dateline::query
