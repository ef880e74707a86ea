// A plan finds the same articles as going through all of them, whatever way it takes.
#include "corpus/store/matching_set.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace dateline::store;

namespace {

constexpr Xapian::docid articles = 400;

// Words of very different frequency: "every", "half", "few", "one" ... in random articles.
struct Archive {
    Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
    std::vector<std::set<std::string>> words{articles + 1};

    Archive() {
        std::mt19937 random(7);
        const std::vector<std::pair<std::string, unsigned>> share{{"every", 100}, {"half", 50}, {"some", 20}, {"few", 3}, {"rare", 1}};
        for (Xapian::docid docid = 1; docid <= articles; ++docid) {
            Xapian::Document document;
            for (const auto& [word, percent] : share) {
                if (random() % 100 >= percent) continue;
                document.add_term(word);
                words[docid].insert(word);
            }
            database.add_document(document);
        }
        for (const Xapian::docid gone : {3U, 200U, 400U}) {
            database.delete_document(gone);
            words[gone] = {"(deleted)"};
        }
    }
};

bool matches(const Plan& plan, const std::set<std::string>& words);

struct Truth {
    const std::set<std::string>& words;

    bool operator()(const AllArticles&) const { return true; }
    bool operator()(const AnyTerm& any) const {
        return std::any_of(any.terms.begin(), any.terms.end(), [this](const std::string& term) { return words.count(term) > 0; });
    }
    bool operator()(const ByEngine& part) const { return words.count(*part.query.get_terms_begin()) > 0; }
    bool operator()(const AllOf& all) const {
        return std::all_of(all.parts.begin(), all.parts.end(), [this](const Plan& part) { return matches(part, words); });
    }
    bool operator()(const AnyOf& any) const {
        return std::any_of(any.parts.begin(), any.parts.end(), [this](const Plan& part) { return matches(part, words); });
    }
    bool operator()(const Without& without) const {
        return matches(without.kept.front(), words) &&
               std::none_of(without.excluded.begin(), without.excluded.end(), [this](const Plan& part) { return matches(part, words); });
    }
};

bool matches(const Plan& plan, const std::set<std::string>& words) { return std::visit(Truth{words}, plan.as); }

Plan random_plan(std::mt19937& random, int depth) {
    const std::vector<std::string> vocabulary{"every", "half", "some", "few", "rare", "unknown"};
    const auto word = [&] { return vocabulary[random() % vocabulary.size()]; };
    const auto parts = [&] {
        std::vector<Plan> some;
        for (auto count = 1 + random() % 3; count > 0; --count) some.push_back(random_plan(random, depth - 1));
        return some;
    };
    switch (depth == 0 ? random() % 3 : random() % 6) {
        case 0: return {AllArticles{}};
        case 1: return {AnyTerm{{word(), word()}}};
        case 2: return {ByEngine{Xapian::Query(word())}};
        case 3: return {AllOf{parts()}};
        case 4: return {AnyOf{parts()}};
        default: return {Without{{random_plan(random, depth - 1)}, parts()}};
    }
}

}  // namespace

TEST_CASE_FIXTURE(Archive, "a plan finds what going through all articles finds") {
    std::mt19937 random(11);
    for (int i = 0; i < 2000; ++i) {
        const Plan plan = random_plan(random, 3);
        std::vector<Xapian::docid> expected;
        for (Xapian::docid docid = 1; docid <= articles; ++docid) {
            if (words[docid].count("(deleted)") == 0 && matches(plan, words[docid])) expected.push_back(docid);
        }
        const DocidSet found = matching_set(plan, database);
        REQUIRE(found.docids() == expected);
        REQUIRE(found.count() == expected.size());
    }
}

TEST_CASE("a set of docids at the borders of its words") {
    DocidSet set(200);
    for (const Xapian::docid docid : {1U, 63U, 64U, 127U, 128U, 200U}) set.insert(docid);
    CHECK(set.docids() == std::vector<Xapian::docid>{1, 63, 64, 127, 128, 200});
    CHECK(set.contains(64));
    CHECK_FALSE(set.contains(65));
    CHECK_FALSE(set.contains(100'000));
    DocidSet other(200);
    other.insert(64);
    DocidSet both = set;
    both.keep(other);
    CHECK(both.docids() == std::vector<Xapian::docid>{64});
    set.remove(other);
    CHECK(set.count() == 5);
    set.add(other);
    CHECK(set.count() == 6);
}

TEST_CASE("an empty database matches nothing") {
    const Xapian::WritableDatabase empty("", Xapian::DB_BACKEND_INMEMORY);
    CHECK(matching_set({AllArticles{}}, empty).count() == 0);
    CHECK(matching_set({AnyTerm{{"word"}}}, empty).docids().empty());
}
