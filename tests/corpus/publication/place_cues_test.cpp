// Cues of fields, addresses, names of files and folders.
#include <doctest/doctest.h>

#include <string>

#include "corpus/publication/field_cue.hpp"
#include "corpus/publication/file_name_cue.hpp"
#include "corpus/publication/folder_cue.hpp"
#include "corpus/publication/url_cue.hpp"

using namespace dateline;
using namespace dateline::publication;

namespace {

// "2025-05-19 (/2025/05/19)"
std::string shown(const std::optional<Cue>& cue) {
    if (!cue) return "";
    const calendar::Day day = cue->date.period.first;
    std::string text = cue->date.grain == calendar::Grain::day     ? calendar::iso_date(day)
                       : cue->date.grain == calendar::Grain::month ? calendar::iso_month(day)
                                                                   : calendar::iso_year(day);
    if (cue->date.day_first) text += "|" + calendar::iso_date(*cue->date.day_first);
    if (cue->date.two_digit_year) text = text.substr(2);
    return text + " (" + cue->literal + ")";
}

struct Case {
    std::string_view given;
    std::string_view expected;
};

}  // namespace

TEST_CASE("addresses") {
    const Case cases[] = {
        {"https://ledger.example/2025/05/19/harbour-opens", "2025-05-19 (2025/05/19)"},
        {"https://ledger.example/world/2025/5/9/harbour/", "2025-05-09 (2025/5/9)"},
        {"https://ledger.example/world/2025/may/19/harbour", "2025-05-19 (2025/may/19)"},
        {"https://ledger.example/world/2025-05-19/harbour", "2025-05-19 (2025-05-19)"},
        {"https://ledger.example/harbour-opens-2025-05-19/", "2025-05-19 (2025-05-19)"},
        {"https://ledger.example/world/harbour-20250519", "2025-05-19 (20250519)"},
        {"https://ledger.example/20250519/harbour", "2025-05-19 (20250519)"},
        {"https://ledger.example/id123/2025/05/19/harbour?utm=20240101#x", "2025-05-19 (2025/05/19)"},
        {"https://ledger.example/2019/march/harbour", "2019-03 (2019/march)"},
        {"https://ledger.example/2019/03/harbour", "2019-03 (2019/03)"},
        {"/2020/03/04/a", "2020-03-04 (2020/03/04)"},
        {"https://ledger.example/2019/harbour", ""},
        {"https://ledger.example/2019/03", ""},
        {"https://ledger.example/?date=2025-05-19", ""},
        {"https://ledger.example/a/199980817/x", ""},
        {"https://ledger.example/a/12345678", ""},
        {"https://ledger.example/1850/05/19/x", ""},
        {"https://ledger.example/2025/13/19/x", ""},
        {"https://2025-05-19.example/x", ""},
        {"https://ledger.example", ""},
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.given);
        CHECK(shown(url_cue(c.given)) == c.expected);
    }
}

TEST_CASE("names of files") {
    const Case cases[] = {
        {"10Apr2007akaka175.txt", "2007-04-10 (10Apr2007)"},
        {"AP_20130322.txt", "2013-03-22 (20130322)"},
        {"breitbart_2016-10-04_x.txt", "2016-10-04 (2016-10-04)"},
        {"folder/2019-03-14-harbour-opens.md", "2019-03-14 (2019-03-14)"},
        {"2019_03_14.txt", "2019-03-14 (2019_03_14)"},
        {"NYT19980206.0460", "1998-02-06 (19980206)"},
        {"CNN19980213.2130.0155.tml", "1998-02-13 (19980213)"},
        {"123_20190314_4.html", "2019-03-14 (20190314)"},
        {"20190314101530.html", "2019-03-14 (20190314)"},
        {"March_14_2019.html", "2019-03-14 (March_14_2019)"},
        {"14.03.2019.txt", "2019-03-14 (14.03.2019)"},
        {"news-04-05-2006.txt", "2006-04-05|2006-05-04 (04-05-2006)"},
        {"AP900815-0044.txt", "90-08-15 (900815)"},
        {"ea980120.1830.0071", "98-01-20 (980120)"},
        {"APW199980817.1193", ""},
        {"wsj_0032.txt", ""},
        {"harbour-2019.txt", ""},
        {"article1234567890.txt", ""},
        {"991399-1.txt", ""},
        {"2019/03/14/harbour.txt", ""},
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.given);
        CHECK(shown(file_name_cue(c.given)) == c.expected);
    }
    CHECK(six_digits("AP900815-0044").present);
    CHECK(six_digits("991399-1.txt").present);
    CHECK_FALSE(six_digits("991399-1.txt").date);
    CHECK_FALSE(six_digits("AP_20130322_100000.txt").present);
}

TEST_CASE("folders") {
    const Case cases[] = {
        {"archive/2019/09/12", "2019-09-12 (2019/09/12)"},
        {"wsj/1989/11/02", "1989-11-02 (1989/11/02)"},
        {"archive/2019-09-12", "2019-09-12 (2019-09-12)"},
        {"archive/20190912", "2019-09-12 (20190912)"},
        {"archive/2019/09", "2019-09 (2019/09)"},
        {"archive/2019/September", "2019-09 (2019/September)"},
        {"archive/2019-09", "2019-09 (2019-09)"},
        {"archive/201909", "2019-09 (201909)"},
        {"archive/2005", "2005 (2005)"},
        {"archive/2019/09/politics", "2019-09 (2019/09)"},
        {"2005/archive/2019/09", "2019-09 (2019/09)"},
        {"archive/1850", ""},
        {"archive/x2019", ""},
        {"archive/201913", ""},
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.given);
        CHECK(shown(folder_cue(c.given)) == c.expected);
    }
}

TEST_CASE("fields: how far a name is believed") {
    CHECK(kind_of_field("datePublished") == CueKind::field);
    CHECK(kind_of_field("published_at") == CueKind::field);
    CHECK(kind_of_field("thread.published") == CueKind::field);
    CHECK(kind_of_field("date") == CueKind::bare_field);
    CHECK(kind_of_field("Date Time") == CueKind::bare_field);
    CHECK(kind_of_field("meta.timestamp") == CueKind::bare_field);
    CHECK(kind_of_field("created_at") == CueKind::created);
    CHECK(kind_of_field("V2.1DATE") == CueKind::created);
    CHECK(kind_of_field("dateModified") == CueKind::modified);
    CHECK(CueKind::field < CueKind::bare_field);
}

TEST_CASE("fields: what is no date gives no cue") {
    CHECK(shown(field_cue("date", " 2025-05-19T10:00:00Z ")) == "2025-05-19 (2025-05-19T10:00:00Z)");
    CHECK(field_cue("pubDate", "04/05/2006 10:00 EDT")->order == NumberOrder::month_first);
    CHECK(field_cue("pubDate", "04/05/2006 10:00 GMT")->order == NumberOrder::day_first);
    CHECK(field_cue("pubDate", "04/05/2006")->order == NumberOrder::open);
    for (const std::string_view value : {"", "None", "null", "NaT", "n/a", "0", "-1", "soon"}) {
        CAPTURE(value);
        CHECK_FALSE(field_cue("date", value));
    }
}
