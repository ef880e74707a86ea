// Other spellings that every archive knows, shipped with the programs.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "corpus/names/name.hpp"

namespace dateline::names {

struct Alias {
    NameKind kind;
    std::string_view key;   // the name key of the other spelling
    std::string_view name;  // the name under which it is shown
};

// Sorted by kind, then key.
std::span<const Alias> aliases();

// The shown name behind a spelling; empty for a spelling that the table does not know.
std::optional<std::string_view> alias_of(NameKind kind, std::string_view key);

}  // namespace dateline::names
