// A person's name taken apart, and whether two of them may be one person's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/coreference/written_name.hpp"

namespace dateline::coreference {

struct PersonName {
    struct Word {
        std::string_view term;  // folded; of initials ("J.D.") one letter
        bool initial = false;
        bool joined = false;  // to the word before it: by a hyphen or an apostrophe, "bin" to what follows, initials to each other

        bool operator==(const Word&) const = default;
    };
    // Without titles, particles ("von", "al"), what stands in quotes, and "Jr.". Views of the stream's folded terms.
    std::vector<Word> words;
    std::vector<std::string_view> asides;  // what stands in quotes or brackets inside: Nimsdai "Nims" Purja
    std::string_view generation;           // "jr", "iii"

    // Words that are joined count as one.
    std::size_t units() const;
    // A name of several parts, by which someone can be told from others of the same surname.
    bool is_full() const { return units() > 1 || (!words.empty() && !generation.empty()); }
    // Words and generation, joined by blanks: names of one key are the same name.
    std::string key() const;
};

// Words beyond the longest name that anyone has are no name; then `words` is empty.
PersonName take_apart(std::string_view text, const text::TokenStream& stream, TokenRange range);

// Surnames like "Kim", "Xi" and "Nguyen", with which the names of East Asia begin. REQUIRES a folded word.
bool is_leading_surname(std::string_view folded);

// Whether one person may bear both full names: first names equal, or one an initial of the other or its nickname; middle names that do not
// contradict each other; the same surname, which one of the two may lengthen ("Manuel López", "Manuel López Obrador").
bool compatible(const PersonName& a, const PersonName& b);

// A name with everything in it says more: letters of all words.
std::size_t fullness(const PersonName& name);

}  // namespace dateline::coreference
