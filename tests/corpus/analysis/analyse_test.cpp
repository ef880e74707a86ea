#include "corpus/analysis/analyse.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;
using namespace dateline::analysis;

namespace {

article::Article story_of(std::string text) {
    article::Article article;
    article.id = "a";
    article.title = "Talks in Kyiv";
    article.text = std::move(text);
    return article;
}

const std::string english =
    "KYIV, May 16, 2025 — Ukrainian President Volodymyr Zelensky said on Friday that the talks would go on until both sides have agreed. "
    "Zelensky spoke in Kyiv; the war began in February 2022.";

}  // namespace

TEST_CASE("an article's words, sentences, names and times are found") {
    Analyser analyser{AnalysisOptions{}};
    const AnalysedArticle analysed = analyser.analyse(story_of(english));
    CHECK(analysed.article.text == english);
    CHECK(analysed.article.language == "en");
    CHECK(analysed.title.tokens.size() == 3);
    CHECK(analysed.text.term(analysed.text.tokens.front()) == "kyiv");
    CHECK(analysed.sentences.size() == 2);
    CHECK(analysed.mentions.size() == 4);
    REQUIRE(analysed.times.size() == 2);
    CHECK(analysed.times[0].value == "2025-05-16");
    CHECK(analysed.times[1].value == "2022-02");
}

TEST_CASE("times inside a header or boilerplate are left out, those outside are not") {
    article::Article article = story_of(english);
    article.spans = {{article::SpanKind::header, 0, 24}};
    Analyser analyser{AnalysisOptions{}};
    const AnalysedArticle analysed = analyser.analyse(article);
    REQUIRE(analysed.times.size() == 1);
    CHECK(analysed.times[0].value == "2022-02");
    article.spans = {{article::SpanKind::boilerplate, 0, 24}};
    CHECK(analyser.analyse(article).times.size() == 1);
}

TEST_CASE("the source's language is believed where the text does not plainly speak another") {
    article::Article article = story_of(english);
    article.language = "fr";
    CHECK(Analyser{AnalysisOptions{}}.analyse(article).article.language == "fr");
}

TEST_CASE("names and times can be turned off") {
    const AnalysedArticle analysed = Analyser{AnalysisOptions{.names = false, .times = false}}.analyse(story_of(english));
    CHECK(analysed.mentions.empty());
    CHECK(analysed.sentences.empty());
    CHECK(analysed.times.empty());
    CHECK_FALSE(analysed.text.tokens.empty());
}

TEST_CASE("an empty article has nothing") {
    const AnalysedArticle analysed = Analyser{AnalysisOptions{}}.analyse({});
    CHECK(analysed.text.tokens.empty());
    CHECK(analysed.sentences.empty());
    CHECK(analysed.article.language.empty());
}

TEST_CASE("an analyser that is used again remembers nothing of the article before") {
    Analyser analyser{AnalysisOptions{}};
    analyser.analyse(story_of(english));
    const AnalysedArticle again = analyser.analyse(story_of("it is left there"));
    CHECK(again.mentions.empty());
    CHECK(again.text.folded == "itisleftthere");
}

TEST_CASE("what stands around the story is marked, and the text stays as it is") {
    const std::string text =
        " date 2025-05-19 Audio version produced with AI assistance\n\nBy Jane Doe\n\nTalks go on in Kyiv\n\nPresidentDonald Trump said on "
        "18 May 2025 that the talks would go on.\n\nPhoto: The Harbour Ledger, 3 May 2019\n\nMore posts:\nA storm in the north\n";
    article::Article article = story_of(text);
    article.title.clear();
    article.spans = {{article::SpanKind::header, 0, 17}};
    const AnalysedArticle analysed = Analyser{AnalysisOptions{}}.analyse(article);
    CHECK(analysed.article.text == text);
    std::vector<std::string> seen;
    for (const article::Span& span : analysed.article.spans) {
        seen.push_back(std::string(article::span_kind_name(span.kind)) + ": " + text.substr(span.begin, span.end - span.begin));
    }
    CHECK(seen == std::vector<std::string>{"header:  date 2025-05-19 ", "boilerplate: Audio version produced with AI assistance",
                                           "boilerplate: By Jane Doe", "title: Talks go on in Kyiv",
                                           "boilerplate: Photo: The Harbour Ledger, 3 May 2019",
                                           "boilerplate: More posts:", "boilerplate: A storm in the north"});
    REQUIRE(analysed.split_points.size() == 1);
    CHECK(text.substr(analysed.split_points[0], 6) == "Donald");
    REQUIRE(analysed.times.size() == 1);
    CHECK(analysed.times[0].value == "2025-05-18");
}

TEST_CASE("a text that begins with its source's title is marked there") {
    article::Article article = story_of("TALKS IN KYIV\n\nThe talks began on Monday.");
    const AnalysedArticle analysed = Analyser{AnalysisOptions{}}.analyse(article);
    REQUIRE(analysed.article.spans.size() == 1);
    CHECK(analysed.article.spans[0] == article::Span{article::SpanKind::title, 0, 13});
}
