#include "corpus/story/title.hpp"

#include <algorithm>

#include "corpus/text/sentence.hpp"

namespace dateline::story {

namespace {

constexpr std::uint32_t fewest_words = 3;  // fewer are a section's name: "World", "Opinion"
constexpr std::uint32_t most_words = 24;   // a long headline has 20
constexpr std::uint32_t most_bytes = 200;
constexpr std::uint32_t most_sentence_bytes = 120;  // of a sentence in a headline's place; the whole of it is left to the snippets
constexpr std::size_t looked_at = 12;               // segments: what comes later is no headline

bool has_room(const Segment& segment) { return segment.terms <= most_words && segment.end - segment.begin <= most_bytes; }

bool ends_openly(std::string_view text, const text::TokenStream& stream, const Segment& segment) {
    const text::Token& last = stream.tokens[segment.end_token - 1];
    const std::string_view mark = text.substr(last.begin, last.end - last.begin);
    return mark == "." || mark == "," || mark == ":" || mark == ";" || mark == "…" || mark == "-" || mark == "—" || mark == "–";
}

bool reads_like_headline(std::string_view text, const text::TokenStream& stream, const Segment& segment) {
    const text::Token& first = stream.tokens[segment.first_token];
    const bool begins_so = first.casing != text::Casing::lower;
    return begins_so && segment.terms >= fewest_words && has_room(segment) && !ends_openly(text, stream, segment);
}

// "WASHINGTON D C" before the header "May 10 2007": where it was written, in capitals.
bool is_place_of_dateline(const text::TokenStream& stream, const Segment& segment, const std::vector<article::Span>& spans) {
    constexpr std::uint32_t most_place_words = 4;
    constexpr std::uint32_t reach = 3;  // bytes: a comma, a blank
    if (segment.terms > most_place_words) return false;
    const auto behind = std::ranges::lower_bound(spans, segment.end, {}, &article::Span::begin);
    if (behind == spans.end() || behind->kind != article::SpanKind::header || behind->begin > segment.end + reach) return false;
    return std::all_of(stream.tokens.begin() + segment.first_token, stream.tokens.begin() + segment.end_token,
                       [](const text::Token& token) { return token.casing != text::Casing::lower && token.casing != text::Casing::mixed; });
}

// "Trump wins" above a story and not above another headline: no section's name.
bool heads_story(std::string_view text, const text::TokenStream& stream, const Segment& segment, const Segment& next) {
    constexpr std::uint32_t fewest_above_story = 2;
    constexpr std::uint32_t fewest_story_words = 8;
    const bool begins_so = stream.tokens[segment.first_token].casing != text::Casing::lower;
    return begins_so && segment.terms >= fewest_above_story && !ends_openly(text, stream, segment) && next.terms >= fewest_story_words &&
           ends_openly(text, stream, next);
}

// Without the '#' of Markdown before it.
std::uint32_t begin_of_words(std::string_view text, const Segment& segment) {
    const std::size_t hashes = text.find_first_not_of('#', segment.begin);
    const bool is_heading = hashes > segment.begin && hashes < segment.end && text[hashes] == ' ';
    return is_heading ? static_cast<std::uint32_t>(text.find_first_not_of(' ', hashes)) : segment.begin;
}

article::Span title_span(std::uint32_t begin, std::uint32_t end) { return {article::SpanKind::title, begin, end}; }

}  // namespace

std::optional<article::Span> find_title(std::string_view text, const text::TokenStream& stream, const std::vector<Segment>& segments,
                                        const std::vector<article::Span>& spans) {
    std::vector<const Segment*> story;
    for (const Segment& segment : segments) {
        if (segment.terms == 0 || article::span_at(spans, segment.begin) != nullptr) continue;
        if (is_place_of_dateline(stream, segment, spans)) continue;
        story.push_back(&segment);
        if (story.size() == looked_at) break;
    }
    if (story.empty()) return std::nullopt;

    // A section's name, or two, may stand above the headline.
    for (std::size_t i = 0; i + 1 < story.size(); ++i) {
        const Segment& segment = *story[i];
        if (reads_like_headline(text, stream, segment) || heads_story(text, stream, segment, *story[i + 1]))
            return title_span(begin_of_words(text, segment), segment.end);
        if (story[i]->terms >= fewest_words || ends_openly(text, stream, *story[i])) break;
    }
    const auto prose = std::ranges::find_if(story, [](const Segment* segment) { return segment->terms >= fewest_words; });
    const Segment& first = prose == story.end() ? *story.front() : **prose;
    const text::Sentence sentence = text::first_sentence(text, stream, first.first_token, first.end_token);
    std::uint32_t end_token = sentence.end_token;
    while (end_token > sentence.first_token + 1 && stream.tokens[end_token - 1].end - sentence.begin > most_sentence_bytes) --end_token;
    return title_span(sentence.begin, stream.tokens[end_token - 1].end);
}

std::optional<article::Span> find_repeated_title(const text::TokenStream& title, const text::TokenStream& stream,
                                                 const std::vector<Segment>& segments, const std::vector<article::Span>& spans) {
    if (title.folded.empty()) return std::nullopt;
    for (std::size_t i = 0; i < segments.size() && i < looked_at; ++i) {
        const Segment& segment = segments[i];
        if (segment.terms == 0 || article::span_at(spans, segment.begin) != nullptr) continue;
        const text::Token& first = stream.tokens[segment.first_token];
        const text::Token& last = stream.tokens[segment.end_token - 1];
        // Terms lie one behind the other, so those of a segment are one piece.
        const std::string_view folded =
            std::string_view(stream.folded).substr(first.term_begin, last.term_begin + last.term_size - first.term_begin);
        if (folded == title.folded) return title_span(segment.begin, segment.end);
        if (segment.terms >= fewest_words) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace dateline::story
