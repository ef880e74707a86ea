// What the tests of the story's borders share: a text cut into segments, and spans as the text they hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/story/segment.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::story {

struct Cut {
    explicit Cut(std::string_view written, std::vector<article::Span> known = {})
        : text(written), spans(std::move(known)), stream(tokenizer.tokenize(text)), segments(find_segments(text, stream, spans)) {}

    std::string piece(std::uint32_t begin, std::uint32_t end) const { return text.substr(begin, end - begin); }

    text::Tokenizer tokenizer;
    std::string text;
    std::vector<article::Span> spans;
    text::TokenStream stream;
    std::vector<Segment> segments;
};

}  // namespace dateline::story
