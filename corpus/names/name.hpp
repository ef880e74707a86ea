// Names: what is written, and under which key it is kept.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/schema/field.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::names {

// Persisted: never renumber.
enum class NameKind : std::uint8_t { person = 0, org = 1, place = 2 };
inline constexpr std::array all_kinds{NameKind::person, NameKind::org, NameKind::place};

std::string_view kind_name(NameKind kind);             // "person", "org", "place"
schema::Field field_of(NameKind kind);                 // Field::person ...
std::optional<NameKind> kind_of(schema::Field field);  // the other way round; empty for all other fields
schema::Field here_field_of(NameKind kind);            // Field::person_here ...

// Number of a name in one index: append-only, never used again. From 0.
using NameId = std::uint32_t;

// The form under which names are the same name: folded words joined by single blanks, initials written together ("J. D. Vance" and
// "JD Vance" are "jd vance"), a leading "the" left out. Empty for a name without letters or digits.
std::string name_key(std::string_view written, text::Tokenizer& tokenizer);

}  // namespace dateline::names
