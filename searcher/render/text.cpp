#include "searcher/render/text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>

#include "corpus/output/wrap.hpp"
#include "searcher/render/layout.hpp"
#include "searcher/render/name_pages.hpp"
#include "searcher/render/tables.hpp"

namespace dateline::searcher::render {
namespace {

using output::clean_line;
using output::Terminal;

constexpr int widest_page = 120;  // longer lines are hard to read
constexpr int narrowest_page = 30;

std::string blanks(std::size_t count) { return std::string(count, ' '); }

int page_width(const Terminal& terminal) { return std::clamp(terminal.width, narrowest_page, widest_page); }

std::string_view separator(const Terminal& terminal) { return terminal.unicode ? " · " : " | "; }
std::string_view ellipsis(const Terminal& terminal) { return terminal.unicode ? "…" : "..."; }

// --- links ------------------------------------------------------------------------------------------------------------------------

// What may stand in a link without ending or changing it; everything else of the address is %-encoded.
std::string link_target(std::string_view url) {
    if (!url.starts_with("https://") && !url.starts_with("http://")) return {};
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string target;
    for (const char character : url) {
        if (character > ' ' && character < '\x7F') {
            target += character;
        } else {
            const auto value = static_cast<unsigned char>(character);
            target += {'%', digits[value >> 4U], digits[value & 15U]};
        }
    }
    return target;
}

// OSC 8; only where somebody can click.
std::string linked(const std::string& painted, std::string_view url, const Terminal& terminal) {
    const std::string target = terminal.color && terminal.is_terminal ? link_target(url) : "";
    if (target.empty()) return painted;
    return "\x1B]8;;" + target + "\x1B\\" + painted + "\x1B]8;;\x1B\\";
}

// --- a hit ------------------------------------------------------------------------------------------------------------------------

std::string published_words(const Hit& hit) {
    if (hit.published.empty()) return "no date";
    std::string words = clean_line(hit.published);
    const bool plain = hit.date_from.empty() || hit.date_from == "metadata" || hit.date_from == "header" || hit.date_from == "unknown";
    if (!plain) words += hit.date_from == "inferred" ? " (inferred)" : " (from " + clean_line(hit.date_from) + ")";
    return words;
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!all.empty()) all += between;
        all += part;
    }
    return all;
}

// Persons, organisations and places on one line: as many as fit, then how many more there are.
std::string names_line(const Hit& hit, int cells, const Terminal& terminal) {
    constexpr int room_for_more = 7;  // " +99999"
    std::string line;
    std::size_t left_out = 0;
    for (const auto* names : {&hit.persons, &hit.orgs, &hit.places}) {
        bool first_of_kind = true;
        for (const std::string& name : *names) {
            const std::string clean_name = clean_line(name);
            const std::string_view between = line.empty() ? "" : first_of_kind ? separator(terminal) : ", ";
            const int width = output::cell_width(line) + output::cell_width(between) + output::cell_width(clean_name);
            if (left_out != 0 || width > cells - room_for_more) {
                ++left_out;
                continue;
            }
            line += between;
            line += clean_name;
            first_of_kind = false;
        }
    }
    if (left_out != 0) line += " +" + std::to_string(left_out);
    return line;
}

StyledText snippet_text(const Snippet& snippet, const Terminal& terminal) {
    StyledText styled = clean(snippet.text, snippet.matches, Role::plain, Role::match);
    if (snippet.cut_before) {
        const std::string dots = std::string(ellipsis(terminal)) + ' ';
        styled.text.insert(0, dots);
        for (Stretch& stretch : styled.stretches) {
            stretch.begin += static_cast<std::uint32_t>(dots.size());
            stretch.end += static_cast<std::uint32_t>(dots.size());
        }
    }
    if (snippet.cut_after) {
        styled.text += ' ';
        styled.text += ellipsis(terminal);
    }
    return styled;
}

void add_wrapped(std::string& out, const StyledText& styled, const std::string& margin, const Terminal& terminal) {
    for (const std::string_view line : output::wrap(styled.text, page_width(terminal) - static_cast<int>(margin.size()))) {
        out += margin + paint_line(styled, line, terminal) + '\n';
    }
}

StyledText title_text(const Hit& hit, const Terminal& terminal) {
    StyledText title = clean(hit.title, hit.title_matches, Role::title, Role::title_match);
    if (title.text.empty()) title.text = "(no title)";
    if (hit.title_cut) title.text.append(" ").append(ellipsis(terminal));
    return title;
}

