// Words that stand in persons' names and are no names themselves; and how common the others are. All REQUIRE a folded word.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::linking {

// Before a family name, may be left out: "al" Assad, "von der" Leyen.
bool is_loose_particle(std::string_view word);

// Arabic articles as they sound before some letters: "as" Sisi, "ash" Sharif, "ud" Din. REQUIRES the word that follows.
bool is_article_before(std::string_view word, std::string_view next);

// Before a family name and a part of it: "de" Gaulle, "bin" Salman is another man than King Salman.
bool is_fast_particle(std::string_view word);
bool is_son_of(std::string_view word);  // bin, ibn, ben: one word in several spellings

// "Abd al" belongs to the word behind it: together they are one name.
bool is_servant_of(std::string_view word);

// Behind a name. 0 for no suffix, otherwise equal for equal meanings: "jr" and "junior".
std::uint8_t suffix_number(std::string_view word);
inline constexpr std::uint8_t junior = 100;
inline constexpr std::uint8_t senior = 101;

// Before a name.
enum class Title : std::uint8_t { none, left_out, of_rank };
Title title_kind(std::string_view word);  // "sir" may be left out before a full name; "king" too, but alone with a name it is a part of it

bool is_common_given_name(std::string_view word);        // a lone "David" is nobody in particular
bool is_common_family_name(std::string_view word);       // many bear it, and it proves less: "kennedy", "ivanov"
bool is_most_common_family_name(std::string_view word);  // so many that it proves little: "smith", "khan", "garcia"
bool is_leading_family_name(std::string_view word);      // of China, Korea and Vietnam, where it stands first: "kim", "xi"

// Whether it can be one or two syllables of a Chinese or Korean given name: "jongun", "jinping", not "kardashian".
bool is_east_asian_given_name(std::string_view word);

}  // namespace dateline::linking
