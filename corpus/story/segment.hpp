// The lines of a text as a reader sees them, whatever parts them: what boilerplate and headlines are recognised by.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/text/token.hpp"

namespace dateline::story {

// Bytes begin..end of the text without the blanks around them, and the tokens first_token..end_token; both half-open, never empty.
struct Segment {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t first_token;
    std::uint32_t end_token;
    std::uint32_t terms;    // how many of the tokens are words or numbers
    bool starts_paragraph;  // an empty line, a run of blanks or the text's beginning stands before it

    bool operator==(const Segment&) const = default;
};

// A segment ends at a line end (in a text that is wrapped at a fixed width only at an empty line), before three blanks or more in a row,
// which is what is left of a line end in much scraped text, and at both ends of a span. `spans`: sorted, not overlapping.
std::vector<Segment> find_segments(std::string_view text, const text::TokenStream& stream, const std::vector<article::Span>& spans);

}  // namespace dateline::story