std::string hit_text(const Hit& hit, std::size_t rank_cells, const Terminal& terminal) {
    const std::string rank = std::to_string(hit.rank);
    const std::string margin = blanks(rank_cells + 2);
    const int room = page_width(terminal) - static_cast<int>(margin.size());

    std::string out = blanks(rank_cells - std::min(rank_cells, rank.size())) + rank + "  ";
    const StyledText title = title_text(hit, terminal);
    bool first = true;
    for (const std::string_view line : output::wrap(title.text, room)) {
        out += (first ? "" : margin) + linked(paint_line(title, line, terminal), hit.url, terminal) + '\n';
        first = false;
    }
    const std::string meta = join({published_words(hit), clean_line(hit.source), clean_line(hit.id)}, separator(terminal));
    add_wrapped(out, {meta, {}, Role::meta}, margin, terminal);
    for (const Snippet& snippet : hit.snippets) add_wrapped(out, snippet_text(snippet, terminal), margin, terminal);
    const std::string names = names_line(hit, room, terminal);
    if (!names.empty()) out += margin + paint(Role::names, names, terminal) + '\n';
    return out;
}

// --- the end of the page ----------------------------------------------------------------------------------------------------------

std::string milliseconds(double elapsed) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f ms", elapsed);
    return text.data();
}

std::string summary_line(const Summary& summary) {
    std::string line = summary.total == 0 ? "no articles" : grouped(summary.total) + (summary.total == 1 ? " article" : " articles");
    if (summary.relaxed) line += " with some of the words (none has all of them)";
    if (summary.total != 0 && summary.returned < summary.total) line += ", " + grouped(summary.returned) + " shown";
    if (summary.undated != 0)
        line += ", " + grouped(summary.undated) + (summary.undated_left_out ? " more without a date left out" : " without a date");
    return line + ", " + milliseconds(summary.elapsed_ms);
}

std::string summary_text(const Summary& summary, const Terminal& terminal) {
    std::string out = paint(Role::heading, summary_line(summary), terminal) + '\n';
    if (summary.total == 0) out += "read as: " + clean_line(summary.read_as) + '\n';
    return out;
}

void add_indented(std::string& out, std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::size_t indent = std::min(lines.find_first_not_of(' '), end);
        out += "  " + blanks(indent) + clean_line(lines.substr(indent, end - indent)) + '\n';
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

// --- one article ------------------------------------------------------------------------------------------------------------------

std::string clean_list(const std::vector<std::string>& values) {
    std::vector<std::string> cleaned;
    for (const std::string& value : values) cleaned.push_back(clean_line(value));
    return join(cleaned, ", ");
}

std::string spans_words(const std::vector<article::Span>& spans) {
    std::vector<std::string> words;
    for (const article::Span& span : spans) {
        words.push_back(std::string(article::span_kind_name(span.kind)) + " in bytes " + std::to_string(span.begin) + " to " +
                        std::to_string(span.end));
    }
    return join(words, ", ");
}

// How the day is known: 'header: "date 2025-05-19"; but url says 2025-05-18'.
std::string dating_words(const Hit& article) {
    std::string words = clean_line(article.date_cue);
    if (!article.date_text.empty()) words += (words.empty() ? "\"" : ": \"") + clean_line(article.date_text) + "\"";
    for (const std::string& conflict : article.date_conflicts) words += (words.empty() ? "" : "; but ") + clean_line(conflict);
    return words;
}

std::string metadata_text(const Hit& article, const Terminal& terminal) {
    const std::array<std::pair<std::string_view, std::string>, 13> lines{{
        {"published", published_words(article)},
        {"dated by", dating_words(article)},
        {"source", clean_line(article.source)},
        {"authors", clean_list(article.authors)},
        {"section", clean_line(article.section)},
        {"tags", clean_list(article.tags)},
        {"language", clean_line(article.language)},
        {"url", clean_line(article.url)},
        {"id", clean_line(article.id)},
        {"persons", clean_list(article.persons)},
        {"orgs", clean_list(article.orgs)},
        {"places", clean_list(article.places)},
        {"not story", spans_words(article.spans)},
    }};
    constexpr std::size_t label_cells = 11;  // "published" and two blanks
    std::string out;
    for (const auto& [label, value] : lines) {
        if (value.empty()) continue;
        const StyledText styled{value, {}, Role::meta};
        bool first = true;
        for (const std::string_view line : output::wrap(styled.text, page_width(terminal) - static_cast<int>(label_cells))) {
            out += (first ? std::string(label) + blanks(label_cells - label.size()) : blanks(label_cells)) +
                   paint_line(styled, line, terminal) + '\n';
            first = false;
        }
    }
    return out;
}

// What of a sorted list lies within begin..end, counted from begin.
template <class T, class Bounds>
std::vector<T> within(const std::vector<T>& all, std::uint32_t begin, std::uint32_t end, Bounds bounds) {
    std::vector<T> inside;
    for (T one : all) {
        auto [from, to] = bounds(one);
        if (to <= begin || from >= end) continue;
        from = std::max(from, begin) - begin;
        to = std::min(to, end) - begin;
        inside.push_back(one);
    }
    return inside;
}

std::string body_text(const Hit& article, const Terminal& terminal) {
    using Pair = std::pair<std::uint32_t, std::uint32_t>;
    std::string out;
    const std::string_view text = article.text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto from = static_cast<std::uint32_t>(begin);
        const auto to = static_cast<std::uint32_t>(end);
        const StyledText styled =
            clean(text.substr(begin, end - begin),
                  within(article.text_matches, from, to, [](Pair& pair) { return std::tie(pair.first, pair.second); }),
                  within(article.spans, from, to, [](article::Span& span) { return std::tie(span.begin, span.end); }));
        if (terminal.is_terminal) {
            add_wrapped(out, styled, "", terminal);
        } else {
            out += paint_line(styled, styled.text, terminal) + '\n';  // a program reads: its lines stay whole
        }
        begin = end + 1;
    }
    return out;
}

}  // namespace

