#include "searcher/snippet.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "corpus/text/utf8.hpp"

namespace {

using namespace dateline;
using article::Span;
using article::SpanKind;
using query::Pattern;
using searcher::Marks;
using searcher::Snippet;
using searcher::SnippetOptions;

Pattern word(std::vector<std::string> forms) { return {{std::move(forms)}, 0}; }

Pattern phrase(const std::vector<std::string>& words, unsigned slop = 0) {
    Pattern pattern{{}, slop};
    for (const std::string& one : words) pattern.places.push_back({one});
    return pattern;
}

std::vector<Snippet> snippets(std::string_view text, const std::vector<Pattern>& patterns, SnippetOptions options = {},
                              const std::vector<Span>& spans = {}) {
    text::Tokenizer tokenizer;
    return searcher::make_snippets(text, spans, {}, patterns, tokenizer, options);
}

// The fragments with [marks], one a line; … where a sentence was cut.
std::string shown(const std::vector<Snippet>& all) {
    std::string out;
    for (const Snippet& snippet : all) {
        if (snippet.cut_before) out += "…";
        std::size_t at = 0;
        for (const auto& [begin, end] : snippet.matches) {
            out += snippet.text.substr(at, begin - at) + '[' + snippet.text.substr(begin, end - begin) + ']';
            at = end;
        }
        out += snippet.text.substr(at);
        if (snippet.cut_after) out += "…";
        out += '\n';
    }
    return out;
}

std::string marked(std::string_view text, const std::vector<Pattern>& patterns) {
    text::Tokenizer tokenizer;
    Snippet whole{std::string(text), 0, searcher::find_matches(text, {}, patterns, tokenizer)};
    return shown({whole});
}

constexpr std::string_view story =
    "The talks in Rome ended on Saturday. Both sides agreed on a prisoner exchange. "
    "It was warm. The exchange of one thousand prisoners begins next week, officials said.";

}  // namespace

TEST_CASE("every form of a word is marked where it stands") {
    CHECK(marked("A prisoner, two Prisoners and the prisoner's lawyer.", {word({"prisoner", "prisoners"})}) ==
          "A [prisoner], two [Prisoners] and the [prisoner]'s lawyer.\n");
}

TEST_CASE("marks know no accents, no case and no width") {
    CHECK(marked("Türkiye und TÜRKIYE, Ｔｕｒｋｉｙｅ", {word({"turkiye"})}) == "[Türkiye] und [TÜRKIYE], [Ｔｕｒｋｉｙｅ]\n");
}

TEST_CASE("a phrase is one mark from its first to its last word") {
    CHECK(marked("The prisoner exchange; an exchange of a prisoner.", {phrase({"prisoner", "exchange"})}) ==
          "The [prisoner exchange]; an exchange of a prisoner.\n");
    CHECK(marked("state-of-the-art work", {phrase({"state", "of", "the", "art"})}) == "[state-of-the-art] work\n");
}

TEST_CASE("two phrases of different length are both marked") {
    CHECK(marked("In New South Wales the central bank waits.", {phrase({"new", "south", "wales"}), phrase({"central", "bank"})}) ==
          "In [New South Wales] the [central bank] waits.\n");
}

TEST_CASE("slop allows as many other words between as it says") {
    const std::string_view text = "exchange of one thousand prisoners";
    CHECK(marked(text, {phrase({"exchange", "prisoners"}, 3)}) == "[exchange of one thousand prisoners]\n");
    CHECK(marked(text, {phrase({"exchange", "prisoners"}, 2)}) == "exchange of one thousand prisoners\n");
}

TEST_CASE("a phrase that begins again begins at the nearer word") {
    CHECK(marked("new new york", {phrase({"new", "york"})}) == "new [new york]\n");
    CHECK(marked("bye bye bye", {phrase({"bye", "bye"})}) == "[bye bye bye]\n");
}

TEST_CASE("overlapping marks become one") {
    CHECK(marked("the prisoner exchange", {word({"prisoner"}), phrase({"prisoner", "exchange"})}) == "the [prisoner exchange]\n");
}

