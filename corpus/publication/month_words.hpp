// Names of months and weekdays as the press of twenty languages writes them: one table.
// Bulgarian and other spellings that coincide with a listed one are read as well; nothing asks which language a word is of.
#pragma once

#include <optional>
#include <string_view>

namespace dateline::publication {

// The month 1..12 that the word names, in full or shortened as that language shortens it, in any letter case, with or without its
// accents: "January", "SEPT", "März", "января", "toukokuuta". 0 for any other word. The word comes without a full stop.
int month_of_word(std::string_view word);

// The day of the week 1..7, Monday first, likewise; 0 for any other word.
int weekday_of_word(std::string_view word);

// Whether the word is a name only between a day and a year, because it means something else as well: "out", "set", "mars".
bool needs_day_and_year(std::string_view word);

// Characters of which the names above are made: letters of the Latin and Cyrillic scripts.
bool is_name_letter(char32_t c);

}  // namespace dateline::publication
