#include "corpus/publication/date_notation.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline::publication;
namespace calendar = dateline::calendar;
using calendar::Grain;

namespace {

// "2025-05-17", "2025-05", "2025"; "05-12" without a year, "2006-04-05|2006-05-04" where the order is open, "07" marks two digits.
std::string written(const WrittenDate& date) {
    std::string text;
    switch (date.grain) {
        case Grain::day: text = calendar::iso_date(date.period.first); break;
        case Grain::month: text = calendar::iso_month(date.period.first); break;
        default: text = calendar::iso_year(date.period.first); break;
    }
    if (date.yearless) text = text.substr(5);
    if (date.two_digit_year) text = text.substr(2);
    if (date.day_first) text += "|" + calendar::iso_date(*date.day_first).substr(date.two_digit_year ? 2 : 0);
    return text;
}

std::string read(std::string_view value) {
    const auto date = read_date(value);
    return date ? written(*date) : "no date";
}

std::string found(std::string_view text) {
    std::string all;
    for (const WrittenDate& date : find_dates(text, 10)) {
        const std::string_view literal = text.substr(date.begin, date.end - date.begin);
        all += (all.empty() ? "" : ", ") + written(date) + " (" + std::string(literal) + ")";
    }
    return all;
}

struct Case {
    std::string_view value;
    std::string_view date;
};

}  // namespace

TEST_CASE("a value that is a date") {
    const Case cases[] = {
        // ISO 8601 and its relatives
        {"2025-05-17", "2025-05-17"},
        {"  2025-05-17\n", "2025-05-17"},
        {"2025-05-17T17:03:00Z", "2025-05-17"},
        {"2025-05-17T23:59:59.123+02:00", "2025-05-17"},
        {"2025-05-17T23:59:59.123456789Z", "2025-05-17"},
        {"2025-05-17T23:59:59+0200", "2025-05-17"},
        {"2025-05-17T23:59:59+02:00[Europe/Berlin]", "2025-05-17"},
        {"2025-05-17T17:03Z", "2025-05-17"},
        {"2025-05-17 17:03:00", "2025-05-17"},
        {"2025-05-17 17:03:00 UTC", "2025-05-17"},
        {"2025-05-17 17:03:00+00:00", "2025-05-17"},
        {"2025-5-7", "2025-05-07"},
        {"2025/05/17", "2025-05-17"},
        {"2025/5/7 10:00", "2025-05-07"},
        {"2025.05.17", "2025-05-17"},
        {"2025-May-17", "2025-05-17"},
        {"2025 May 17", "2025-05-17"},
        {"2025-05", "2025-05"},
        {"05/2025", "2025-05"},
        {"2025", "2025"},
        {"20250517", "2025-05-17"},
        {"20250517T170300Z", "2025-05-17"},
        {"20250517170300", "2025-05-17"},
        {"0001-01-01T00:00:00", "0001-01-01"},
        {"9999-12-31", "9999-12-31"},
        // RFC 822, RFC 850, asctime and what programs print
        {"Sat, 17 May 2025 17:03:00 GMT", "2025-05-17"},
        {"Sat, 17 May 2025 17:03:00 +0200", "2025-05-17"},
        {"Sat, 17 May 25 17:03:00 GMT", "25-05-17"},
        {"Saturday, 17-May-25 17:03:00 GMT", "25-05-17"},
        {"Sat May 17 17:03:00 2025", "2025-05-17"},
        {"Sat May 17 17:03:00 EDT 2025", "2025-05-17"},
        {"Sat May 17 17:03:00 +0000 2025", "2025-05-17"},
        {"Sat May 17 2025 17:03:00 GMT+0200 (Central European Summer Time)", "2025-05-17"},
        {"17/May/2025:17:03:00 +0200", "2025-05-17"},
        {"2025-05-17 17:03:00 +0200 CEST", "2025-05-17"},
        {"Sat May 17 17:03:00 2025 +0200", "2025-05-17"},
        {"20250517170300Z", "2025-05-17"},
        {"2025-5-7 3:4:5", "2025-05-07"},
        {"2025.0", "2025"},
        {"\"2025-05-17\"", "2025-05-17"},
        {"2025年5月17日 17時03分", "2025-05-17"},
        // English
        {"17 May 2025", "2025-05-17"},
        {"17-May-2025", "2025-05-17"},
        {"17-MAY-07", "07-05-17"},
        {"May 17, 2025", "2025-05-17"},
        {"MAY 17, 2025", "2025-05-17"},
        {"May 17 2025", "2025-05-17"},
        {"Sept. 3rd, 2012, 5:03 pm EST", "2012-09-03"},
        {"September 3, 2012 at 5:03 p.m. ET", "2012-09-03"},
        {"5:03 PM, May 17, 2025", "2025-05-17"},
        {"Saturday, the 3rd of May 2025", "2025-05-03"},
        {"1st of May, 2025", "2025-05-01"},
        {"April06,200712:44 AM EDT", "2007-04-06"},
        {"May 17, '07", "07-05-17"},
        {"May 2025", "2025-05"},
        {"Published: May 17, 2025", "2025-05-17"},
        {"Posted on Saturday, May 17, 2025 10:30", "2025-05-17"},
        // Other languages
        {"19. Mai 2025", "2025-05-19"},
        {"Montag, 19. Mai 2025, 17:03 Uhr", "2025-05-19"},
        {"Veröffentlicht am 19. März 2025 um 10.30 Uhr", "2025-03-19"},
        {"19 mai 2025 à 10h30", "2025-05-19"},
        {"1er août 2025", "2025-08-01"},
        {"lundi 19 février 2024", "2024-02-19"},
        {"19 de mayo de 2025", "2025-05-19"},
        {"lunes, 19 de septiembre del 2022", "2022-09-19"},
        {"19 maggio 2025 alle 10:30", "2025-05-19"},
        {"segunda-feira, 19 de maio de 2025 às 10h30", "2025-05-19"},
        {"05 out 2024", "2024-10-05"},
        {"19 mei 2025", "2025-05-19"},
        {"19 maja 2025", "2025-05-19"},
        {"19 października 2025 r.", "2025-10-19"},
        {"19 мая 2025 г.", "2025-05-19"},
        {"19 мая 2025, 17:03", "2025-05-19"},
        {"понедельник, 19 января 2026 года", "2026-01-19"},
        {"19 травня 2025 року", "2025-05-19"},
        {"19. května 2025", "2025-05-19"},
        {"19. 5. 2025", "2025-05-19"},
        {"19 maj 2025", "2025-05-19"},
        {"19. oktober 2025 kl. 10.30", "2025-10-19"},
        {"19. desember 2025", "2025-12-19"},
        {"19. toukokuuta 2025", "2025-05-19"},
        {"19 Mayıs 2025", "2025-05-19"},
        {"19 EYLÜL 2025", "2025-09-19"},
        {"2025. május 19.", "2025-05-19"},
        {"2025. 05. 19.", "2025-05-19"},
        {"19 noiembrie 2025", "2025-11-19"},
        {"mayo de 2025", "2025-05"},
        {"2025年5月19日", "2025-05-19"},
        {"2025年05月19日 17:03", "2025-05-19"},
        {"2025년 5월 19일", "2025-05-19"},
        {"2025年5月", "2025-05"},
        // Numbers, the year last
        {"17.05.2025", "2025-05-17"},
        {"17/05/2025", "2025-05-17"},
        {"5/17/2025 10:00", "2025-05-17"},
        {"5/17/2025 10:00:00 AM", "2025-05-17"},
        {"05.17.2025", "2025-05-17"},
        {"05/05/2025", "2025-05-05"},
        {"04/05/2006", "2006-04-05|2006-05-04"},
        {"04.05.2006", "2006-04-05|2006-05-04"},
        {"Wednesday, 04/05/2006", "2006-04-05"},
        {"Thursday 04/05/2006", "2006-05-04"},
        {"05/17/25", "25-05-17"},
        {"04/05/06", "06-04-05|06-05-04"},
        // Epochs
        {"1552867200", "2019-03-18"},
        {"1552867200000", "2019-03-18"},
        {"1552867200.0", "2019-03-18"},
        {"1552867200.123", "2019-03-18"},
        {"1552867200000000", "2019-03-18"},
        {"1552867200000000000", "2019-03-18"},
        {"953251200", "2000-03-17"},
        {"/Date(1552867200000)/", "2019-03-18"},
        {"/Date(1552867200000+0100)/", "2019-03-18"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.value);
        CHECK(read(c.value) == c.date);
    }
}

