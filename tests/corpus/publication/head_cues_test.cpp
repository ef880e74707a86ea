#include "corpus/publication/head_cues.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;
using namespace dateline::publication;

namespace {

// "header 2025-05-19, dateline 03-12 ": the cues of a text.
std::string cues_of(std::string_view text) {
    std::string all;
    for (const Cue& cue : head_cues(text).cues) {
        const std::string day = calendar::iso_date(cue.date.period.first);
        all += (all.empty() ? "" : ", ") + cue.name + " " + (cue.date.yearless ? day.substr(5) : day);
    }
    return all;
}

// The marked stretches of a text, in brackets.
std::string spans_of(std::string_view text) {
    std::string all;
    for (const article::Span& span : head_cues(text).spans) {
        CHECK(span.kind == article::SpanKind::header);
        all += "[" + std::string(text.substr(span.begin, span.end - span.begin)) + "]";
    }
    return all;
}

struct Case {
    std::string_view text;
    std::string_view expected;
};

}  // namespace

TEST_CASE("a header") {
    const Case cases[] = {
        {" date 2025-05-19 ROME: The harbour opened.", "header 2025-05-19"},
        {"DATE: 2025-05-19\n\nText", "header 2025-05-19"},
        {"date 2025-05-19 the audio is made by a machine", "header 2025-05-19"},
        {"\n\tdate  :  2025-05-19  x", "header 2025-05-19"},
        {"May 19, 2025\n\nThe harbour opened.", "header 2025-05-19"},
        {"2025-05-19", "header 2025-05-19"},
        {"April06,200712:44 AM EDTHarbour opensBy JANE DOELedger WriterMERIDIAN (LW) _ The", "header 2007-04-06"},
        {"Friday, May 16, 2008WASHINGTON The harbour", "header 2008-05-16"},
        {"Harbour Opens After Storm\nPosted on May 19, 2025\n\nThe harbour", "header 2025-05-19"},
        {"Harbour opens\nPublished: 19 May 2025, 10:30 BST\n\nThe harbour", "header 2025-05-19"},
        {"The Ledger Press Releases September 6 2007 Harbour Opens", "header 2007-09-06"},
        {"Harbour Bill Passes FOR IMMEDIATE RELEASE March 3 2006 Contact Jane Doe", "header 2006-03-03"},
        {"Releases 12 13 2007 Harbour Opens After Storm", "header 2007-12-13"},
        {"Contact Jane Doe 555 0100 Date 10 13 2005 Harbour Opens", "header 2005-10-13"},
        {"Hafen offen\nVeröffentlicht am 19. Mai 2025\n\nDer Hafen", "header 2025-05-19"},
        {"Le port ouvre\nPublié le 19 mai 2025 à 10h30\n\nLe port", "header 2025-05-19"},
        {"Порт открыт\nОпубликовано: 19 мая 2025 г.\n\nПорт", "header 2025-05-19"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(cues_of(c.text) == c.expected);
    }
}

TEST_CASE("a date that stands for itself") {
    const Case cases[] = {
        {"Harbour opens\nMay 19, 2025\nThe harbour opened.", "line 2025-05-19"},
        {"Harbour opens\nBy Jane Doe\n\nWednesday, May 21, 2008\n\nThe harbour", "line 2008-05-21"},
        {"Harbour opens\nBy Jane Doe | May 21, 2008\n\nThe harbour", "line 2008-05-21"},
        {"Harbour opens\n\nMay 21, 2008 | Jane Doe\n\nThe harbour", "line 2008-05-21"},
        {"# Harbour opens\n\n*21 May 2008 · by Jane Doe*\n\nThe harbour", "line 2008-05-21"},
        {"# Harbour opens\n\n_May 21, 2008_\n\nThe harbour", "line 2008-05-21"},
        {"Harbour opens\nBy Jane Doe May 21, 2008\n\nThe harbour", "line 2008-05-21"},
        {"Hafen offen\nMeridian, 19. Mai 2025\n\nDer Hafen", "line 2025-05-19"},
        {"Senate Passes Harbour Bill Tuesday April 24 2007 WASHINGTON The Senate", "line 2007-04-24"},
        {"Harbour grants to be extended after the storm March 28 2005 WASHINGTON D C The", "line 2005-03-28"},
        {"Harbour Opens After Storm October 18 2007 More than 80 percent of all ships", "line 2007-10-18"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(cues_of(c.text) == c.expected);
    }
}

TEST_CASE("a dateline") {
    const Case cases[] = {
        {"WASHINGTON, March 12 (Xinhua) -- The", "dateline 03-12"},
        {"FLINT, Mich., Oct. 4 (UPI) -- The", "dateline 10-04"},
        {"\n\nSAN SALVADOR, Feb 26 - The", "dateline 02-26"},
        {"KYIV, 19 May 2025 (Ledger) – The", "dateline 2025-05-19"},
        {"Washington, D.C. (March 8, 2006) - The", "dateline 2006-03-08"},
        {"PARIS, le 19 mai 2025 – Le port", "dateline 2025-05-19"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(cues_of(c.text) == c.expected);
    }
}

TEST_CASE("a date in a sentence, of an event, of a letter, of an update is none of them") {
    const Case cases[] = {
        {"Jane Doe will host a forum on Saturday April 22 2006 Washington residents", ""},
        {"A forum will be held in Meridian starting at 6 00 p m Saturday April 22 2006 The event gives", ""},
        {"The harbour was opened on May 3 2007 The act makes it", ""},
        {"The harbour has been closed since September 11, 2001.", ""},
        {"The rule will be published on March 29, 2007 in the Register", ""},
        {"Deadline extended to March 16, 2007\nApplications", ""},
        {"Harbour bill introduced May 26, 2006, by two members", ""},
        {"It was introduced March 15, 2006 by the", ""},
        {"Public forum\nWHEN: Wednesday, April 12, 2006\nWHERE: Town hall", ""},
        {"Public forum\nDate: Thursday, July 14, 2005\nTime: 1:00 p.m.\nLocation: Town hall", ""},
        {"The text of the letter is below.\nDecember 8, 2005\nThe Honorable Jane Doe", ""},
        {"Jane Doe sent this letter:\n\nFebruary 21, 2006\n\nDear members", ""},
        {"Today: July 24, 2008\n\nHarbour opens", ""},
        {"Expires: July 24, 2008\nHarbour opens", ""},
        {"Resolution To Designate May 15 2005 As Harbour Day", ""},
        {"Forum in Meridian June 6 to June 8, 2007 WASHINGTON", ""},
        {"A history\nJune 1950\nThe war began.", ""},
        {"Last updated: May 20, 2025\nThe harbour", "updated 2025-05-20"},
        {"Aktualisiert am 20. Mai 2025\nDer Hafen", "updated 2025-05-20"},
        {"No date here, only 5 days and 30 ships.", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(cues_of(c.text) == c.expected);
    }
}

TEST_CASE("dates far down are not looked at") {
    const std::string story(700, 'x');
    CHECK(cues_of(story + "\nMay 19, 2025\nmore").empty());
    CHECK(cues_of(std::string(1600, 'x') + "\nPublished: May 19, 2025\n").empty());
}

TEST_CASE("headers and datelines are marked") {
    const Case cases[] = {
        {" date 2025-05-19 ROME: The", "[ date 2025-05-19 ]"},
        {"DATE: 2025-05-19\n\nText", "[DATE: 2025-05-19\n\n]"},
        {"Harbour opens\nPosted on May 19, 2025, 5:03 p.m. EDT\nThe", "[Posted on May 19, 2025, 5:03 p.m. EDT\n]"},
        {"WASHINGTON, March 12 (Xinhua) -- The", "[WASHINGTON, March 12 (Xinhua) -- ]"},
        {"May 19, 2025\nWASHINGTON, May 19 (LW) -- The", "[May 19, 2025\n][WASHINGTON, May 19 (LW) -- ]"},
        {"Updated: May 19, 2025\nThe", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(spans_of(c.text) == c.expected);
    }
}

TEST_CASE("of an article that has its day the opening alone is read") {
    CHECK(opening_cues(" date 2025-05-19 ROME: The").cues.size() == 1);
    CHECK(opening_cues("WASHINGTON, March 12 (Xinhua) -- The").spans.size() == 1);
    CHECK(opening_cues("No digit is here" + std::string(100, '.') + "\nMay 19, 2025\n").cues.empty());
    CHECK(opening_cues("").cues.empty());
}

TEST_CASE("hostile heads") {
    CHECK(cues_of("").empty());
    CHECK(cues_of(std::string(2000, '\n')).empty());
    CHECK(cues_of("\xff\xfe 2025-05-19\x80 \xe2\x80").size() < 100);
    std::string many;
    for (int i = 0; i < 200; ++i) many += "May 19, 2025\n";
    CHECK(head_cues(many).cues.size() == 4);
}
