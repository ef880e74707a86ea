// Days and stretches of days. A day is what a calendar on the wall shows: no time zones, no clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::calendar {

// Days since 1970-01-01 in the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

// How precisely a date was said.
enum class Grain : std::uint8_t { day, week, month, quarter, year, decade };

// The days first..last, both included; first <= last always.
struct Period {
    Day first;
    Day last;

    auto operator<=>(const Period&) const = default;
};

// A period whose ends may be open: `2025-05..` has no last day. Both ends included; both may be missing.
struct OpenPeriod {
    std::optional<Day> first;
    std::optional<Day> last;

    bool operator==(const OpenPeriod&) const = default;
};

struct IsoWeek {
    int year;  // the ISO year, which differs from the calendar's around New Year
    int week;  // 1..53

    bool operator==(const IsoWeek&) const = default;
};

// The day of that year, month 1..12 and day of the month; empty when the calendar has no such day.
std::optional<Day> make_day(int year, int month, int day_of_month);

int year_of(Day day);
int month_of(Day day);         // 1..12
int day_of_month(Day day);     // 1..31
int quarter_of(Day day);       // 1..4
IsoWeek iso_week_of(Day day);  // weeks begin on Monday; week 1 holds the year's first Thursday

Period year_period(int year);
Period quarter_period(int year, int quarter);
Period month_period(int year, int month);
Period decade_period(int first_year);  // first_year % 10 == 0
// Empty when that year has no such week.
std::optional<Period> week_period(int iso_year, int week);

std::string iso_date(Day day);      // 2025-05-19
std::string compact_date(Day day);  // 20250519
std::string iso_month(Day day);     // 2025-05
std::string iso_year(Day day);      // 2025

// "2025-05-19" and nothing else; empty for anything that is not a day of the calendar.
std::optional<Day> parse_iso_date(std::string_view text);
// "20250519" and nothing else.
std::optional<Day> parse_compact_date(std::string_view text);

// Today by the machine's clock and time zone.
Day today();

}  // namespace dateline::calendar
