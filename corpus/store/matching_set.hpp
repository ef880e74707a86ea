// Which articles match, without ranking them: exact totals and facets are counted over this set.
//
// The engine's matcher asks a virtual postlist for every article it meets; for counting that is most of the cost. Here each word's
// postings are laid into a bitmap, words are joined by AND and OR of bitmaps, and a frequent word beside a rare one is only looked up at
// the places of the rare one. Only phrases and NEAR still go through the matcher.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace dateline::store {

struct Plan;

// Articles with any of these terms.
struct AnyTerm {
    std::vector<std::string> terms;
};
// What only the engine can tell: phrases, NEAR.
struct ByEngine {
    Xapian::Query query;
};
struct AllArticles {};
struct AllOf {
    std::vector<Plan> parts;
};
struct AnyOf {
    std::vector<Plan> parts;
};
// Those of `kept` that are not in `excluded`.
struct Without {
    std::vector<Plan> kept;      // exactly one
    std::vector<Plan> excluded;  // any of these
};

struct Plan {
    std::variant<AllArticles, AnyTerm, ByEngine, AllOf, AnyOf, Without> as;
};

// A set of docids of one database.
class DocidSet {
public:
    explicit DocidSet(Xapian::docid last) : words_(last / 64 + 1) {}

    void insert(Xapian::docid docid) { words_[docid / 64] |= std::uint64_t{1} << (docid % 64); }
    bool contains(Xapian::docid docid) const { return docid / 64 < words_.size() && (words_[docid / 64] >> (docid % 64) & 1) != 0; }
    void add(const DocidSet& other);
    void keep(const DocidSet& other);
    void remove(const DocidSet& other);

    std::uint64_t count() const;
    // In rising order.
    std::vector<Xapian::docid> docids() const;

private:
    std::vector<std::uint64_t> words_;
};

// May throw Xapian::Error. REQUIRES one database, not several.
DocidSet matching_set(const Plan& plan, const Xapian::Database& database);

}  // namespace dateline::store
