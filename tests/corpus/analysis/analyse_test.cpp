#include "corpus/analysis/analyse.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;
using namespace dateline::analysis;

namespace {

article::Article story(std::string text) {
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
    const AnalysedArticle analysed = analyser.analyse(story(english));
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

TEST_CASE("times inside a header are left out, those outside are not") {
    article::Article article = story(english);
    article.spans = {{article::SpanKind::header, 0, 24}};
    Analyser analyser{AnalysisOptions{}};
    const AnalysedArticle analysed = analyser.analyse(article);
    REQUIRE(analysed.times.size() == 1);
    CHECK(analysed.times[0].value == "2022-02");
    article.spans = {{article::SpanKind::boilerplate, 0, 24}};
    CHECK(analyser.analyse(article).times.size() == 2);
}

TEST_CASE("the source's language is believed") {
    article::Article article = story(english);
    article.language = "fr";
    CHECK(Analyser{AnalysisOptions{}}.analyse(article).article.language == "fr");
}

TEST_CASE("names and times can be turned off") {
    const AnalysedArticle analysed = Analyser{AnalysisOptions{.names = false, .times = false}}.analyse(story(english));
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
    analyser.analyse(story(english));
    const AnalysedArticle again = analyser.analyse(story("Zelensky left."));
    CHECK(again.mentions.empty());
    CHECK(again.text.folded == "zelenskyleft");
}
