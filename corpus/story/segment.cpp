#include "corpus/story/segment.hpp"

#include "corpus/text/sentence.hpp"

namespace dateline::story {

namespace {

constexpr std::uint32_t line_end_in_blanks = 3;

// Walks along the spans: the border that was passed on the way from one token to the next, if any.
class SpanBorders {
public:
    explicit SpanBorders(const std::vector<article::Span>& spans) : next_(spans.begin()), end_(spans.end()) {}

    // True when a span begins or ends between the two bytes. REQUIRES growing arguments.
    bool crossed(std::uint32_t before_end, std::uint32_t begin) {
        bool found = false;
        while (next_ != end_ && next_->end <= begin) {
            found = found || next_->end >= before_end;
            found = found || next_->begin >= before_end;
            ++next_;
        }
        return found || (next_ != end_ && next_->begin >= before_end && next_->begin <= begin);
    }

private:
    std::vector<article::Span>::const_iterator next_;
    std::vector<article::Span>::const_iterator end_;
};

}  // namespace

std::vector<Segment> find_segments(std::string_view text, const text::TokenStream& stream, const std::vector<article::Span>& spans) {
    std::vector<Segment> segments;
    const bool wrapped = text::is_wrapped(text, stream);
    SpanBorders borders(spans);
    for (std::uint32_t i = 0; i < stream.tokens.size(); ++i) {
        const text::Token& token = stream.tokens[i];
        bool begins = segments.empty();
        bool paragraph = begins;
        if (!begins) {
            const std::uint32_t gap = token.begin - segments.back().end;
            const bool run_of_blanks = token.lines_before == 0 && gap >= line_end_in_blanks;
            paragraph = token.lines_before >= 2 || run_of_blanks;
            begins = paragraph || (token.lines_before == 1 && !wrapped) || borders.crossed(segments.back().end, token.begin);
        }
        if (begins) segments.push_back({token.begin, token.end, i, i, 0, paragraph});
        Segment& segment = segments.back();
        segment.end = token.end;
        segment.end_token = i + 1;
        if (token.term_size != 0) ++segment.terms;
    }
    return segments;
}

}  // namespace dateline::story
