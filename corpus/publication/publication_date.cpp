#include "corpus/publication/publication_date.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "corpus/fields/field_map.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::publication {

namespace {

using calendar::Day;
using calendar::Grain;
using calendar::Period;

// A period read from a field, before it is asked whether it can be a day of publication.
struct Reading {
    Period period;
    Grain grain;
};
using Read = std::optional<Reading>;

constexpr int earliest_year = 1600;  // before there were newspapers

constexpr std::string_view month_names[] = {"january", "february", "march",     "april",   "may",      "june",
                                            "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view weekday_names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, text::is_digit); }

// REQUIRES digits, at most 18 of them.
long long number(std::string_view digits) {
    long long value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}
int small_number(std::string_view digits) { return static_cast<int>(number(digits)); }

Read one_day(int year, int month, int day_of_month) {
    const std::optional<Day> day = calendar::make_day(year, month, day_of_month);
    return day ? Read({{*day, *day}, Grain::day}) : std::nullopt;
}
Read whole_month(int year, int month) {
    if (month < 1 || month > 12) return std::nullopt;
    return Reading{calendar::month_period(year, month), Grain::month};
}

Read seconds_since_1970(long long seconds) {
    if (seconds == 0) return std::nullopt;  // "no date" in many a database
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    const Day day = std::chrono::floor<std::chrono::days>(moment);
    return Reading{{day, day}, Grain::day};
}

// 2025, 20250517, 20250517170300, and seconds, milli-, micro- and nanoseconds since 1970, told apart by their number of digits.
Read read_digits(std::string_view value) {
    if (value.starts_with("/Date(") && value.ends_with(")/")) value = value.substr(6, value.size() - 8);  // .NET
    const std::size_t count = text::digits_at(value, 0);
    const std::string_view fraction = value.substr(count);
    if (!fraction.empty() && (fraction.front() != '.' || !all_digits(fraction.substr(1)))) return std::nullopt;
    switch (count) {
        case 4: return fraction.empty() ? Read({calendar::year_period(small_number(value)), Grain::year}) : std::nullopt;
        case 8:
        case 14: return one_day(small_number(value.substr(0, 4)), small_number(value.substr(4, 2)), small_number(value.substr(6, 2)));
        case 9:
        case 10: return seconds_since_1970(number(value.substr(0, count)));
        case 12:
        case 13: return seconds_since_1970(number(value.substr(0, count)) / 1'000);
        case 16: return seconds_since_1970(number(value.substr(0, count)) / 1'000'000);
        case 19: return seconds_since_1970(number(value.substr(0, 18)) / 100'000'000);
        default: return std::nullopt;
    }
}

// What may stand behind a day: nothing, or a time of day.
bool is_time_or_nothing(std::string_view rest) {
    if (rest.empty()) return true;
    const char first = rest.front();
    if (first == 'Z' || first == 'z' || first == '+') return true;
    const bool separator = first == 'T' || first == 't' || first == ',' || text::is_blank(first);
    return separator && text::digits_at(text::trimmed(rest.substr(1)), 0) > 0;
}

// 2025-05-17T17:03:00Z, 2025-05-17 17:03, 2025/05/17, 2025.05.17, 2025-05, 20250517T170300Z. The time and the zone are not looked at.
Read read_year_first(std::string_view value) {
    const std::size_t run = text::digits_at(value, 0);
    if (run == 8 && value.size() > 8 && is_time_or_nothing(value.substr(8))) return read_digits(value.substr(0, 8));
    if (run != 4 || value.size() < 6) return std::nullopt;
    const char separator = value[4];
    if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
    const std::size_t month_digits = text::digits_at(value, 5);
    if (month_digits < 1 || month_digits > 2) return std::nullopt;
    const int year = small_number(value.substr(0, 4));
    const int month = small_number(value.substr(5, month_digits));
    std::string_view rest = value.substr(5 + month_digits);
    if (rest.empty()) return whole_month(year, month);
    const std::size_t day_digits = text::digits_at(rest, 1);
    if (rest.front() != separator || day_digits < 1 || day_digits > 2) return std::nullopt;
    if (!is_time_or_nothing(rest.substr(1 + day_digits))) return std::nullopt;
    return one_day(year, month, small_number(rest.substr(1, day_digits)));
}

// 17.05.2025, 17/05/2025, 5/17/2025. Dots mean that the day comes first; between slashes and dashes only a number over 12 tells, and
// without one the value says nothing: a guess would be wrong for half of the world.
Read read_year_last(std::string_view value) {
    const std::size_t first_digits = text::digits_at(value, 0);
    if (first_digits < 1 || first_digits > 2 || value.size() < first_digits + 4) return std::nullopt;
    const char separator = value[first_digits];
    if (separator != '.' && separator != '/' && separator != '-') return std::nullopt;
    const std::size_t second_at = first_digits + 1;
    const std::size_t second_digits = text::digits_at(value, second_at);
    const std::size_t year_at = second_at + second_digits + 1;
    if (second_digits < 1 || second_digits > 2 || year_at >= value.size() || value[year_at - 1] != separator) return std::nullopt;
    if (text::digits_at(value, year_at) != 4 || !is_time_or_nothing(value.substr(year_at + 4))) return std::nullopt;
    const int first = small_number(value.substr(0, first_digits));
    const int second = small_number(value.substr(second_at, second_digits));
    const int year = small_number(value.substr(year_at, 4));
    if (separator == '.' || first > 12 || first == second) return one_day(year, second, first);
    if (second > 12) return one_day(year, first, second);
    return std::nullopt;
}

// The number of the name in the list that the word is or shortens to three letters or more, from 1; 0 for none. "Sept" is one of them.
int name_number(std::string_view word, std::span<const std::string_view> names) {
    if (word.size() < 3) return 0;
    const std::string folded = text::lower(word);
    const auto found = std::ranges::find_if(names, [&](std::string_view name) { return name.starts_with(folded); });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

// Words and numbers of a value; everything else parts them, and so does the step from a number to a letter ("3rd").
std::vector<std::string_view> pieces_of(std::string_view value) {
    constexpr std::size_t enough = 12;  // no date has more
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at < value.size() && pieces.size() < enough;) {
        std::size_t end = at;
        if (text::is_digit(value[at])) {
            end += text::digits_at(value, at);
        } else {
            while (end < value.size() && text::is_letter(value[end])) ++end;
        }
        if (end > at) pieces.push_back(value.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    std::erase_if(pieces, [](std::string_view piece) {
        static constexpr std::string_view ordinals[] = {"st", "nd", "rd", "th", "of", "the"};
        return name_number(piece, weekday_names) > 0 || std::ranges::find(ordinals, piece) != std::end(ordinals);
    });
    return pieces;
}

bool is_day_number(std::string_view piece) { return all_digits(piece) && piece.size() <= 2; }
bool is_year_number(std::string_view piece) { return all_digits(piece) && piece.size() == 4; }

// Sat, 17 May 2025 17:03:00 GMT; May 17, 2025; 17-May-2025; May 2025; Sat May 17 17:03:00 2025.
Read read_month_name(std::string_view value) {
    constexpr std::size_t longest = 60;  // a sentence is no date
    if (value.size() > longest) return std::nullopt;
    const std::vector<std::string_view> pieces = pieces_of(value);
    const auto piece = [&](std::size_t i) { return i < pieces.size() ? pieces[i] : std::string_view{}; };
    for (std::size_t i = 0; i < 2 && i < pieces.size(); ++i) {
        const int month = name_number(pieces[i], month_names);
        if (month == 0) continue;
        if (i == 1) {
            const bool fits = is_day_number(piece(0)) && is_year_number(piece(2));
            return fits ? one_day(small_number(piece(2)), month, small_number(piece(0))) : std::nullopt;
        }
        if (is_year_number(piece(1))) return whole_month(small_number(piece(1)), month);
        if (!is_day_number(piece(1))) return std::nullopt;
        const auto year = std::find_if(pieces.begin() + 2, pieces.end(), is_year_number);
        return year == pieces.end() ? std::nullopt : one_day(small_number(*year), month, small_number(piece(1)));
    }
    return std::nullopt;
}

constexpr Read (*notations[])(std::string_view) = {read_digits, read_year_first, read_year_last, read_month_name};

// Days that databases and languages write for "no day": the epochs of Unix, of spreadsheets and of .NET.
bool is_sentinel(const Reading& reading) {
    static const Day days[] = {Day{}, *calendar::make_day(1900, 1, 1), *calendar::make_day(1, 1, 1), *calendar::make_day(9999, 12, 31)};
    return reading.grain == Grain::day && std::ranges::find(days, reading.period.first) != std::end(days);
}

bool can_be_published(const Reading& reading, Day latest) {
    return !is_sentinel(reading) && calendar::year_of(reading.period.first) >= earliest_year && reading.period.first <= latest;
}

}  // namespace

std::optional<article::Published> read_date_field(std::string_view value, Day latest) {
    value = text::trimmed(value);
    if (fields::means_missing(value)) return std::nullopt;
    for (const auto notation : notations) {
        const Read reading = notation(value);
        if (!reading) continue;
        if (!can_be_published(*reading, latest)) return std::nullopt;
        return article::Published{reading->period, reading->grain, article::DateSource::metadata, {}, std::string(value), {}};
    }
    return std::nullopt;
}

std::optional<DateHeader> read_date_header(std::string_view text, Day latest) {
    constexpr std::string_view label = "date";
    constexpr std::size_t iso_size = 10;  // 2025-05-19
    std::size_t at = 0;
    const auto skip_blanks = [&] {
        while (at < text.size() && text::is_blank(text[at])) ++at;
    };
    skip_blanks();
    for (const char expected : label) {
        if (at == text.size() || text::lower(text[at]) != expected) return std::nullopt;
        ++at;
    }
    const std::size_t after_label = at;
    skip_blanks();
    if (at < text.size() && text[at] == ':') ++at;
    skip_blanks();
    if (at == after_label) return std::nullopt;  // "dateline": another word

    const std::string_view literal = text.substr(std::min(at, text.size()), iso_size);
    const std::optional<Day> day = calendar::parse_iso_date(literal);
    at += literal.size();
    if (!day || (at < text.size() && !text::is_blank(text[at]))) return std::nullopt;
    if (!can_be_published({{*day, *day}, Grain::day}, latest)) return std::nullopt;
    skip_blanks();
    return DateHeader{{Period{*day, *day}, Grain::day, article::DateSource::header, "header", std::string(literal), {}},
                      {article::SpanKind::header, 0, static_cast<std::uint32_t>(at)}};
}

}  // namespace dateline::publication
