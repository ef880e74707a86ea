// What one word tells by itself, wherever it stands.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "corpus/tagging/lexicon.hpp"

namespace dateline::tagging {

// How a word is written. Values of features: never renumber without training again.
enum class Shape : std::uint8_t {
    none = 0,  // no word: what stands before and behind a sentence
    lower = 1,
    initial = 2,      // "Paris"
    upper = 3,        // "NATO"
    mixed = 4,        // "McCain"
    number = 5,       // "1,000"
    numbered = 6,     // "G8", "7th"
    punctuation = 7,  // ","
    pointed = 8,      // "U.S."
    letter = 9,       // "A"
    compound = 10,    // "Jean-Pierre"
    odd = 11,         // "iPhone"
};

struct WordInfo {
    std::uint64_t cased = 0;                // hash as written, digits as 0
    std::uint64_t folded = 0;               // hash without case and accents, digits as 0: as the lexicon has it
    std::uint64_t outline = 0;              // hash of the shape with repetitions dropped: "Xx-Xx"
    std::array<std::uint32_t, 3> prefix{};  // 2 to 4 bytes of the folded form; 0 for shorter words
    std::array<std::uint32_t, 4> suffix{};  // 1 to 4
    ClusterPaths paths;                     // zeros without a cluster
    std::uint16_t cluster = 0;              // 0: none
    std::uint16_t types = 0;                // bits of WordType
    std::uint8_t reach = 0;                 // words of the longest known phrase that begins with this one
    std::uint8_t length = 0;                // bytes, 12 at most
    Shape shape = Shape::none;
    bool capital = false;  // begins with a capital letter, or has one behind a hyphen

    bool is(WordType type) const { return (types & bit(type)) != 0; }
};

// `written`: as it stands in the text, not empty; `folded`: as append_folded gives it.
WordInfo describe_word(std::string_view written, std::string_view folded, const Lexicon& lexicon);

// What stands before the first and behind the last word of a sentence.
WordInfo beyond_sentence();

}  // namespace dateline::tagging
