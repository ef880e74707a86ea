#include "corpus/events/time_mention.hpp"

#include <doctest/doctest.h>

#include <random>

#include "corpus/text/tokenizer.hpp"

using namespace dateline;
using namespace dateline::events;

namespace {

std::vector<TimeMention> mentions_in(std::string_view text) {
    text::Tokenizer tokenizer;
    return find_time_mentions(text, tokenizer.tokenize(text));
}

// "rule value 'as written'", joined by "; ".
std::string found(std::string_view text) {
    std::string all;
    for (const TimeMention& mention : mentions_in(text)) {
        if (!all.empty()) all += "; ";
        all.append(mention.rule)
            .append(" ")
            .append(mention.value)
            .append(" '")
            .append(text.substr(mention.begin, mention.end - mention.begin))
            .append("'");
    }
    return all;
}

}  // namespace

TEST_CASE("what each rule reads") {
    struct Row {
        std::string text;
        std::string found;
    };
    for (const Row& row : std::initializer_list<Row>{
             {"on 2025-05-16 in Kyiv", "iso-date 2025-05-16 '2025-05-16'"},
             {"(2024-02-29)", "iso-date 2024-02-29 '2024-02-29'"},
             {"On May 16, 2025, talks", "month-day-year 2025-05-16 'May 16, 2025'"},
             {"MAY 16, 2025", "month-day-year 2025-05-16 'MAY 16, 2025'"},
             {"Oct. 4 2006", "month-day-year 2006-10-04 'Oct. 4 2006'"},
             {"Sept. 11, 2001", "month-day-year 2001-09-11 'Sept. 11, 2001'"},
             {"on July 4th, 1976", "month-day-year 1976-07-04 'July 4th, 1976'"},
             {"on 16 May 2025", "day-month-year 2025-05-16 '16 May 2025'"},
             {"the 16th of May 2025", "day-month-year 2025-05-16 '16th of May 2025'"},
             {"the 1st May, 2025", "day-month-year 2025-05-01 '1st May, 2025'"},
             {"3 Sep. 1939", "day-month-year 1939-09-03 '3 Sep. 1939'"},
             {"since February 2022", "month-year 2022-02 'February 2022'"},
             {"in May, 2025", "month-year 2025-05 'May, 2025'"},
             {"by December of 1999", "month-year 1999-12 'December of 1999'"},
             {"in Aug. 2005", "month-year 2005-08 'Aug. 2005'"},
             {"in 2019", "year-alone 2019 '2019'"},
             {"Since 2022, they", "year-alone 2022 '2022'"},
             {"the winter of 1944", "year-alone 1944 '1944'"},
             {"before 2019 elections", "year-alone 2019 '2019'"},
             {"in 2014 and after 2022", "year-alone 2014 '2014'; year-alone 2022 '2022'"},
             {"from May 2024 to June 3, 2025", "month-year 2024-05 'May 2024'; month-day-year 2025-06-03 'June 3, 2025'"},
             {"by 1000, and until 2999", "year-alone 1000 '1000'; year-alone 2999 '2999'"},
         }) {
        CAPTURE(row.text);
        CHECK(found(row.text) == row.found);
    }
}

TEST_CASE("what looks like a date and is none") {
    for (const char* text : {
             "",
             "no date",
             "2019",
             "the 2019 cup",
             "16 May",
             "May 16",
             "May",
             "they may 2025 times",
             "march 2025 miles",
             "in 2,019 places",
             "in $2019",
             "in 2019%",
             "by 2019-20",
             "in 20190 cases",
             "in 219",
             "in 0999",
             "in 3000",
             "by 9999",
             "one of 2000 people",
             "Of 2000 people asked",
             "by 1500 votes",
             "2025-13-01",
             "2025-02-30",
             "2025-00-10",
             "2025-1-1",
             "12025-05-16",
             "2025 - 05 - 16",
             "May 32, 2025",
             "May 0, 2025",
             "February 30, 2025",
             "31 Foo 2025",
             "in 3.14",
             "in 20.5",
         }) {
        CAPTURE(text);
        CHECK(found(text) == "");
    }
}

TEST_CASE("a month that ends a sentence does not take the year that begins the next") {
    CHECK(found("He left in March. 2019 was better.") == "");
    CHECK(found("They met on 3 May. 2020 followed.") == "");
    CHECK(found("in May\n\n2025 Reuters") == "");
}

TEST_CASE("the days meant, and how precisely") {
    const auto day = mentions_in("on Aug. 29, 2005");
    REQUIRE(day.size() == 1);
    CHECK(day[0].period == calendar::Period{*calendar::make_day(2005, 8, 29), *calendar::make_day(2005, 8, 29)});
    CHECK(day[0].grain == calendar::Grain::day);
    CHECK(day[0].time_class == TimeClass::date);
    const auto month = mentions_in("in February 2024");
    REQUIRE(month.size() == 1);
    CHECK(month[0].period == calendar::month_period(2024, 2));
    CHECK(month[0].grain == calendar::Grain::month);
    const auto year = mentions_in("in 2024");
    REQUIRE(year.size() == 1);
    CHECK(year[0].period == calendar::year_period(2024));
    CHECK(year[0].grain == calendar::Grain::year);
}

TEST_CASE("classes are called as in TIMEX3") {
    CHECK(time_class_name(TimeClass::date) == "DATE");
    CHECK(time_class_name(TimeClass::time) == "TIME");
    CHECK(time_class_name(TimeClass::duration) == "DURATION");
    CHECK(time_class_name(TimeClass::set) == "SET");
}

TEST_CASE("mentions come in order, never overlap and stay inside the text, whatever it is") {
    constexpr std::string_view pieces[] = {"May", "16", "2025", "-",     "05", ",",  ".", " ", " ",    "of",
                                           "in",  "th", "Oct",  "2,025", "31", "\n", "%", "é", "\xFF", "since"};
    std::mt19937 random(5);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto length = random() % 25; length > 0; --length) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        std::uint32_t behind = 0;
        for (const TimeMention& mention : mentions_in(text)) {
            REQUIRE(mention.begin >= behind);
            REQUIRE(mention.end > mention.begin);
            REQUIRE(mention.end <= text.size());
            REQUIRE(mention.period->first <= mention.period->last);
            behind = mention.end;
        }
    }
}
