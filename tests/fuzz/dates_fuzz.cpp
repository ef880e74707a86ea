// Everything that may tell the day an article came out, and the decision between them.
#include <algorithm>
#include <iterator>
#include <optional>

#include "corpus/publication/decide.hpp"
#include "corpus/publication/field_cue.hpp"
#include "corpus/publication/file_name_cue.hpp"
#include "corpus/publication/folder_cue.hpp"
#include "corpus/publication/group_facts.hpp"
#include "corpus/publication/head_cues.hpp"
#include "corpus/publication/url_cue.hpp"
#include "fuzz/fuzzing.hpp"

using namespace dateline;

namespace {

void check_date(const publication::WrittenDate& date, std::size_t size) {
    fuzz::promise(date.begin < date.end && date.end <= size, "a date stands in its text");
    fuzz::promise(date.period.first <= date.period.last, "a period ends after it begins");
}

void check_spans(const publication::HeadCues& head, std::size_t size) {
    std::size_t end = 0;
    for (const article::Span& span : head.spans) {
        fuzz::promise(span.begin >= end && span.begin < span.end && span.end <= size, "spans are sorted and stand in the text");
        end = span.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const calendar::Day latest = *calendar::make_day(2026, 1, 1);
    const std::string_view text = fuzz::bytes_of(data, size);
    for (const publication::WrittenDate& date : publication::find_dates(text, 100)) check_date(date, size);
    for (const publication::WrittenDate& date : publication::find_dates(text, 100, publication::BlankSeparated::yes))
        check_date(date, size);
    if (const auto date = publication::read_date(text)) {
        check_date(*date, size);
        (void)publication::in_century_of(*date, latest);
        (void)publication::in_year(*date, 1900);
    }
    publication::HeadCues head = publication::head_cues(text);
    check_spans(head, size);
    check_spans(publication::opening_cues(text), size);

    publication::Cues cues = std::move(head.cues);
    const auto add = [&](std::optional<publication::Cue> cue) {
        if (cue) cues.push_back(*std::move(cue));
    };
    add(publication::field_cue("date", text));
    add(publication::field_cue("datePublished", text));
    add(publication::url_cue(text));
    add(publication::file_name_cue(text));
    add(publication::folder_cue(text));
    publication::GroupFacts facts;
    facts.observe(cues, {.path = "a/b.txt", .member = {}, .line = 0, .record = 0});
    const auto decoded = publication::GroupFacts::decode(facts.encode());
    fuzz::promise(decoded && *decoded == facts, "facts are kept as they are");
    (void)publication::GroupFacts::decode(text);
    for (const publication::GroupFacts& group : {publication::GroupFacts(), facts}) {
        const publication::Decision decision = publication::decide(cues, group, latest);
        const auto& period = decision.published.period;
        fuzz::promise(!period || period->first <= latest, "nothing came out after the latest day");
        for (const std::string& line : decision.published.conflicts)
            fuzz::promise(line.find('\n') == std::string::npos, "a conflict is one line");
    }
    return 0;
}
