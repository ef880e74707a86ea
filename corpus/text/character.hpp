// What a character is to the tokenizer, and what it folds to.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline::text {

enum class CharacterClass : std::uint8_t {
    space,  // parts words and is no token
    letter,
    digit,
    mark,         // belongs to the word it follows: combining marks, soft hyphen, joiners
    ideograph,    // a letter of a script without blanks
    punctuation,  // everything else
};

enum class LetterCase : std::uint8_t { none, lower, upper };

struct Character {
    CharacterClass kind = CharacterClass::punctuation;
    LetterCase letter_case = LetterCase::none;
    std::uint8_t folded_size = 0;
    std::array<char, 13> folded_bytes{};

    std::string_view folded() const { return {folded_bytes.data(), folded_size}; }
};

// Looks characters up; pages of the table are filled as they are met. Folding is Unicode's compatibility decomposition and case folding
// (utf8proc), with the accents of Latin, Greek, Cyrillic, Hebrew and Arabic taken off (marks of other scripts carry vowels and stay),
// and a few letters that Unicode does not decompose (ø, ł, đ) as their neighbours in the alphabet. Not for use by two threads.
class CharacterTable {
public:
    CharacterTable();

    const Character& operator[](char32_t code_point) {
        return code_point < page_size ? first_page_[code_point] : beyond_first_page(code_point);
    }

private:
    static constexpr std::size_t page_size = 256;
    using Page = std::array<Character, page_size>;

    const Character& beyond_first_page(char32_t code_point);

    const Page& first_page_;
    std::vector<std::unique_ptr<Page>> pages_ = std::vector<std::unique_ptr<Page>>(0x110000 / page_size);
};

}  // namespace dateline::text
