// What the tagger says of a word: outside of names, or which part of a name of which kind (BILOU). Names of other kinds (peoples, events,
// works) have one label and are never reported: they are learnt so that they are not taken for persons, organisations and places.
#pragma once

#include <cstddef>
#include <cstdint>

#include "corpus/names/name.hpp"

namespace dateline::tagging {

using Label = std::uint8_t;

enum class Part : std::uint8_t { begin, inside, last, unit };

inline constexpr Label outside = 0;
inline constexpr Label other_name = 13;
inline constexpr std::size_t label_count = 14;

constexpr Label label_of(names::NameKind kind, Part part) {
    return static_cast<Label>(1 + 4 * static_cast<unsigned>(kind) + static_cast<unsigned>(part));
}
constexpr bool is_part(Label label) { return label != outside && label < other_name; }

// REQUIRES is_part(label).
constexpr names::NameKind kind_of(Label label) { return static_cast<names::NameKind>((label - 1) / 4); }
constexpr Part part_of(Label label) { return static_cast<Part>((label - 1) % 4); }

// 0: outside; 1, 2, 3: person, organisation, place; 4: another name.
inline constexpr std::size_t label_class_count = 5;
constexpr unsigned class_of(Label label) {
    if (label == outside) return 0;
    return label == other_name ? 4 : 1 + static_cast<unsigned>(kind_of(label));
}

// May a sentence begin with it, or a name that is not open go on with it?
constexpr bool may_begin(Label label) { return !is_part(label) || part_of(label) == Part::begin || part_of(label) == Part::unit; }
constexpr bool leaves_open(Label label) { return is_part(label) && (part_of(label) == Part::begin || part_of(label) == Part::inside); }
constexpr bool may_end(Label label) { return !leaves_open(label); }

constexpr bool may_follow(Label before, Label label) {
    if (!leaves_open(before)) return may_begin(label);
    return is_part(label) && kind_of(label) == kind_of(before) && (part_of(label) == Part::inside || part_of(label) == Part::last);
}

}  // namespace dateline::tagging
