#include "corpus/publication/page_cues.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "corpus/publication/decide.hpp"
#include "support/page.hpp"

using namespace dateline;
using namespace dateline::publication;

namespace {

Cues cues_of(std::string_view html) { return page_cues(markup::read_page(html)); }

// The first cue as "name: literal".
std::string first(const Cues& cues) { return cues.empty() ? "" : cues.front().name + ": " + cues.front().literal; }

bool has(const Cues& cues, CueKind kind, std::string_view literal) {
    return std::ranges::any_of(cues, [&](const Cue& cue) { return cue.kind == kind && cue.literal == literal; });
}

bool mentions(const Cues& cues, std::string_view literal) {
    return std::ranges::any_of(cues, [&](const Cue& cue) { return cue.literal.find(literal) != std::string::npos; });
}

// A page with a story, a head and something beside the headline.
std::string story(std::string_view head, std::string_view beside, std::string_view below = "", std::string_view language = "en") {
    std::string page = "<!doctype html><html lang=";
    page.append(language).append("><head>").append(head).append("</head><body><main><article><h1>Sand in the fairway</h1>").append(beside);
    page +=
        "<div class=text><p>The harbour was closed on 3 May 2019 after a barge had lost its cargo of sand in the fairway.</p>"
        "<p>Divers went down at noon and came up again at one, having seen nothing but sand.</p></div></article>";
    return page.append(below).append("</main></body></html>");
}

std::string day_of(std::string_view html) {
    static const GroupFacts no_facts;
    const Decision decision = decide(cues_of(html), no_facts, *calendar::make_day(2030, 1, 1));
    return article::published_text(decision.published);
}

}  // namespace

TEST_CASE("the pages of tests/pages") {
    struct Case {
        std::string_view page;
        std::string_view cue;
        std::string_view day;
    };
    constexpr Case cases[] = {
        {"wordpress.html", "line published: 14 November 2019", "2019-11-14"},
        {"newspaper.html", "JSON-LD datePublished: 2021-06-03T21:40:00+01:00", "2021-06-03"},
        {"amp.html", "line date: May 6, 2020", "2020-05-06"},  // the stamp in UTC says the 7th
        {"tables.html", "meta dc.date: 1998-04-10", "1998-04-10"},
        {"live.html", "JSON-LD datePublished: 2022-07-09T07:00:00+02:00", "2022-07-09"},
        {"german.html", "line date: 17.02.2022", "2022-02-17"},
        {"french.html", "line published: 1er mars 2021", "2021-03-01"},
        {"script_only.html", "JSON-LD datePublished: 2018-10-01", "2018-10-01"},
    };
    for (const Case& one : cases) {
        INFO(one.page);
        CHECK(first(cues_of(page(one.page))) == one.cue);
        CHECK(day_of(page(one.page)) == one.day);
    }
}

TEST_CASE("comments, related articles, event dates, page heads and copyright lines are no cues") {
    const Cues wordpress = cues_of(page("wordpress.html"));
    for (const std::string_view other : {"15 November", "2019-11-15", "19 November", "5 November"}) CHECK_FALSE(mentions(wordpress, other));
    const Cues newspaper = cues_of(page("newspaper.html"));
    for (const std::string_view other : {"11 March 2022", "2001-01-02", "2021-06-05", "2021-06-01", "12 May 2015"}) {
        CHECK_FALSE(mentions(newspaper, other));
    }
    const Cues german = cues_of(page("german.html"));
    for (const std::string_view other : {"16.02.2022", "19.02.2022", "20. Februar"}) CHECK_FALSE(mentions(german, other));
    CHECK_FALSE(mentions(cues_of(page("french.html")), "2023"));
    CHECK(cues_of(story("", "", "<footer>&copy; 1 January 2020 The Ledger</footer>")).empty());
    CHECK(day_of(story("", "")) == "");  // the only date is in the story
}

