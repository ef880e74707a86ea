#include "corpus/calendar/typed_period.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dateline::calendar {

namespace {

using base::ErrorKind;
using base::fail;
using base::Result;
using std::chrono::days;

constexpr std::string_view forms_hint =
    "write 2025, 2025-05, 2025-05-19, 2025-W20, 2025-Q2, 1990s, today, yesterday, last week, last month, last year, 7d, 2w, 3m, 1y, "
    "or a range: 2025-05..2025-06, 2025-05.., ..2025-05";

constexpr std::array<std::string_view, 12> month_names{"january", "february", "march",     "april",   "may",      "june",
                                                       "july",    "august",   "september", "october", "november", "december"};

struct UnitWord {
    std::string_view word;
    Grain unit;
};
// Longer spellings first: the first that fits is taken.
constexpr std::array unit_words{
    UnitWord{"days", Grain::day},        UnitWord{"day", Grain::day},    UnitWord{"d", Grain::day},        UnitWord{"weeks", Grain::week},
    UnitWord{"week", Grain::week},       UnitWord{"w", Grain::week},     UnitWord{"months", Grain::month}, UnitWord{"month", Grain::month},
    UnitWord{"m", Grain::month},         UnitWord{"years", Grain::year}, UnitWord{"year", Grain::year},    UnitWord{"y", Grain::year},
    UnitWord{"quarter", Grain::quarter},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

// --- shapes: what an expression may look like -------------------------------------------------------------------------------------

// The numbers that a shape picked out, in the order of the shape. A month name counts from 1, a unit word is a Grain.
using Numbers = std::array<int, 3>;

// Takes up to `most` digits from the front of `text`, at least `fewest`; empty where there are fewer.
std::optional<int> take_digits(std::string_view& text, std::size_t fewest, std::size_t most) {
    int value = 0;
    std::size_t count = 0;
    while (count < text.size() && count < most && is_digit(text[count])) value = value * 10 + (text[count++] - '0');
    if (count < fewest) return std::nullopt;
    text.remove_prefix(count);
    return value;
}

// Takes a month's name, or at least three letters of it with or without a full stop: "february", "feb", "Sept.".
std::optional<int> take_month(std::string_view& text) {
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'a' && text[letters] <= 'z') ++letters;
    if (letters < 3) return std::nullopt;
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        if (!month_names[i].starts_with(text.substr(0, letters))) continue;
        text.remove_prefix(letters);
        if (text.starts_with('.')) text.remove_prefix(1);
        return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

std::optional<int> take_unit(std::string_view& text) {
    for (const UnitWord& candidate : unit_words) {
        if (!text.starts_with(candidate.word)) continue;
        text.remove_prefix(candidate.word.size());
        return static_cast<int>(candidate.unit);
    }
    return std::nullopt;
}

// One sign of a shape. Y: four digits; T: two; D: one or two; N: up to five; M: a month's name; U: a unit; blank: blanks and commas,
// or nothing; any other sign stands for itself and gives no number.
struct Taken {
    bool fits = false;
    std::optional<int> number;
};
Taken take(char sign, std::string_view& text) {
    const auto number = [](std::optional<int> value) { return Taken{value.has_value(), value}; };
    switch (sign) {
        case 'Y': return number(take_digits(text, 4, 4));
        case 'T': return number(take_digits(text, 2, 2));
        case 'D': return number(take_digits(text, 1, 2));
        case 'N': return number(take_digits(text, 1, 5));
        case 'M': return number(take_month(text));
        case 'U': return number(take_unit(text));
        case ' ':
            while (!text.empty() && (is_blank(text.front()) || text.front() == ',')) text.remove_prefix(1);
            return {true, std::nullopt};
        default:
            if (!text.starts_with(sign)) return {};
            text.remove_prefix(1);
            return {true, std::nullopt};
    }
}

// The numbers in `text` when all of it has this shape.
std::optional<Numbers> match(std::string_view shape, std::string_view text) {
    Numbers numbers{};
    std::size_t count = 0;
    for (char sign : shape) {
        const Taken taken = take(sign, text);
        if (!taken.fits) return std::nullopt;
        if (taken.number) numbers[count++] = *taken.number;
    }
    if (!text.empty()) return std::nullopt;
    return numbers;
}

// --- readings: what a shape's numbers say -----------------------------------------------------------------------------------------

std::string quoted(std::string_view typed) { return "\"" + std::string(typed) + "\""; }

// "2025-06-05", also for days that no calendar has.
std::string iso(int year, int month, int day_of_month) {
    const auto padded = [](int number, std::size_t width) {
        std::string digits = std::to_string(number);
        return std::string(width - std::min(width, digits.size()), '0') + digits;
    };
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day_of_month, 2);
}

std::string month_title(int month) {
    std::string name(month_names[static_cast<std::size_t>(month - 1)]);
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

Result<Said> read_year(int year) {
    if (year < 1) return fail(ErrorKind::usage, "there is no year 0", "years go from 0001 to 9999");
    return Fixed{year_period(year), Grain::year};
}

Result<Said> read_month(int year, int month) {
    if (year < 1) return read_year(year);
    if (month < 1 || month > 12) {
        return fail(ErrorKind::usage, "there is no month " + std::to_string(month) + " in a year",
                    "months go from 01 to 12: " + iso_year(year_period(year).first) + "-01");
    }
    return Fixed{month_period(year, month), Grain::month};
}

Result<Said> read_day(int year, int month, int day_of_month) {
    Result<Said> whole_month = read_month(year, month);
    if (!whole_month) return whole_month;
    if (const std::optional<Day> day = make_day(year, month, day_of_month)) return Fixed{{*day, *day}, Grain::day};
    const Day last = month_period(year, month).last;
    return fail(ErrorKind::usage, month_title(month) + " " + std::to_string(year) + " has no day " + std::to_string(day_of_month),
                "its last day is " + iso_date(last));
}

Result<Said> read_week(int year, int week) {
    if (year < 1) return read_year(year);
    if (const std::optional<Period> period = week_period(year, week)) return Fixed{*period, Grain::week};
    const int last = week_period(year, 53) ? 53 : 52;
    return fail(ErrorKind::usage, "the year " + std::to_string(year) + " has no week " + std::to_string(week),
                "its weeks go from W01 to W" + std::to_string(last));
}

Result<Said> read_quarter(int year, int quarter) {
    if (year < 1) return read_year(year);
    if (quarter >= 1 && quarter <= 4) return Fixed{quarter_period(year, quarter), Grain::quarter};
    return fail(ErrorKind::usage, "there is no quarter " + std::to_string(quarter) + " in a year", "quarters go from Q1 to Q4");
}

Result<Said> read_decade(int year) {
    if (year < 1) return read_year(year);
    if (year % 10 == 0) return Fixed{decade_period(year), Grain::decade};
    const std::string decade = iso_year(year_period(year).first).substr(0, 3) + "0s";
    return fail(ErrorKind::usage, std::to_string(year) + "s is no decade", "write " + decade + " for the decade");
}

// 05/06/2025: which is the month? Nobody can know, so nobody guesses; 19/05/2025 is clear, but the same hands type both.
Result<Said> refuse_order(int a, int b, int year) {
    const bool day_first = make_day(year, b, a).has_value();
    const bool month_first = make_day(year, a, b).has_value();
    const std::string as_day_first = iso(year, b, a);
    const std::string as_month_first = iso(year, a, b);
    if (day_first && month_first && a != b) {
        return fail(ErrorKind::usage, "is this the day or the month first?",
                    std::to_string(a) + " " + month_title(b) + " or " + month_title(a) + " " + std::to_string(b) + "? write " +
                        as_day_first + " or " + as_month_first);
    }
    if (!day_first && !month_first) return fail(ErrorKind::usage, "the calendar has no such day", std::string(forms_hint));
    return fail(ErrorKind::usage, "dates are written year first", "write " + (day_first ? as_day_first : as_month_first));
}

Result<Said> read_whole_unit(Grain unit, int back) {
    if (unit == Grain::day) return DaysAgo{back};
    return WholeUnit{unit, back};
}

Result<Said> read_span(int count, Grain unit) {
    if (unit == Grain::quarter) return Span{Grain::month, count * 3};
    return Span{unit, count};
}

struct Shape {
    std::string_view shape;
    Result<Said> (*read)(const Numbers& n);
};

// Every form an expression can have; the first that fits is read.
const std::array shapes{
    Shape{"Y", [](const Numbers& n) { return read_year(n[0]); }},
    Shape{"Y-D", [](const Numbers& n) { return read_month(n[0], n[1]); }},
    Shape{"Y/D", [](const Numbers& n) { return read_month(n[0], n[1]); }},
    Shape{"Y-D-D", [](const Numbers& n) { return read_day(n[0], n[1], n[2]); }},
    Shape{"Y/D/D", [](const Numbers& n) { return read_day(n[0], n[1], n[2]); }},
    Shape{"Y.D.D", [](const Numbers& n) { return read_day(n[0], n[1], n[2]); }},
    Shape{"YTT", [](const Numbers& n) { return read_day(n[0], n[1], n[2]); }},
    Shape{"Y-wD", [](const Numbers& n) { return read_week(n[0], n[1]); }},
    Shape{"YwD", [](const Numbers& n) { return read_week(n[0], n[1]); }},
    Shape{"Y-qD", [](const Numbers& n) { return read_quarter(n[0], n[1]); }},
    Shape{"YqD", [](const Numbers& n) { return read_quarter(n[0], n[1]); }},
    Shape{"Ys", [](const Numbers& n) { return read_decade(n[0]); }},
    Shape{"M Y", [](const Numbers& n) { return read_month(n[1], n[0]); }},
    Shape{"M D Y", [](const Numbers& n) { return read_day(n[2], n[0], n[1]); }},
    Shape{"D M Y", [](const Numbers& n) { return read_day(n[2], n[1], n[0]); }},
    Shape{"D/D/Y", [](const Numbers& n) { return refuse_order(n[0], n[1], n[2]); }},
    Shape{"D.D.Y", [](const Numbers& n) { return refuse_order(n[0], n[1], n[2]); }},
    Shape{"D-D-Y", [](const Numbers& n) { return refuse_order(n[0], n[1], n[2]); }},
    Shape{"today", [](const Numbers&) { return Result<Said>(DaysAgo{0}); }},
    Shape{"yesterday", [](const Numbers&) { return Result<Said>(DaysAgo{1}); }},
    Shape{"last U", [](const Numbers& n) { return read_whole_unit(static_cast<Grain>(n[0]), 1); }},
    Shape{"this U", [](const Numbers& n) { return read_whole_unit(static_cast<Grain>(n[0]), 0); }},
    Shape{"N U", [](const Numbers& n) { return read_span(n[0], static_cast<Grain>(n[1])); }},
    Shape{"last N U", [](const Numbers& n) { return read_span(n[0], static_cast<Grain>(n[1])); }},
};

Result<Said> read_said(std::string_view expression) {
    for (const Shape& candidate : shapes) {
        const std::optional<Numbers> numbers = match(candidate.shape, expression);
        if (!numbers) continue;
        Result<Said> said = candidate.read(*numbers);
        if (said) return said;
        base::Error error = std::move(said.error());
        error.message = quoted(expression) + ": " + error.message;
        return fail(std::move(error));
    }
    return fail(ErrorKind::usage, quoted(expression) + " is no date", std::string(forms_hint));
}

// --- days: what was said, seen from today -----------------------------------------------------------------------------------------

const Day first_day = year_period(1).first;

// The same day of the month `months` earlier, or that month's last day; never before the year 1.
Day months_before(Day day, int months) {
    const int month_index = year_of(day) * 12 + month_of(day) - 1 - months;
    if (month_index < 12) return first_day;
    const Period month = month_period(month_index / 12, month_index % 12 + 1);
    return std::min(month.first + days{day_of_month(day) - 1}, month.last);
}

Day units_before(Day day, Grain unit, int count) {
    switch (unit) {
        case Grain::day: return std::max(first_day, day - days{count});
        case Grain::week: return std::max(first_day, day - days{7 * count});
        case Grain::month: return months_before(day, count);
        case Grain::quarter: return months_before(day, 3 * count);
        case Grain::year: return months_before(day, 12 * count);
        case Grain::decade: return months_before(day, 120 * count);
    }
    return day;
}

Period unit_around(Day day, Grain unit) {
    switch (unit) {
        case Grain::day: return {day, day};
        case Grain::week: {
            const IsoWeek week = iso_week_of(day);
            return week_period(week.year, week.week).value_or(Period{day, day});
        }
        case Grain::month: return month_period(year_of(day), month_of(day));
        case Grain::quarter: return quarter_period(year_of(day), quarter_of(day));
        case Grain::year: return year_period(year_of(day));
        case Grain::decade: return decade_period(year_of(day) / 10 * 10);
    }
    return {day, day};
}

// The days of one expression; a Span is its first day alone.
Period days_of(const Said& said, Day today) {
    struct Visitor {
        Day today;
        Period operator()(const Fixed& fixed) const { return fixed.period; }
        Period operator()(const DaysAgo& ago) const { return unit_around(units_before(today, Grain::day, ago.days), Grain::day); }
        Period operator()(const WholeUnit& whole) const {
            return unit_around(units_before(unit_around(today, whole.unit).first, whole.unit, whole.back), whole.unit);
        }
        Period operator()(const Span& span) const { return unit_around(units_before(today, span.unit, span.count), Grain::day); }
    };
    return std::visit(Visitor{today}, said);
}

// How the end of a range would be typed again.
std::string retyped(const Said& said, Day today) {
    const Period period = days_of(said, today);
    return written({period.first, period.last});
}

bool is_whole(const Period& period, Grain unit) { return unit_around(period.first, unit) == period; }

Result<Period> read_one(std::string_view typed, Day today, std::string_view word) {
    const Result<TypedPeriod> said = parse_typed_period(typed);
    if (!said) return fail(said.error());
    if (said->single) return days_of(*said->first, today);
    return fail(ErrorKind::usage, std::string(word) + " takes one date, not the range " + quoted(trimmed(typed)),
                "a range goes into the query: date:" + std::string(trimmed(typed)));
}

}  // namespace

Result<TypedPeriod> parse_typed_period(std::string_view typed) {
    std::string lowered(trimmed(typed));
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
    const std::string_view text = lowered;

    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        const Result<Said> said = read_said(text);
        if (!said) return fail(said.error());
        return TypedPeriod{*said, *said, true};
    }
    TypedPeriod period;
    const auto read_end = [](std::string_view end, std::optional<Said>& into) -> Result<void> {
        if (end.empty()) return {};
        Result<Said> said = read_said(end);
        if (!said) return fail(std::move(said.error()));
        into = *said;
        return {};
    };
    if (auto read = read_end(trimmed(text.substr(0, dots)), period.first); !read) return fail(read.error());
    if (auto read = read_end(trimmed(text.substr(dots + 2)), period.last); !read) return fail(read.error());
    if (!period.first && !period.last) return fail(ErrorKind::usage, "\"..\" has no end at all", std::string(forms_hint));
    return period;
}

