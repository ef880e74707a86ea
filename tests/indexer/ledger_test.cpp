#include "indexer/ledger.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <thread>

using namespace dateline::indexer;
using Verdict = Ledger::Verdict;

TEST_CASE("a new article goes into the index, one in the same state does not, one in another state replaces it") {
    Ledger ledger;
    CHECK(ledger.enter(1, 0, 100, std::nullopt) == Verdict::index);
    CHECK(ledger.enter(2, 1, 100, Existing{7, 100}) == Verdict::unchanged);
    CHECK(ledger.enter(3, 2, 100, Existing{8, 99}) == Verdict::index);
    CHECK(ledger.replaced() == std::vector<std::uint32_t>{8});
    CHECK(ledger.counts(1, 0));
    CHECK(ledger.counts(3, 2));
    CHECK_FALSE(ledger.counts(1, 1));
    CHECK_FALSE(ledger.counts(4, 0));
    CHECK(ledger.outdone() == 0);
    CHECK(ledger.tally() == Ledger::Tally{1, 1, 1});
}

TEST_CASE("of articles with one id the last counts, in whichever order they come") {
    std::array<std::uint64_t, 4> ordinals{0, 1, 2, 3};
    do {
        Ledger ledger;
        for (const std::uint64_t ordinal : ordinals) {
            const Verdict verdict = ledger.enter(1, ordinal, ordinal, Existing{9, 77});
            if (ordinal == 3) CHECK(verdict == Verdict::index);
        }
        for (const std::uint64_t ordinal : ordinals) CHECK(ledger.counts(1, ordinal) == (ordinal == 3));
        CHECK(ledger.outdone() == 3);
        CHECK(ledger.replaced() == std::vector<std::uint32_t>{9});
        CHECK(ledger.tally() == Ledger::Tally{0, 1, 0});
    } while (std::next_permutation(ordinals.begin(), ordinals.end()));
}

TEST_CASE("an article that the run changes and then changes back stays as it is in the index") {
    for (const bool backwards : {false, true}) {
        Ledger ledger;
        const auto changed = [&] { return ledger.enter(1, 0, 5, Existing{9, 77}); };
        const auto as_before = [&] { return ledger.enter(1, 1, 77, Existing{9, 77}); };
        if (backwards) {
            CHECK(as_before() == Verdict::unchanged);
            CHECK(changed() == Verdict::outdone);
        } else {
            CHECK(changed() == Verdict::index);
            CHECK(as_before() == Verdict::unchanged);
        }
        CHECK(ledger.replaced().empty());
        CHECK_FALSE(ledger.counts(1, 0));
        CHECK(ledger.tally() == Ledger::Tally{0, 0, 1});
    }
}

TEST_CASE("the docids that are replaced come sorted") {
    Ledger ledger;
    std::mt19937 random(12);
    for (std::uint64_t i = 0; i < 1000; ++i) ledger.enter(i, i, 1, Existing{static_cast<std::uint32_t>(1 + (i * 7919) % 1009), 0});
    const auto replaced = ledger.replaced();
    CHECK(replaced.size() == 1000);
    CHECK(std::is_sorted(replaced.begin(), replaced.end()));
}

TEST_CASE("threads may enter at the same time") {
    Ledger ledger;
    {
        std::vector<std::jthread> threads;
        for (std::uint64_t thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&ledger, thread] {
                for (std::uint64_t id = 0; id < 2000; ++id) ledger.enter(id, id * 4 + thread, 1, std::nullopt);
            });
        }
    }
    CHECK(ledger.outdone() == 6000);
    CHECK(ledger.tally() == Ledger::Tally{2000, 0, 0});
    for (std::uint64_t id = 0; id < 2000; ++id) CHECK(ledger.counts(id, id * 4 + 3));
}
