// Texts whose names are known: what the name model is trained on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::train {

// What a marked name is. The first three are names::NameKind.
enum class MarkKind : std::uint8_t { person, org, place, other };

struct Mark {
    std::uint32_t begin;  // bytes of the text, half-open
    std::uint32_t end;
    MarkKind kind;
};

struct AnnotatedText {
    std::string text;
    std::vector<Mark> marks;  // in the order of the text
};

// Token files: a token, a tab and a BIO tag (PER, ORG, LOC, MISC) a line; an empty line ends a sentence, a line that begins with
// -DOCSTART- a text. Tokens are joined with the blanks that print would have, sentences by line ends. Throws std::runtime_error.
std::vector<AnnotatedText> read_token_file(const std::string& path);

// Marked text: {p:person}, {o:organisation}, {l:place}, {m:other name}; a line "===" ends a text. Throws std::runtime_error with file and
// line where a mark is not closed.
std::vector<AnnotatedText> read_marked_file(const std::string& path);

// The text with all letters, or the first of each word, as capitals.
enum class Recasing : std::uint8_t { all_caps, title_case };
AnnotatedText recased(const AnnotatedText& text, Recasing recasing);

// The lines of a text, each as a text of its own.
std::vector<AnnotatedText> lines_of(const AnnotatedText& text);

}  // namespace dateline::train
