#include "searcher/render/text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "searcher/made_up_results.hpp"
#include "searcher/render/layout.hpp"
#include "searcher/render/tables.hpp"

namespace {

using namespace dateline::searcher;
using namespace dateline::searcher::testing;
using render::Page;

Page plain(int width = 80) {
    Page page;
    page.terminal = {false, false, true, width};
    return page;
}

Page colored(int width = 80) {
    Page page;
    page.terminal = {true, true, true, width};
    return page;
}

bool shows_control(const std::string& page) {
    for (std::size_t i = 0; i < page.size(); ++i) {
        const auto byte = static_cast<unsigned char>(page[i]);
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return true;
        if (byte == 0xC2 && static_cast<unsigned char>(page[i + 1]) < 0xA0) return true;  // C1
    }
    return page.find("\xE2\x80\xAE") != std::string::npos;  // a bidirectional override
}

}  // namespace

TEST_CASE("a page for 80 columns") {
    Results results = full_results();
    results.explanation.reset();
    CHECK(written("text", results, plain()) ==
          " 1  Zelensky hails prisoner exchange\n"
          "    2025-05-19 · The Harbour Ledger · u3e2e8685bb938ea1\n"
          "    Both sides agreed on a prisoner exchange.\n"
          "    … the exchange of one thousand prisoners …\n"
          "    Volodymyr Zelensky · NATO · Rome, Kyiv\n"
          "\n"
          " 2  (no title)\n"
          "    no date · p1\n"
          "\n"
          "person\n"
          "  Volodymyr Zelensky  5  ████████████████████████████████████████\n"
          "  Donald Trump        3  ████████████████████████\n"
          "  (others)            4\n"
          "  (none)              1\n"
          "\n"
          "published, by month\n"
          "  2025-04    1  █████\n"
          "  2025-05    0\n"
          "  2025-06    8  ████████████████████████████████████████\n"
          "  (no date)  2\n"
          "\n"
          "1,041 articles, 2 shown, 3 without a date, 2.1 ms\n");
}

TEST_CASE("names stand in a table that fits the terminal") {
    const std::string page = written("text", named_results(), plain(60));
    CHECK(page.find("person, 2 of 1,200\n"
                    "  Volodymyr Zelensky  5  Volodymyr Zelensky 4, Zelenskyy 2\n"
                    "  Donald Trump        3\n") != std::string::npos);
    const std::string narrow = written("text", named_results(), plain(40));
    CHECK(narrow.find("  Volodymyr Zelen…  5  Volodymyr Zelens…\n") != std::string::npos);
}

TEST_CASE("the spellings of a name are written with the reasons for joining them") {
    const std::string page = written([](OutputStream& out) { render::find_renderer("text")->names_written(out, full_names(), plain()); });
    CHECK(page ==
          "Volodymyr Zelensky  person, 5 articles\n"
          "  Volodymyr Zelensky  4\n"
          "  Zelenskyy           2  joined to Volodymyr Zelensky by the alias table\n"
          "\n"
          "Donald Trump  person, 3 articles\n"
          "  Donald Trump  3\n"
          "\n"
          "1,198 more that may be meant: -n all shows them\n");
}

TEST_CASE("the same where neither colour nor Unicode may be used") {
    Results results;
    results.hits = {full_hit()};
    results.facets = {{"about-year", {{"2024", 3}, {"2025", 9}}, 0, 0}};
    results.summary.total = 1;
    results.summary.returned = 1;
    Page page;
    page.terminal = {false, false, false, 40};
    CHECK(written("text", results, page) ==
          " 1  Zelensky hails prisoner exchange\n"
          "    2025-05-19 | The Harbour Ledger |\n"
          "    u3e2e8685bb938ea1\n"
          "    Both sides agreed on a prisoner\n"
          "    exchange.\n"
          "    ... the exchange of one thousand\n"
          "    prisoners ...\n"
          "    Volodymyr Zelensky | NATO +2\n"
          "\n"
          "about-year\n"
          "  2024  3  ##########\n"
          "  2025  9  #############################\n"
          "\n"
          "1 article, 0.0 ms\n");
}

