#include "corpus/reading/article_filler.hpp"

#include <doctest/doctest.h>

#include "support/collected.hpp"

using namespace dateline;
using namespace dateline::reading;
using namespace dateline::tests;

namespace {

article::Article article_of(std::string_view json) {
    const auto read = read_one(json);
    CAPTURE(json);
    REQUIRE(read.has_value());
    return read->article;
}

// "title <- headline: why" and "title: not why", a line each.
std::string explained(std::string_view json, fields::FieldOverrides overrides = {}) {
    const auto read = read_one(json, input::Format::json, std::move(overrides));
    REQUIRE(read.has_value());
    std::string lines;
    for (const FieldChoice& choice : read->choices)
        lines.append(fields::role_name(choice.role)).append(" <- ").append(choice.field).append(": ").append(choice.why).append("\n");
    for (const FieldChoice& choice : read->passed_over)
        lines.append(fields::role_name(choice.role)).append(" not ").append(choice.field).append(": ").append(choice.why).append("\n");
    return lines;
}

}  // namespace

TEST_CASE("HTML is made text where it is known or looks like it, and nothing else is touched") {
    CHECK(article_of(R"({"content_html":"One &amp; two.\nThree."})").text == "One & two.\nThree.");
    CHECK(article_of(R"({"text":"One &amp; two.\nThree."})").text == "One &amp; two.\nThree.");
    CHECK(article_of(R"({"text":"a < b && c > d, we <3 it<br> "})").text == "a < b && c > d, we <3 it<br> ");
    CHECK(article_of(R"({"text":"<p>One &amp;\ntwo.</p><p>Three.</p>"})").text == "One & two.\n\nThree.");
    CHECK(article_of(R"({"text":["<p>One.</p>","<p>Two <b>open.</p>","<p>Three.</p>"]})").text == "One.\n\nTwo open.\n\nThree.");
    CHECK(article_of(R"({"body":"&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;"})").text == "One & two.\n\nThree.");
    CHECK(article_of(R"({"text":"One <a href=\"x\">two</a>.\n\nThree <a href=\"y\">four</a>."})").text == "One two.\n\nThree four.");
    CHECK(article_of(R"({"description":"Don&#8217;t","title":"T"})").text == "Don\xE2\x80\x99t");
    CHECK(article_of(R"({"text":{"type":"text/html","value":"Tom &amp; Ann"}})").text == "Tom & Ann");
    CHECK(article_of(R"({"text":{"type":"text/plain","value":"Tom &amp; Ann"}})").text == "Tom &amp; Ann");
}

TEST_CASE("markup without text says nothing") { CHECK(article_of(R"({"content_html":"<p> </p><br>","summary":"s"})").text == "s"); }

TEST_CASE("entities in titles, authors, sources, sections and tags are decoded, twice where they were encoded twice") {
    const article::Article article =
        article_of(R"({"title":"Tom &amp;#8211; <em>Ann</em> &amp; Q&A","text":"t","author":"Jane O&#39;Hara; John Roe",
        "source":"Sand &amp; Sea","section":"Arts &amp; Life","tags":["R&amp;B","AT&T"]})");
    CHECK(article.title == "Tom \xE2\x80\x93 Ann & Q&A");
    CHECK(article.authors == std::vector<std::string>{"Jane O'Hara", "John Roe"});
    CHECK(article.source == "Sand & Sea");
    CHECK(article.section == "Arts & Life");
    CHECK(article.tags == std::vector<std::string>{"R&B", "AT&T"});
    CHECK(article_of(R"({"title":"a <b> c < d"})").title == "a <b> c < d");
}

TEST_CASE("an address that was encoded is decoded") {
    CHECK(article_of(R"({"title":"T","url":"https://a.example/?a=1&amp;b=2&copy=3"})").url == "https://a.example/?a=1&b=2&copy=3");
}

TEST_CASE("it says which field was taken and why, and which were not") {
    CHECK(explained(R"({"title":"None","headline":"H","name":"n","crawl_date":"2020-01-02","date":"soon","published_at":"2020-01-01",
        "content":"[Removed]","summary":"S","guid":"g"})") ==
          "id <- guid: RSS\n"
          "title <- headline: schema.org, HuffPost, Zyte\n"
          "text_fallback <- summary: Atom, newspaper4k, NewsCatcher; a part only, no field holds the whole text\n"
          "published <- published_at: NewsAPI, GNews\n"
          "title not title: says 'None'\n"
          "title not name: not needed\n"
          "text not content: says '[Removed]'\n"
          "published not date: tells no day: 'soon'\n"
          "url not guid: no address: 'g'\n"
          "published not crawl_date: the day of the crawl, not of publication\n");
    CHECK(explained(R"({"title":"T","content":"<p>One.</p>","lang":"tlh","kicker":"K"})", {{fields::Role::title, "kicker"}}) ==
          "title <- kicker: --field\n"
          "text <- content: NewsAPI, WordPress, Kaggle All the News; its HTML made text\n"
          "section <- kicker: TREC Washington Post\n"
          "language not lang: no language known: 'tlh'\n");
    CHECK(explained(R"({"title":"T","dateModified":"2020-01-03","updated_at":"2020-01-02"})") ==
          "title <- title: most producers\n"
          "published not dateModified: the day of a change, not of publication\n"
          "published not updated_at: the day of a change, not of publication\n");
}

TEST_CASE("the day of a change alone is what the article is no newer than") {
    const auto read = read_one(R"({"title":"T","crawled":"2021-01-01","dateModified":"2020-01-03"})");
    REQUIRE(read);
    CHECK_FALSE(read->article.published.period);
    CHECK(read->article.published.conflicts == std::vector<std::string>{"no later than 2020-01-03 (dateModified)"});
    CHECK(read_one(R"({"title":"T","date":"2020-01-01","dateModified":"2020-01-03"})")->article.published.conflicts.empty());
}

TEST_CASE("of several days that field is named whose day it became") {
    CHECK(explained(R"({"title":{"rendered":"<b>T</b>"},"date":"2021-08-02","date_gmt":"2021-08-01"})") ==
          "title <- title: most producers; its HTML made text\n"
          "published <- date_gmt: WordPress\n"
          "published not date: not needed\n");
    CHECK(explained(R"({"title":"T","date":"2031-08-02"})") ==
          "title <- title: most producers\n"
          "published not date: not believed\n");
}

TEST_CASE("what the user named is not passed over as well") {
    CHECK(explained(R"({"title":"T","scraped_at":"2021-08-02"})", {{fields::Role::published, "scraped_at"}}) ==
          "title <- title: most producers\n"
          "published <- scraped_at: --field\n");
    CHECK(explained(R"({"title":"T","description":"D."})", {{fields::Role::text, "description"}}) ==
          "title <- title: most producers\n"
          "text <- description: --field\n");
}

TEST_CASE("names that mean nothing are told") {
    const auto read = read_one(R"({"title":"T","Ausgabe":"7","thread":{"site":"a.example","rank":3},"crawled":"2021-01-01"})");
    REQUIRE(read);
    CHECK(read->unknown_fields == std::vector<std::string>{"Ausgabe"});
}

TEST_CASE("a value that may mean two days says so") {
    auto read = read_one(R"({"title":"T","date":"10/09/2020"})");
    REQUIRE(read);
    date_in_group(publication::GroupFacts(), *read);
    CHECK(read->warnings ==
          std::vector<std::string>{"field 'date' does not tell the day, for the day or the month may come first: '10/09/2020'"});
    CHECK(read_one(R"({"title":"T","data":"Not a date at all but a text of some length, more than sixty bytes."})")->warnings.empty());
}

TEST_CASE("an override whose field never occurs is told") {
    ArticleReader reader(ArticleOptions{{{fields::Role::title, "kicker"}, {fields::Role::text, "story"}}, *calendar::make_day(2026, 1, 1)});
    const fields::FieldOverrides overrides{{fields::Role::title, "kicker"}, {fields::Role::text, "story"}};
    std::string padded = R"({"story":null,"title":"T"})";
    const std::size_t size = padded.size();
    padded.append(input::record_padding, '\0');
    CHECK(describe_absent(overrides, reader.found_overrides()).size() == 2);
    (void)reader.read({article::Location{}, input::Format::json, std::string_view(padded).substr(0, size), nullptr});
    CHECK(describe_absent(overrides, reader.found_overrides()) ==
          std::vector<std::string>{"--field title=kicker: no record has a field of this name"});
}

TEST_CASE("what is no article by its own word is not found rather than broken") {
    CHECK(read_one(R"({"@type":"Organization","name":"The Ledger"})").error().kind == base::ErrorKind::not_found);
    CHECK(read_one(R"({"@type":["WebPage","ItemPage"],"name":"Home"})").error().kind == base::ErrorKind::not_found);
    CHECK(read_one(R"({"title":"[Removed]","content":"[Removed]","url":"https://removed.com"})").error().kind ==
          base::ErrorKind::not_found);
    CHECK(read_one(R"({"@type":"WebPage","name":"Page","mainEntity":{"@type":"NewsArticle","headline":"H"}})")->article.title == "H");
    CHECK(read_one(R"({"@type":"VideoObject","name":"A video"})")->article.title == "A video");
}
