// How articles are understood, without indexing them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis/analyse.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::indexer {

// One article as the lines of docs/INDEXING.md: an "article" object, its "field" and "span" objects, then its "mention" and "time" objects in
// the order of the text, each ended by '\n'. Offsets are bytes into the article's text. Of `read` only what became of the fields is looked at: its
// article is the one that was analysed.
std::string explain_ndjson(const analysis::AnalysedArticle& analysed, const reading::ReadArticle& read = {});

// The same for people: what became of each source field, the day and what told it, names and dates with their places. Lines break before
// `width` cells; 0: nowhere.
std::string explain_text(const analysis::AnalysedArticle& analysed, const reading::ReadArticle& read, int width = 0);

}  // namespace dateline::indexer
