// What an index keeps of which names mean the same entity: made from all its names (linking/link_entities), read at query time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names/name.hpp"

namespace dateline::names {

// A name of an index.
struct Name {
    NameKind kind = NameKind::person;
    std::string key;
    std::string shown;           // the written form that is shown
    std::uint32_t articles = 0;  // how many articles have it

    bool operator==(const Name&) const = default;
};

// What speaks for two names being one entity. Persisted: never renumber.
enum class Evidence : std::uint8_t {
    none = 0,           // the name means itself
    alias_table = 1,    // the shipped table knows both spellings
    user = 2,           // the user's own aliases join them
    spelling = 3,       // one name from another script, or with doubled letters: Sergey Lavrov, Sergei Lavrov
    particle = 4,       // an article or particle left out: Bashar al-Assad, Bashar Assad
    initials = 5,       // initials for names: J. D. Vance, James David Vance
    middle_name = 6,    // a middle name left out: Samuel Jackson, Samuel L. Jackson
    nickname = 7,       // Bill Clinton, William Clinton
    suffix = 8,         // "Jr." left out
    title = 9,          // a title left out: Sir Keir Starmer
    family_name = 10,   // the family name alone: Putin
    word_order = 11,    // Ban Ki-moon, Ki-moon Ban; Ministry of Defence, Defence Ministry
    joined_words = 12,  // Kim Jong-un, Kim Jongun
    acronym = 13,       // an organisation's initials
    legal_form = 14,    // Inc., GmbH left out or spelled out
    word_form = 15,     // Defense and Defence, "&" and "and"
    abbreviation = 16,  // St. for Saint, Mt. for Mount
    umlaut = 17,        // Schroeder for Schröder
};

// "the alias table" ...: as --explain-name says it.
std::string_view evidence_text(Evidence evidence);

// Where a name belongs.
struct Link {
    NameId entity = 0;                   // the name that stands for the entity; itself for a name that stands for its own
    NameId via = 0;                      // the name that it was joined to by the evidence: itself without evidence
    Evidence evidence = Evidence::none;  // what joined the two

    bool operator==(const Link&) const = default;
};

// A word that a person may type for an entity whose other spellings do not have it: "kiev" for Kyiv, "zelenskyy" for Zelensky.
struct WordVariant {
    std::string word;                 // folded: a single word
    std::vector<std::string> others;  // what the other spellings have in its place, folded: words, or several joined by blanks; sorted
    NameId entity = 0;

    bool operator==(const WordVariant&) const = default;
};

}  // namespace dateline::names
