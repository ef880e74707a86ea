#include "corpus/publication/publication_date.hpp"

#include <doctest/doctest.h>

using namespace dateline::article;
using namespace dateline::publication;
using dateline::calendar::Grain;

namespace {

const dateline::calendar::Day latest = *dateline::calendar::make_day(2026, 1, 1);

std::string read(std::string_view value) {
    const auto published = read_date_field(value, latest);
    return published ? published_text(*published) : "unknown";
}

}  // namespace

TEST_CASE("the notations of a date field") {
    struct Case {
        std::string_view value;
        std::string_view day;
    };
    const Case cases[] = {
        {"2025-05-17", "2025-05-17"},
        {"  2025-05-17\n", "2025-05-17"},
        {"2025-05-17T17:03:00Z", "2025-05-17"},
        {"2025-05-17T23:59:59.123+02:00", "2025-05-17"},
        {"2025-05-17 17:03:00", "2025-05-17"},
        {"2025-05-17 17:03:00 UTC", "2025-05-17"},
        {"2025-5-7", "2025-05-07"},
        {"2025/05/17", "2025-05-17"},
        {"2025.05.17", "2025-05-17"},
        {"2025-05", "2025-05"},
        {"2025", "2025"},
        {"20250517", "2025-05-17"},
        {"20250517T170300Z", "2025-05-17"},
        {"20250517170300", "2025-05-17"},
        {"Sat, 17 May 2025 17:03:00 GMT", "2025-05-17"},
        {"17 May 2025", "2025-05-17"},
        {"17-May-2025", "2025-05-17"},
        {"May 17, 2025", "2025-05-17"},
        {"Sept. 3rd, 2012, 5:03 pm EST", "2012-09-03"},
        {"Saturday, the 3rd of May 2025", "2025-05-03"},
        {"Sat May 17 17:03:00 2025", "2025-05-17"},
        {"May 2025", "2025-05"},
        {"1552867200", "2019-03-18"},
        {"1552867200000", "2019-03-18"},
        {"1552867200.0", "2019-03-18"},
        {"953251200", "2000-03-17"},
        {"/Date(1552867200000)/", "2019-03-18"},
        {"17.05.2025", "2025-05-17"},
        {"17/05/2025", "2025-05-17"},
        {"5/17/2025 10:00", "2025-05-17"},
        {"05/05/2025", "2025-05-05"},
        {"1851-09-18", "1851-09-18"},
        {"2026-01", "2026-01"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.value);
        CHECK(read(c.value) == c.day);
    }
}

TEST_CASE("what says no day of publication") {
    for (const std::string_view value : {"",
                                         "None",
                                         "null",
                                         "NaT",
                                         "n/a",
                                         "0",
                                         "-1",
                                         "1970-01-01",
                                         "1970-01-01T00:00:00Z",
                                         "1900-01-01",
                                         "0001-01-01T00:00:00",
                                         "0000-00-00",
                                         "9999-12-31",
                                         "99999999999999",
                                         "2025-13-01",
                                         "2025-02-30",
                                         "2026-01-02",
                                         "2031",
                                         "1599-12-31",
                                         "04/05/2006",
                                         "yesterday",
                                         "2025-",
                                         "2025-05-17 to 2025-06-01",
                                         "2025-05-17abc",
                                         "17 Maybe 2025 or so",
                                         "12345",
                                         "123456",
                                         "May",
                                         "Mon",
                                         "May the fourth",
                                         "20251301",
                                         "T",
                                         "2025-05-17T"}) {
        CAPTURE(value);
        CHECK(read(value) == "unknown");
    }
}

TEST_CASE("what was written is kept") {
    const auto published = read_date_field(" 2025-05-17T17:03:00Z ", latest);
    REQUIRE(published);
    CHECK(published->literal == "2025-05-17T17:03:00Z");
    CHECK(published->from == DateSource::metadata);
    CHECK(read_date_field("2025-05", latest)->grain == Grain::month);
}

TEST_CASE("a header at the start of a text") {
    struct Case {
        std::string_view text;
        std::string_view day;
        std::size_t end;
    };
    const Case cases[] = {
        {" date 2025-05-19 ROME: Zelensky met", "2025-05-19", 17},
        {"DATE: 2025-05-19\n\nText", "2025-05-19", 18},
        {"Date:2025-05-19 x", "2025-05-19", 16},
        {"date 2025-05-19", "2025-05-19", 15},
        {"\n\tdate  :  2025-05-19  x", "2025-05-19", 23},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const auto header = read_date_header(c.text, latest);
        REQUIRE(header);
        CHECK(published_text(header->published) == c.day);
        CHECK(header->published.from == DateSource::header);
        CHECK(header->published.literal == c.day);
        CHECK(header->span == Span{SpanKind::header, 0, static_cast<std::uint32_t>(c.end)});
    }
}

TEST_CASE("what is no header") {
    for (const std::string_view text :
         {"", "date", "date ", "date2025-05-19", "dated 2025-05-19", "dateline 2025-05-19 x", "date 2025-05-19x", "date 2025-5-19 x",
          "date 2025-13-19 x", "The date 2025-05-19", "date 2031-05-19 x", "date 1970-01-01 x", "date:: 2025-05-19"}) {
        CAPTURE(text);
        CHECK_FALSE(read_date_header(text, latest));
    }
}