TEST_CASE("glued words are marked at their split points") {
    text::Tokenizer tokenizer;
    const std::string text = "PresidentDonald spoke";
    CHECK(searcher::find_matches(text, {9}, std::vector{word({"donald"})}, tokenizer) == Marks{{9, 15}});
    CHECK(searcher::find_matches(text, {9}, std::vector{word({"donald"}), word({"president"})}, tokenizer) == Marks{{0, 15}});
}

TEST_CASE("the sentence with the most words of the query comes first of all") {
    CHECK(shown(snippets(story, {word({"prisoner", "prisoners"}), word({"exchange"}), word({"officials"})}, {1})) ==
          "The [exchange] of one thousand [prisoners] begins next week, [officials] said.\n");
}

TEST_CASE("fragments stand in the order of the text, and sentences without a match are left out") {
    CHECK(shown(snippets(story, {word({"prisoner", "prisoners"}), word({"talks"})})) ==
          "The [talks] in Rome ended on Saturday.\n"
          "Both sides agreed on a [prisoner] exchange.\n"
          "The exchange of one thousand [prisoners] begins next week, officials said.\n");
}

TEST_CASE("a sentence that shows a new word wins over one that repeats") {
    const std::string_view text = "Flood, flood and flood again. A flood in town. The bridge is gone.";
    CHECK(shown(snippets(text, {word({"flood"}), word({"bridge"})}, {2})) ==
          "[Flood], [flood] and [flood] again.\nThe [bridge] is gone.\n");
}

TEST_CASE("a sentence that says the same is not shown twice") {
    const std::string_view text = "Flood hits the old town. Nothing else.\n\nFlood hits the old town!\n\nThe flood came at night.";
    CHECK(shown(snippets(text, {word({"flood"})})) == "[Flood] hits the old town.\nThe [flood] came at night.\n");
}

TEST_CASE("offsets are bytes of the stored text") {
    const std::string_view text = "Çok güzel.\n\nDie Öffnung der Brücke. Ende.";
    const auto found = snippets(text, {word({"brucke"})});
    REQUIRE(found.size() == 1);
    CHECK(found[0].text == "Die Öffnung der Brücke.");
    CHECK(found[0].offset == text.find("Die"));
    CHECK(found[0].matches == Marks{{17, 24}});
}

TEST_CASE("a title that is the beginning of a sentence takes nothing away from it") {
    const std::string_view text = "The flood came at night and took the bridge. It rained.";
    CHECK(shown(snippets(text, {word({"flood"})}, {}, {{SpanKind::title, 0, 23}})) == "The [flood] came at night and took the bridge.\n");
}

TEST_CASE("headers, boilerplate and the title in the text give way to the story") {
    const std::string_view text = "date: 2025-05-19 Flood in town. The flood came at night. Read more about the flood.";
    const std::vector<Span> spans{{SpanKind::header, 0, 17}, {SpanKind::title, 17, 31}, {SpanKind::boilerplate, 57, 83}};
    CHECK(shown(snippets(text, {word({"flood"})}, {}, spans)) == "The [flood] came at night.\n");
    SUBCASE("unless nothing else matches") {
        CHECK(shown(snippets(text, {word({"read"})}, {}, spans)) == "[Read] more about the flood.\n");
    }
    SUBCASE("and a header is cut off the sentence that it runs into") {
        const std::vector<Span> header{{SpanKind::header, 0, 17}};
        CHECK(shown(snippets(text, {word({"town"})}, {}, header)) == "Flood in [town].\n");
    }
}

TEST_CASE("without any match the story's first sentence is shown") {
    CHECK(shown(snippets(story, {word({"volcano"})})) == "The talks in Rome ended on Saturday.\n");
    CHECK(shown(snippets(story, {})) == "The talks in Rome ended on Saturday.\n");
    CHECK(shown(snippets("2025-05-19\n\nIt rains.", {}, {}, {{SpanKind::header, 0, 10}})) == "It rains.\n");
    CHECK(snippets("", {word({"volcano"})}).empty());
    CHECK(snippets(" \n\n ", {}).empty());
    CHECK(snippets(story, {word({"talks"})}, {0}).empty());
}

