// What a page put around the story and a scraper kept: share bars, "Read more", cookie notices, bylines, credits. It stays in the text and
// is only marked, so that it makes no snippet, no title and no date.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/story/segment.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::story {

// Which part of a segment a rule's words must be.
enum class Place : std::uint8_t {
    whole,  // all of it
    opens,  // its beginning
    holds,  // anywhere in it
};

// What is marked.
enum class Extent : std::uint8_t {
    segment,
    list,  // the segment, and the lines behind it that look like headlines
};

// A row of the table: words (and signs, which must stand there, too), folded when they are compared; '#' is any number. A segment with
// more words than `most_terms` is prose and is left alone.
struct BoilerplateRule {
    std::string_view words;
    Place place;
    std::uint32_t most_terms;
    Extent extent = Extent::segment;
};

std::span<const BoilerplateRule> boilerplate_rules();
// Words of which a bar of buttons consists.
std::span<const std::string_view> button_words();

// Holds the table in a form that is quick to look up: one a thread, like the tokenizer it is made with.
class BoilerplateFinder {
public:
    explicit BoilerplateFinder(text::Tokenizer& tokenizer);
    ~BoilerplateFinder();
    BoilerplateFinder(BoilerplateFinder&&) noexcept;
    BoilerplateFinder& operator=(BoilerplateFinder&&) noexcept;

    // The boilerplate spans, each one segment, sorted; none of the segments that begin inside of one of `spans` (they are marked already).
    std::vector<article::Span> find(std::string_view text, const text::TokenStream& stream, const std::vector<Segment>& segments,
                                    const std::vector<article::Span>& spans) const;

private:
    struct Tables;
    std::unique_ptr<Tables> tables_;
};

}  // namespace dateline::story
