// Dates as they are written: the notations, and what each of them says and leaves open. Nothing is believed or refused here beyond what
// the calendar itself refuses; that a day lies in the future or before there were newspapers is decided elsewhere (decide.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/calendar/day.hpp"

namespace dateline::publication {

// How day and month stand where both are numbers.
enum class NumberOrder : std::uint8_t { open, day_first, month_first };

// One date as it was written. The day is the written one: no zone is ever converted.
struct WrittenDate {
    // The first byte of the date, its weekday included, and the byte behind its last; a time of day behind it does not belong to it.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    calendar::Period period{};  // read with the month first where the order is open
    calendar::Grain grain = calendar::Grain::day;
    std::optional<calendar::Day> day_first;   // "04/05/2006": the same numbers read with the day first; empty where one reading remains
    bool numeric = false;                     // "17/05/2025": day, month and year as numbers, the year last
    NumberOrder numbers = NumberOrder::open;  // of numeric dates, where a number over 12 or the weekday tells it
    bool dotted = false;                      // "04.05.2006": apart by dots, as where the day comes first
    bool blank_separated = false;             // "04 05 2006" (BlankSeparated)
    bool two_digit_year = false;              // "17-May-07": read as 20yy; in_century_of tells which
    bool apostrophe = false;                  // "May 17, '07"
    bool yearless = false;                    // "March 12": `period` is that day of the year 4, which means nothing; in_year moves it

    bool operator==(const WrittenDate&) const = default;
};

// The day of a yearless date in that year; empty on 29 February of a common year.
std::optional<calendar::Period> in_year(const WrittenDate& date, int year);

// A two-digit year is in the century that makes it as new as it can be without lying behind `latest`. Empty where that makes no date.
// Dates with four digits stay as they are.
std::optional<WrittenDate> in_century_of(const WrittenDate& date, calendar::Day latest);

// Reads a value that is a date as a whole, with or without weekday, time and zone, in any order they are written in:
//   2025-05-17T17:03:00Z   2025-05-17 17:03   2025/5/7   2025.05.17   20250517   20250517T170300Z   20250517170300   2025-05   05/2025   2025
//   Sat, 17 May 2025 17:03:00 GMT   Saturday, 17-May-25 17:03:00 GMT   Sat May 17 17:03:00 2025   Sat May 17 2025 17:03:00 GMT+0200 (CEST)
//   May 17, 2025   17 May 2025   17-May-2025   May 2025   Saturday, the 3rd of May 2025   5:03 p.m., May 17, 2025   April06,200712:44 AM EDT
//   17.05.2025   17/05/2025   5/17/2025   05/17/25   2025年5月19日   19. Mai 2025   19 мая 2025 г.   19 de mayo de 2025   2025. május 19.
//   and epochs: seconds (9 or 10 digits, with or without a fraction), milli- (12, 13), micro- (16) and nanoseconds (19), /Date(ms)/.
// A label before it ("Published: May 17, 2025") is passed over where it speaks of publication (label_words.hpp). Empty for anything
// else: two dates, a sentence, "5 days", a month and day without a year, epoch zero.
std::optional<WrittenDate> read_date(std::string_view value);

// Whether numbers apart by blanks alone ("10 03 2005", "1 31 06") are a date: where the signs of a text were lost, and only behind a label
// or at the head of a text, for anywhere else such numbers are just numbers.
enum class BlankSeparated : bool { no, yes };

// The dates that stand in running text, in their order, `limit` at most: those above that name a day or a month with its year, the yearless
// ones ("March 12", "12 March") as such; no bare years, no bare numbers but eight digits that make a day between 1900 and 2100, no epochs.
// Glued text is read: "2008WASHINGTON", "ReleaseMarch 3, 2006". Time is linear in the text; nothing is allocated where no date stands.
std::vector<WrittenDate> find_dates(std::string_view text, std::size_t limit, BlankSeparated separated = BlankSeparated::no);

// The first of them whose first number stands at or behind `from`.
std::optional<WrittenDate> next_date(std::string_view text, std::size_t from, BlankSeparated separated = BlankSeparated::no);

}  // namespace dateline::publication
