#include "corpus/story/segment.hpp"

#include <doctest/doctest.h>

#include "corpus/story/marked.hpp"

using namespace dateline;
using namespace dateline::story;

namespace {

std::vector<std::string> segments(std::string_view text, std::vector<article::Span> spans = {}) {
    const Cut cut(text, std::move(spans));
    std::vector<std::string> pieces;
    for (const Segment& segment : cut.segments) pieces.push_back(cut.piece(segment.begin, segment.end));
    return pieces;
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST_CASE("line ends, runs of blanks and the borders of spans part segments") {
    CHECK(segments("One line\nand another\n\nA paragraph.") == Pieces{"One line", "and another", "A paragraph."});
    CHECK(segments("Home   Politics \t  The talks go on") == Pieces{"Home", "Politics", "The talks go on"});
    CHECK(segments("Two  blanks part nothing") == Pieces{"Two  blanks part nothing"});
    CHECK(segments("date: 2025-05-19 The talks. Read more.",
                   {{article::SpanKind::header, 0, 17}, {article::SpanKind::boilerplate, 28, 38}}) ==
          Pieces{"date: 2025-05-19", "The talks.", "Read more."});
    CHECK(segments("").empty());
    CHECK(segments(" \n\t ").empty());
}

TEST_CASE("in a text wrapped at a fixed width only empty lines part") {
    const std::string line = "the ministers met in the capital on Tuesday and talked of the budget for";
    const std::string text = line + "\n" + line + "\n" + line + "\n" + line + "\n\nMore";
    CHECK(segments(text).size() == 2);
}

TEST_CASE("a segment knows its words and whether it begins a paragraph") {
    const Cut cut("By Jane Doe, 42\nnext\n\nthird");
    REQUIRE(cut.segments.size() == 3);
    CHECK(cut.segments[0].terms == 4);
    CHECK(cut.segments[0].starts_paragraph);
    CHECK_FALSE(cut.segments[1].starts_paragraph);
    CHECK(cut.segments[2].starts_paragraph);
    CHECK(cut.segments[2].end_token == cut.stream.tokens.size());
}
