#include "corpus/markup/html_page.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/page.hpp"

using namespace dateline::markup;

namespace {

HtmlPage read(std::string_view name) { return read_page(dateline::page(name)); }

std::string first(const std::vector<Stated>& stated) { return stated.empty() ? "" : stated.front().value + " <- " + stated.front().place; }

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

// A page around a body, with enough of a story for short pieces to be told from it.
std::string page_of(std::string_view body) {
    std::string page = "<!doctype html><html><head><title>Title</title></head><body>";
    return page.append(body).append("</body></html>");
}

constexpr std::string_view story =
    "<p>The harbour was closed on Monday morning after a barge had lost its cargo of sand in the fairway, the port authority said.</p>"
    "<p>Divers went down at noon and came up again at one, having seen nothing but sand, of which there was a great deal.</p>";
constexpr std::string_view story_text =
    "The harbour was closed on Monday morning after a barge had lost its cargo of sand in the fairway, the port authority said.\n\n"
    "Divers went down at noon and came up again at one, having seen nothing but sand, of which there was a great deal.";

}  // namespace

TEST_CASE("a WordPress post: share bars, captions, related posts, comments and widgets are no text") {
    const HtmlPage page = read("wordpress.html");
    CHECK(page.text ==
          "The first boat in nine days left the north pier at seven this morning, with forty passengers, a hearse and the island’s post on "
          "board.\n\n"
          "“We looked at the ramp on Tuesday and did not like it,” said the harbour master, Aled Roke. “On Wednesday we liked it.”\n\n"
          "What was damaged\n\n"
          "- the ramp of the north pier, bent by a drifting pontoon\n- two of the harbour lamps\n\n"
          "Repairs will go on until Christmas. The timetable is that of the winter, as printed in September, less the last crossing on "
          "Sundays.");
    CHECK(first(page.titles) == "Ferry to Selsay runs again after storm <- meta og:title");
    CHECK(first(page.languages) == "en-GB <- html lang");
    CHECK(first(page.urls) == "https://tidewaterblog.example/2019/11/ferry-to-selsay-runs-again/ <- link canonical");
    CHECK(first(page.sites) == "The Tidewater Blog <- meta og:site_name");
    CHECK(first(page.sections) == "Transport <- meta article:section");
    CHECK(page.tags.size() == 2);
    CHECK(first(page.authors) == "by Maud Pettifer <- byline");
}

TEST_CASE("a newspaper's page: lead, quotation and table stay, everything around the story goes") {
    const HtmlPage page = read("newspaper.html");
    CHECK(page.text.starts_with("After a debate of six hours the bridge of 1887 stays where it is"));
    CHECK(page.text.ends_with("Work begins in the spring of next year."));
    for (const std::string_view kept :
         {"It has always turned", "Progress | 7 | 4\nTradition | 5 | 7", "A bridge is a promise", "2.4 million"}) {
        CHECK(has(page.text, kept));
    }
    for (const std::string_view gone :
         {"cookies", "Share on", "Ida", "would not close", "oilskins", "nobody, and no reader", "newsletter", "Lighthouse", "row."}) {
        CHECK_FALSE(has(page.text, gone));
    }
    CHECK(first(page.titles) == "Council votes to keep the old swing bridge <- meta og:title");
    REQUIRE(page.authors.size() >= 2);
    CHECK(page.authors[0] == Stated{"Ida Brandreth", "JSON-LD author"});
    CHECK(page.authors[1] == Stated{"Leo Okafor", "JSON-LD author"});
    CHECK(first(page.sections) == "News <- JSON-LD articleSection");
    CHECK(first(page.sites) == "The Harbour Ledger <- meta og:site_name");
    CHECK(std::ranges::none_of(page.authors, [](const Stated& author) { return has(author.value, "facebook"); }));
}

TEST_CASE("an AMP page: its own elements are no text") {
    const HtmlPage page = read("amp.html");
    CHECK(page.text ==
          "Sixty goats and one donkey will spend the summer in the old rail yard, where the city has given up on mowing.\n\n"
          "The animals cost less than the tractor did, said the yard's manager, and nobody has to oil them.");
    CHECK(first(page.titles) == "Goats hired to clear the old rail yard <- JSON-LD headline");
}

