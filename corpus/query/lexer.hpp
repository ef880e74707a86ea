// The first step of reading a query: characters -> lexemes. Nothing here knows what a field or a date is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

enum class LexemeKind : unsigned char {
    word,    // a run of characters: a word, a date, a value
    quoted,  // what stood between quotes; an escaped \" or \\ is resolved
    open,    // (
    close,   // )
    any_of,  // OR
    all_of,  // AND
    negate,  // NOT, or - before something
    near,    // NEAR, NEAR/5
    end,
};

struct Lexeme {
    LexemeKind kind = LexemeKind::end;
    std::string_view field;   // "title" of title:word, title:"a b", title:(a b), as typed; "" where there is none
    bool demanded = false;    // an = stood before the word
    std::string value;        // of a word (with its * or ~ still on it) or of what was quoted; may be empty behind a field
    std::string_view suffix;  // what stood behind the closing quote from ~ on: "~3"
    unsigned distance = 0;    // of NEAR; 0: none was typed
    bool closed = true;       // quoted: its closing quote was found

    bool operator==(const Lexeme&) const = default;
};

// The lexemes of `typed`, the last of them `end`. They borrow from `typed`.
//
// Blanks and control characters part words. Quotes are "…", “…”, „…“, «…», »…«; \" and \\ inside them stand for themselves. Letters
// with a colon behind them at the beginning of a word are a field. The value of a field may hold pairs of parentheses
// (url:https://example.com/a_(b)); in a smiley such as :-) they are none.
std::vector<Lexeme> lex(std::string_view typed);

// True for AND, OR, NOT, NEAR and NEAR/5 as lex() takes them.
bool is_operator(std::string_view word);

}  // namespace dateline::query
