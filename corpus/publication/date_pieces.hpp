// The pieces that dates are made of: numbers, words, and the gaps between them. Offsets are bytes of the text; every look ahead or back is
// bounded, so that reading all dates of a text takes time linear in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/publication/date_notation.hpp"

namespace dateline::publication {

// A run of digits. `value` is 0 for runs of more than nine.
struct Number {
    std::size_t begin = 0;
    std::size_t size = 0;
    int value = 0;

    std::size_t end() const { return begin + size; }
    bool is_day() const { return (size == 1 || size == 2) && value >= 1 && value <= 31; }
    bool is_month() const { return (size == 1 || size == 2) && value >= 1 && value <= 12; }
};

int value_of(std::string_view digits);                    // REQUIRES at most nine digits
Number number_at(std::string_view text, std::size_t at);  // of size 0 where no digit stands

// A run of letters (is_name_letter), 40 bytes of it at most: no name is longer.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin == end; }
    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

Word word_at(std::string_view text, std::size_t at);
Word word_before(std::string_view text, std::size_t end);

// The character there; NUL behind the end.
inline char char_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

// The size of the blank there, of any width; 0 where none is.
std::size_t blank_size(std::string_view text, std::size_t at);

// Behind the blanks and the signs out of `signs` that stand at `at`, four of them at most and one line end: what stands apart by an empty line
// is no one date. npos when the gap is wider.
std::size_t behind_gap(std::string_view text, std::size_t at, std::string_view signs);
// The same to the left: where the gap that ends at `end` begins.
std::size_t before_gap(std::string_view text, std::size_t end, std::string_view signs);

// Behind the letters or signs that make a number an ordinal: "3rd", "1er", "1º"; `at` where none stand.
std::size_t behind_ordinal(std::string_view text, std::size_t at);

// Whether nothing that would make the number part of a longer one touches it: "1/2/2020", "10:30".
bool stands_alone_before(std::string_view text, std::size_t at);
bool stands_alone_behind(std::string_view text, std::size_t at);

// The year of four digits that begins at `at`; also where a time is glued to it: "200712:44".
std::optional<Number> year_at(std::string_view text, std::size_t at);
// The same for a year beside the name of a month, which no number under 1000 is ("May 5, 0800").
std::optional<Number> named_year_at(std::string_view text, std::size_t at);

// "17 of May", "19 de mayo de 2025".
bool is_connector(std::string_view word);
// "Saturday, the 3rd", "den 19. maj", "le 1er mai".
bool is_article(std::string_view word);

// Dates by their numbers, standing at begin..end; empty where the calendar has no such day or month.
WrittenDate written_day(calendar::Day day, std::size_t begin, std::size_t end);
std::optional<WrittenDate> written_day(int year, int month, int day_of_month, std::size_t begin, std::size_t end);
std::optional<WrittenDate> written_month(int year, int month, std::size_t begin, std::size_t end);

}  // namespace dateline::publication
