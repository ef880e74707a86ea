// The word tables: months, weekdays, labels, zones.
#include <doctest/doctest.h>

#include <string>

#include "corpus/publication/label_words.hpp"
#include "corpus/publication/month_words.hpp"
#include "corpus/publication/time_of_day.hpp"

using namespace dateline::publication;

TEST_CASE("names of months") {
    struct Case {
        std::string_view word;
        int month;
    };
    const Case cases[] = {
        {"January", 1},    {"SEPT", 9},      {"März", 3},     {"Maerz", 3},        {"marz", 3},
        {"JÄNNER", 1},     {"août", 8},      {"aout", 8},     {"Décembre", 12},    {"ФЕВРАЛЯ", 2},
        {"мая", 5},        {"червня", 6},    {"липня", 7},    {"lipca", 7},        {"července", 7},
        {"června", 6},     {"września", 9},  {"AĞUSTOS", 8},  {"Kasım", 11},       {"KASIM", 11},
        {"toukokuuta", 5}, {"augusztus", 8}, {"ianuarie", 1}, {"out", 10},         {"mei", 5},
        {"desember", 12},  {"Ma", 0},        {"Maybe", 0},    {"Marches", 0},      {"", 0},
        {"x", 0},          {"Monday", 0},    {"жж", 0},       {"\xff\xff\xff", 0}, {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0},
    };
    for (const Case& c : cases) {
        CAPTURE(c.word);
        CHECK(month_of_word(c.word) == c.month);
    }
    CHECK(needs_day_and_year("Out"));
    CHECK_FALSE(needs_day_and_year("May"));
}

TEST_CASE("names of weekdays") {
    CHECK(weekday_of_word("Monday") == 1);
    CHECK(weekday_of_word("SUN") == 7);
    CHECK(weekday_of_word("mercredi") == 3);
    CHECK(weekday_of_word("segunda-feira") == 1);
    CHECK(weekday_of_word("понедельник") == 1);
    CHECK(weekday_of_word("неділя") == 7);
    CHECK(weekday_of_word("May") == 0);
}

TEST_CASE("labels before a date") {
    struct Case {
        std::string_view text;
        Label label;
        std::string_view written;
    };
    const Case cases[] = {
        {"Published: ", Label::published, "Published"},
        {"By Jane Doe | Posted on ", Label::published, "Posted on"},
        {"FOR IMMEDIATE RELEASE\n", Label::published, "FOR IMMEDIATE RELEASE"},
        {"Date", Label::published, "Date"},
        {"VERÖFFENTLICHT AM ", Label::published, "VERÖFFENTLICHT AM"},
        {"Опубликовано: ", Label::published, "Опубликовано"},
        {"发布时间：", Label::none, ""},
        {"发布时间:", Label::published, "发布时间"},
        {"Last updated on ", Label::updated, "Last updated on"},
        {"Stand: ", Label::updated, "Stand"},
        {"Date of birth: ", Label::other, "Date of birth"},
        {"Today: ", Label::other, "Today"},
        {"© ", Label::other, "©"},
        {"candidate ", Label::none, ""},
        {"understand: ", Label::none, ""},
        {"mandate: ", Label::none, ""},
        {"\xd0", Label::none, ""},
        {"", Label::none, ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        std::size_t begin = 0;
        CHECK(label_before(c.text, begin) == c.label);
        if (c.label != Label::none) CHECK(c.text.substr(begin, c.written.size()) == c.written);
    }
}

TEST_CASE("times of day and their zones") {
    struct Case {
        std::string_view text;
        std::string_view rest;
    };
    const Case cases[] = {
        {"T17:03:00Z x", " x"},
        {"T17:03:00.123456+02:00 x", " x"},
        {"T170300Z", ""},
        {" 17:03:00 +0200", ""},
        {" 12:44 AM EDT, a", ", a"},
        {"12:44 AM EDTHarbour", "Harbour"},
        {", 5:03 p.m.", ""},
        {" at 5 pm ET", ""},
        {" um 17.03 Uhr", ""},
        {" à 10h30 ", " "},
        {" - 17:03 GMT+0200 (CEST) x", " x"},
        {" 17:03 (EDT)", ""},
        {" 17.03.2025", " 17.03.2025"},
        {" 5 people", " 5 people"},
        {" 99:99", " 99:99"},
        {" and", " and"},
        {"T", "T"},
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(c.text.substr(end_of_time(c.text, 0)) == c.rest);
    }
}

TEST_CASE("which number is the day, by the place") {
    CHECK(order_by_zone("04/05/2006 10:00 EDT") == NumberOrder::month_first);
    CHECK(order_by_zone("04/05/2006 10:00 (CEST)") == NumberOrder::day_first);
    CHECK(order_by_zone("04/05/2006 10:00 UTC") == NumberOrder::open);
    CHECK(order_by_zone("ESTABLISHED") == NumberOrder::open);
    CHECK(order_by_host("www.ledger.co.uk") == NumberOrder::day_first);
    CHECK(order_by_host("ledger.senate.gov") == NumberOrder::month_first);
    CHECK(order_by_host("ledger.com") == NumberOrder::open);
    CHECK(order_by_host("ledger.ca") == NumberOrder::open);
    CHECK(order_by_host("localhost") == NumberOrder::open);
    CHECK(order_by_host("") == NumberOrder::open);
    CHECK(order_by_language("de") == NumberOrder::day_first);
    CHECK(order_by_language("en") == NumberOrder::open);
    CHECK(order_by_language("hu") == NumberOrder::open);
}