TEST_CASE("colour marks matches, and only where it may") {
    Results results;
    results.hits = {full_hit()};
    results.hits[0].snippets.resize(1);
    results.hits[0].url = "https://harbour.example/ü";
    results.summary.total = results.summary.returned = 1;
    CHECK(written("text", results, colored()) ==
          " 1  \x1B]8;;https://harbour.example/%C3%BC\x1B\\\x1B[1mZelensky hails \x1B[0m\x1B[1;33mprisoner\x1B[0m\x1B[1m \x1B[0m"
          "\x1B[1;33mexchange\x1B[0m\x1B]8;;\x1B\\\n"
          "    \x1B[36m2025-05-19 · The Harbour Ledger · u3e2e8685bb938ea1\x1B[0m\n"
          "    Both sides agreed on a \x1B[1;31mprisoner\x1B[0m \x1B[1;31mexchange\x1B[0m.\n"
          "    \x1B[2mVolodymyr Zelensky · NATO · Rome, Kyiv\x1B[0m\n"
          "\n"
          "\x1B[1m1 article, 0.0 ms\x1B[0m\n");
    Page piped = colored();
    piped.terminal.is_terminal = false;  // --color=always | less: colours, but nothing to click on
    CHECK(written("text", results, piped).find("\x1B]8") == std::string::npos);
    results.hits[0].url = "javascript:alert(1)";
    CHECK(written("text", results, colored()).find("\x1B]8") == std::string::npos);
}

TEST_CASE("without colour no escape is printed, and no control character of an article ever is") {
    Results results = hostile_results();
    CHECK_FALSE(shows_control(written("text", results, plain())));
    CHECK_FALSE(shows_control(written_article("text", results.hits[0], plain())));
    std::string row = written("tsv", results);  // tabs are its own, and what an article says stays what it says
    std::erase(row, '\t');
    row.erase(row.find("\xE2\x80\xAE"), 3);
    CHECK_FALSE(shows_control(row));
    CHECK_FALSE(shows_control(written("ids", results)));
    CHECK_FALSE(shows_control(written("trec", results)));
    Page batch = plain();
    batch.batch = true;
    batch.query_id = "\x1B[1m";
    CHECK_FALSE(shows_control(written("text", results, batch)));
}

TEST_CASE("with colour the only escapes are ours") {
    const std::string page = written("text", hostile_results(), colored());
    CHECK(page.find("\x1B[2J") == std::string::npos);
    CHECK(page.find("\x1B[31m") == std::string::npos);
    CHECK(page.find("\x1B]0") == std::string::npos);
    CHECK(page.find("https://x.example/%1B\\evil") != std::string::npos);
    CHECK(page.find('\x07') == std::string::npos);
}

TEST_CASE("marks stay on their words when control characters and blanks go") {
    const render::StyledText styled = render::clean("  a\x1B[31m  flood\n\n here", {{10, 15}}, render::Role::plain, render::Role::match);
    CHECK(styled.text == "a flood here");
    CHECK(styled.stretches == std::vector<render::Stretch>{{2, 7, render::Role::match}});
}

TEST_CASE("a mark goes on on the next line") {
    Results results;
    Hit hit = bare_hit();
    hit.rank = 1;
    hit.title = "t";
    hit.snippets = {{"the longer prisoner exchange of the year", 0, {{11, 28}}, false, false}};
    results.hits = {hit};
    const std::string page = written("text", results, colored(30));
    CHECK(page.find("the longer \x1B[1;31mprisoner\x1B[0m\n    \x1B[1;31mexchange\x1B[0m of the year\n") != std::string::npos);
}