TEST_CASE("a page of 1998, laid out by tables and never closed: bold text from the page's title is the headline") {
    const HtmlPage page = read("tables.html");
    CHECK(has(page.text, "The river came over the wall of the mill a little after three on Good Friday morning — an hour earlier"));
    CHECK(has(page.text,
              "\n\nBy noon the flour was lost. \"We saved the cat and the ledger,\" said Enid Marsh, who has kept both since 1961."));
    CHECK(has(page.text, "if the rain holds off\n\nThe mill's insurers"));
    for (const std::string_view gone : {"Weather", "Sport", "Copyright"}) CHECK_FALSE(has(page.text, gone));
    CHECK(first(page.titles).starts_with("Flood reaches the mill"));
    CHECK(first(page.authors) == "J. Hobday <- meta author");
}

TEST_CASE("a live blog is all of its entries") {
    const HtmlPage page = read("live.html");
    for (const std::string_view kept : {"with a thermos and a telescope", "Red boat wins", "for the third time running",
                                        "begun to play cards", "Blue boat leads", "spinnaker of last year"}) {
        CHECK(has(page.text, kept));
    }
    CHECK(first(page.titles) == "Live: the great regatta <- meta og:title");
}

TEST_CASE("a German and a French page") {
    const HtmlPage german = read("german.html");
    CHECK(german.text.starts_with("Der Deich hat die Sturmflut der Nacht überstanden."));
    CHECK(german.text.ends_with("hier kennt jeder den Satz."));
    for (const std::string_view gone : {"Foto", "Petersen", "Impressum", "Wetter"}) CHECK_FALSE(has(german.text, gone));
    CHECK(first(german.titles).starts_with("Deich bei Westerhever hält"));
    CHECK(first(german.sites) == "Küstenkurier <- title");
    const HtmlPage french = read("french.html");
    CHECK(french.text ==
          "Après trente-huit ans passés au sommet de ses deux cent douze marches, Maël Tanguy rend les clés du phare ; sa nièce les "
          "reprend.\n\n« Elle monte plus vite que moi, et elle n'a pas peur des goélands », dit-il.");
    CHECK(first(french.languages) == "fr <- html lang");
    CHECK(first(french.authors) == "Yann Le Goff <- byline");
}

TEST_CASE("a page that a program draws: the text is that of its JSON-LD") {
    const HtmlPage page = read("script_only.html");
    CHECK(page.text_place == "JSON-LD articleBody");
    CHECK(page.text ==
          "From next week anyone may look through the old telescope, weather permitting.\n\n"
          "The astronomers ask visitors to bring warm clothes & no torches. The first night is sold out, which surprised nobody more than "
          "the astronomers.");
    CHECK(first(page.descriptions) == "From next week anyone may look through the old telescope. <- meta og:description");
}

TEST_CASE("no page with text gives none") {
    for (const std::string_view body : {
             "<p>One short line</p>",
             "<div class='comments'><p>Only a comment, and not a long one either.</p></div>",
             "<nav><ul><li><a href=a>Home</a></li><li><a href=b>News</a></li></ul></nav>",
             "<div style='display:none'>hidden, but all there is</div>",
             "<table><tr><td>7<td>4<tr><td>1<td>2</table>",
             "<footer>Only a footer</footer>",
             "<article class='sidebar'><h1>A heading alone</h1></article>",
             "<noscript>Please turn on scripts to read this page</noscript>",
             "plain",
         }) {
        INFO(body);
        CHECK_FALSE(read_page(page_of(body)).text.empty());
    }
    CHECK(read_page(page_of("<script>var a = '<p>text</p>';</script>")).text.empty());
    CHECK(read_page("").text.empty());
    CHECK(read_page("<").text == "<");
}

