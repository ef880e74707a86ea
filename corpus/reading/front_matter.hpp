// What stands before a text and speaks about it: front matter, as Jekyll, Hugo and the editors of notes write it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::reading {

enum class FrontMatterKind : std::uint8_t { yaml, toml, json };

struct FrontMatter {
    FrontMatterKind kind;
    std::string_view head;  // without the lines that enclose it; of JSON the whole object
    std::string_view body;  // from the line behind it on, byte by byte
};

// YAML between lines "---" (the second may be "..."), TOML between lines "+++", or a JSON object whose last brace ends a line, at the very
// beginning of a text. Of YAML the first line that is neither blank nor a comment must begin with a name and a colon, of JSON the first
// thing in the object must be a name: a text may well begin with a ruler or a brace. Empty where there is none within 64 KiB.
std::optional<FrontMatter> find_front_matter(std::string_view text);

}  // namespace dateline::reading
