#include "corpus/markup/json_ld.hpp"

#include <doctest/doctest.h>

using namespace dateline::markup;

namespace {

std::vector<JsonLdObject> read(std::string_view script) { return read_json_ld({script}); }

}  // namespace

TEST_CASE("properties in every shape that sites write them in") {
    const auto objects = read(R"({"@type":["NewsArticle","Report"],"headline":["Tides &amp; times"],"author":{"name":["Ida Brandreth"]},
        "creator":"Leo Okafor","datePublished":{"@value":"2019-05-04"},"keywords":["a","b"],"articleSection":"News",
        "mainEntityOfPage":{"@type":"WebPage","@id":"https://a.example/x"},"publisher":{"@type":"Organization","name":"The Ledger"},
        "inLanguage":{"name":"English"},"articleBody":"one\n\ntwo"})");
    REQUIRE(objects.size() == 6);  // with all that are inside of it
    const JsonLdObject& article = objects.front();
    CHECK(is_article(article));
    CHECK(article.headline == "Tides & times");
    CHECK(article.authors == std::vector<std::string>{"Ida Brandreth", "Leo Okafor"});
    CHECK(article.date_published == "2019-05-04");
    CHECK(article.keywords == std::vector<std::string>{"a", "b"});
    CHECK(article.sections == std::vector<std::string>{"News"});
    CHECK(article.urls == std::vector<std::string>{"https://a.example/x"});
    CHECK(article.publisher == "The Ledger");
    CHECK(article.language == "English");
    CHECK(article.article_body == "one\n\ntwo");
    CHECK(objects[1].under == "author");
    CHECK(objects[1].headline == "Ida Brandreth");
    CHECK(objects[1].depth == 1);
}

TEST_CASE("authors that are told by their @id") {
    const auto objects =
        read(R"([{"@type":"Article","author":[{"@id":"#1"},{"@id":"#none"}]},{"@type":"Person","@id":"#1","name":"Ida Brandreth"}])");
    CHECK(objects.front().authors == std::vector<std::string>{"Ida Brandreth"});
}

TEST_CASE("scripts that are not quite JSON") {
    for (const std::string_view script : {
             "{\"@type\":\"Article\",\"headline\":\"T\",}",
             "{\"@type\":\"Article\",\"headline\":\"T\",\"keywords\":[\"a\",\n],\n}",
             "<!-- {\"@type\":\"Article\",\"headline\":\"T\"} -->",
             "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"T\"}\n//]]>",
             "/* <![CDATA[ */ {\"@type\":\"Article\",\"headline\":\"T\"}; /* ]]> */",
             "{\"@type\":\"Article\",\"headline\":\"T\",\"description\":\"two\nlines\tand a tab\"}",
         }) {
        INFO(script);
        const auto objects = read(script);
        REQUIRE(objects.size() == 1);
        CHECK(objects.front().headline == "T");
    }
    for (const std::string_view script : {"", "{", "}{", "null", "var a = 1;", "{\"a\":", "<![CDATA["}) CHECK(read(script).empty());
}

TEST_CASE("the object that speaks of the page") {
    const auto headline = [](std::string_view script, const std::vector<std::string>& titles, std::string_view url) {
        const auto objects = read(script);
        const JsonLdObject* found = main_article(objects, titles, url);
        return found == nullptr ? std::string("(none)") : found->headline;
    };
    constexpr std::string_view two = R"([{"@type":"NewsArticle","headline":"A","url":"https://a.example/a"},
        {"@type":"NewsArticle","headline":"B","url":"https://a.example/b","datePublished":"2019-05-04"}])";
    CHECK(headline(two, {"“B”"}, "") == "B");
    CHECK(headline(two, {}, "https://a.example/a") == "A");
    CHECK(headline(two, {}, "") == "B");
    CHECK(headline(R"({"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"A"}]})", {"A"}, "") == "(none)");
    CHECK(headline(R"({"@type":"WebPage","headline":"A"})", {"A"}, "") == "(none)");
}
