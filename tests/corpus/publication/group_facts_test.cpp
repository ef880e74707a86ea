#include "corpus/publication/group_facts.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include <algorithm>
#include <random>

#include "corpus/publication/field_cue.hpp"
#include "corpus/publication/head_cues.hpp"
#include "corpus/publication/url_cue.hpp"

using namespace dateline;
using namespace dateline::publication;
using calendar::Day;

namespace {

const Day january = *calendar::make_day(2007, 1, 1);
const Day crawl = *calendar::make_day(2008, 7, 31);

article::Location file(std::string path) { return {std::move(path), "", 0, 0}; }
const article::Location record{"dump.jsonl", "", 3, 3};

std::string slashed(Day day) {
    std::string text = calendar::iso_date(day);
    std::ranges::replace(text, '-', '/');
    return text;
}

// An article whose text begins with `head`, and which has the second date at its head and the address where they are given.
Cues article_of(Day head, std::optional<Day> second = {}, std::optional<Day> url = {}) {
    std::string text = calendar::iso_date(head) + "\n\nHarbour opens\n";
    if (second) text += calendar::iso_date(*second) + "\nThe harbour";
    Cues cues = head_cues(text).cues;
    if (url) cues.push_back(*url_cue("https://ledger.example/" + slashed(*url) + "/x"));
    return cues;
}

// `count` articles, the i-th as `make` says.
template <class Make>
GroupFacts facts_of(int count, Make make) {
    GroupFacts facts;
    for (int i = 0; i < count; ++i) facts.observe(make(i), record);
    return facts;
}

Day days_after(Day day, int days) { return day + std::chrono::days(days); }

}  // namespace

TEST_CASE("the group of an article") {
    CHECK(group_of({"news/2007/a.txt", "", 0, 0}, "x") == group_of({"news/2007/b.txt", "", 0, 0}, "y"));
    CHECK(group_of({"news/2007/a.txt", "", 0, 0}, "x") != group_of({"news/2008/a.txt", "", 0, 0}, "x"));
    CHECK(group_of({"a.zip", "2007/a.txt", 0, 0}, "x") == group_of({"a.zip", "2007/b.txt", 0, 0}, "x"));
    CHECK(group_of({"a.zip", "2007/a.txt", 0, 0}, "x") != group_of({"a.zip", "2008/a.txt", 0, 0}, "x"));
    CHECK(group_of({"a.txt", "", 0, 0}, "x") == group_of({std::filesystem::current_path() / "a.txt", "", 0, 0}, "x"));
    CHECK(group_of({"d.jsonl", "", 4, 4}, "x") == group_of({"d.jsonl", "", 9, 9}, "x"));
    CHECK(group_of({"d.jsonl", "", 4, 4}, "x") != group_of({"d.jsonl", "", 4, 4}, "y"));
    CHECK(group_of({"d.jsonl", "", 0, 0}, "") != group_of({"d.jsonl", "", 4, 4}, ""));
}

TEST_CASE("the day of the crawl heads texts whose addresses say otherwise") {
    const GroupFacts facts = facts_of(60, [](int i) { return article_of(crawl, {}, days_after(january, i * 5)); });
    CHECK(facts.heads_too_many(crawl));
    CHECK_FALSE(facts.heads_too_many(january));
}

TEST_CASE("the day of the crawl heads texts that have their own day behind it") {
    const GroupFacts facts = facts_of(60, [](int i) { return article_of(crawl, days_after(january, i * 5)); });
    CHECK(facts.heads_too_many(crawl));
    CHECK_FALSE(facts.heads_too_many(days_after(january, 5)));
}

TEST_CASE("the day of the crawl stands out of the other days") {
    // Every third article has the page's date, the others their own, all within three years.
    const GroupFacts facts = facts_of(600, [](int i) { return article_of(i % 3 == 0 ? crawl : days_after(january, i)); });
    CHECK(facts.heads_too_many(crawl));
    CHECK_FALSE(facts.heads_too_many(days_after(january, 100)));
}

