#include "corpus/reading/page_record.hpp"

#include <doctest/doctest.h>

#include "corpus/article/article.hpp"
#include "support/page.hpp"

using namespace dateline;
using namespace dateline::reading;

namespace {

using Names = std::vector<std::string>;

ReadArticle read_page(std::string_view bytes, const PageOrigin& origin = {}) {
    ReadArticle out;
    const auto done = read_page_record(bytes, origin, out);
    REQUIRE_MESSAGE(done.has_value(), (done ? std::string() : done.error().message));
    return out;
}

std::string source_of(const ReadArticle& read, fields::Role role) {
    for (const FieldChoice& choice : read.choices) {
        if (choice.role == role) return choice.field;
    }
    return "";
}

std::string error_of(std::string_view bytes) {
    ReadArticle out;
    const auto done = read_page_record(bytes, {}, out);
    return done ? "(none)" : done.error().message;
}

}  // namespace

TEST_CASE("what a page says about itself becomes the article's, and choices name where it stood") {
    const ReadArticle read = read_page(page("newspaper.html"));
    CHECK(read.article.title == "Council votes to keep the old swing bridge");
    CHECK(read.article.url == "https://www.harbourledger.example/news/council-swing-bridge-4711");
    CHECK(read.article.source == "The Harbour Ledger");
    CHECK(read.article.authors == Names{"Ida Brandreth", "Leo Okafor"});
    CHECK(read.article.language == "en");
    CHECK(read.article.section == "News");
    CHECK(read.article.tags == Names{"bridges", "council", "harbour"});
    CHECK(source_of(read, fields::Role::title) == "meta og:title");
    CHECK(source_of(read, fields::Role::text) == "main text");
    CHECK(source_of(read, fields::Role::url) == "link canonical");
    CHECK(source_of(read, fields::Role::author) == "JSON-LD author");
    CHECK(source_of(read, fields::Role::tag) == "JSON-LD keywords");
    CHECK(read.warnings.empty());
    CHECK_FALSE(read.cues.empty());
}

TEST_CASE("bylines lose their words, and the outlet is no author") {
    CHECK(read_page(page("german.html")).article.authors == Names{"Wiebke Ketelsen"});
    CHECK(read_page(page("wordpress.html")).article.authors == Names{"Maud Pettifer"});
    const auto byline = [](std::string_view line) {
        return read_page("<article><h1>T</h1><p class=byline>" + std::string(line) + "</p><p>Text.</p></article>").article.authors;
    };
    CHECK(byline("Von Anna Meier und Jan Petersen") == Names{"Anna Meier", "Jan Petersen"});
    CHECK(byline("par Yann Le Goff et Maël Tanguy") == Names{"Yann Le Goff", "Maël Tanguy"});
    CHECK(byline("Text: Ida Brandreth") == Names{"Ida Brandreth"});
    CHECK(byline("12 May 2019, 10:30").empty());
    CHECK(byline("ida@example.com").empty());
}

TEST_CASE("the address: canonical before where it was fetched, but no front page and no archive") {
    const auto url = [](std::string_view head, std::string_view fetched) {
        return read_page("<head>" + std::string(head) + "</head><p>Text.", {.url = fetched, .charset = {}}).article.url;
    };
    CHECK(url("<link rel=canonical href=https://a.example/x>", "https://a.example/x?utm=1") == "https://a.example/x");
    CHECK(url("<link rel=canonical href=https://a.example/>", "https://a.example/x") == "https://a.example/x");
    CHECK(url("<link rel=canonical href=/x>", "https://a.example/x") == "https://a.example/x");
    CHECK(url("<link rel=canonical href=https://a.example/><meta property=og:url content=https://a.example/y>", "") ==
          "https://a.example/y");
    CHECK(url("<link rel=canonical href='https://web.archive.org/web/20130307194448/http://a.example/x'>", "") == "http://a.example/x");
    CHECK(url("", "") == "");
    CHECK(read_page("<p>Text.", {.url = "https://www.a.example/x", .charset = {}}).article.source == "a.example");
}

TEST_CASE("a page without a text of its own gives its description, and says so") {
    const ReadArticle read =
        read_page("<head><title>T</title><meta name=description content='What it is about.'></head><body><img src=a></body>");
    CHECK(read.article.text == "What it is about.");
    CHECK(source_of(read, fields::Role::text_fallback) == "meta description");
}

TEST_CASE("bytes as a server sent them are decoded by what it, or the page, says of them") {
    const PageOrigin latin{.url = {}, .is_utf8 = false, .charset = "iso-8859-1"};
    CHECK(read_page("<p>Z\xFCrich liegt am Z\xFCrichsee, wie man wei\xDF.</p>", latin).article.text ==
          "Zürich liegt am Zürichsee, wie man weiß.");
    const PageOrigin silent{.url = {}, .is_utf8 = false, .charset = {}};
    CHECK(read_page("<meta charset=windows-1251><p>\xCC\xEE\xF1\xEA\xE2\xE0</p>", silent).article.text == "Москва");
}

TEST_CASE("what cannot be read") {
    CHECK(error_of("") == "an empty file");
    CHECK(error_of(" \n ") == "nothing but blanks");
    CHECK(error_of("<html><head><script>var a;</script></head></html>") == "a page with neither text nor title");
    CHECK(error_of("<p>\xFF</p>") == "(none)");
    CHECK(read_page("<p>a\xFFz</p>").warnings.size() == 1);
}