TEST_CASE("a value that is no date") {
    for (const std::string_view value : {"",
                                         "None",
                                         "0",
                                         "-1",
                                         "0000-00-00",
                                         "99999999999999",
                                         "2025-13-01",
                                         "2025-02-30",
                                         "20251301",
                                         "yesterday",
                                         "5 days",
                                         "5 days ago",
                                         "3 May",
                                         "2025-",
                                         "2025-05-17 to 2025-06-01",
                                         "2025-05-17/2025-06-01",
                                         "2025-05-17 2025-06-01",
                                         "2025-05-17abc",
                                         "2025-05-17T",
                                         "17 Maybe 2025 or so",
                                         "12345",
                                         "123456",
                                         "May",
                                         "Mon",
                                         "May the fourth",
                                         "T",
                                         "31/31/2025",
                                         "Updated: May 17, 2025",
                                         "Expires May 17, 2025",
                                         "The senator will speak on May 17, 2025",
                                         "May 5, 1200 people",
                                         "10.0.0.1",
                                         "1.2.2020.4",
                                         "555-12-2020",
                                         "\xff\xfe"}) {
        CAPTURE(value);
        CHECK(read(value) == "no date");
    }
}

TEST_CASE("dates inside running text") {
    const Case cases[] = {
        {"WASHINGTON, March 12 (Xinhua) -- The", "03-12 (March 12)"},
        {"FLINT, Mich., Oct. 4 (UPI) --", "10-04 (Oct. 4)"},
        {"Am Montag, dem 19. Mai 2025 sprach", "2025-05-19 (19. Mai 2025)"},
        {"on Saturday, May 17, 2025 at noon", "2025-05-17 (Saturday, May 17, 2025)"},
        {"Saturday, the 3rd of May 2025 and", "2025-05-03 (Saturday, the 3rd of May 2025)"},
        {"go to May 17, 2025", "2025-05-17 (May 17, 2025)"},
        {"April06,200712:44 AM EDTAP Newsmaker", "2007-04-06 (April06,2007)"},
        {"Friday, May 16, 2008WASHINGTON", "2008-05-16 (Friday, May 16, 2008)"},
        {"For Immediate ReleaseMarch 3, 2006 Contact", "2006-03-03 (March 3, 2006)"},
        {"FOR IMMEDIATE RELEASESeptember 22 2005 Contact", "2005-09-22 (September 22 2005)"},
        {"since 3 May 19, 2025 was", "2025-05-19 (May 19, 2025)"},
        {"from 2025-05-17 until 17.06.2025.", "2025-05-17 (2025-05-17), 2025-06-17 (17.06.2025)"},
        {"7/2/2010 and 5.17.07", "2010-07-02|2010-02-07 (7/2/2010), 07-05-17 (5.17.07)"},
        {"im Januar 2025 und am 3. Februar", "2025-01 (Januar 2025), 02-03 (3. Februar)"},
        {"the 17\xC2\xA0May\xC2\xA0"
         "2025 issue",
         "2025-05-17 (17\xC2\xA0May\xC2\xA0"
         "2025)"},
        {"19 мая 2025 г. в Киеве", "2025-05-19 (19 мая 2025 г.)"},
        {"19 maja 2025 r. w", "2025-05-19 (19 maja 2025 r.)"},
        {"May 19\n2025", "2025-05-19 (May 19\n2025)"},
        {"May 19\n\n2025 was", "05-19 (May 19)"},
        {"It was 20250517 then", "2025-05-17 (20250517)"},
        // what only looks like one
        {"5 days, 30 minutes, 2025, in 1999", ""},
        {"she may 5 times; we march 12 miles", ""},
        {"version 10.5.17.1, 202.224.25.1", ""},
        {"Mars 2020 landed, set 2012 and out 2000", ""},
        {"call 202-224-5653 or 1-800-555-2020", ""},
        {"No. 120250517, APW199980817.1193", ""},
        {"Maybe 5 people", ""},
        {"11/12 of 3/4", ""},
        {"May 2000s, Mayor 2000", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.value);
        CHECK(found(c.value) == c.date);
    }
}

