#include "corpus/publication/date_pieces.hpp"

#include <algorithm>
#include <charconv>

#include "corpus/publication/month_words.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::publication {

namespace {

constexpr int first_named_year = 1000;
constexpr int last_named_year = 2999;

constexpr std::size_t longest_word = 40;  // bytes; no name is longer, and no look ahead or back goes further

bool digit_at(std::string_view text, std::size_t at) { return text::is_digit(char_at(text, at)); }

// Blanks of any width; of line ends at most one, for what stands apart by an empty line is no one date.
constexpr std::string_view wide_blanks[] = {"\u00A0", "\u2009", "\u202F"};
constexpr std::size_t widest_gap = 4;

}  // namespace

int value_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Number number_at(std::string_view text, std::size_t at) {
    const std::size_t size = text::digits_at(text, at);
    return {at, size, size > 0 && size <= 9 ? value_of(text.substr(at, size)) : 0};
}

Word word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && end - at < longest_word) {
        const text::Decoded decoded = text::decode_at(text, end);
        if (!is_name_letter(decoded.code_point)) break;
        end += decoded.size;
    }
    return {at, end};
}

Word word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest_word) {
        std::size_t at = begin - 1;
        while (at > 0 && begin - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
        if (!is_name_letter(text::decode_at(text, at).code_point)) break;
        begin = at;
    }
    return {begin, end};
}

std::size_t blank_size(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text::is_blank(text[at])) return 1;
    if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
    for (const std::string_view blank : wide_blanks) {
        if (text.substr(at).starts_with(blank)) return blank.size();
    }
    return 0;
}

// Behind at most widest_gap blanks and signs out of `signs`; npos when the gap is wider or has two line ends.
std::size_t behind_gap(std::string_view text, std::size_t at, std::string_view signs) {
    int lines = 0;
    for (std::size_t width = 0;; ++width) {
        std::size_t size = blank_size(text, at);
        if (size == 1 && text[at] == '\n' && ++lines == 2) return std::string_view::npos;
        if (size == 0 && at < text.size() && signs.find(text[at]) != std::string_view::npos) size = 1;
        if (size == 0) return at;
        if (width == widest_gap) return std::string_view::npos;
        at += size;
    }
}

// The same to the left: where the gap that ends at `end` begins.
std::size_t before_gap(std::string_view text, std::size_t end, std::string_view signs) {
    int lines = 0;
    for (std::size_t width = 0;; ++width) {
        if (end == 0) return 0;
        std::size_t size = 0;
        const char last = text[end - 1];
        if (text::is_blank(last) || signs.find(last) != std::string_view::npos) size = 1;
        if (static_cast<unsigned char>(last) >= 0x80) {
            for (const std::string_view blank : wide_blanks) {
                if (text.substr(0, end).ends_with(blank)) size = blank.size();
            }
        }
        if (size == 0) return end;
        if (last == '\n' && ++lines == 2) return std::string_view::npos;
        if (width == widest_gap) return std::string_view::npos;
        end -= size;
    }
}

// "17 of May", "19 de mayo de 2025", "the 3rd", "den 19. maj", "le 1er mai".
bool is_connector(std::string_view word) {
    static constexpr std::string_view connectors[] = {"of", "de", "del", "d"};
    return std::ranges::find(connectors, text::lower(word)) != std::end(connectors);
}
bool is_article(std::string_view word) {
    static constexpr std::string_view articles[] = {"the", "den", "der", "le", "el", "il"};
    return std::ranges::find(articles, text::lower(word)) != std::end(articles);
}

// Behind the letters or signs that make a number an ordinal: "3rd", "1er", "19.", "1º", "19-én".
std::size_t behind_ordinal(std::string_view text, std::size_t at) {
    static constexpr std::string_view endings[] = {"st", "nd", "rd", "th", "er", "re", "e", "º", "ª", "°"};
    if (at >= text.size() || (static_cast<unsigned char>(text[at]) < 0x80 && !text::is_letter(text[at]))) return at;
    const std::string_view rest = text.substr(at);
    for (const std::string_view ending : endings) {
        if (rest.size() < ending.size() || text::lower(rest.substr(0, ending.size())) != ending) continue;
        if (word_at(text, at + ending.size()).empty()) return at + ending.size();
    }
    return at;
}

// Nothing that would make the number part of a longer one stands before it.
bool stands_alone_before(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    if (text::is_digit(text[at - 1])) return false;
    const bool joins = std::string_view("/.-:,").find(text[at - 1]) != std::string_view::npos;
    return !(joins && at >= 2 && text::is_digit(text[at - 2]));
}
bool stands_alone_behind(std::string_view text, std::size_t at) {
    if (digit_at(text, at)) return false;
    const char next = char_at(text, at);
    return !((next == '/' || next == '.' || next == '-') && digit_at(text, at + 1));
}

// The year of four digits that begins at `at`; also where a time is glued to it: "200712:44".
std::optional<Number> year_at(std::string_view text, std::size_t at) {
    Number number = number_at(text, at);
    const bool glued_time =
        (number.size == 5 || number.size == 6) && char_at(text, number.end()) == ':' && digit_at(text, number.end() + 1);
    if (number.size != 4 && !glued_time) return std::nullopt;
    return Number{at, 4, value_of(text.substr(at, 4))};
}

std::optional<Number> named_year_at(std::string_view text, std::size_t at) {
    const std::optional<Number> year = year_at(text, at);
    if (!year || year->value < first_named_year || year->value > last_named_year) return std::nullopt;
    return year;
}

WrittenDate written_day(calendar::Day day, std::size_t begin, std::size_t end) {
    WrittenDate date;
    date.begin = static_cast<std::uint32_t>(begin);
    date.end = static_cast<std::uint32_t>(end);
    date.period = {day, day};
    return date;
}

std::optional<WrittenDate> written_day(int year, int month, int day_of_month, std::size_t begin, std::size_t end) {
    const std::optional<calendar::Day> day = calendar::make_day(year, month, day_of_month);
    if (!day) return std::nullopt;
    return written_day(*day, begin, end);
}

std::optional<WrittenDate> written_month(int year, int month, std::size_t begin, std::size_t end) {
    if (month < 1 || month > 12) return std::nullopt;
    WrittenDate date = written_day(calendar::Day{}, begin, end);
    date.period = calendar::month_period(year, month);
    date.grain = calendar::Grain::month;
    return date;
}

}  // namespace dateline::publication
