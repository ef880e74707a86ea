// The tokens of a text: one scan with three views. Searching reads their terms, names and dates read all of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::text {

enum class TokenKind : std::uint8_t {
    word,         // letters, with digits possibly among them; also a dotted acronym ("U.S.") and "AT&T"
    number,       // digits, with separators between them ("1,000", "3.14")
    ideograph,    // one character of a script that is written without blanks
    punctuation,  // one character that is no blank, letter or digit
};

// How the letters of a word stand.
enum class Casing : std::uint8_t { none, lower, capitalised, upper, mixed };

struct Token {
    std::uint32_t begin;  // bytes of the text, half-open
    std::uint32_t end;
    std::uint32_t term_begin;  // where its folded form lies in TokenStream::folded
    std::uint16_t term_size;   // bytes; 0: nothing to search for (punctuation; the "'s" of a possessive)
    TokenKind kind;
    Casing casing;
    bool space_before;          // a blank, a line end or the text's beginning stands before it
    std::uint8_t lines_before;  // line ends between the previous token and this one; 255 = as many or more

    bool operator==(const Token&) const = default;
};

struct TokenStream {
    std::string folded;         // the folded terms, one behind the other
    std::vector<Token> tokens;  // in the order of the text; they never overlap

    // The term under which this token is searched; empty where there is none. Valid until `folded` changes.
    std::string_view term(const Token& token) const { return std::string_view(folded).substr(token.term_begin, token.term_size); }
};

}  // namespace dateline::text
