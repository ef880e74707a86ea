// What to show when no article has all the words.
#pragma once

#include <optional>

#include "corpus/query/tree.hpp"

namespace dateline::query {

// The tree with its bare words (top-level words of an AND, unquoted, without a field) joined by OR instead; everything else (filters,
// NOT, phrases, NEAR, fields) stays demanded. Empty where there are fewer than two bare words, so that nothing can be relaxed.
std::optional<Node> relax(const Node& tree);

// The tree without its filters on the publication date: what the count of undated articles is asked with.
Node without_published_dates(const Node& tree);

}  // namespace dateline::query
