#include "searcher/render/json.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "searcher/made_up_results.hpp"
#include "searcher/render/hit_fields.hpp"

namespace {

using namespace dateline::searcher;
using namespace dateline::searcher::testing;
using render::Page;

std::string error_line(const dateline::base::Error& error, const Page& page = {}) {
    return written([&](OutputStream& out) { render::write_json_error(out, error, page); });
}

}  // namespace

TEST_CASE("ndjson: one object a line, in the promised order") {
    CHECK(
        written("ndjson", full_results()) ==
        R"x({"type":"explanation","typed":"prisoner exchange","tree":"And\n  prisoner\n  exchange\n","engine":"Query((prisoner AND exchange))",)x"
        R"("parts":[{"part":"prisoner","total":12},{"part":"exchange","total":1500}]})"
        "\n"
        R"({"type":"hit","rank":1,"id":"u3e2e8685bb938ea1","score":12.312500,"title":"Zelensky hails prisoner exchange",)"
        R"("title_matches":[[15,23],[24,32]],"url":"https://harbour.example/a","source":"The Harbour Ledger","published":"2025-05-19",)"
        R"("date_from":"header","language":"en","snippets":[{"text":"Both sides agreed on a prisoner exchange.","offset":37,)"
        R"("matches":[[23,31],[32,40]]},{"text":"the exchange of one thousand prisoners","offset":120,"matches":[[4,12],[29,38]]}],)"
        R"("entities":{"person":["Volodymyr Zelensky"],"org":["NATO"],"place":["Rome","Kyiv"]},"authors":["Jane Doe","R. Roe"],)"
        R"("section":"World","tags":["diplomacy"]})"
        "\n"
        R"({"type":"hit","rank":2,"id":"p1","score":0.000000,"title":"","title_matches":[],"url":null,"source":null,"published":null,)"
        R"("date_from":"unknown","language":null,"snippets":[],"entities":{"person":[],"org":[],"place":[]},"authors":[],"section":null,"tags":[]})"
        "\n"
        R"({"type":"facet","field":"person","values":[{"value":"Volodymyr Zelensky","count":5},{"value":"Donald Trump","count":3}],"other":4,"missing":1})"
        "\n"
        R"({"type":"timeline","field":"month","values":[{"value":"2025-04","count":1},{"value":"2025-05","count":0},{"value":"2025-06","count":8}],"missing":2})"
        "\n"
        R"({"type":"summary","version":1,"query":"prisoner exchange","read_as":"prisoner AND exchange","total":1041,"returned":2,"undated":3,)"
        R"("relaxed":false,"names_expanded":[{"word":"zelensky","others":["zelenskyy","zelenskiy"],"name":"Volodymyr Zelensky"}],)"
        R"("suggestion":"prisoners exchange","elapsed_ms":2.125,)"
        R"("notes":["the quote was never closed: read up to the end"]})"
        "\n");
}

TEST_CASE("ndjson: a search that found nothing still says so") {
    CHECK(written("ndjson", empty_results()) ==
          R"({"type":"summary","version":1,"query":"volcano","read_as":"volcano","total":0,"returned":0,"undated":0,"relaxed":false,)"
          R"("names_expanded":[],"suggestion":null,"elapsed_ms":0.500,"notes":[]})"
          "\n");
}

TEST_CASE("json: the same objects in one, on one line") {
    CHECK(written("json", empty_results()) ==
          R"({"type":"results","explanation":null,"hits":[],"facets":[],"timeline":null,"summary":{"type":"summary","version":1,)"
          R"("query":"volcano","read_as":"volcano","total":0,"returned":0,"undated":0,"relaxed":false,"names_expanded":[],)"
          R"("suggestion":null,"elapsed_ms":0.500,"notes":[]}})"
          "\n");
}

TEST_CASE("--fields chooses and orders what a hit has") {
    Page page;
    page.fields = *render::parse_hit_fields("published,id,person");
    Results results;
    results.hits = {full_hit()};
    const std::string lines = written("ndjson", results, page);
    CHECK(lines.substr(0, lines.find('\n')) ==
          R"({"type":"hit","published":"2025-05-19","id":"u3e2e8685bb938ea1","person":["Volodymyr Zelensky"]})");
}

TEST_CASE("an unknown field is refused with all the names") {
    const auto fields = render::parse_hit_fields("id,titel");
    REQUIRE_FALSE(fields);
    CHECK(fields.error().message == "--fields: there is no field 'titel'");
    CHECK(fields.error().hint.starts_with("the fields are rank, id, score, title, "));
}

TEST_CASE("in a batch every object carries the query's id") {
    Page page;
    page.batch = true;
    page.query_id = "q7";
    const std::string lines = written("ndjson", full_results(), page);
    for (std::size_t begin = 0; begin < lines.size(); begin = lines.find('\n', begin) + 1) {
        const std::string line = lines.substr(begin, lines.find('\n', begin) - begin);
        CHECK_MESSAGE(line.find(R"(,"query_id":"q7",)") != std::string::npos, line);
    }
    CHECK(error_line({dateline::base::ErrorKind::usage, "no", ""}, page) ==
          R"({"type":"error","query_id":"q7","kind":"usage","message":"no","hint":null})"
          "\n");
}

TEST_CASE("an error is an object, valid whatever was typed") {
    CHECK(error_line({dateline::base::ErrorKind::index_missing, "no index at \xFF", "index something first"}) ==
          "{\"type\":\"error\",\"kind\":\"index-missing\",\"message\":\"no index at \uFFFD\",\"hint\":\"index something first\"}\n");
}

TEST_CASE("--show writes the hit with its text") {
    Hit hit = bare_hit();
    hit.rank = 0;
    hit.text = "A flood.";
    hit.text_matches = {{2, 7}};
    hit.spans = {{dateline::article::SpanKind::header, 0, 2}};
    CHECK(
        written_article("ndjson", hit) ==
        R"({"type":"hit","rank":0,"id":"p1","score":0.000000,"title":"","title_matches":[],"url":null,"source":null,"published":null,)"
        R"("date_from":"unknown","language":null,"snippets":[],"entities":{"person":[],"org":[],"place":[]},"authors":[],"section":null,)"
        R"("tags":[],"text":"A flood.","text_matches":[[2,7]],"spans":[{"kind":"header","start":0,"end":2}],"date_text":null,"date_cue":null,"date_conflicts":[]})"
        "\n");
}

TEST_CASE("control characters are escaped") {
    const std::string lines = written("ndjson", hostile_results());
    CHECK(std::none_of(lines.begin(), lines.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }));
}