std::string explanation_text(const Results& results, const Terminal& terminal) {
    const Explanation& explanation = *results.explanation;
    std::string out = paint(Role::heading, "typed", terminal) + "\n  " + clean_line(results.summary.query) + '\n';
    out += paint(Role::heading, "read as", terminal) + '\n';
    add_indented(out, explanation.tree);
    if (!results.summary.names_expanded.empty()) out += paint(Role::heading, "spellings of names", terminal) + '\n';
    for (const NameExpansion& expansion : results.summary.names_expanded)
        out += "  " + clean_line(expansion.word + ": also " + join(expansion.others, ", ") + " (" + expansion.name + ")") + '\n';
    out += paint(Role::heading, "asked of the engine", terminal) + '\n';
    add_indented(out, explanation.engine);
    if (!explanation.parts.empty()) out += paint(Role::heading, "articles for each part alone", terminal) + '\n';
    for (const auto& [part, total] : explanation.parts) out += "  " + clean_line(part) + ": " + grouped(total) + '\n';
    return out + '\n';
}

void write_text(OutputStream& out, const Results& results, const Page& page) {
    const Terminal& terminal = page.terminal;
    if (page.batch) {
        const std::string heading = "== " + clean_line(page.query_id) + ": " + clean_line(results.summary.query);
        out.add(paint(Role::heading, heading, terminal) + "\n\n");
    }
    if (results.explanation) out.add(explanation_text(results, terminal));
    const std::size_t rank_cells = results.hits.empty() ? 0 : std::to_string(results.hits.back().rank).size() + 1;
    for (const Hit& hit : results.hits) out.add(hit_text(hit, rank_cells, terminal) + '\n');
    for (const Facet& facet : results.facets) out.add(facet_table(facet, terminal) + '\n');
    if (results.timeline) out.add(timeline_table(*results.timeline, terminal) + '\n');
    if (results.names) out.add(names_table(*results.names, terminal) + '\n');
    out.add(summary_text(results.summary, terminal));
    if (page.batch) out.add("\n");
}

void write_text_names(OutputStream& out, const NameList& names, const Page& page) { out.add(names_explained(names, page.terminal)); }

void write_text_article(OutputStream& out, const Hit& article, const Page& page) {
    const StyledText title = title_text(article, page.terminal);
    std::string head;
    for (const std::string_view line : output::wrap(title.text, page_width(page.terminal))) {
        head += linked(paint_line(title, line, page.terminal), article.url, page.terminal) + '\n';
    }
    out.add(head + metadata_text(article, page.terminal) + '\n');
    out.add(body_text(article, page.terminal));
}

}  // namespace dateline::searcher::render
