#include "searcher/ranking.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/schema/field.hpp"

namespace dateline::searcher {

using schema::Field;

namespace {

// BM25 as the literature has it; k1 and b measured on three judged collections (TIME, Cranfield, CISI), where .9 and .4 are worse.
Xapian::BM25Weight bm25() { return Xapian::BM25Weight(1.2, 0, 1, 0.75, 0); }

// Articles without a day come last, whichever way time runs.
class OldestFirst : public Xapian::KeyMaker {
public:
    std::string operator()(const Xapian::Document& document) const override {
        std::string tie = document.get_value(schema::slot(Field::tie));
        if (document.get_value(schema::slot(Field::published)).empty()) tie.insert(0, 1, '\xFF');
        return tie;
    }
};

constexpr Xapian::doccount looked_behind = 8;  // places behind the last one asked for: most ties end there

// Equals stand by the tie slot: newest first, then by a hash of the id, so that the same articles give the same order in every index.
// Asking the engine for that order makes it read the slot for every candidate and costs a third more; reading it for the few equals of
// the answer does not. `places` must hold whole groups of equals.
void order_equals(std::vector<Placed>& places, const Xapian::Database& database) {
    for (std::size_t first = 0; first < places.size();) {
        std::size_t end = first + 1;
        while (end < places.size() && places[end].weight >= places[first].weight) ++end;
        if (end - first > 1) {
            std::vector<std::pair<std::string, Placed>> equals;
            for (std::size_t i = first; i < end; ++i) {
                equals.emplace_back(database.get_document(places[i].docid, Xapian::DOC_ASSUME_VALID).get_value(schema::slot(Field::tie)),
                                    places[i]);
            }
            std::sort(equals.begin(), equals.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
            for (std::size_t i = first; i < end; ++i) places[i] = equals[i - first].second;
        }
        first = end;
    }
}

Ranking by_relevance(Xapian::Enquire& enquire, const Xapian::Database& database, Xapian::doccount first, Xapian::doccount limit) {
    enquire.set_weighting_scheme(bm25());
    const Xapian::doccount all = database.get_doccount();
    const Xapian::doccount wanted = std::min(all, first + limit);
    Ranking ranking;
    for (Xapian::doccount asked = std::min(all, wanted + looked_behind);; asked = std::min(all, 2 * asked)) {
        const Xapian::MSet matches = enquire.get_mset(0, asked);
        ranking.estimated_total = matches.get_matches_estimated();
        ranking.places.clear();
        for (auto match = matches.begin(); match != matches.end(); ++match) ranking.places.push_back({*match, match.get_weight()});
        const bool complete = ranking.places.size() < asked || asked == all;
        if (complete || ranking.places.back().weight < ranking.places[wanted - 1].weight) break;
    }
    order_equals(ranking.places, database);
    return ranking;
}

Ranking by_time(Xapian::Enquire& enquire, Sort sort, Xapian::doccount wanted) {
    OldestFirst oldest_first;
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    if (sort == Sort::oldest) {
        enquire.set_sort_by_key(&oldest_first, false);
    } else {
        enquire.set_sort_by_value(schema::slot(Field::tie), true);
    }
    const Xapian::MSet matches = enquire.get_mset(0, wanted);
    Ranking ranking;
    ranking.estimated_total = matches.get_matches_estimated();
    for (auto match = matches.begin(); match != matches.end(); ++match) ranking.places.push_back({*match, 0});
    return ranking;
}

}  // namespace

Ranking rank_matches(const Xapian::Database& database, const store::CompiledQuery& compiled, const Request& request) {
    Xapian::Enquire enquire(database);
    enquire.set_query(compiled.query);
    const Xapian::doccount all = database.get_doccount();
    const auto first = static_cast<Xapian::doccount>(std::min<std::size_t>(request.offset, all));
    const auto limit = static_cast<Xapian::doccount>(std::min<std::size_t>(request.limit, all - first));
    if (limit == 0) return {};
    const bool ranked = request.sort == Sort::relevance && compiled.ranked;
    Ranking ranking = ranked ? by_relevance(enquire, database, first, limit) : by_time(enquire, request.sort, first + limit);
    std::vector<Placed>& places = ranking.places;
    if (places.size() > first + limit) places.resize(first + limit);
    places.erase(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(first, places.size())));
    return ranking;
}

}  // namespace dateline::searcher
