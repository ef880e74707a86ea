// The tokens of a text as the name tagger sees them: what search parts and a name keeps together is one word here ("Jean-Pierre", "O'Neil",
// "Jr.", "J."), what a compound only borrows is not ("Moscow-based").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/tagging/lexicon.hpp"
#include "corpus/text/sentence.hpp"
#include "corpus/text/token.hpp"

namespace dateline::tagging {

struct NameWord {
    std::uint32_t begin;  // bytes of the text, half-open
    std::uint32_t end;
    std::uint32_t first_token;  // of the stream, half-open
    std::uint32_t end_token;
};

struct NameWords {
    std::vector<NameWord> words;               // in the order of the text; they never overlap
    std::vector<std::uint32_t> sentence_ends;  // by sentence: the word behind its last; rising
};

// Fills `out`, whose memory is used again. Every token belongs to exactly one word.
void find_name_words(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences,
                     const Lexicon& lexicon, NameWords& out);

// The folded form of a word under which the lexicon has it, digits as 0: "jean-pierre", "o'neil", "jr.".
void append_folded(std::string_view text, const text::TokenStream& stream, const NameWord& word, std::string& out);

}  // namespace dateline::tagging
