// What the articles of each group teach about each other's dates, learnt before any of them is shown.
#pragma once

#include <atomic>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/input/record_reader.hpp"
#include "corpus/publication/group_facts.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::indexer {

// By publication::group_of. A few hundred bytes for most groups.
using GroupSurvey = std::unordered_map<std::string, publication::GroupFacts>;

// Reads everything below the paths, the first `record_limit` records of it, and gathers the facts of their groups. Says nothing about what
// cannot be read: that is for whoever reads it again. Empty when "-" is among the paths, which can be read but once.
GroupSurvey survey_groups(const std::vector<std::string>& paths, const input::ReadingOptions& reading,
                          const reading::ArticleOptions& articles, std::size_t record_limit, const std::atomic<bool>& stop);

// The facts of the article's group; those of nobody where the survey did not meet it.
const publication::GroupFacts& facts_for(const GroupSurvey& survey, const article::Article& article);

}  // namespace dateline::indexer
