#include "corpus/story/title.hpp"

#include <doctest/doctest.h>

#include "corpus/story/marked.hpp"

using namespace dateline;
using namespace dateline::story;

namespace {

std::string title(std::string_view text, std::vector<article::Span> spans = {}) {
    const Cut cut(text, std::move(spans));
    const auto found = find_title(cut.text, cut.stream, cut.segments, cut.spans);
    if (!found) return "(none)";
    CHECK(found->kind == article::SpanKind::title);
    return cut.piece(found->begin, found->end);
}

std::string repeated(std::string_view given, std::string_view text) {
    Cut cut(text);
    const auto found = find_repeated_title(cut.tokenizer.tokenize(given), cut.stream, cut.segments, cut.spans);
    return found ? cut.piece(found->begin, found->end) : "(none)";
}

}  // namespace

TEST_CASE("a first short line without a full stop is the title") {
    CHECK(title("Talks go on in Kyiv\n\nThe ministers met again. They will go on.") == "Talks go on in Kyiv");
    CHECK(title("Will the talks go on?\nThe ministers met again. They will go on.") == "Will the talks go on?");
    CHECK(title("SEN. ROE ANNOUNCES FUNDS FOR THE HARBOUR\n Sen. Jane Roe today announced funds.") ==
          "SEN. ROE ANNOUNCES FUNDS FOR THE HARBOUR");
    CHECK(title("Talks go on in Kyiv    KYIV The ministers met again in the capital and said so.") == "Talks go on in Kyiv");
}

TEST_CASE("names of sections above it are passed over") {
    CHECK(title("World\nPolitics\nTalks go on in Kyiv\n\nThe ministers met again.") == "Talks go on in Kyiv");
    CHECK(title("Opinion\n\nThe ministers met again. They will go on.") == "The ministers met again.");
}

TEST_CASE("two words above a story are a headline") {
    CHECK(title("Storm Ida\n\nThe storm reached the coast of the southern state at noon.") == "Storm Ida");
    CHECK(title("Storm Ida\n\nThe storm comes.") == "The storm comes.");
    CHECK(title("World News\nTalks go on in Kyiv\n\nThe ministers met again in the capital on Monday.") == "Talks go on in Kyiv");
}

TEST_CASE("the sign of a Markdown heading is no part of it") {
    CHECK(title("# Flood plan approved\n\nThe council met again.") == "Flood plan approved");
    CHECK(title("### Storm Ida\n\nThe storm reached the coast of the southern state at noon.") == "Storm Ida");
    CHECK(title("#flood is all they talk about\n\nThe council met again.") == "#flood is all they talk about");
}

TEST_CASE("without one the first sentence is, as far as there is room") {
    CHECK(title("The ministers met again in Kyiv. They will go on.") == "The ministers met again in Kyiv.");
    CHECK(title("Mr. Roe met Ms. Doe. They talked.") == "Mr. Roe met Ms. Doe.");
    const std::string cut = title("The ministers " + std::string(60, 'x') +
                                  " of the northern countries met again in the old capital of the south "
                                  "to talk about the budget, which nobody had read, and left. They will go on.");
    CHECK(cut.size() <= 120);
    CHECK(cut.size() > 100);
    CHECK(cut.ends_with("the"));
    CHECK(title("Hello") == "Hello");
}

TEST_CASE("headers and boilerplate are no title") {
    CHECK(title("date: 2025-05-19 Read more\nTalks go on in Kyiv\n\nThe ministers met.",
                {{article::SpanKind::header, 0, 17}, {article::SpanKind::boilerplate, 17, 26}}) == "Talks go on in Kyiv");
    CHECK(title("Share this", {{article::SpanKind::boilerplate, 0, 10}}) == "(none)");
    CHECK(title("... --- ...") == "(none)");
    CHECK(title("") == "(none)");
}

TEST_CASE("the place of a dateline is no title") {
    CHECK(title("WASHINGTON D C May 10 2007 Senator Roe today asked for more levees. He will ask again.",
                {{article::SpanKind::header, 15, 26}}) == "Senator Roe today asked for more levees.");
    CHECK(title("HARBOUR OPENS AGAIN May 10 2007 The harbour is open.", {{article::SpanKind::header, 20, 31}}) == "The harbour is open.");
    CHECK(title("Harbour opens after all these years May 10 2007 It is open.", {{article::SpanKind::header, 36, 47}}) ==
          "Harbour opens after all these years");
}

TEST_CASE("a wall of text without a full stop has a title of a line") {
    std::string wall;
    for (int i = 0; i < 500; ++i) wall += "word ";
    CHECK(title(wall).size() <= 120);
}

TEST_CASE("a text that begins with its title repeats it, whatever the case and the signs") {
    CHECK(repeated("Talks go on, in Kyiv!", "TALKS GO ON IN KYIV\n\nThe ministers met.") == "TALKS GO ON IN KYIV");
    CHECK(repeated("Talks go on in Kyiv", "World\n\nTalks go on in Kyiv\n\nThe ministers met.") == "Talks go on in Kyiv");
    CHECK(repeated("Talks go on", "Talks go on in Kyiv, the ministers said.") == "(none)");
    CHECK(repeated("Talks go on", "The ministers met.\n\nTalks go on") == "(none)");
    CHECK(repeated("", "The ministers met.") == "(none)");
}
