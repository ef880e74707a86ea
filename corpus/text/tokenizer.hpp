// The one analyser: article text, query words and the marks in snippets all go through it, so that they cannot disagree.
//
// What is one term, and how it is folded:
//   Zelensky's -> zelensky          a possessive 's is no part of the word      O'Neil -> o, neil    other apostrophes part words
//   U.S., J.D. -> us, jd            single letters with dots are an acronym     AT&T   -> at&t       a lone & between letters joins
//   1,000      -> 1000              a comma before three digits is no border    3.14   -> 3.14       a point between digits stays
//   COVID-19   -> covid, 19         hyphens, slashes and underscores part       Türkiye -> turkiye   case, accents, width are folded
//   東京       -> 東, 京            scripts without blanks: a term a character   Straße  -> strasse
// A query word that falls into several terms is read as a phrase.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/token.hpp"

namespace dateline::text {

// A term is at most this long, in bytes; of a longer word the first part is kept, and a hash of the whole stands for the rest.
inline constexpr std::size_t longest_term = 64;

// Holds tables that fill as characters are met: one tokenizer a thread.
class Tokenizer {
public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    // Tokenises valid or invalid UTF-8 shorter than 4 GiB (invalid bytes part words). `split_points`: sorted byte offsets where a word
    // ends and the next begins although nothing stands between them ("PresidentDonald").
    TokenStream tokenize(std::string_view text, std::span<const std::uint32_t> split_points = {});

    // The same into a stream whose memory is used again.
    void tokenize_into(std::string_view text, std::span<const std::uint32_t> split_points, TokenStream& out);

    // All of a value as one folded string: the terms of its tokens joined by single blanks ("J.D. Vance" -> "jd vance").
    // The form in which names, sources and tags are compared.
    std::string fold(std::string_view value);

private:
    struct Tables;
    std::unique_ptr<Tables> tables_;
};

// The terms of a folded string ("jd vance" -> "jd", "vance"). Views of it.
std::vector<std::string_view> words_of(std::string_view folded);

}  // namespace dateline::text