TEST_CASE("a long sentence is cut at words around its matches") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "word" + std::to_string(i) + ' ';
    text += "here the bridge fell";
    for (int i = 0; i < 60; ++i) text += " more" + std::to_string(i);
    text += '.';
    CHECK(shown(snippets(text, {word({"bridge"}), word({"fell"})}, {1, 60})) ==
          "…word58 word59 here the [bridge] [fell] more0 more1 more2 more3…\n");
    CHECK(shown(snippets(text, {}, {1, 30})) == "word0 word1 word2 word3 word4…\n");
}

TEST_CASE("a wall of text without a blank is cut between characters") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "ä";
    const auto found = snippets(text, {}, {1, 33});
    REQUIRE(found.size() == 1);
    CHECK(found[0].text == text.substr(0, 32));
    CHECK(found[0].cut_after);
}

TEST_CASE("scripts without blanks are cut between characters") {
    std::string text;
    for (int i = 0; i < 50; ++i) text += "東京";
    text += "橋";
    for (int i = 0; i < 50; ++i) text += "東京";
    const auto found = snippets(text, {word({"橋"})}, {1, 30});
    REQUIRE(found.size() == 1);
    CHECK(found[0].text.size() == 30);
    REQUIRE(found[0].matches.size() == 1);
    CHECK(found[0].text.substr(found[0].matches[0].first, 3) == "橋");
}

TEST_CASE("whatever the text: pieces are exact, marks are tokens, fragments are ordered and short enough") {
    const std::vector<std::string> bricks{
        "flood", "Flood",  "bridge",   "the",   "Türkiye", "東京", " ",  " ", " ",       ". ",
        "\n\n",  "! ",     "\x1B[31m", "‘",     "’s",      "—",    ", ", "é", "e\u0301", "\xF0\x9F\x8C\x8A",
        "U.S.",  "\u00A0", "\t",       "1,000", "“",       "”"};
    const std::vector<Pattern> patterns{word({"flood"}), word({"turkiye"}), phrase({"the", "bridge"}, 1), word({"東"})};
    std::mt19937 random(7);
    text::Tokenizer tokenizer;
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (std::size_t i = random() % 200; i > 0; --i) text += bricks[random() % bricks.size()];
        const text::TokenStream stream = tokenizer.tokenize(text);
        const auto is_begin = [&](std::size_t byte) {
            return std::any_of(stream.tokens.begin(), stream.tokens.end(), [&](const text::Token& token) { return token.begin == byte; });
        };
        const auto is_end = [&](std::size_t byte) {
            return std::any_of(stream.tokens.begin(), stream.tokens.end(), [&](const text::Token& token) { return token.end == byte; });
        };
        std::vector<Span> spans;
        if (text.size() > 20 && round % 2 == 0)
            spans.push_back({SpanKind::header, 0, static_cast<std::uint32_t>(text::floor_character(text, 11))});
        const SnippetOptions options{1 + random() % 4, 8 + random() % 100};
        const auto found = snippets(text, patterns, options, spans);
        CHECK(found.size() <= options.fragments);
        std::size_t before = 0;
        for (const Snippet& snippet : found) {
            REQUIRE(snippet.offset + snippet.text.size() <= text.size());
            CHECK(snippet.text == text.substr(snippet.offset, snippet.text.size()));
            CHECK(text::first_invalid(snippet.text) == std::string::npos);
            CHECK(snippet.text.size() <= options.longest);
            CHECK(snippet.offset >= before);
            before = snippet.offset + snippet.text.size();
            std::size_t last = 0;
            for (const auto& [begin, end] : snippet.matches) {
                CHECK(begin < end);
                CHECK((last == 0 || begin > last));
                CHECK(end <= snippet.text.size());
                CHECK(is_begin(snippet.offset + begin));
                CHECK((is_end(snippet.offset + end) || end == snippet.text.size()));
                last = end;
            }
        }
    }
}
