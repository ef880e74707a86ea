#include "corpus/calendar/day.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace dateline::calendar {

namespace {

Day day(std::string_view text) { return parse_iso_date(text).value(); }

}  // namespace

TEST_CASE("weeks around New Year belong to the year of their Thursday") {
    struct Row {
        std::string_view day;
        IsoWeek week;
    };
    constexpr std::array rows{
        Row{"2004-12-31", {2004, 53}}, Row{"2005-01-01", {2004, 53}}, Row{"2005-01-02", {2004, 53}}, Row{"2005-01-03", {2005, 1}},
        Row{"2007-12-30", {2007, 52}}, Row{"2007-12-31", {2008, 1}},  Row{"2008-12-28", {2008, 52}}, Row{"2008-12-29", {2009, 1}},
        Row{"2009-12-31", {2009, 53}}, Row{"2010-01-03", {2009, 53}}, Row{"2010-01-04", {2010, 1}},  Row{"2020-12-31", {2020, 53}},
        Row{"2021-01-03", {2020, 53}}, Row{"2024-12-30", {2025, 1}},  Row{"2025-05-19", {2025, 21}}, Row{"2026-01-01", {2026, 1}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.day);
        CHECK(iso_week_of(day(row.day)) == row.week);
    }
}

TEST_CASE("a week is its seven days, and only long years have week 53") {
    CHECK(week_period(2025, 20) == Period{day("2025-05-12"), day("2025-05-18")});
    CHECK(week_period(2025, 1) == Period{day("2024-12-30"), day("2025-01-05")});
    CHECK(week_period(2020, 53) == Period{day("2020-12-28"), day("2021-01-03")});
    CHECK_FALSE(week_period(2025, 53));
    CHECK_FALSE(week_period(2025, 0));
    CHECK_FALSE(week_period(2025, 54));
}

TEST_CASE("every day of a century lies in the week that it says") {
    for (Day d = day("1950-01-01"); d < day("2050-01-01"); d += std::chrono::days{1}) {
        const IsoWeek week = iso_week_of(d);
        const auto period = week_period(week.year, week.week);
        const bool inside = period && period->first <= d && d <= period->last;
        if (!inside) FAIL_CHECK("not in its week: " << iso_date(d));
    }
}

TEST_CASE("leap years are those of the Gregorian calendar") {
    CHECK(make_day(2024, 2, 29));
    CHECK(make_day(2000, 2, 29));
    CHECK_FALSE(make_day(1900, 2, 29));
    CHECK_FALSE(make_day(2025, 2, 29));
    CHECK(month_period(2024, 2).last == day("2024-02-29"));
    CHECK(month_period(2025, 2).last == day("2025-02-28"));
}

TEST_CASE("a day that is none is none") {
    for (std::string_view text :
         {"2025-02-30", "2025-13-01", "2025-00-01", "2025-01-00", "2025-1-1", "20250101", "2025-01-01 ", "2025-01-0x", "", "-001-01-01"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso_date(text));
    }
    CHECK_FALSE(make_day(99999, 1, 1));
    CHECK_FALSE(make_day(2025, -1, 1));
    CHECK_FALSE(parse_compact_date("20251301"));
    CHECK(parse_compact_date("20250519") == day("2025-05-19"));
}

TEST_CASE("units of the calendar") {
    CHECK(year_period(2025) == Period{day("2025-01-01"), day("2025-12-31")});
    CHECK(quarter_period(2025, 4) == Period{day("2025-10-01"), day("2025-12-31")});
    CHECK(decade_period(1990) == Period{day("1990-01-01"), day("1999-12-31")});
    CHECK(quarter_of(day("2025-05-19")) == 2);
    CHECK(year_of(day("0001-01-01")) == 1);
    CHECK(month_of(day("2025-05-19")) == 5);
    CHECK(day_of_month(day("2025-05-19")) == 19);
}

TEST_CASE("how days are written") {
    const Day d = day("0850-05-09");
    CHECK(iso_date(d) == "0850-05-09");
    CHECK(compact_date(d) == "08500509");
    CHECK(iso_month(d) == "0850-05");
    CHECK(iso_year(d) == "0850");
}

}  // namespace dateline::calendar
