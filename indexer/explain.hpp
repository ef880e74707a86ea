// How articles are understood, without indexing them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis/analyse.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::indexer {

// One article as the lines of docs/OUTPUT.md: an "article" object, then its "mention" and "time" objects in the order of the text, each
// ended by '\n'. Offsets are bytes into the article's text.
std::string explain_ndjson(const analysis::AnalysedArticle& analysed);

// The same for people: what became of each source field, the day and what told it, names and dates with their places.
std::string explain_text(const analysis::AnalysedArticle& analysed, const std::vector<reading::FieldChoice>& choices);

}  // namespace dateline::indexer
