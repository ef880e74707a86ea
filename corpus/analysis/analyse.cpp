#include "corpus/analysis/analyse.hpp"

#include <algorithm>
#include <utility>

#include "corpus/coreference/resolve_names.hpp"
#include "corpus/story/segment.hpp"
#include "corpus/story/title.hpp"
#include "corpus/tagging/glued_word.hpp"
#include "corpus/tagging/model.hpp"
#include "corpus/text/language.hpp"

namespace dateline::analysis {

namespace {

// Dates of the page itself, not of the story.
bool beside_the_story(const article::Article& article, std::uint32_t begin) {
    const article::Span* span = article::span_at(article.spans, begin);
    return span != nullptr && span->kind != article::SpanKind::title;
}

void add_spans(article::Article& article, const std::vector<article::Span>& more) {
    if (more.empty()) return;
    article.spans.insert(article.spans.end(), more.begin(), more.end());
    std::ranges::sort(article.spans, {}, &article::Span::begin);
}

}  // namespace

AnalysedArticle Analyser::analyse(article::Article article) {
    AnalysedArticle analysed;
    article.language = text::judge_language(article.text, article.language);
    tokenizer_.tokenize_into(article.title, {}, analysed.title);
    tokenizer_.tokenize_into(article.text, {}, analysed.text);
    analysed.split_points = tagging::find_split_points(article.text, analysed.text, tagging::shipped_model().lexicon());
    if (!analysed.split_points.empty()) tokenizer_.tokenize_into(article.text, analysed.split_points, analysed.text);
    mark_what_is_no_story(article, analysed);
    if (options_.names) {
        analysed.sentences = text::find_sentences(article.text, analysed.text);
        analysed.mentions = tagger_.find(article.text, analysed.text, analysed.sentences);
        coreference::resolve_names(article.text, analysed.text, analysed.mentions);
    }
    if (options_.times) {
        analysed.times = events::find_time_mentions(article.text, analysed.text);
        std::erase_if(analysed.times, [&article](const events::TimeMention& time) { return beside_the_story(article, time.begin); });
    }
    analysed.article = std::move(article);
    return analysed;
}

void Analyser::mark_what_is_no_story(article::Article& article, const AnalysedArticle& analysed) const {
    const std::vector<story::Segment> segments = story::find_segments(article.text, analysed.text, article.spans);
    add_spans(article, boilerplate_.find(article.text, analysed.text, segments, article.spans));
    const std::optional<article::Span> title = article.title.empty()
                                                   ? story::find_title(article.text, analysed.text, segments, article.spans)
                                                   : story::find_repeated_title(analysed.title, analysed.text, segments, article.spans);
    if (title) add_spans(article, {*title});
}

}  // namespace dateline::analysis
