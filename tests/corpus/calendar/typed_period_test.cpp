#include "corpus/calendar/typed_period.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace dateline::calendar {

namespace {

Day day(std::string_view text) { return parse_iso_date(text).value(); }

const Day saturday = day("2025-05-31");

std::string both_ends(const OpenPeriod& period) {
    return (period.first ? iso_date(*period.first) : "") + ".." + (period.last ? iso_date(*period.last) : "");
}

struct Row {
    std::string_view typed;
    std::string_view days;
};

}  // namespace

TEST_CASE("what people type, seen on Saturday 31 May 2025") {
    constexpr std::array rows{
        Row{"2025", "2025-01-01..2025-12-31"},
        Row{"2025-05", "2025-05-01..2025-05-31"},
        Row{"2025-5", "2025-05-01..2025-05-31"},
        Row{"2024-02", "2024-02-01..2024-02-29"},
        Row{"2025-05-19", "2025-05-19..2025-05-19"},
        Row{"2025-5-9", "2025-05-09..2025-05-09"},
        Row{" 2025-05-19 ", "2025-05-19..2025-05-19"},
        Row{"2025/05/19", "2025-05-19..2025-05-19"},
        Row{"2025.05.19", "2025-05-19..2025-05-19"},
        Row{"20250519", "2025-05-19..2025-05-19"},
        Row{"2025-W20", "2025-05-12..2025-05-18"},
        Row{"2025w1", "2024-12-30..2025-01-05"},
        Row{"2020-W53", "2020-12-28..2021-01-03"},
        Row{"2025-Q2", "2025-04-01..2025-06-30"},
        Row{"2025q4", "2025-10-01..2025-12-31"},
        Row{"1990s", "1990-01-01..1999-12-31"},
        Row{"May 2025", "2025-05-01..2025-05-31"},
        Row{"19 May 2025", "2025-05-19..2025-05-19"},
        Row{"Sept. 9, 2025", "2025-09-09..2025-09-09"},
        Row{"february 29 2024", "2024-02-29..2024-02-29"},
        // ranges
        Row{"2025-05-16..2025-05-19", "2025-05-16..2025-05-19"},
        Row{"2025-02..2025-04", "2025-02-01..2025-04-30"},
        Row{"2025-02 .. 2025-04", "2025-02-01..2025-04-30"},
        Row{"2024..2025-W20", "2024-01-01..2025-05-18"},
        Row{"2025-05..", "2025-05-01.."},
        Row{"..2025-05", "..2025-05-31"},
        Row{"2025-05-19..2025-05-19", "2025-05-19..2025-05-19"},
        Row{"2025-05..2025-05-10", "2025-05-01..2025-05-10"},
        // from today
        Row{"today", "2025-05-31..2025-05-31"},
        Row{"TODAY", "2025-05-31..2025-05-31"},
        Row{"yesterday", "2025-05-30..2025-05-30"},
        Row{"this week", "2025-05-26..2025-06-01"},
        Row{"last week", "2025-05-19..2025-05-25"},
        Row{"this month", "2025-05-01..2025-05-31"},
        Row{"last month", "2025-04-01..2025-04-30"},
        Row{"last quarter", "2025-01-01..2025-03-31"},
        Row{"this year", "2025-01-01..2025-12-31"},
        Row{"Last  Year", "2024-01-01..2024-12-31"},
        Row{"0d", "2025-05-31..2025-05-31"},
        Row{"7d", "2025-05-24..2025-05-31"},
        Row{"2w", "2025-05-17..2025-05-31"},
        Row{"3m", "2025-02-28..2025-05-31"},
        Row{"1y", "2024-05-31..2025-05-31"},
        Row{"7 days", "2025-05-24..2025-05-31"},
        Row{"last 2 weeks", "2025-05-17..2025-05-31"},
        Row{"99999y", "0001-01-01..2025-05-31"},
        // from today, as ends of ranges
        Row{"7d..", "2025-05-24.."},
        Row{"..7d", "..2025-05-24"},
        Row{"1y..3m", "2024-05-31..2025-02-28"},
        Row{"last month..yesterday", "2025-04-01..2025-05-30"},
        Row{"yesterday..today", "2025-05-30..2025-05-31"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const auto period = read_period(row.typed, saturday);
        REQUIRE(period.has_value());
        CHECK(both_ends(*period) == row.days);
    }
}

TEST_CASE("months ago from the end of a month is the end of a shorter one") {
    struct ClockRow {
        std::string_view today;
        std::string_view typed;
        std::string_view first;
    };
    constexpr std::array rows{
        ClockRow{"2025-03-31", "1m", "2025-02-28"},         ClockRow{"2024-03-31", "1m", "2024-02-29"},
        ClockRow{"2024-02-29", "1y", "2023-02-28"},         ClockRow{"2024-02-29", "4y", "2020-02-29"},
        ClockRow{"2025-01-15", "1m", "2024-12-15"},         ClockRow{"2025-12-31", "6m", "2025-06-30"},
        ClockRow{"2025-01-01", "last month", "2024-12-01"}, ClockRow{"2025-01-01", "last week", "2024-12-23"},
        ClockRow{"2024-12-31", "this week", "2024-12-30"},
    };
    for (const ClockRow& row : rows) {
        CAPTURE(row.today);
        CAPTURE(row.typed);
        CHECK(iso_date(*read_period(row.typed, day(row.today))->first) == row.first);
    }
}

TEST_CASE("what is doubtful is refused, with a way out") {
    struct ErrorRow {
        std::string_view typed;
        std::string_view message;
        std::string_view hint;
    };
    constexpr std::array rows{
        ErrorRow{"05/06/2025", "\"05/06/2025\": is this the day or the month first?", "5 June or May 6? write 2025-06-05 or 2025-05-06"},
        ErrorRow{"5.6.2025", "\"5.6.2025\": is this the day or the month first?", "5 June or May 6? write 2025-06-05 or 2025-05-06"},
        ErrorRow{"19/05/2025", "\"19/05/2025\": dates are written year first", "write 2025-05-19"},
        ErrorRow{"05/19/2025", "\"05/19/2025\": dates are written year first", "write 2025-05-19"},
        ErrorRow{"05-05-2025", "\"05-05-2025\": dates are written year first", "write 2025-05-05"},
        ErrorRow{"2025-13", "\"2025-13\": there is no month 13 in a year", "months go from 01 to 12: 2025-01"},
        ErrorRow{"2025-02-30", "\"2025-02-30\": February 2025 has no day 30", "its last day is 2025-02-28"},
        ErrorRow{"2025-W53", "\"2025-w53\": the year 2025 has no week 53", "its weeks go from W01 to W52"},
        ErrorRow{"2025-Q5", "\"2025-q5\": there is no quarter 5 in a year", "quarters go from Q1 to Q4"},
        ErrorRow{"1995s", "\"1995s\": 1995s is no decade", "write 1990s for the decade"},
        ErrorRow{"0000", "\"0000\": there is no year 0", "years go from 0001 to 9999"},
        ErrorRow{"2025-05..2025-02", "\"2025-05..2025-02\" runs backwards", "write 2025-02..2025-05"},
        ErrorRow{"today..7d", "\"2025-05-31..2025-05-24\" runs backwards", "write 2025-05-24..2025-05-31"},
    };
    for (const ErrorRow& row : rows) {
        CAPTURE(row.typed);
        const auto period = read_period(row.typed, saturday);
        REQUIRE_FALSE(period.has_value());
        CHECK(period.error().kind == base::ErrorKind::usage);
        CHECK(period.error().message == row.message);
        CHECK(period.error().hint == row.hint);
    }
}

TEST_CASE("anything else is told the forms") {
    for (std::string_view typed :
         {"",   " ", "..",   "soon",        "2025-", "-2025",  "25", "202",        "20255",       "2025051",    "2025-05-19T12:00", "7",
          "7h", "d", "last", "last decade", "may",   "2025-w", "s",  "1990S..foo", "2025...2026", "99/99/2025", "123456d"}) {
        CAPTURE(typed);
        const auto period = read_period(typed, saturday);
        REQUIRE_FALSE(period.has_value());
        CHECK(period.error().hint.find("2025-05-19") != std::string::npos);
    }
    CHECK_FALSE(read_period(std::string(1 << 20, '9'), saturday).has_value());
}

TEST_CASE("since is from the first day, until is up to the last") {
    CHECK(read_since("2025-05", saturday) == day("2025-05-01"));
    CHECK(read_until("2025-05", saturday) == day("2025-05-31"));
    CHECK(read_since("3m", saturday) == day("2025-02-28"));
    CHECK(read_until("3m", saturday) == day("2025-02-28"));
    CHECK(read_until("last week", saturday) == day("2025-05-25"));
    const auto range = read_since("2024..2025", saturday);
    REQUIRE_FALSE(range.has_value());
    CHECK(range.error().message == "since takes one date, not the range \"2024..2025\"");
    CHECK(range.error().hint == "a range goes into the query: date:2024..2025");
}

TEST_CASE("written gives the shortest form, which reads as the same days") {
    constexpr std::array rows{
        Row{"2025", "2025"},
        Row{"2025-05", "2025-05"},
        Row{"2025-05-01..2025-05-31", "2025-05"},
        Row{"2025-05-19..2025-05-19", "2025-05-19"},
        Row{"2025-W20", "2025-05-12..2025-05-18"},
        Row{"2024..2025", "2024-01-01..2025-12-31"},
        Row{"2025..", "2025-01-01.."},
        Row{"..2025", "..2025-12-31"},
        Row{"0001", "0001"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const auto period = read_period(row.typed, saturday);
        REQUIRE(period.has_value());
        CHECK(written(*period) == row.days);
        CHECK(read_period(written(*period), saturday) == period);
    }
    CHECK(written({}) == "..");
}

TEST_CASE("what was said is kept apart from the days that it means") {
    CHECK(parse_typed_period("last month") == TypedPeriod{WholeUnit{Grain::month, 1}, WholeUnit{Grain::month, 1}, true});
    CHECK(parse_typed_period("7d..today") == TypedPeriod{Span{Grain::day, 7}, DaysAgo{0}, false});
    CHECK(parse_typed_period("2025..") == TypedPeriod{Fixed{year_period(2025), Grain::year}, std::nullopt, false});
}

}  // namespace dateline::calendar
