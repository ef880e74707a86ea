// Text with marks, made safe for a terminal, broken into lines and painted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/output/terminal.hpp"

namespace dateline::searcher::render {

// What a piece of a page is; each has its colour.
enum class Role : unsigned char { plain, title, title_match, match, meta, names, heading, bar, aside };

// The piece in its colour; untouched where the terminal has none.
std::string paint(Role role, std::string_view text, const output::Terminal& terminal);

// Bytes begin..end of a text, half-open, are of another role than the rest.
struct Stretch {
    std::uint32_t begin;
    std::uint32_t end;
    Role role;

    bool operator==(const Stretch&) const = default;
};

// One line or paragraph; stretches are sorted and do not overlap.
struct StyledText {
    std::string text;
    std::vector<Stretch> stretches;
    Role base = Role::plain;
};

// Cleans (output::clean_line) and carries the marks over to where their bytes stand then.
StyledText clean(std::string_view text, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& marks, Role base, Role mark);

// A paragraph of an article: `spans` are painted as Role::aside except where a mark stands. Offsets count from the paragraph.
StyledText clean(std::string_view text, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& marks,
                 const std::vector<article::Span>& spans);

// A line of the text (a piece that output::wrap returned), painted.
std::string paint_line(const StyledText& styled, std::string_view line, const output::Terminal& terminal);

// The text, shortened to `cells` with an ellipsis where it is wider. REQUIRES a clean text.
std::string shortened(std::string_view text, int cells, const output::Terminal& terminal);

}  // namespace dateline::searcher::render
