// The title of a text whose source names none.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/story/segment.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::story {

// The first segment outside of the spans that reads like a headline (3 to 24 words, or two above a sentence, no full stop at its end, and
// a story behind it; one or two words above a headline are a section's name), else the first sentence, no more than 120 bytes of it. The '#'
// of Markdown is no part of it. Empty for a text without words. `spans`: sorted, not overlapping.
std::optional<article::Span> find_title(std::string_view text, const text::TokenStream& stream, const std::vector<Segment>& segments,
                                        const std::vector<article::Span>& spans);

// Where the text begins with the title that its source names, words compared folded: that segment, so that it is no snippet beside itself.
std::optional<article::Span> find_repeated_title(const text::TokenStream& title, const text::TokenStream& stream,
                                                 const std::vector<Segment>& segments, const std::vector<article::Span>& spans);

}  // namespace dateline::story
