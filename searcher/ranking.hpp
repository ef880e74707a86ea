// Which articles come first: by relevance or by time.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "corpus/store/compile.hpp"
#include "searcher/request.hpp"

namespace dateline::searcher {

// An article of the list, with its weight.
struct Placed {
    Xapian::docid docid;
    double weight;
};

// A part of the whole ranking, and what the engine learnt of how many there are.
struct Ranking {
    std::vector<Placed> places;
    std::uint64_t estimated_total = 0;
};

// The places from request.offset on, at most request.limit. May throw Xapian::Error.
Ranking rank_matches(const Xapian::Database& database, const store::CompiledQuery& compiled, const Request& request);

}  // namespace dateline::searcher
