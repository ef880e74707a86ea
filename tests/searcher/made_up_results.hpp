// Results as a search could have made them, for the tests of what is done with them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "searcher/output_stream.hpp"
#include "searcher/render/renderer.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher::testing {

inline Hit full_hit() {
    Hit hit;
    hit.rank = 1;
    hit.id = "u3e2e8685bb938ea1";
    hit.score = 12.3125;
    hit.title = "Zelensky hails prisoner exchange";
    hit.title_matches = {{15, 23}, {24, 32}};
    hit.url = "https://harbour.example/a";
    hit.source = "The Harbour Ledger";
    hit.authors = {"Jane Doe", "R. Roe"};
    hit.section = "World";
    hit.tags = {"diplomacy"};
    hit.published = "2025-05-19";
    hit.date_from = "header";
    hit.language = "en";
    hit.snippets = {{"Both sides agreed on a prisoner exchange.", 37, {{23, 31}, {32, 40}}, false, false},
                    {"the exchange of one thousand prisoners", 120, {{4, 12}, {29, 38}}, true, true}};
    hit.persons = {"Volodymyr Zelensky"};
    hit.orgs = {"NATO"};
    hit.places = {"Rome", "Kyiv"};
    return hit;
}

// An article of which nothing is known but its text.
inline Hit bare_hit() {
    Hit hit;
    hit.rank = 2;
    hit.id = "p1";
    hit.date_from = "unknown";
    return hit;
}

inline Results full_results() {
    Results results;
    results.hits = {full_hit(), bare_hit()};
    results.facets = {{"person", {{"Volodymyr Zelensky", 5}, {"Donald Trump", 3}}, 4, 1}};
    results.timeline = Timeline{"month", {{"2025-04", 1}, {"2025-05", 0}, {"2025-06", 8}}, 2};
    results.summary.query = "prisoner exchange";
    results.summary.read_as = "prisoner AND exchange";
    results.summary.total = 1041;
    results.summary.returned = 2;
    results.summary.undated = 3;
    results.summary.names_expanded = {{"zelensky", {"zelenskyy", "zelenskiy"}, "Volodymyr Zelensky"}};
    results.summary.suggestion = "prisoners exchange";
    results.summary.elapsed_ms = 2.125;
    results.explanation =
        Explanation{"And\n  prisoner\n  exchange\n", "Query((prisoner AND exchange))", {{"prisoner", 12}, {"exchange", 1500}}};
    results.notes = {"the quote was never closed: read up to the end"};
    return results;
}

// Two persons, of whom one is written in two ways.
inline NameList full_names() {
    return {{{"person",
              "Volodymyr Zelensky",
              5,
              {{"Volodymyr Zelensky", 4, "", ""}, {"Zelenskyy", 2, "the alias table", "Volodymyr Zelensky"}}},
             {"person", "Donald Trump", 3, {{"Donald Trump", 3, "", ""}}}},
            1200};
}

inline Results named_results() {
    Results results = full_results();
    results.names = full_names();
    return results;
}

inline Results empty_results() {
    Results results;
    results.summary.query = "volcano";
    results.summary.read_as = "volcano";
    results.summary.elapsed_ms = 0.5;
    return results;
}

// An article that attacks the terminal, and a title that goes over the line.
inline Results hostile_results() {
    Results results;
    Hit hit;
    hit.rank = 1;
    hit.id = "id\x1B]0;owned\x07\ttab";
    hit.title =
        "Title\x1B[2J\nwith \xC2\x9B"
        "31m and \xE2\x80\xAEoverride";
    hit.title_matches = {{5, 9}};
    hit.url = "https://x.example/\x1B\\evil";
    hit.source = "So\x08urce\r\n";
    hit.authors = {"\x1B[31mred"};
    hit.published = "2025-05-19\x1B[0m";
    hit.date_from = "url";
    hit.snippets = {{"one\x1B[31mtwo\nthree\x00four", 0, {{3, 11}}, false, false}};
    hit.snippets[0].text.push_back('\x1B');
    hit.persons = {"Per\x1B]8;;x\x1B\\son"};
    hit.text = "line\x1B[5m one\nline \x07two";
    results.hits = {hit};
    results.facets = {{"person", {{"Per\x1B[1mson", 1}}, 0, 0}};
    results.timeline = Timeline{"month", {{"2025\x1B[1m", 1}}, 0};
    results.summary.query = "q\x1B[1m";
    results.summary.read_as = "r\x1B[1m";
    results.summary.suggestion = "s\x1B[1m";
    results.summary.total = 1;
    results.summary.returned = 1;
    results.explanation = Explanation{"t\x1B[1m\n", "e\x1B[1m", {{"p\x1B[1m", 1}}};
    return results;
}

// What a function of a renderer writes.
inline std::string written(const std::function<void(OutputStream& out)>& write) {
    std::string all;
    OutputStream out([&](std::string_view bytes) {
        all += bytes;
        return Written::all;
    });
    write(out);
    out.flush();
    return all;
}

inline std::string written(std::string_view format, const Results& results, const render::Page& page = {}) {
    const render::Renderer& renderer = *render::find_renderer(format);
    return written([&](OutputStream& out) {
        if (renderer.begin != nullptr) renderer.begin(out, page);
        renderer.results(out, results, page);
    });
}

inline std::string written_article(std::string_view format, const Hit& article, const render::Page& page = {}) {
    return written([&](OutputStream& out) { render::find_renderer(format)->article(out, article, page); });
}

}  // namespace dateline::searcher::testing