TEST_CASE("a dump of one day is no crawl's day") {
    CHECK_FALSE(facts_of(500, [](int) { return article_of(crawl); }).heads_too_many(crawl));
    CHECK_FALSE(facts_of(500, [](int) { return article_of(crawl, {}, crawl); }).heads_too_many(crawl));
    // A few dates of events among them do not make it one.
    CHECK_FALSE(facts_of(500, [](int i) { return article_of(i % 25 == 0 ? days_after(january, i) : crawl); }).heads_too_many(crawl));
    // Nor do addresses that are a day off.
    CHECK_FALSE(facts_of(500, [](int i) { return article_of(crawl, {}, days_after(crawl, i % 2)); }).heads_too_many(crawl));
}

TEST_CASE("an archive with hundreds of articles a day keeps its days") {
    const auto busy = [](int i) { return article_of(days_after(january, i / 200)); };
    const GroupFacts month = facts_of(200 * 30, busy);
    const GroupFacts quarter = facts_of(200 * 90, busy);
    for (int day = 0; day < 30; ++day) {
        CHECK_FALSE(month.heads_too_many(days_after(january, day)));
        CHECK_FALSE(quarter.heads_too_many(days_after(january, day)));
    }
}

TEST_CASE("a busy day of a small office is no crawl's day") {
    const Day budget = *calendar::make_day(2007, 8, 24);
    const GroupFacts facts = facts_of(500, [&](int i) { return article_of(i < 35 ? budget : days_after(january, i)); });
    CHECK_FALSE(facts.heads_too_many(budget));
}

TEST_CASE("a default value of a date field") {
    const auto with_field = [](Day field, Day url) {
        Cues cues{*field_cue("date", calendar::iso_date(field))};
        cues.push_back(*url_cue("https://ledger.example/" + slashed(url) + "/x"));
        return cues;
    };
    const GroupFacts facts =
        facts_of(60, [&](int i) { return with_field(i < 40 ? crawl : days_after(january, i * 3), days_after(january, i * 3)); });
    CHECK(facts.is_default_value(crawl));
    CHECK_FALSE(facts.is_default_value(january));
    // Too few articles to tell; addresses that agree; and a minority.
    CHECK_FALSE(facts_of(40, [&](int i) { return with_field(crawl, days_after(january, i * 3)); }).is_default_value(crawl));
    CHECK_FALSE(facts_of(60, [&](int) { return with_field(crawl, crawl); }).is_default_value(crawl));
    CHECK_FALSE(facts_of(100, [&](int i) {
                    return with_field(i < 40 ? crawl : days_after(january, i), days_after(january, i));
                }).is_default_value(crawl));
}

TEST_CASE("how a group writes days and months") {
    const auto field = [](std::string_view value) { return Cues{*field_cue("date", value)}; };
    const auto order = [&](int month_first, int day_first) {
        GroupFacts facts;
        for (int i = 0; i < month_first; ++i) facts.observe(field("5/17/2006"), record);
        for (int i = 0; i < day_first; ++i) facts.observe(field("17/5/2006"), record);
        facts.observe(field("05/05/2006"), record);  // says nothing
        facts.observe(field("04/05/2006"), record);
        facts.observe(field("17/05/06"), record);
        return facts.order(CuePlace::field);
    };
    CHECK(order(0, 0) == NumberOrder::open);
    CHECK(order(4, 0) == NumberOrder::open);
    CHECK(order(5, 0) == NumberOrder::month_first);
    CHECK(order(0, 5) == NumberOrder::day_first);
    CHECK(order(19, 1) == NumberOrder::month_first);
    CHECK(order(18, 2) == NumberOrder::open);
    GroupFacts texts;
    for (int i = 0; i < 5; ++i) texts.observe(head_cues("Posted on 5/17/2006\n").cues, record);
    CHECK(texts.order(CuePlace::text) == NumberOrder::month_first);
    CHECK(texts.order(CuePlace::field) == NumberOrder::open);
}