Result<OpenPeriod> resolve(const TypedPeriod& said, Day today) {
    OpenPeriod period;
    if (said.first) period.first = days_of(*said.first, today).first;
    if (said.last) period.last = days_of(*said.last, today).last;
    if (said.single && said.first && std::holds_alternative<Span>(*said.first)) period.last = today;
    if (!period.first || !period.last || *period.first <= *period.last) return period;
    const std::string first = retyped(*said.first, today);
    const std::string last = retyped(*said.last, today);
    return fail(ErrorKind::usage, quoted(first + ".." + last) + " runs backwards", "write " + last + ".." + first);
}

Result<OpenPeriod> read_period(std::string_view typed, Day today) {
    const Result<TypedPeriod> said = parse_typed_period(typed);
    if (!said) return fail(said.error());
    return resolve(*said, today);
}

Result<Day> read_since(std::string_view typed, Day today) {
    const Result<Period> period = read_one(typed, today, "since");
    if (!period) return fail(period.error());
    return period->first;
}

Result<Day> read_until(std::string_view typed, Day today) {
    const Result<Period> period = read_one(typed, today, "until");
    if (!period) return fail(period.error());
    return period->last;
}

std::string written(const OpenPeriod& period) {
    if (period.first && period.last) {
        const Period closed{*period.first, *period.last};
        if (is_whole(closed, Grain::day)) return iso_date(closed.first);
        if (is_whole(closed, Grain::month)) return iso_month(closed.first);
        if (is_whole(closed, Grain::year)) return iso_year(closed.first);
    }
    return (period.first ? iso_date(*period.first) : "") + ".." + (period.last ? iso_date(*period.last) : "");
}

}  // namespace dateline::calendar
