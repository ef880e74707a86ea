// The best sentences of an article for a query, with every matched form marked.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/query/pattern.hpp"
#include "corpus/text/tokenizer.hpp"
#include "searcher/matches.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher {

struct SnippetOptions {
    std::size_t fragments = 3;  // at most
    std::size_t longest = 320;  // bytes of one fragment: a longer sentence is cut at words, around its matches
};

// Up to `fragments` sentences, in the order of the text, chosen for how many different patterns they show, how rare doubles are and how
// early they stand. Sentences inside header, boilerplate or title spans are taken only when nothing else matches, and such a span at
// the border of a sentence is cut off it. Without any match: the first sentence of the story. Every occurrence of a word pattern is
// marked; of a phrase pattern the whole stretch from its first to its last word is one mark. Adjacent or overlapping marks become one.
std::vector<Snippet> make_snippets(std::string_view text, const std::vector<article::Span>& spans,
                                   const std::vector<std::uint32_t>& split_points, const PatternIndex& patterns, text::Tokenizer& tokenizer,
                                   const SnippetOptions& options);

// The same for patterns that are used once.
std::vector<Snippet> make_snippets(std::string_view text, const std::vector<article::Span>& spans,
                                   const std::vector<std::uint32_t>& split_points, const std::vector<query::Pattern>& patterns,
                                   text::Tokenizer& tokenizer, const SnippetOptions& options);
Marks find_matches(std::string_view text, const std::vector<std::uint32_t>& split_points, const std::vector<query::Pattern>& patterns,
                   text::Tokenizer& tokenizer);

}  // namespace dateline::searcher
