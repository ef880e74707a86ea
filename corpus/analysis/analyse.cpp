#include "corpus/analysis/analyse.hpp"

#include <algorithm>
#include <utility>

#include "corpus/text/language.hpp"

namespace dateline::analysis {

namespace {

bool inside_header(const article::Article& article, std::uint32_t begin) {
    return std::any_of(article.spans.begin(), article.spans.end(), [begin](const article::Span& span) {
        return span.kind == article::SpanKind::header && span.begin <= begin && begin < span.end;
    });
}

}  // namespace

AnalysedArticle Analyser::analyse(article::Article article) {
    AnalysedArticle analysed;
    if (article.language.empty()) article.language = text::detect_language(article.text);
    tokenizer_.tokenize_into(article.title, {}, analysed.title);
    tokenizer_.tokenize_into(article.text, {}, analysed.text);
    if (options_.names) {
        analysed.sentences = text::find_sentences(article.text, analysed.text);
        analysed.mentions = tagging::find_mentions(article.text, analysed.text, analysed.sentences);
    }
    if (options_.times) {
        analysed.times = events::find_time_mentions(article.text, analysed.text);
        std::erase_if(analysed.times, [&article](const events::TimeMention& time) { return inside_header(article, time.begin); });
    }
    analysed.article = std::move(article);
    return analysed;
}

}  // namespace dateline::analysis
