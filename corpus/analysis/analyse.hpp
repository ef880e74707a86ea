// What an article means: its words, sentences, language, names and times, all in offsets into its text. Safe from several threads, each
// with its own analyser.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/events/time_mention.hpp"
#include "corpus/story/boilerplate.hpp"
#include "corpus/tagging/tagger.hpp"
#include "corpus/text/sentence.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::analysis {

struct AnalysisOptions {
    bool names = true;  // --no-entities turns it off
    bool times = true;  // --no-dates turns it off

    bool operator==(const AnalysisOptions&) const = default;
};

struct AnalysedArticle {
    article::Article article;  // its language as the text tells it; spans of boilerplate and of a title found in the text added
    text::TokenStream title;
    text::TokenStream text;
    std::vector<std::uint32_t> split_points;  // where glued words of the text part
    std::vector<text::Sentence> sentences;    // of the text; empty without names
    std::vector<names::Mention> mentions;     // in the text
    std::vector<events::TimeMention> times;   // in the text, none inside header and boilerplate spans
};

class Analyser {
public:
    explicit Analyser(AnalysisOptions options) : options_(options) {}

    AnalysedArticle analyse(article::Article article);

    text::Tokenizer& tokenizer() { return tokenizer_; }

private:
    void mark_what_is_no_story(article::Article& article, const AnalysedArticle& analysed) const;

    AnalysisOptions options_;
    text::Tokenizer tokenizer_;
    story::BoilerplateFinder boilerplate_{tokenizer_};
    tagging::Tagger tagger_;
};

}  // namespace dateline::analysis
