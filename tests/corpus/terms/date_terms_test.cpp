#include "corpus/terms/date_terms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace dateline;
using namespace dateline::terms;
using calendar::Day;
using calendar::Grain;
using calendar::OpenPeriod;
using calendar::Period;
using std::chrono::days;

namespace {

using Terms = std::vector<std::string>;

Day day(int year, int month, int day_of_month) { return *calendar::make_day(year, month, day_of_month); }
Period one_day(Day d) { return {d, d}; }

bool matches(const Terms& cover, const Terms& article) {
    return std::any_of(article.begin(), article.end(),
                       [&cover](const std::string& term) { return std::find(cover.begin(), cover.end(), term) != cover.end(); });
}

constexpr DateFamily families[] = {DateFamily::published, DateFamily::about};

}  // namespace

TEST_CASE("a day has its own term and one for every larger unit") {
    CHECK(date_terms(DateFamily::published, one_day(day(2025, 5, 19)), Grain::day) ==
          Terms{"D20250519", "XW2025W21", "M202505", "XQ2025Q2", "Y2025"});
    CHECK(date_terms(DateFamily::about, one_day(day(2005, 8, 29)), Grain::day) ==
          Terms{"XED20050829", "XEW2005W35", "XEM200508", "XEQ2005Q3", "XEY2005", "XEC200"});
}

TEST_CASE("around New Year a day belongs to the week's own year") {
    const auto has = [](Day d, const char* term) {
        const Terms terms = date_terms(DateFamily::published, one_day(d), Grain::day);
        return std::find(terms.begin(), terms.end(), term) != terms.end();
    };
    CHECK(has(day(2024, 12, 30), "XW2025W01"));
    CHECK(has(day(2024, 12, 29), "XW2024W52"));
    CHECK(has(day(2021, 1, 3), "XW2020W53"));
    CHECK(has(day(2021, 1, 4), "XW2021W01"));
    CHECK(has(day(2024, 12, 30), "Y2024"));
}

TEST_CASE("larger units have no terms of smaller ones") {
    CHECK(date_terms(DateFamily::published, calendar::month_period(2025, 5), Grain::month) == Terms{"M202505", "XQ2025Q2", "Y2025"});
    CHECK(date_terms(DateFamily::published, calendar::quarter_period(2025, 2), Grain::quarter) == Terms{"XQ2025Q2", "Y2025"});
    CHECK(date_terms(DateFamily::published, calendar::year_period(2025), Grain::year) == Terms{"Y2025"});
    CHECK(date_terms(DateFamily::about, calendar::year_period(2025), Grain::year) == Terms{"XEY2025", "XEC202"});
    CHECK(date_terms(DateFamily::about, calendar::decade_period(1990), Grain::decade) == Terms{"XEC199"});
    CHECK(date_terms(DateFamily::published, *calendar::week_period(2025, 20), Grain::week) ==
          Terms{"XW2025W20", "M202505", "XQ2025Q2", "Y2025"});
    CHECK(date_terms(DateFamily::published, *calendar::week_period(2025, 1), Grain::week) == Terms{"XW2025W01"});
    CHECK(date_terms(DateFamily::published, *calendar::week_period(2025, 18), Grain::week) == Terms{"XW2025W18", "XQ2025Q2", "Y2025"});
}

TEST_CASE("a stretch that is no unit gives its days up to a month's length, then its months") {
    const Terms three = date_terms(DateFamily::published, {day(2025, 4, 30), day(2025, 5, 2)}, Grain::day);
    for (const char* term : {"D20250430", "D20250501", "D20250502", "XW2025W18", "M202504", "M202505", "XQ2025Q2", "Y2025"}) {
        CAPTURE(term);
        CHECK(std::count(three.begin(), three.end(), term) == 1);
    }
    CHECK(three.size() == 8);
    const auto days_in = [](const Terms& terms) {
        return std::count_if(terms.begin(), terms.end(), [](const std::string& term) { return term.starts_with('D'); });
    };
    CHECK(days_in(date_terms(DateFamily::published, {day(2025, 1, 10), day(2025, 2, 9)}, Grain::day)) == 31);
    CHECK(days_in(date_terms(DateFamily::published, {day(2025, 1, 10), day(2025, 2, 10)}, Grain::day)) == 0);
    CHECK(date_terms(DateFamily::published, {day(2024, 12, 10), day(2025, 2, 10)}, Grain::day) == Terms{"M202501", "XQ2025Q1", "Y2025"});
}

TEST_CASE("no terms come twice") {
    for (const DateFamily family : families) {
        for (int length = 0; length < 400; length += 7) {
            Terms terms = date_terms(family, {day(2023, 11, 3), day(2023, 11, 3) + days{length}}, Grain::day);
            const std::set<std::string> distinct(terms.begin(), terms.end());
            CHECK(distinct.size() == terms.size());
        }
    }
}

