// Where sentences begin and end, so that a snippet can be one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/text/token.hpp"

namespace dateline::text {

// Bytes begin..end of the text without the blanks around them, and the tokens first_token..end_token; both half-open.
struct Sentence {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t first_token;
    std::uint32_t end_token;

    bool operator==(const Sentence&) const = default;
};

// The sentences of a text, in order; every token belongs to exactly one. A sentence ends at an empty line, at a line end (unless the
// text is wrapped at a fixed width, when only empty lines count), and after . ! ? or an ellipsis with closing quotes and brackets, when
// what follows begins like a sentence and what stood before is no abbreviation, initial or number of a list ("1. The").
std::vector<Sentence> find_sentences(std::string_view text, const TokenStream& stream);

// The sentence that begins with that token, looked for no further than the token `end_token`; REQUIRES first_token < end_token. Line ends
// part nothing here.
Sentence first_sentence(std::string_view text, const TokenStream& stream, std::uint32_t first_token, std::uint32_t end_token);

// Whether the lines of the text all end near the same column, so that a single line end means nothing: at least three of them, most far
// from a sentence's end and behind lines of 50 to 100 bytes.
bool is_wrapped(std::string_view text, const TokenStream& stream);

}  // namespace dateline::text
