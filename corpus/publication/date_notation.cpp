#include "corpus/publication/date_notation.hpp"

#include <algorithm>
#include <chrono>
#include <span>

#include "corpus/publication/date_pieces.hpp"
#include "corpus/publication/month_words.hpp"
#include "corpus/publication/time_of_day.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::publication {

namespace {

using calendar::Day;
using Found = std::optional<WrittenDate>;

constexpr int yearless_year = 4;  // a leap year

// A month's name, and whether it may be one without a day and a year beside it.
struct MonthWord {
    int month = 0;
    std::size_t begin = 0;
    bool certain = false;
};

MonthWord month_word(std::string_view text, Word word) {
    const std::string_view written = word.in(text);
    if (const int month = month_of_word(written); month != 0) {
        const bool verb = written == "may" || written == "march" || written == "mar";
        return {month, word.begin, !verb && !needs_day_and_year(written)};
    }
    // "ReleaseMarch 3", "RELEASEMarch 3": the name that begins with the word's last capital.
    const std::size_t capital = written.find_last_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (capital == std::string_view::npos || capital == 0 || !text::is_letter(written[capital - 1])) return {};
    return {month_of_word(written.substr(capital)), word.begin + capital, false};
}

// The year behind a day and month, and what it leaves open.
struct Year {
    int value = yearless_year;
    std::size_t end = 0;
    bool yearless = true;
    bool two_digits = false;
    bool apostrophe = false;
};

constexpr std::string_view apostrophes[] = {"'", "’", "‘", "`"};

// "2025", ", 2025", " de 2025", " г.", ", '07", "-07"; `separator` is the sign that stood between day and month.
Year year_behind(std::string_view text, std::size_t end, char separator) {
    const Year none{yearless_year, end};
    std::size_t at = behind_gap(text, end, ",.-/");
    if (at == std::string_view::npos) return none;
    if (const Word word = word_at(text, at); !word.empty()) {
        if (!is_connector(word.in(text))) return none;
        at = behind_gap(text, word.end, "");
        if (at == std::string_view::npos) return none;
    }
    if (const std::optional<Number> year = named_year_at(text, at)) return {year->value, year->end(), false};
    bool apostrophe = false;
    for (const std::string_view sign : apostrophes) {
        if (!apostrophe && text.substr(at).starts_with(sign)) {
            apostrophe = true;
            at += sign.size();
        }
    }
    const Number number = number_at(text, at);
    if (number.size != 2 || !stands_alone_behind(text, number.end()) || char_at(text, number.end()) == ':') return none;
    const bool dashed = separator == '-' && text[end] == '-';
    const bool timed = end_of_time(text, number.end()) > number.end();  // RFC 822: "17 May 25 17:03:00 GMT"
    if (!apostrophe && !dashed && !timed) return none;
    return {2000 + number.value, number.end(), false, true, apostrophe};
}

// Behind the word "year" that follows a year: "2025 г.", "2025 года", "2025 р.", "2025 r."
std::size_t behind_year_word(std::string_view text, std::size_t at) {
    static constexpr std::string_view words[] = {"г", "года", "р", "року", "r", "roku"};
    const std::size_t begin = at + blank_size(text, at);
    const Word word = word_at(text, begin);
    if (begin == at || std::ranges::find(words, word.in(text)) == std::end(words)) return at;
    return char_at(text, word.end) == '.' ? word.end + 1 : word.end;
}

Found with_year(std::string_view text, const Year& year, const MonthWord& month, int day_of_month, std::size_t begin, std::size_t end) {
    Found date = written_day(year.value, month.month, day_of_month, begin, year.yearless ? end : behind_year_word(text, year.end));
    if (!date) return std::nullopt;
    date->yearless = year.yearless;
    date->two_digit_year = year.two_digits;
    date->apostrophe = year.apostrophe;
    return date;
}

// --- The notations. Each is asked at every number, and answers when a date has that number as its first. ---

// "May 17, 2025", "Sept. 3rd 2012", "April06,200712:44", "May 17 17:03:00 EDT 2025", "March 12"; "May 2025", "mayo de 2025".
Found month_then_number(std::string_view text, const Number& number) {
    if (number.size != 1 && number.size != 2 && !year_at(text, number.begin)) return std::nullopt;
    std::size_t word_end = before_gap(text, number.begin, ".,-/");
    if (word_end == std::string_view::npos || word_end == 0) return std::nullopt;
    Word word = word_before(text, word_end);
    if (word.empty()) return std::nullopt;
    if (number.size >= 4 && is_connector(word.in(text))) {
        word_end = before_gap(text, word.begin, "");
        if (word_end == std::string_view::npos || word_end == 0) return std::nullopt;
        word = word_before(text, word_end);
    }
    const MonthWord month = month_word(text, word);
    if (month.month == 0) return std::nullopt;

    if (number.size >= 4) {
        const std::optional<Number> year = named_year_at(text, number.begin);
        if (!year || !month.certain || char_at(text, year->end()) == 's') return std::nullopt;
        return written_month(year->value, month.month, month.begin, year->end());
    }
    if (!number.is_day()) return std::nullopt;
    const std::size_t end = behind_ordinal(text, number.end());
    const Year year = year_behind(text, end, text[number.begin - 1]);
    if (!year.yearless) return with_year(text, year, month, number.value, month.begin, end);
    if (const std::size_t time_end = end_of_time(text, end); time_end > end) {
        const std::size_t at = behind_gap(text, time_end, "");
        if (const auto late_year = at == std::string_view::npos ? std::nullopt : named_year_at(text, at)) {
            return with_year(text, {late_year->value, late_year->end(), false}, month, number.value, month.begin, end);
        }
    }
    if (!month.certain || !stands_alone_behind(text, number.end()) || char_at(text, number.end()) == ':') return std::nullopt;
    return with_year(text, year, month, number.value, month.begin, end);
}

// "17 May 2025", "17-May-07", "3rd of May 2025", "19. toukokuuta 2025", "1º de mayo de 2025", "12 March".
Found number_then_month(std::string_view text, const Number& number) {
    if (!number.is_day() || !stands_alone_before(text, number.begin)) return std::nullopt;
    std::size_t at = behind_gap(text, behind_ordinal(text, number.end()), ".,-/");
    if (at == std::string_view::npos) return std::nullopt;
    Word word = word_at(text, at);
    if (word.empty()) return std::nullopt;
    if (is_connector(word.in(text))) {
        at = behind_gap(text, word.end, "'");
        if (at == std::string_view::npos) return std::nullopt;
        word = word_at(text, at);
    }
    const int name = month_of_word(word.in(text));
    if (name == 0) return std::nullopt;
    const MonthWord month{name, word.begin, !needs_day_and_year(word.in(text))};
    const Year year = year_behind(text, word.end, text[word.begin - 1]);
    if (!year.yearless) return with_year(text, year, month, number.value, number.begin, word.end);
    // "3 May 19, 2025": the month belongs to the number behind it.
    if (const std::size_t next = behind_gap(text, word.end, ".,"); next != std::string_view::npos && number_at(text, next).is_day()) {
        const Number day = number_at(text, next);
        if (!year_behind(text, behind_ordinal(text, day.end()), ' ').yearless) return std::nullopt;
    }
    const bool glued = number.begin > 0 && !word_before(text, number.begin).empty();
    if (!month.certain || glued || word.end - word.begin < 3) return std::nullopt;
    return with_year(text, year, month, number.value, number.begin, word.end);
}

// "2025-05-17", "2025/5/7", "2025. 05. 19.", "2025-May-17", "2025. május 19.", "2025年5月19日", "2025년 5월 19일".
Found year_first(std::string_view text, const Number& number) {
    if (number.size != 4 || !stands_alone_before(text, number.begin)) return std::nullopt;
    static constexpr std::string_view year_signs[] = {"年", "년"};
    static constexpr std::string_view month_signs[] = {"月", "월"};
    static constexpr std::string_view day_signs[] = {"日", "일"};
    const auto sign_size = [&](std::size_t at, std::span<const std::string_view> signs) {
        for (const std::string_view sign : signs) {
            if (text.substr(std::min(at, text.size())).starts_with(sign)) return sign.size();
        }
        return std::size_t{0};
    };
    const bool beyond_ascii = static_cast<unsigned char>(char_at(text, number.end())) >= 0x80;
    if (const std::size_t year_sign = beyond_ascii ? sign_size(number.end(), year_signs) : 0; year_sign > 0) {
        const Number month = number_at(text, behind_gap(text, number.end() + year_sign, ""));
        const std::size_t month_sign = month.is_month() ? sign_size(month.end(), month_signs) : 0;
        if (month_sign == 0) return std::nullopt;
        const std::size_t month_end = month.end() + month_sign;
        const Number day = number_at(text, behind_gap(text, month_end, ""));
        const std::size_t day_sign = day.is_day() ? sign_size(day.end(), day_signs) : 0;
        if (day_sign == 0) return written_month(number.value, month.value, number.begin, month_end);
        return written_day(number.value, month.value, day.value, number.begin, day.end() + day_sign);
    }

    const char separator = char_at(text, number.end());
    const bool separated = separator == '-' || separator == '/' || separator == '.';
    if (!separated && separator != ' ') return std::nullopt;
    std::size_t at = number.end() + 1;
    if (separator == '.' && char_at(text, at) == ' ') ++at;
    if (const Word word = word_at(text, at); !word.empty()) {
        const int month = month_of_word(word.in(text));
        const std::size_t day_at = month == 0 ? std::string_view::npos : behind_gap(text, word.end, ".-/");
        if (day_at == std::string_view::npos || needs_day_and_year(word.in(text))) return std::nullopt;
        const Number day = number_at(text, day_at);
        if (!day.is_day() || !named_year_at(text, number.begin) || !year_behind(text, behind_ordinal(text, day.end()), ' ').yearless) {
            return std::nullopt;  // "the Act of 2007 January 10th 2007"
        }
        return written_day(number.value, month, day.value, number.begin, day.end());
    }
    const Number month = number_at(text, at);
    if (!separated || !month.is_month() || char_at(text, month.end()) != separator) return std::nullopt;
    at = month.end() + 1;
    if (separator == '.' && char_at(text, at) == ' ') ++at;
    const Number day = number_at(text, at);
    if (!day.is_day()) return std::nullopt;
    return written_day(number.value, month.value, day.value, number.begin, day.end());
}

// "20250517", "20250517170300"
Found compact(std::string_view text, const Number& number) {
    if ((number.size != 8 && number.size != 14) || !stands_alone_before(text, number.begin)) return std::nullopt;
    const int year = value_of(text.substr(number.begin, 4));
    if (year < 1900 || year > 2100) return std::nullopt;
    return written_day(year, value_of(text.substr(number.begin + 4, 2)), value_of(text.substr(number.begin + 6, 2)), number.begin,
                       number.end());
}

// "17.05.2025", "5/17/2025", "17-5-07", "19. 5. 2025". Which of two numbers is the day stays open where neither is
// over 12.
Found numbers_apart_by(std::string_view text, const Number& number, std::string_view separators) {
    if (!number.is_day() || !stands_alone_before(text, number.begin)) return std::nullopt;
    const char separator = char_at(text, number.end());
    if (separator == '\0' || separators.find(separator) == std::string_view::npos) return std::nullopt;
    const auto behind_separator = [&](std::size_t at) { return separator == '.' && char_at(text, at + 1) == ' ' ? at + 2 : at + 1; };
    const Number second = number_at(text, behind_separator(number.end()));
    if (!second.is_day() || char_at(text, second.end()) != separator) return std::nullopt;
    const std::size_t year_begin = behind_separator(second.end());
    const std::optional<Number> full_year = year_at(text, year_begin);
    const Number year = full_year ? *full_year : number_at(text, year_begin);
    if (!full_year && (year.size != 2 || !stands_alone_behind(text, year.end()) || char_at(text, year.end()) == ':')) return std::nullopt;
    if (full_year && (char_at(text, year.end()) == separator) && text::is_digit(char_at(text, year.end() + 1))) return std::nullopt;

    const int full = full_year ? year.value : 2000 + year.value;
    const Found month_first = written_day(full, number.value, second.value, number.begin, year.end());
    const Found day_first = written_day(full, second.value, number.value, number.begin, year.end());
    if (!month_first && !day_first) return std::nullopt;
    WrittenDate date = month_first ? *month_first : *day_first;
    if (month_first && day_first && month_first->period != day_first->period) date.day_first = day_first->period.first;
    date.numeric = true;
    if (!month_first || !day_first) date.numbers = month_first ? NumberOrder::month_first : NumberOrder::day_first;
    date.dotted = separator == '.';
    date.blank_separated = separator == ' ';
    date.two_digit_year = !full_year;
    return date;
}

Found year_last(std::string_view text, const Number& number) { return numbers_apart_by(text, number, "/.-"); }

constexpr Found (*notations[])(std::string_view, const Number&) = {year_first, compact, year_last, month_then_number, number_then_month};

// Takes the weekday that stands before the date into it: "Saturday, the 3rd of May", and lets it tell the order of two numbers.
void take_weekday(std::string_view text, WrittenDate& date) {
    std::size_t end = before_gap(text, date.begin, ",.");
    if (end == std::string_view::npos || end == 0) return;
    Word word = word_before(text, end);
    if (!word.empty() && is_article(word.in(text))) {
        end = before_gap(text, word.begin, ",.");
        if (end == std::string_view::npos || end == 0) return;
        word = word_before(text, end);
    }
    // "segunda-feira", "п'ятниця" are one name to their readers.
    if (word.begin > 1 && (text[word.begin - 1] == '-' || text[word.begin - 1] == '\'')) {
        const Word whole{word_before(text, word.begin - 1).begin, word.end};
        if (weekday_of_word(whole.in(text)) != 0) word = whole;
    }
    const int weekday = weekday_of_word(word.in(text));
    // "to", "so", "do" are weekdays of some language, but only with a sign behind them.
    if (weekday == 0 || (word.end - word.begin == 2 && text::is_blank(char_at(text, word.end)))) return;
    date.begin = static_cast<std::uint32_t>(word.begin);
    if (!date.day_first) return;
    const auto falls_on = [&](Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) == weekday; };
    if (falls_on(*date.day_first) == falls_on(date.period.first)) return;
    date.numbers = falls_on(*date.day_first) ? NumberOrder::day_first : NumberOrder::month_first;
    if (date.numbers == NumberOrder::day_first) date.period = {*date.day_first, *date.day_first};
    date.day_first.reset();
}

