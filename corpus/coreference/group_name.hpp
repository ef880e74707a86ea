// The name of an organisation or a place, taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/coreference/written_name.hpp"

namespace dateline::coreference {

struct GroupName {
    struct Word {
        std::string_view term;  // folded; a view of the stream's terms
        bool link = false;      // "of", "the" ...: it counts for no initial
        bool joined = false;    // by a hyphen to the word before it
        bool parted = false;    // something else than a blank or a hyphen stands before it: "University of Lagos, Akoka"
    };
    std::vector<Word> words;  // without a leading "the"
    bool in_capitals = false;

    // The first words, joined by blanks. Names of one key are the same name.
    std::string key(std::size_t first_words) const;
    std::string key() const { return key(words.size()); }
};

GroupName take_group_apart(std::string_view text, const text::TokenStream& stream, TokenRange range);

// One word in capitals, 2 to 8 letters: "ILO", "U.N.".
bool may_be_acronym(const GroupName& name);

// What may stand for a name of two words or more, folded: initials with and without those of links, of hyphened parts, and of "Inc.".
std::vector<std::string> acronyms_of(const GroupName& name);

// The words behind those of a shorter name: whether the shorter one still means the same ("Goldman" of "Goldman Sachs", not "United Nations"
// of "United Nations Security Council"). REQUIRES short_words < name.words.size().
bool may_be_shortened(const GroupName& name, std::size_t short_words);

// Whether nothing but the legal form is left out: "Tesla" of "Tesla Inc.". REQUIRES the same.
bool is_legal_form(const GroupName& name, std::size_t short_words);

}  // namespace dateline::coreference
