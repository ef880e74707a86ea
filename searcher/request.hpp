// What is asked, after the command line was understood: dates parsed, names of fields looked up.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/query/tree.hpp"
#include "corpus/schema/field.hpp"

namespace dateline::searcher {

enum class Sort : unsigned char { relevance, newest, oldest };

struct FacetRequest {
    schema::Field field;
    std::size_t most = 10;  // values to return; the rest is counted in `other`
};

inline constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

struct Request {
    std::string typed;  // for Summary::query
    query::Node tree;   // the query and all filters of the command line
    bool relax = true;  // show partial matches when nothing has all the words
    std::size_t offset = 0;
    std::size_t limit = 10;  // no_limit: all; 0: facets and counts only
    Sort sort = Sort::relevance;
    std::vector<FacetRequest> facets;
    std::optional<schema::Field> timeline;  // published_day/week/month/year or about_...
    std::optional<FacetRequest> names;      // list entities of this kind with their spellings
    std::size_t snippets = 3;               // fragments a hit; 0: none
    bool with_text = false;                 // fill Hit::text
    bool whole = false;                     // fill Hit::text, text_matches and spans (--show)
    bool with_names = true;                 // fill Hit::persons, orgs, places
    bool explain = false;
    bool exact_total = true;  // false (benchmarks): Summary::total is an estimate
    bool bare_hits = false;   // hits with rank and score alone, nothing fetched (benchmarks)
    std::string language;     // widen words for this language alone; "": for every language of the index
};

}  // namespace dateline::searcher