TEST_CASE("names of classes are believed within reason") {
    struct Case {
        std::string_view before;
        std::string_view after;
    };
    // Wrappers whose names say something about a part of them, or are used for everything.
    constexpr Case whole[] = {
        {"<div class='content has-sidebar no-comments'>", "</div>"},
        {"<div id='page' class='sidebar-right'>", "</div>"},
        {"<div class='overflow-hidden hidden-print'>", "</div>"},
        {"<form id='aspnetForm'>", "</form>"},
        {"<article class='post comments-open'>", "</article>"},
        {"<div class='entry-content paywall'>", "</div>"},
        {"<div class='commentary'>", "</div>"},
        {"<section class='widget'><div class='widget-container'>", "</div></section>"},
    };
    for (const Case& one : whole) {
        INFO(one.before);
        CHECK(read_page(page_of(std::string(one.before) + std::string(story) + std::string(one.after))).text == story_text);
    }
    constexpr std::string_view around[] = {
        "<div class='share-buttons'><p>Tell everybody you know about this, by every means there is.</p></div>",
        "<div id='comments'><p>I knew that barge, and it never could hold its sand, said a reader who had time.</p></div>",
        "<aside><p>An advertisement for sand, in every quantity, delivered to your door by barge.</p></aside>",
        "<div class=\"cookie-notice\"><p>This page uses cookies, as do all pages, and it is sorry for the trouble.</p></div>",
        "<div class='articleRelatedLinks'><p>Another barge lost its sand in the year before, in much the same place.</p></div>",
        "<ul><li><a href=a>Sand prices rise again after the barge</a></li><li><a href=b>Sand prices fall again</a></li></ul>",
        "<figure><img src=a><figcaption>The barge without its sand, seen from the quay. Photo: A. Person</figcaption></figure>",
        "<template><p>This text is for a program to fill in, and no reader ever sees it on the page.</p></template>",
        "<p hidden>This paragraph is hidden, and what is hidden is no part of the story at all.</p>",
        "<select><option>Choose a harbour, any harbour, from this long list of harbours</select>",
    };
    for (const std::string_view other : around) {
        INFO(other);
        CHECK(read_page(page_of("<main>" + std::string(story) + std::string(other) + "</main>")).text == story_text);
    }
}

TEST_CASE("titles lose the name of the site, and sites alone are no titles") {
    const auto title_of = [](std::string_view head) {
        return first(read_page("<html><head>" + std::string(head) + "</head><body><p>x</p></body></html>").titles);
    };
    CHECK(title_of("<title>Tides &mdash; explained | Coast Wire</title><meta property='og:site_name' content='Coast Wire'>") ==
          "Tides — explained <- title");
    CHECK(title_of("<title>Coast Wire: Tides explained</title><link rel=canonical href='https://www.coastwire.example/tides'>") ==
          "Tides explained <- title");
    CHECK(title_of(
              "<meta property='og:title' content='Coast Wire'><meta property='og:site_name' content='Coast Wire'><title>Tides</title>") ==
          "Tides <- title");
    CHECK(title_of("<title>Sun - moon - tide</title>") == "Sun - moon - tide <- title");
}

TEST_CASE("a byline that nothing marks is a line of its own that begins with By") {
    const auto authors = [](std::string_view byline) {
        const std::string prose =
            "<p>The council of Hilltown approved the new flood plan on Tuesday evening after five hours of debate.</p>";
        return read_page("<h1>Council approves the new flood plan</h1><p>" + std::string(byline) + "</p>" + prose + prose).authors;
    };
    CHECK(first(authors("By Lee Chan")) == "By Lee Chan <- line By");
    CHECK(authors("By the river").empty());
    CHECK(authors("Bystanders").empty());
}

TEST_CASE("hostile pages") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<div>";
    const HtmlPage page = read_page(deep + "<p>The bottom of the page is here, a hundred thousand levels down from the top of it.</p>");
    CHECK(page.text == "The bottom of the page is here, a hundred thousand levels down from the top of it.");
    REQUIRE(page.notes.size() == 1);
    CHECK(page.notes.front() == "absurdly many or deeply nested elements, the innermost taken as plain text");

    std::string json = "<script type='application/ld+json'>";
    for (int i = 0; i < 100'000; ++i) json += "[{\"a\":";
    CHECK(read_page(json + "</script>" + std::string(story)).text == story_text);
    std::string metas;
    for (int i = 0; i < 50'000; ++i) metas += "<meta name=date content=2020-01-01><time datetime=2020-01-01>x</time><h1>Title</h1>";
    CHECK_FALSE(read_page(metas + std::string(story)).text.empty());
}
