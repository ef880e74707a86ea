#include "corpus/reading/article_cues.hpp"

#include <algorithm>
#include <utility>

#include "corpus/article/article_id.hpp"
#include "corpus/article/url.hpp"
#include "corpus/publication/believable.hpp"
#include "corpus/publication/decide.hpp"
#include "corpus/publication/file_name_cue.hpp"
#include "corpus/publication/folder_cue.hpp"
#include "corpus/publication/head_cues.hpp"
#include "corpus/publication/url_cue.hpp"
#include "corpus/reading/field_explanation.hpp"
#include "corpus/reading/shown.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

void add(std::optional<publication::Cue> cue, publication::Cues& cues) {
    if (cue) cues.push_back(*std::move(cue));
}

// A file that is one article has its own name; the name of a dump says nothing about the articles in it.
void add_place(const article::Location& location, publication::Cues& cues) {
    if (location.record != 0) return;
    // The folders are the same wherever the user stands.
    std::string place = article::absolute_path(location.path);
    if (!location.member.empty()) place.append("/").append(location.member);
    const std::size_t slash = place.rfind('/');
    add(publication::file_name_cue(place), cues);
    if (slash != std::string::npos) add(publication::folder_cue(std::string_view(place).substr(0, slash)), cues);
}

void add_spans(const std::vector<article::Span>& more, std::vector<article::Span>& spans) {
    for (const article::Span& span : more) {
        const auto overlaps = [&](const article::Span& other) { return span.begin < other.end && other.begin < span.end; };
        if (std::ranges::none_of(spans, overlaps)) spans.push_back(span);
    }
    std::ranges::sort(spans, {}, &article::Span::begin);
}

void take_decision(publication::Decision decision, ReadArticle& out) {
    out.article.published = std::move(decision.published);
    out.depends_on_group = decision.depends_on_group;
    explain_day(out);
}

// A field was there to tell the day, and does not. Of pages nothing is said: nobody can mend them.
void warn_of_no_day(ReadArticle& out) {
    if (out.article.published.period) return;
    const auto is_field = [](const publication::Cue& cue) {
        return cue.kind == publication::CueKind::field || cue.kind == publication::CueKind::bare_field;
    };
    const auto field = std::ranges::find_if(out.cues, is_field);
    if (field == out.cues.end()) return;
    if (field->date.day_first && !field->date.two_digit_year) {
        out.warnings.push_back("field '" + shown(field->name) + "' does not tell the day, for the day or the month may come first: '" +
                               shown(text::trimmed(field->literal)) + "'");
    } else {
        out.warnings.push_back(no_day_warning(field->name, field->literal));
    }
}

}  // namespace

void date_article(ReadArticle& out) {
    article::Article& article = out.article;
    const std::optional<calendar::Day> first = out.cues.empty() ? std::nullopt : publication::firm_day(out.cues.front());
    const bool named_day = first && *first <= out.latest_day;
    publication::HeadCues head = named_day ? publication::opening_cues(article.text) : publication::head_cues(article.text);
    std::ranges::move(head.cues, std::back_inserter(out.cues));
    if (!head.spans.empty()) add_spans(head.spans, article.spans);
    add(publication::url_cue(article.url), out.cues);
    add_place(article.location, out.cues);
    publication::suggest_order(out.cues, article::host_of(article.url), article.language);

    static const publication::GroupFacts no_facts;
    take_decision(publication::decide(out.cues, no_facts, out.latest_day), out);
    if (!out.depends_on_group) warn_of_no_day(out);
}

void date_in_group(const publication::GroupFacts& group, ReadArticle& out) {
    if (!out.depends_on_group) return;
    take_decision(publication::decide(out.cues, group, out.latest_day), out);
    warn_of_no_day(out);
}

std::string no_day_warning(std::string_view field, std::string_view value) {
    return "field '" + shown(field) + "' does not tell the day (written as 2025-05-19 it would): '" + shown(text::trimmed(value)) + "'";
}

}  // namespace dateline::reading
