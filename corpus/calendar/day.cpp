#include "corpus/calendar/day.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>

namespace dateline::calendar {

namespace {

using namespace std::chrono;

year_month_day civil(Day day) { return year_month_day{day}; }

Day at(int year, unsigned month, unsigned day_of_month) {
    return sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day_of_month}};
}

// Exactly `count` digits at `position`; empty otherwise.
std::optional<int> digits(std::string_view text, std::size_t position, std::size_t count) {
    if (position + count > text.size()) return std::nullopt;
    int value = 0;
    for (char c : text.substr(position, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

template <class... Numbers>
std::string formatted(const char* format, Numbers... numbers) {
    std::array<char, 32> buffer{};
    const int written = std::snprintf(buffer.data(), buffer.size(), format, numbers...);
    return {buffer.data(), static_cast<std::size_t>(written)};
}

std::optional<Day> day_from(std::optional<int> year, std::optional<int> month, std::optional<int> day_of_month) {
    if (!year || !month || !day_of_month) return std::nullopt;
    return make_day(*year, *month, *day_of_month);
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day_of_month) {
    if (year < -9999 || year > 9999 || month < 1 || day_of_month < 1) return std::nullopt;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day_of_month)}};
    if (!date.ok()) return std::nullopt;
    return sys_days{date};
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).month())); }
int day_of_month(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).day())); }
int quarter_of(Day day) { return (month_of(day) - 1) / 3 + 1; }

IsoWeek iso_week_of(Day day) {
    // The Thursday of a week decides the year to which the whole week belongs.
    const int days_after_monday = static_cast<int>(weekday{day}.iso_encoding()) - 1;
    const Day thursday = day - days{days_after_monday} + days{3};
    const int year = year_of(thursday);
    const int day_of_year = static_cast<int>((thursday - at(year, 1, 1)).count());
    return {year, day_of_year / 7 + 1};
}

Period year_period(int year) { return {at(year, 1, 1), at(year, 12, 31)}; }

Period quarter_period(int year, int quarter) {
    const int first_month = (quarter - 1) * 3 + 1;
    return {month_period(year, first_month).first, month_period(year, first_month + 2).last};
}

Period month_period(int year, int month) {
    const auto first = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)};
    return {sys_days{first / 1}, sys_days{first / std::chrono::last}};
}

Period decade_period(int first_year) { return {at(first_year, 1, 1), at(first_year + 9, 12, 31)}; }

std::optional<Period> week_period(int iso_year, int week) {
    if (week < 1 || week > 53) return std::nullopt;
    const Day fourth_of_january = at(iso_year, 1, 4);  // always in week 1
    const Day monday = fourth_of_january - days{static_cast<int>(weekday{fourth_of_january}.iso_encoding()) - 1};
    const Period period{monday + days{7 * (week - 1)}, monday + days{7 * (week - 1) + 6}};
    if (iso_week_of(period.first).year != iso_year) return std::nullopt;
    return period;
}

std::string iso_date(Day day) { return formatted("%04d-%02d-%02d", year_of(day), month_of(day), day_of_month(day)); }
std::string compact_date(Day day) { return formatted("%04d%02d%02d", year_of(day), month_of(day), day_of_month(day)); }
std::string iso_month(Day day) { return formatted("%04d-%02d", year_of(day), month_of(day)); }
std::string iso_year(Day day) { return formatted("%04d", year_of(day)); }

std::optional<Day> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return day_from(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

std::optional<Day> parse_compact_date(std::string_view text) {
    if (text.size() != 8) return std::nullopt;
    return day_from(digits(text, 0, 4), digits(text, 4, 2), digits(text, 6, 2));
}

Day today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return at(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1), static_cast<unsigned>(local.tm_mday));
}

}  // namespace dateline::calendar
