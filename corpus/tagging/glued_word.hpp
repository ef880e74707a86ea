// Words between which a blank was lost: "PresidentDonald".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/tagging/lexicon.hpp"
#include "corpus/text/token.hpp"

namespace dateline::tagging {

// Byte offsets at which words of the text part, sorted; `stream` are the text's tokens without split points. A word parts where a small letter
// (or capitals, or a digit) meets a capitalised word, when both sides are words by themselves: names and titles that the lexicon knows, or that stand alone
// elsewhere in the text. A word that is usual or occurs again is written so (YouTube, PayPal), and so is what follows Mc, De, Van ...
std::vector<std::uint32_t> find_split_points(std::string_view text, const text::TokenStream& stream, const Lexicon& lexicon);

}  // namespace dateline::tagging
