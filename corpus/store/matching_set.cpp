#include "corpus/store/matching_set.hpp"

#include <algorithm>
#include <bit>

namespace dateline::store {

namespace {

// Going through postings one by one costs about a fiftieth of finding a place in them.
constexpr std::uint64_t postings_per_lookup = 50;

class Matcher {
public:
    explicit Matcher(const Xapian::Database& database) : database_(database), last_(database.get_lastdocid()) {}

    // The articles of the plan; of those outside `candidates`, where given, any or none may be left out.
    DocidSet match(const Plan& plan, const DocidSet* candidates) {
        return std::visit([&](const auto& part) { return of(part, candidates); }, plan.as);
    }

private:
    DocidSet of(const AllArticles&, const DocidSet*) {
        DocidSet set(last_);
        for (auto posting = database_.postlist_begin(""); posting != database_.postlist_end(""); ++posting) set.insert(*posting);
        return set;
    }

    DocidSet of(const AnyTerm& any, const DocidSet* candidates) {
        DocidSet set(last_);
        std::vector<Xapian::docid> places;
        if (candidates != nullptr && candidates->count() * postings_per_lookup < estimate(any)) places = candidates->docids();
        for (const std::string& term : any.terms) {
            if (places.empty()) {
                for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term); ++posting)
                    set.insert(*posting);
            } else {
                look_up(term, places, set);
            }
        }
        return set;
    }

    void look_up(const std::string& term, const std::vector<Xapian::docid>& places, DocidSet& set) {
        auto posting = database_.postlist_begin(term);
        const auto end = database_.postlist_end(term);
        for (const Xapian::docid place : places) {
            if (posting == end) return;
            posting.skip_to(place);
            if (posting != end && *posting == place) set.insert(place);
        }
    }

    DocidSet of(const ByEngine& part, const DocidSet*) {
        Xapian::Enquire enquire(database_);
        enquire.set_query(part.query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        const Xapian::MSet matches = enquire.get_mset(0, database_.get_doccount());
        DocidSet set(last_);
        for (auto match = matches.begin(); match != matches.end(); ++match) set.insert(*match);
        return set;
    }

    DocidSet of(const AllOf& all, const DocidSet* candidates) {
        std::vector<const Plan*> rarest_first;
        for (const Plan& part : all.parts) rarest_first.push_back(&part);
        std::stable_sort(rarest_first.begin(), rarest_first.end(),
                         [this](const Plan* a, const Plan* b) { return estimate(*a) < estimate(*b); });
        DocidSet set = match(*rarest_first.front(), candidates);
        for (std::size_t i = 1; i < rarest_first.size(); ++i) set.keep(match(*rarest_first[i], &set));
        return set;
    }

    DocidSet of(const AnyOf& any, const DocidSet* candidates) {
        DocidSet set(last_);
        for (const Plan& part : any.parts) set.add(match(part, candidates));
        return set;
    }

    DocidSet of(const Without& without, const DocidSet* candidates) {
        DocidSet set = match(without.kept.front(), candidates);
        for (const Plan& part : without.excluded) set.remove(match(part, &set));
        return set;
    }

    // An upper bound of how many postings a plan would touch.
    std::uint64_t estimate(const Plan& plan) {
        return std::visit([this](const auto& part) { return estimate(part); }, plan.as);
    }
    std::uint64_t estimate(const AllArticles&) { return database_.get_doccount(); }
    std::uint64_t estimate(const ByEngine&) { return database_.get_doccount() / 2; }  // dear: after every word
    std::uint64_t estimate(const AnyTerm& any) {
        std::uint64_t postings = 0;
        for (const std::string& term : any.terms) postings += database_.get_termfreq(term);
        return postings;
    }
    std::uint64_t estimate(const AllOf& all) {
        std::uint64_t least = ~std::uint64_t{0};
        for (const Plan& part : all.parts) least = std::min(least, estimate(part));
        return least;
    }
    std::uint64_t estimate(const AnyOf& any) {
        std::uint64_t sum = 0;
        for (const Plan& part : any.parts) sum += estimate(part);
        return sum;
    }
    std::uint64_t estimate(const Without& without) { return estimate(without.kept.front()); }

    const Xapian::Database& database_;
    Xapian::docid last_;
};

}  // namespace

void DocidSet::add(const DocidSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
}

void DocidSet::keep(const DocidSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
}

void DocidSet::remove(const DocidSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
}

std::uint64_t DocidSet::count() const {
    std::uint64_t count = 0;
    for (const std::uint64_t word : words_) count += static_cast<std::uint64_t>(std::popcount(word));
    return count;
}

std::vector<Xapian::docid> DocidSet::docids() const {
    std::vector<Xapian::docid> docids;
    docids.reserve(count());
    for (std::size_t i = 0; i < words_.size(); ++i) {
        for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
            docids.push_back(static_cast<Xapian::docid>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
        }
    }
    return docids;
}

DocidSet matching_set(const Plan& plan, const Xapian::Database& database) { return Matcher(database).match(plan, nullptr); }

}  // namespace dateline::store
