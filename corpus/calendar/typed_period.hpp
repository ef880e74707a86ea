// Dates as people type them in options and queries. Two steps: what was said (symbolic, no clock), and which days it means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/base/result.hpp"
#include "corpus/calendar/day.hpp"

namespace dateline::calendar {

// 2025, 2025-05, 2025-05-19, 2025-W20, 2025-Q2, 1990s
struct Fixed {
    Period period;
    Grain grain;
    bool operator==(const Fixed&) const = default;
};
// today (0 days), yesterday (1 day)
struct DaysAgo {
    int days;
    bool operator==(const DaysAgo&) const = default;
};
// last week, last month, this year: the whole calendar unit, `back` units before the one that holds today
struct WholeUnit {
    Grain unit;
    int back;
    bool operator==(const WholeUnit&) const = default;
};
// 7d 2w 3m 1y: from that many units ago up to today; as an end of a range, that one day
struct Span {
    Grain unit;
    int count;
    bool operator==(const Span&) const = default;
};
using Said = std::variant<Fixed, DaysAgo, WholeUnit, Span>;

// A..B, A.., ..B or one expression for both ends. At least one end is there.
struct TypedPeriod {
    std::optional<Said> first;
    std::optional<Said> last;
    bool single = false;  // one expression: first == last

    bool operator==(const TypedPeriod&) const = default;
};

// Reads what was typed, any letter case, blanks around it allowed. Errors (kind usage) carry a hint: "05/06/2025" is ambiguous
// ("5 June or May 6? write 2025-06-05 or 2025-05-06"), "2025-13" is no month, "2025-02-30" no day, anything else lists the forms.
base::Result<TypedPeriod> parse_typed_period(std::string_view typed);

// The days that it means when today is `today`; both ends of A..B belong to it. A month ago from the 31st is the last day of a shorter
// month; nothing lies before the year 1. An error (kind usage, with the swapped form as hint) when it runs backwards.
base::Result<OpenPeriod> resolve(const TypedPeriod& said, Day today);

// Both steps.
base::Result<OpenPeriod> read_period(std::string_view typed, Day today);

// For --since and since: the first day of what was said ("2025-05" -> 1 May, "3m" -> the day three months ago). For --until and
// until: its last day ("2025-05" -> 31 May, "3m" -> again the day three months ago). A range is refused: it has both ends already.
base::Result<Day> read_since(std::string_view typed, Day today);
base::Result<Day> read_until(std::string_view typed, Day today);

// The shortest form that read_period reads as the same days: 2025-05-19, 2025-05, 2025, 2025-05-01..2025-05-16, 2025-05-01.., ..2025-05-16;
// ".." when both ends are open.
std::string written(const OpenPeriod& period);

}  // namespace dateline::calendar