// Where the next digit stands, or the end. Most of a text has none: it is passed over a block at a time, without a branch inside the block,
// which lets the compiler compare all bytes of it at once.
std::size_t next_digit(std::string_view text, std::size_t from) {
    constexpr std::size_t block = 32;
    for (; from + block <= text.size(); from += block) {
        bool any = false;
        for (std::size_t i = 0; i < block; ++i) any |= text::is_digit(text[from + i]);
        if (any) break;
    }
    while (from < text.size() && !text::is_digit(text[from])) ++from;
    return from;
}

}  // namespace

std::optional<calendar::Period> in_year(const WrittenDate& date, int year) {
    const std::optional<Day> day =
        calendar::make_day(year, calendar::month_of(date.period.first), calendar::day_of_month(date.period.first));
    if (!day) return std::nullopt;
    return calendar::Period{*day, *day};
}

std::optional<WrittenDate> in_century_of(const WrittenDate& date, calendar::Day latest) {
    if (!date.two_digit_year) return date;
    WrittenDate moved = date;
    const auto century_back = [](Day day) {
        return calendar::make_day(calendar::year_of(day) - 100, calendar::month_of(day), calendar::day_of_month(day));
    };
    if (date.period.first > latest) {
        const std::optional<Day> day = century_back(date.period.first);
        if (!day) return std::nullopt;
        moved.period = {*day, *day};
    }
    if (date.day_first && *date.day_first > latest) moved.day_first = century_back(*date.day_first);
    return moved;
}

std::optional<WrittenDate> next_date(std::string_view text, std::size_t from, BlankSeparated separated) {
    for (std::size_t at = next_digit(text, from); at < text.size(); at = next_digit(text, at)) {
        const Number number = number_at(text, at);
        for (const auto notation : notations) {
            if (Found date = notation(text, number)) {
                take_weekday(text, *date);
                return date;
            }
        }
        if (separated == BlankSeparated::yes) {
            if (Found date = numbers_apart_by(text, number, " ")) return date;
        }
        at += number.size;
    }
    return std::nullopt;
}

std::vector<WrittenDate> find_dates(std::string_view text, std::size_t limit, BlankSeparated separated) {
    std::vector<WrittenDate> dates;
    std::size_t from = 0;
    while (dates.size() < limit) {
        Found date = next_date(text, from, separated);
        if (!date) break;
        from = date->end;
        dates.push_back(*date);
    }
    return dates;
}

}  // namespace dateline::publication
