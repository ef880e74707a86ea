// From what a person typed to a tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/calendar/day.hpp"
#include "corpus/query/tree.hpp"

namespace dateline::query {

struct ParseOptions {
    bool any = false;     // blanks stand for OR instead of AND (--any); filters (values, dates, NOT) are demanded all the same
    bool exact = false;   // every word as =word (--exact)
    calendar::Day today;  // the clock for `date:7d`, `since:"last week"`
};

struct ReadQuery {
    Node tree;                       // Everything for an empty query
    std::vector<std::string> notes;  // how doubtful input was read, one line each: "the quote was never closed: read up to the end"
};

// The language is described for users in docs/QUERY.md and as a grammar in parser.cpp. Trees keep the shape that build.hpp promises.
//
// Reads leniently: unbalanced quotes and parentheses, a stray OR, punctuation, emoji are read somehow and told in notes, never refused.
// Errors (kind usage), each with a hint: a date that is none, is ambiguous ("05/06/2025") or runs backwards; more than 1,000 words or
// 64 KiB; parentheses deeper than 100.
base::Result<ReadQuery> parse_query(std::string_view typed, const ParseOptions& options);

}  // namespace dateline::query
