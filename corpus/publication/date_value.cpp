// read_date of date_notation.hpp: values that are a date as a whole.
#include <algorithm>
#include <charconv>
#include <chrono>

#include "corpus/publication/date_notation.hpp"
#include "corpus/publication/date_pieces.hpp"
#include "corpus/publication/label_words.hpp"
#include "corpus/publication/month_words.hpp"
#include "corpus/publication/time_of_day.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::publication {

namespace {

using calendar::Day;
using calendar::Grain;
using Found = std::optional<WrittenDate>;

WrittenDate whole(std::string_view value, calendar::Period period, Grain grain) {
    WrittenDate date = written_day(Day{}, 0, value.size());
    date.period = period;
    date.grain = grain;
    return date;
}

Found since_1970(std::string_view value, long long seconds) {
    if (seconds == 0) return std::nullopt;  // "no date" in many a database
    const Day day = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds(seconds)});
    return written_day(day, 0, value.size());
}

long long long_number(std::string_view digits) {
    long long value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// Digits and nothing else: a year, or a moment told by how many they are.
Found read_digits(std::string_view value) {
    std::string_view number = value;
    if (number.starts_with("/Date(") && number.ends_with(")/")) {  // .NET, some with a zone: /Date(1552867200000+0100)/
        number = number.substr(6, number.size() - 8);
        number = number.substr(0, std::min(number.find_first_of("+-"), number.size()));
    }
    const std::size_t count = text::digits_at(number, 0);
    const std::string_view fraction = number.substr(count);
    if (!fraction.empty() && (fraction.front() != '.' || text::digits_at(fraction, 1) + 1 != fraction.size())) return std::nullopt;
    switch (count) {
        case 4:
            return fraction.empty() || fraction == ".0" ? Found(whole(value, calendar::year_period(value_of(number)), Grain::year))
                                                        : std::nullopt;
        case 9:
        case 10: return since_1970(value, long_number(number.substr(0, count)));
        case 12:
        case 13: return since_1970(value, long_number(number.substr(0, count)) / 1'000);
        case 16: return since_1970(value, long_number(number.substr(0, count)) / 1'000'000);
        case 19: return since_1970(value, long_number(number.substr(0, 18)) / 100'000'000);
        default: return std::nullopt;
    }
}

// "2025-05", "2025/05", "05/2025", "05.2025"
Found read_month(std::string_view value) {
    const Number first = number_at(value, 0);
    const char separator = char_at(value, first.end());
    if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
    const Number second = number_at(value, first.end() + 1);
    if (second.end() != value.size()) return std::nullopt;
    if (first.size == 4 && second.is_month()) return written_month(first.value, second.value, 0, value.size());
    if (first.is_month() && second.size == 4) return written_month(second.value, first.value, 0, value.size());
    return std::nullopt;
}

// Words that may stand around a date without changing it.
bool is_filler_word(std::string_view word) {
    static constexpr std::string_view words[] = {"at",   "um",   "uhr",   "on",   "am",  "den", "le",   "el", "la", "las", "a",  "à",
                                                 "às",   "kl",   "klo",   "ore",  "h",   "o",   "alle", "в",  "г",  "r",   "р",  "от",
                                                 "року", "года", "local", "time", "the", "с",   "os",   "em", "il", "van", "om", "d"};
    return std::ranges::find(words, text::lower(word)) != std::end(words);
}

// Only a time of day, a zone, a weekday and words that say nothing.
bool is_filler(std::string_view text, std::size_t at) {
    static constexpr std::string_view signs = ",;:.()[]|-\"'";
    bool timed = false;
    while (at < text.size()) {
        if (const std::size_t end = end_of_time(text, at); end > at) {
            if (timed) return false;
            timed = true;
            at = end;
            continue;
        }
        if (const std::size_t end = end_of_zone(text, at); end > at) {
            at = end;
            continue;
        }
        if (text[at] == '(' && timed && text.ends_with(')')) return true;  // JavaScript: (Central European Summer Time)
        if (const std::size_t size = blank_size(text, at); size > 0) {
            at += size;
        } else if (signs.find(text[at]) != std::string_view::npos) {
            ++at;
        } else {
            const Word word = word_at(text, at);
            if (word.empty() || (!is_filler_word(word.in(text)) && weekday_of_word(word.in(text)) == 0)) return false;
            at = word.end;
        }
    }
    return true;
}

}  // namespace

std::optional<WrittenDate> read_date(std::string_view value) {
    constexpr std::size_t longest = 100;  // a sentence is no date
    value = text::trimmed(value);
    if (value.empty() || value.size() > longest) return std::nullopt;
    // What nearly all dumps write, before the other notations are tried.
    constexpr std::size_t iso_size = 10;
    if (const std::optional<Day> day = calendar::parse_iso_date(value.substr(0, iso_size))) {
        if (value.size() == iso_size || end_of_time(value, iso_size) == value.size()) return written_day(*day, 0, iso_size);
    }
    if (Found date = read_digits(value)) return date;
    if (Found date = read_month(value)) return date;
    Found date = next_date(value, 0);
    if (!date || date->yearless) return std::nullopt;
    if (date->begin == 0 && date->end == value.size()) return date;
    if (!is_filler(value, date->end)) return std::nullopt;
    std::string_view before = value.substr(0, date->begin);
    std::size_t label_begin = 0;
    if (!before.empty() && label_before(before, label_begin) == Label::published) before = before.substr(0, label_begin);
    return is_filler(before, 0) ? date : std::nullopt;
}

}  // namespace dateline::publication
