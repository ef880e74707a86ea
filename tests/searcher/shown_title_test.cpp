#include "searcher/shown_title.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using article::Span;
using article::SpanKind;
using searcher::title_from_text;

TEST_CASE("the title span is the title, and one that ends inside a sentence is told") {
    const std::string_view text = "Talks go on\n\nThe ministers met again in Kyiv.";
    CHECK(title_from_text(text, {{SpanKind::title, 0, 11}}).text == "Talks go on");
    CHECK_FALSE(title_from_text(text, {{SpanKind::title, 0, 11}}).cut);
    CHECK(title_from_text(text, {{SpanKind::title, 13, 36}}).text == "The ministers met again");
    CHECK(title_from_text(text, {{SpanKind::title, 13, 36}}).cut);
    CHECK_FALSE(title_from_text(text, {{SpanKind::title, 13, 45}}).cut);
}

TEST_CASE("without a title span the first line of the story, cut at a word") {
    const std::string_view text = "date: 2025-05-19 Talks go on in the capital\nMore.";
    const std::vector<Span> spans{{SpanKind::header, 0, 17}};
    CHECK(title_from_text(text, spans).text == "Talks go on in the capital");
    CHECK_FALSE(title_from_text(text, spans).cut);
    CHECK(title_from_text(text, spans, 12).text == "Talks go on");
    CHECK(title_from_text(text, spans, 12).cut);
    CHECK(title_from_text("", {}).text.empty());
}

TEST_CASE("a headline that is parted from the story by a run of blanks is whole") {
    CHECK_FALSE(title_from_text("Talks go on    KYIV The ministers met", {{SpanKind::title, 0, 11}}).cut);
}
