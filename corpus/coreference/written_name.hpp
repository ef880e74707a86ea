// How a mention's name is shown: as it was written, on one line, without what only stands around it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/names/mention.hpp"

namespace dateline::coreference {

// Tokens of the stream, half-open.
struct TokenRange {
    std::uint32_t first;
    std::uint32_t end;
};

// The mention's tokens without a possessive behind them, a small "the" before and "of" behind them, and titles before a person ("Mr", but not the "King" that may
// be a name). Never empty where the mention has tokens.
TokenRange name_tokens(std::string_view text, const text::TokenStream& stream, const names::Mention& mention);

// The tokens as they stand, each stretch of white space as one blank.
std::string written(std::string_view text, const text::TokenStream& stream, TokenRange range);

// Whether all its letters are capitals.
bool in_capitals(const text::TokenStream& stream, TokenRange range);

// A name of headlines in capitals as it is written elsewhere: "URSULA VON DER LEYEN" -> "Ursula von der Leyen". REQUIRES in_capitals.
std::string with_small_letters(std::string_view text, const text::TokenStream& stream, TokenRange range);

}  // namespace dateline::coreference