TEST_CASE("six digits of file names") {
    const auto dates = [](std::vector<std::string> names) {
        GroupFacts facts;
        for (std::string& name : names) facts.observe({}, file("wire/" + std::move(name)));
        return facts.six_digits_are_dates(*calendar::make_day(2026, 1, 1));
    };
    CHECK(dates({"AP900815-0044", "AP900816-0012", "AP900901-0001"}));
    CHECK(dates({"AP900815-0044", "AP900816-0012", "AP900901-0001", "wsj_0032", "NYT19980206.0460"}));
    CHECK_FALSE(dates({"AP900815-0044", "AP900816-0012"}));
    CHECK_FALSE(dates({"AP900815-0044", "AP900816-0012", "AP900901-0001", "AP991399-0001"}));
    CHECK_FALSE(dates({"a100101", "a500101", "a900101"}));  // 2010, 1950, 1990: numbers, no years of one wire
    CHECK_FALSE(dates({}));
}

TEST_CASE("facts do not depend on the order in which they were met") {
    std::vector<Cues> articles;
    for (int i = 0; i < 400; ++i)
        articles.push_back(article_of(i % 3 == 0 ? crawl : days_after(january, i), days_after(january, i), days_after(january, 2 * i)));
    const auto fold = [&](std::size_t parts) {
        std::vector<GroupFacts> facts(parts);
        for (std::size_t i = 0; i < articles.size(); ++i) facts[i % parts].observe(articles[i], record);
        GroupFacts all;
        for (const GroupFacts& part : facts) all.merge(part);
        return all;
    };
    const GroupFacts one = fold(1);
    CHECK(one == fold(7));
    std::shuffle(articles.begin(), articles.end(), std::mt19937(7));
    CHECK(one == fold(3));
    CHECK_FALSE(one == GroupFacts());
}

TEST_CASE("more days than are kept: the same are kept in every order, and memory stays small") {
    const Day first = *calendar::make_day(1900, 1, 1);
    std::vector<int> days(40'000);
    for (std::size_t i = 0; i < days.size(); ++i) days[i] = static_cast<int>(i);
    const auto fold = [&] {
        GroupFacts facts;
        for (const int day : days) {
            WrittenDate date;
            date.period = {days_after(first, day), days_after(first, day)};
            const Cues cues{{.kind = CueKind::header, .name = "header", .literal = "", .date = date, .in_text = true}};
            facts.observe(cues, record);
        }
        return facts;
    };
    const GroupFacts rising = fold();
    std::ranges::reverse(days);
    CHECK(rising == fold());
    CHECK(rising.encode().size() < 100'000);
    std::shuffle(days.begin(), days.end(), std::mt19937(7));
    CHECK(rising == fold());
}

TEST_CASE("facts as bytes") {
    GroupFacts facts = facts_of(60, [](int i) { return article_of(crawl, days_after(january, i), days_after(january, i * 5)); });
    facts.observe({}, file("wire/AP900815-0044"));
    facts.observe(Cues{*field_cue("date", "17/05/2006")}, record);
    const std::string bytes = facts.encode();
    const auto decoded = GroupFacts::decode(bytes);
    REQUIRE(decoded);
    CHECK(*decoded == facts);
    CHECK(decoded->heads_too_many(crawl));
    CHECK(GroupFacts::decode(GroupFacts().encode())->empty());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(GroupFacts::decode(bytes.substr(0, size)));
    }
    CHECK_FALSE(GroupFacts::decode(bytes + "x"));
    CHECK_FALSE(GroupFacts::decode(std::string(40, '\xff')));
    CHECK_FALSE(GroupFacts::decode("\x02"));
}

TEST_CASE("facts of nobody answer nothing") {
    const GroupFacts none;
    CHECK(none.empty());
    CHECK_FALSE(none.heads_too_many(crawl));
    CHECK_FALSE(none.is_default_value(crawl));
    CHECK(none.order(CuePlace::name) == NumberOrder::open);
    CHECK_FALSE(none.six_digits_are_dates(crawl));
}
