#include <doctest/doctest.h>

#include "support/collected.hpp"

using namespace dateline;
using namespace dateline::fields;
using namespace dateline::reading;
using namespace dateline::tests;

namespace {

ReadArticle read(std::string_view json) {
    const auto made = read_one(json);
    REQUIRE_MESSAGE(made.has_value(), (made ? std::string() : made.error().message));
    return *made;
}

std::string source_of(const ReadArticle& read, Role role) {
    for (const FieldChoice& choice : read.choices) {
        if (choice.role == role) return choice.field;
    }
    return "";
}

}  // namespace

TEST_CASE("a record without a text, but with its page, is read through the page") {
    const ReadArticle made = read(
        R"({"url":"https://a.example/2019/05/04/sand","crawled_at":"2020-01-01","raw_html":"<html lang=\"en\"><head><title>Sand in the fairway</title>)"
        R"(<meta property=\"article:published_time\" content=\"2019-05-04T10:00:00Z\"></head><body><nav><a href=\"/\">Home</a></nav>)"
        R"(<p>The harbour was closed after a barge had lost its cargo of sand in the fairway.</p></body></html>"})");
    CHECK(made.article.text == "The harbour was closed after a barge had lost its cargo of sand in the fairway.");
    CHECK(made.article.title == "Sand in the fairway");
    CHECK(made.article.url == "https://a.example/2019/05/04/sand");
    CHECK(made.article.source == "a.example");
    CHECK(made.article.language == "en");
    CHECK(article::published_text(made.article.published) == "2019-05-04");
    CHECK(source_of(made, Role::text) == "raw_html: main text");
    CHECK(source_of(made, Role::title) == "raw_html: title");
    CHECK(source_of(made, Role::url) == "url");
}

TEST_CASE("the record's own fields come first, and a record with a text does not need its page") {
    const ReadArticle both =
        read(R"({"title":"Mine","description":"Short.","html":"<html><title>Theirs</title><p>The text of the page.</p></html>"})");
    CHECK(both.article.title == "Mine");
    CHECK(both.article.text == "The text of the page.");
    const ReadArticle text = read(R"({"text":"The text.","html":"<html><title>Theirs</title><p>The text of the page.</p></html>"})");
    CHECK(text.article.text == "The text.");
    CHECK(text.article.title.empty());
}

TEST_CASE("a page in the field of the text is a page") {
    const ReadArticle made = read(
        R"({"title":"T","content":" <!DOCTYPE html><html><body><nav>Home</nav><p>The text of the page, which is a sentence.</p></body></html>"})");
    CHECK(made.article.text == "The text of the page, which is a sentence.");
    CHECK(source_of(made, Role::text) == "content: main text");
}

TEST_CASE("a page without a text in the field of the text gives its description, never its source") {
    const ReadArticle made =
        read(R"({"text":"<html><head><title>T</title><meta name=description content='What it is about.'></head></html>"})");
    CHECK(made.article.text == "What it is about.");
    CHECK(made.article.title == "T");
    CHECK(source_of(made, Role::text_fallback) == "text: meta description");
}

TEST_CASE("fields of these names that hold no page") {
    CHECK(read(R"({"title":"T","html":"/files/17.html"})").article.text.empty());
    CHECK(read(R"({"title":"T","html":"<p> </p>"})").article.text.empty());
    CHECK(read(R"({"title":"T","html":null})").article.text.empty());
}
