// The lines in which aliases are written down: the shipped table's and the users' own.
//
//   person: Jane Q. Public = Jane Public = J. Public     one entity, shown as the first
//   place: Springfield != Springfield Gardens            never one entity
//   # a comment; also behind a row
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/names/name.hpp"

namespace dateline::names {

// What nobody needs, and what would only cost time and memory: a file that is more is no list of aliases.
inline constexpr std::size_t longest_alias_file = 16U << 20U;  // bytes
inline constexpr std::size_t longest_alias_line = 4096;        // bytes
inline constexpr std::size_t most_spellings = 64;              // in one row

struct AliasRow {
    NameKind kind = NameKind::person;
    std::vector<std::string> spellings;  // as written; two or more
    bool apart = false;                  // never one entity, instead of always
};

// Reads UTF-8 with any line endings, with or without a mark of byte order. `usual` is the kind of lines that begin with none; without it
// such a line is an error. An error tells the line's number (from 1) and what was wrong.
base::Result<std::vector<AliasRow>> read_alias_rows(std::string_view content, std::optional<NameKind> usual = std::nullopt);

}  // namespace dateline::names
