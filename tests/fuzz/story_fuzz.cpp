// The lines of a text: boilerplate, titles, and titles that are repeated.
#include "corpus/story/boilerplate.hpp"
#include "corpus/story/title.hpp"
#include "corpus/text/tokenizer.hpp"
#include "fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static text::Tokenizer tokenizer;
    static const story::BoilerplateFinder finder(tokenizer);
    const std::string_view text = fuzz::bytes_of(data, size);
    const text::TokenStream stream = tokenizer.tokenize(text);
    const std::vector<story::Segment> segments = story::find_segments(text, stream, {});
    std::size_t end = 0;
    for (const story::Segment& segment : segments) {
        fuzz::promise(segment.begin >= end && segment.begin < segment.end && segment.end <= size, "segments follow each other");
        fuzz::promise(segment.first_token <= segment.end_token, "a segment's tokens are in order");
        end = segment.end;
    }
    const std::vector<article::Span> spans = finder.find(text, stream, segments, {});
    end = 0;
    for (const article::Span& span : spans) {
        fuzz::promise(span.begin >= end && span.begin < span.end && span.end <= size, "boilerplate stands in the text, in order");
        end = span.end;
    }
    if (const auto title = story::find_title(text, stream, segments, spans))
        fuzz::promise(title->begin < title->end && title->end <= size, "a title stands in the text");
    const text::TokenStream title = tokenizer.tokenize(text.substr(0, size / 4));
    (void)story::find_repeated_title(title, stream, segments, spans);
    return 0;
}