TEST_CASE("how a day is known is said unless the source says it") {
    Results results;
    results.hits = {full_hit()};
    results.hits[0].snippets.clear();
    const auto meta = [&](const char* from) {
        results.hits[0].date_from = from;
        const std::string page = written("text", results, plain());
        const std::size_t line = page.find('\n') + 5;
        return page.substr(line, page.find(" · ") - line);
    };
    CHECK(meta("metadata") == "2025-05-19");
    CHECK(meta("header") == "2025-05-19");
    CHECK(meta("url") == "2025-05-19 (from url)");
    CHECK(meta("inferred") == "2025-05-19 (inferred)");
}

TEST_CASE("the last line says what was found") {
    const auto last = [](const Summary& summary) {
        Results results;
        results.summary = summary;
        return written("text", results, plain());
    };
    Summary summary;
    summary.read_as = "volcano";
    CHECK(last(summary) == "no articles, 0.0 ms\nread as: volcano\n");
    summary.total = 12;
    summary.returned = 12;
    summary.relaxed = true;
    CHECK(last(summary) == "12 articles with some of the words (none has all of them), 0.0 ms\n");
}

TEST_CASE("the explanation shows the three steps") {
    Results results = empty_results();
    results.explanation = full_results().explanation;
    CHECK(written("text", results, plain()) ==
          "typed\n  volcano\nread as\n  And\n    prisoner\n    exchange\nasked of the engine\n  Query((prisoner AND exchange))\n"
          "articles for each part alone\n  prisoner: 12\n  exchange: 1,500\n\nno articles, 0.5 ms\nread as: volcano\n");
}

TEST_CASE("bars are proportional, and something is never drawn as nothing") {
    CHECK(render::bar(8, 8, 4, true) == "████");
    CHECK(render::bar(4, 8, 4, true) == "██");
    CHECK(render::bar(1, 8, 4, true) == "▌");
    CHECK(render::bar(1, 1000000, 4, true) == "▏");
    CHECK(render::bar(0, 8, 4, true).empty());
    CHECK(render::bar(1, 1000000, 4, false) == "#");
    CHECK(render::bar(5, 10, 4, false) == "##");
}

TEST_CASE("numbers are grouped") {
    CHECK(render::grouped(0) == "0");
    CHECK(render::grouped(999) == "999");
    CHECK(render::grouped(1000) == "1,000");
    CHECK(render::grouped(1234567) == "1,234,567");
}

TEST_CASE("wide labels are cut, and columns stay aligned") {
    const Facet facet{"person", {{"A very long name of an organisation that goes on", 12}, {"東京", 7}}, 0, 0};
    CHECK(render::facet_table(facet, {false, false, true, 40}) ==
          "person\n"
          "  A very long name of an…   12  ████████\n"
          "  東京                       7  ████▋\n");
}

TEST_CASE("--show prints the article") {
    Hit hit = full_hit();
    hit.text = "2025-05-19\n\nBoth sides agreed on a prisoner exchange.";
    hit.text_matches = {{35, 43}};
    hit.spans = {{dateline::article::SpanKind::header, 0, 10}};
    CHECK(written_article("text", hit, plain()) ==
          "Zelensky hails prisoner exchange\n"
          "published  2025-05-19\n"
          "source     The Harbour Ledger\n"
          "authors    Jane Doe, R. Roe\n"
          "section    World\n"
          "tags       diplomacy\n"
          "language   en\n"
          "url        https://harbour.example/a\n"
          "id         u3e2e8685bb938ea1\n"
          "persons    Volodymyr Zelensky\n"
          "orgs       NATO\n"
          "places     Rome, Kyiv\n"
          "not story  header in bytes 0 to 10\n"
          "\n"
          "2025-05-19\n"
          "\n"
          "Both sides agreed on a prisoner exchange.\n");
    const std::string page = written_article("text", hit, colored());
    CHECK(page.find("\n\x1B[2m2025-05-19\x1B[0m\n\nBoth sides agreed on a \x1B[1;31mprisoner\x1B[0m exchange.\n") != std::string::npos);
}