TEST_CASE("numbers apart by blanks are a date where one is looked for") {
    CHECK(find_dates("Releases 12 13 2007 Senator", 5).empty());
    const auto dates = find_dates("Releases 12 13 2007 Senator, 1 31 06 and 555, 12 13 2007.", 5, BlankSeparated::yes);
    REQUIRE(dates.size() == 3);
    CHECK(written(dates[0]) == "2007-12-13");
    CHECK(dates[0].blank_separated);
    CHECK(written(dates[1]) == "06-01-31");
    CHECK(written(dates[2]) == "2007-12-13");
}

TEST_CASE("as many dates as were asked for") {
    CHECK(find_dates("1 May 2020, 2 May 2020, 3 May 2020", 2).size() == 2);
    CHECK(find_dates("1 May 2020", 0).empty());
}

TEST_CASE("a two-digit year lies as near before the last day as it can") {
    const calendar::Day latest = *calendar::make_day(2026, 1, 1);
    const auto year_of = [&](std::string_view value) {
        const auto date = in_century_of(*read_date(value), latest);
        return date ? calendar::iso_date(date->period.first) : "none";
    };
    CHECK(year_of("17-May-25") == "2025-05-17");
    CHECK(year_of("17-May-26") == "1926-05-17");
    CHECK(year_of("17-May-99") == "1999-05-17");
    CHECK(year_of("17-May-2026") == "2026-05-17");
    CHECK(year_of("29-Feb-28") == "1928-02-29");
}

TEST_CASE("a day without a year is moved into one") {
    const auto dates = find_dates("KYIV, Feb. 29 -", 1);
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].yearless);
    CHECK(in_year(dates[0], 2024) == calendar::Period{*calendar::make_day(2024, 2, 29), *calendar::make_day(2024, 2, 29)});
    CHECK_FALSE(in_year(dates[0], 2023));
}

TEST_CASE("hostile text takes no time and harms nothing") {
    std::string digits(1'000'000, '7');
    CHECK(find_dates(digits, 10).empty());
    std::string pairs;
    for (int i = 0; i < 200'000; ++i) pairs += "1/";
    CHECK(find_dates(pairs, 10).empty());
    std::string letters(1'000'000, 'M');
    letters += " 5";
    CHECK(find_dates(letters, 10).empty());
    std::string broken(100'000, '\xe2');
    CHECK(find_dates("May " + broken + "5, 2020", 10).empty());
}
