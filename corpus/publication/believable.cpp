#include "corpus/publication/believable.hpp"

#include <algorithm>

namespace dateline::publication {

using calendar::Day;
using calendar::Grain;

bool is_sentinel(const Cue& cue) {
    static const Day days[] = {Day{}, *calendar::make_day(1900, 1, 1), *calendar::make_day(1, 1, 1), *calendar::make_day(9999, 12, 31)};
    static const Day millennium = *calendar::make_day(2000, 1, 1);
    if (cue.date.grain != Grain::day) return false;
    const Day day = cue.date.period.first;
    if (std::ranges::find(days, day) != std::end(days)) return true;
    return day == millennium && cue.literal.find("00:00") != std::string::npos;
}

bool is_too_old(const calendar::Period& period, CueKind kind) {
    const int earliest = place_of(kind) == CuePlace::name ? 1900 : 1600;
    return calendar::year_of(period.first) < earliest;
}

std::optional<Day> firm_day(const Cue& cue) {
    const WrittenDate& date = cue.date;
    if (cue.kind == CueKind::modified || date.grain != Grain::day || date.day_first || date.two_digit_year || date.yearless)
        return std::nullopt;
    if (is_sentinel(cue) || is_too_old(date.period, cue.kind)) return std::nullopt;
    return date.period.first;
}

CuePlace place_of(CueKind kind) {
    switch (kind) {
        case CueKind::header:
        case CueKind::line:
        case CueKind::dateline: return CuePlace::text;
        case CueKind::url:
        case CueKind::file_name:
        case CueKind::folder: return CuePlace::name;
        default: return CuePlace::field;
    }
}

}  // namespace dateline::publication
