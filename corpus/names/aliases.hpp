// Other spellings that every archive knows, shipped with the programs: the files of corpus/names/aliases, one entity a line.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "corpus/names/name.hpp"

namespace dateline::names {

struct Alias {
    NameKind kind;
    std::string_view key;        // the name key of the other spelling
    std::string_view name;       // the name under which it is shown
    std::string_view shown_key;  // the name key of that
};

// Sorted by kind, then key. Read once, when first asked for; the views live as long as the program. Safe from any thread.
std::span<const Alias> aliases();

// The shown name behind a spelling; empty for a spelling that the table does not know, and for a shown name itself.
std::optional<std::string_view> alias_of(NameKind kind, std::string_view key);

// Names that other evidence would join, and that are known to be two: fathers and sons, namesakes.
struct KnownApart {
    NameKind kind;
    std::string_view key;
    std::string_view other;
};
std::span<const KnownApart> known_apart();

// Spellings that stand in two rows, by their keys. They mean either of two entities, so that the table knows neither of them.
std::span<const std::string_view> contested_aliases();

}  // namespace dateline::names