TEST_CASE("where the date stands in the markup") {
    struct Case {
        std::string_view head;
        std::string_view beside;
        CueKind kind;
        std::string_view literal;
    };
    constexpr Case cases[] = {
        {"<meta property='article:published_time' content='2019-05-04T10:00:00Z'>", "", CueKind::page_meta, "2019-05-04T10:00:00Z"},
        {"<meta name='parsely-pub-date' content='2019-05-04'>", "", CueKind::page_other, "2019-05-04"},
        {"<meta itemprop='datePublished' content='2019-05-04'>", "", CueKind::page_other, "2019-05-04"},
        {"<meta name=DATE content='2019-05-04'>", "", CueKind::page_other, "2019-05-04"},
        {"<meta property='article:modified_time' content='2019-05-04'>", "", CueKind::modified, "2019-05-04"},
        {"", "<span itemprop='datePublished' content='2019-05-04'>yesterday</span>", CueKind::page_itemprop, "2019-05-04"},
        {"", "<span itemprop='datePublished'>4 May 2019</span>", CueKind::page_itemprop, "4 May 2019"},
        {"", "<time itemprop='datePublished' datetime='2019-05-04'>x</time>", CueKind::page_published, "2019-05-04"},
        {"", "<time pubdate datetime='2019-05-04'>x</time>", CueKind::page_published, "2019-05-04"},
        {"", "<time class='published' datetime='2019-05-04'>x</time>", CueKind::page_published, "2019-05-04"},
        {"", "<abbr class='published' title='2019-05-04T10:00'>x</abbr>", CueKind::page_published, "2019-05-04T10:00"},
        {"", "<time datetime='2019-05-04'>x</time>", CueKind::page_time, "2019-05-04"},
        {"", "<time>4 May 2019</time>", CueKind::page_time, "4 May 2019"},
        {"", "<div class='date'>4 May 2019</div>", CueKind::page_line, "4 May 2019"},
        {"", "<div class='post-meta'>by Ida | 4 May 2019, 10.30 am</div>", CueKind::page_line, "4 May 2019"},
        {"", "<div class='x'>4 May 2019</div>", CueKind::line, "4 May 2019"},
        {"", "<div class='x'>Published: 4 May 2019</div>", CueKind::page_line, "4 May 2019"},
        {"", "<div class='x'>Updated: 4 May 2019</div>", CueKind::modified, "4 May 2019"},
        {"<script>var p = {\"datePublished\": \"2019-05-04T10:00:00\"};</script>", "", CueKind::page_time, "2019-05-04T10:00:00"},
        {"<script type='application/ld+json'>{\"@type\":\"Article\",\"dateCreated\":\"2019-05-04\"}</script>", "", CueKind::created,
         "2019-05-04"},
    };
    for (const Case& one : cases) {
        INFO(one.head << one.beside);
        CHECK(has(cues_of(story(one.head, one.beside)), one.kind, one.literal));
    }
}

TEST_CASE("labels in many languages, beside the headline") {
    struct Case {
        std::string_view language;
        std::string_view line;
    };
    constexpr Case cases[] = {
        {"de", "Veröffentlicht am 4. Mai 2019, 10:30 Uhr"},
        {"de", "Erschienen am 04.05.2019"},
        {"fr", "Publié le 4 mai 2019 à 10h30"},
        {"it", "Pubblicato il 4 maggio 2019"},
        {"es", "Publicado el 4 de mayo de 2019"},
        {"pt", "Publicado em 4 de maio de 2019"},
        {"nl", "Gepubliceerd op 4 mei 2019"},
        {"en", "First published on May 4, 2019"},
        {"ru", "Опубликовано: 4 мая 2019"},
        {"de", "Stand: 04.05.2019 10:30 Uhr"},
    };
    for (const Case& one : cases) {
        INFO(one.line);
        CHECK(day_of(story("", "<div>" + std::string(one.line) + "</div>", "", one.language)) == "2019-05-04");
    }
}

TEST_CASE("two-digit years and open orders are read as the page's language writes dates, where the page shows its date") {
    CHECK(day_of(story("", "<div class=date>31.10.18</div>", "", "de")) == "2018-10-31");
    CHECK(day_of(story("", "<div class=date>04.05.19</div>", "", "de")) == "2019-05-04");
    CHECK(day_of(story("", "<div class=date>04/05/2019</div>", "", "fr")) == "2019-05-04");
    CHECK(day_of(story("", "<div class=date>04/05/2019</div>", "", "en")) == "");
    CHECK(day_of(story("", "<div class=x>Lot 31.10.18</div>", "", "de")) == "");
}

TEST_CASE("the visible date is believed before what the head says, an update never") {
    constexpr std::string_view head = "<meta property='article:published_time' content='2019-05-05T01:30:00Z'>";
    CHECK(day_of(story(head, "<div class=date>4 May 2019</div>")) == "2019-05-04");
    CHECK(day_of(story(head, "<div class=date>Updated: 9 May 2019</div>")) == "2019-05-05");
    CHECK(day_of(story("<meta property='article:modified_time' content='2019-05-05'>", "")) == "");
    CHECK(day_of(story(head, "<div class=comments><div class=date>9 May 2019</div></div>")) == "2019-05-05");
}

TEST_CASE("times of a list of other articles say nothing") {
    std::string list = "<div>";
    for (const std::string_view day : {"01", "02", "03", "04"}) {
        list.append("<div class=item><a href=x>Another story</a> <time pubdate datetime='2019-06-").append(day).append("'>x</time></div>");
    }
    CHECK(cues_of(story("", "", list + "</div>")).empty());
}

TEST_CASE("of several objects in JSON-LD the page's own counts") {
    constexpr std::string_view scripts =
        "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Another story\",\"datePublished\":\"2019-01-01\"},"
        "{\"@type\":\"NewsArticle\",\"headline\":\"Sand in the fairway\",\"datePublished\":\"2019-05-04\"}]</script>";
    CHECK(first(cues_of(story(scripts, ""))) == "JSON-LD datePublished: 2019-05-04");
    constexpr std::string_view page_object =
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2019-05-04\"},"
        "{\"@type\":\"VideoObject\",\"datePublished\":\"2019-01-01\"}]}</script>";
    CHECK(first(cues_of(story(page_object, ""))) == "JSON-LD datePublished: 2019-05-04");
}
