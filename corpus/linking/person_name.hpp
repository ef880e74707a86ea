// A person's name key taken apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/linking/name_words.hpp"

namespace dateline::linking {

struct PersonName {
    struct Given {
        std::string word;
        bool initial = false;  // one letter

        bool operator==(const Given&) const = default;
    };
    std::vector<Given> given;     // first and middle names; empty for a lone name
    std::string family;           // with "de" and "bin", without "von" and "al"
    std::string last;             // the last word of it
    std::string particle;         // the last one that may be left out before it: "van"
    std::uint8_t suffix = 0;      // suffix_number
    std::uint8_t traditions = 0;  // bits of Tradition
    bool title_left_out = false;  // "Sir" Keir Starmer
    bool rank = false;            // the first given name is a rank: King Hussein
    bool east_asian = false;      // the family name may stand in front; given names are one word
    bool turned = false;          // it did stand in front
    bool fast_particle = false;   // the family name begins with one

    bool is_full() const { return !given.empty(); }
    // How much the name says: letters.
    std::size_t fullness() const;
};

// Takes a name key apart. `shown` tells what the key has lost: whether "jd" are initials, whether "al" is an article. Without a family name
// when there is nothing to be understood: too many words.
PersonName take_apart(std::string_view key, std::string_view shown);

}  // namespace dateline::linking