TEST_CASE("a cover takes the largest units that fit") {
    const Day earliest = day(1995, 1, 1);
    const Day latest = day(2026, 6, 1);
    const auto cover = [&](DateFamily family, Day first, Day last) { return date_cover(family, {first, last}, earliest, latest); };
    CHECK(cover(DateFamily::published, day(2025, 5, 19), day(2025, 5, 19)) == Terms{"D20250519"});
    CHECK(cover(DateFamily::published, day(2025, 5, 1), day(2025, 5, 31)) == Terms{"M202505"});
    CHECK(cover(DateFamily::published, day(2025, 4, 1), day(2025, 6, 30)) == Terms{"XQ2025Q2"});
    CHECK(cover(DateFamily::published, day(2025, 1, 1), day(2025, 12, 31)) == Terms{"Y2025"});
    CHECK(cover(DateFamily::published, day(2025, 5, 12), day(2025, 5, 18)) == Terms{"XW2025W20"});
    CHECK(cover(DateFamily::published, day(2024, 12, 30), day(2025, 1, 5)) == Terms{"XW2025W01"});
    CHECK(cover(DateFamily::published, day(2024, 12, 30), day(2025, 1, 31)) == Terms{"D20241230", "D20241231", "M202501"});
    CHECK(cover(DateFamily::published, day(2024, 2, 28), day(2024, 7, 1)) ==
          Terms{"D20240228", "D20240229", "M202403", "XQ2024Q2", "D20240701"});
    CHECK(cover(DateFamily::about, day(2000, 1, 1), day(2010, 12, 31)) == Terms{"XEC200", "XEY2010"});
    CHECK(cover(DateFamily::published, day(2000, 1, 1), day(2009, 12, 31)).size() == 10);
}

TEST_CASE("a cover is empty when nothing lies inside, and open ends reach all that there is") {
    const Day earliest = day(2005, 3, 1);
    const Day latest = day(2025, 6, 1);
    CHECK(date_cover(DateFamily::published, {day(1980, 1, 1), day(1999, 12, 31)}, earliest, latest).empty());
    CHECK(date_cover(DateFamily::published, {day(2030, 1, 1), std::nullopt}, earliest, latest).empty());
    CHECK(date_cover(DateFamily::published, {std::nullopt, day(1999, 12, 31)}, earliest, latest).empty());
    const Terms all = date_cover(DateFamily::about, {std::nullopt, std::nullopt}, earliest, latest);
    CHECK(all == Terms{"XEC200", "XEC201", "XEC202"});
    CHECK(date_cover(DateFamily::published, {day(1, 1, 1), day(9999, 12, 31)}, earliest, latest).size() <= 30);
}

TEST_CASE("an article of a day is matched by a cover exactly when the day lies inside") {
    const Day earliest = day(2018, 2, 11);
    const Day latest = day(2026, 1, 20);
    std::vector<std::pair<Day, Terms>> articles[2];
    for (const DateFamily family : families) {
        for (Day d = earliest; d <= latest; d += days{1})
            articles[static_cast<int>(family)].emplace_back(d, date_terms(family, one_day(d), Grain::day));
    }
    std::mt19937 random(6);
    const auto any_day = [&] { return day(2017, 6, 1) + days{static_cast<int>(random() % 3400)}; };
    for (int round = 0; round < 1500; ++round) {
        OpenPeriod period{any_day(), std::nullopt};
        if (round % 3 == 0) period.last = *period.first + days{static_cast<int>(random() % 15)};
        if (round % 3 == 1) period.last = *period.first + days{static_cast<int>(random() % 1500)};
        if (round % 10 == 9) std::swap(period.first, period.last);
        if (round % 7 == 0) {  // whole units and those next to them
            const int year = 2018 + static_cast<int>(random() % 8);
            const int month = 1 + static_cast<int>(random() % 12);
            const Period whole = round % 2 == 0 ? calendar::month_period(year, month) : *calendar::week_period(year, month * 4);
            period = {whole.first - days{random() % 2}, whole.last + days{random() % 2}};
        }
        if (period.first && period.last && *period.last < *period.first) continue;
        const DateFamily family = families[random() % 2];
        const std::set<std::string> cover = [&] {
            const Terms terms = date_cover(family, period, earliest, latest);
            REQUIRE(std::set<std::string>(terms.begin(), terms.end()).size() == terms.size());
            return std::set<std::string>(terms.begin(), terms.end());
        }();
        for (const auto& [d, terms] : articles[static_cast<int>(family)]) {
            const bool inside = (!period.first || *period.first <= d) && (!period.last || d <= *period.last);
            const bool matched =
                std::any_of(terms.begin(), terms.end(), [&cover](const std::string& term) { return cover.contains(term); });
            if (matched != inside) {
                FAIL(calendar::iso_date(d) << (matched ? " is matched by " : " is missed by ")
                                           << (period.first ? calendar::iso_date(*period.first) : "") << ".."
                                           << (period.last ? calendar::iso_date(*period.last) : ""));
            }
        }
    }
}

TEST_CASE("a month, quarter or year is matched exactly when all of it lies inside") {
    const Day earliest = day(2018, 1, 1);
    const Day latest = day(2025, 12, 31);
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        const DateFamily family = families[random() % 2];
        const int year = 2018 + static_cast<int>(random() % 8);
        const int month = 1 + static_cast<int>(random() % 12);
        const Grain grain = std::array{Grain::month, Grain::quarter, Grain::year}[random() % 3];
        const Period unit = grain == Grain::month     ? calendar::month_period(year, month)
                            : grain == Grain::quarter ? calendar::quarter_period(year, (month + 2) / 3)
                                                      : calendar::year_period(year);
        Day first = unit.first + days{static_cast<int>(random() % 5) - 2};
        Day last = unit.last + days{static_cast<int>(random() % 5) - 2};
        if (round % 2 == 0) first = earliest + days{random() % 2500}, last = first + days{random() % 900};
        if (last < first) continue;
        const bool inside = first <= unit.first && unit.last <= last;
        if (matches(date_cover(family, {first, last}, earliest, latest), date_terms(family, unit, grain)) != inside) {
            FAIL(calendar::iso_date(unit.first)
                 << ".." << calendar::iso_date(unit.last) << " in " << calendar::iso_date(first) << ".." << calendar::iso_date(last));
        }
    }
}
