#include "corpus/record/record.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace dateline;
using namespace dateline::record;
using article::DateSource;
using article::SpanKind;
using base::ErrorKind;
using calendar::Grain;

namespace {

Record full_record() {
    Record record;
    record.id = "u3e2e8685bb938ea1";
    record.title = "Talks in Ålesund";
    record.text = "LEDGER, May 16 — PresidentDonald met no one.\n\nIt rained.";
    record.url = "https://example.com/a?b=c";
    record.source = "The Harbour Ledger";
    record.authors = {"Jane Doe", "John Roe"};
    record.section = "World";
    record.tags = {"talks", "weather"};
    record.language = "en";
    record.published = {calendar::Period{*calendar::make_day(2025, 5, 19), *calendar::make_day(2025, 5, 19)},
                        Grain::day,
                        DateSource::metadata,
                        "datePublished",
                        "2025-05-19T08:00Z",
                        {"url says 2025-05-18 (/2025/05/18/)", "file name says 2025-05"}};
    record.spans = {{SpanKind::header, 0, 14}, {SpanKind::boilerplate, 20, 30}};
    record.split_points = {29, 35};
    return record;
}

}  // namespace

TEST_CASE("a record comes back as it was") {
    CHECK(decode(encode(full_record())) == full_record());
    CHECK(decode(encode(Record())) == Record());
    Record odd;
    odd.text = std::string("zero \0 byte \xFF", 13);
    odd.authors = {"a", "a"};
    CHECK(decode(encode(odd)) == odd);
    Record huge;
    huge.text.assign(5'000'000, 'x');
    huge.spans = {{SpanKind::header, 4'999'999, 5'000'000}};
    CHECK(decode(encode(huge)) == huge);
}

TEST_CASE("publication days come back, however they are known") {
    Record record = full_record();
    SUBCASE("before 1970") { record.published.period = {*calendar::make_day(1912, 4, 15), *calendar::make_day(1912, 4, 15)}; }
    SUBCASE("the first day and the last") { record.published.period = {*calendar::make_day(1, 1, 1), *calendar::make_day(9999, 12, 31)}; }
    SUBCASE("a whole month") {
        record.published.period = calendar::month_period(2025, 2);
        record.published.grain = Grain::month;
    }
    SUBCASE("unknown") { record.published = {}; }
    SUBCASE("a literal without a day") { record.published = {std::nullopt, Grain::day, DateSource::unknown, "field", "soon", {"x"}}; }
    SUBCASE("a source without a day") { record.published = {std::nullopt, Grain::day, DateSource::header, "", "", {}}; }
    CHECK(decode(encode(record)) == record);
}

TEST_CASE("a record that is cut off anywhere is damaged, or lacks whole fields; it never crashes") {
    const std::string bytes = encode(full_record());
    int damaged = 0;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const base::Result<Record> record = decode(std::string_view(bytes).substr(0, size));
        CHECK(record != full_record());
        if (!record) {
            CHECK(record.error().kind == ErrorKind::index_damaged);
            CHECK_FALSE(record.error().message.empty());
            ++damaged;
        }
    }
    CHECK(damaged > static_cast<int>(bytes.size()) - 20);  // all but the places between two fields
}

TEST_CASE("fields of a later version are passed over") {
    std::string bytes = encode(full_record());
    bytes.insert(1,
                 "\x7F\x03"
                 "abc");  // number 127
    bytes +=
        "\xAC\x02\x02"
        "xy";                               // number 300
    bytes += std::string("\x8E\x04\x01z");  // number 526: 14 in its low byte
    CHECK(decode(bytes) == full_record());
}

TEST_CASE("another version of the record is newer, and nothing is damaged") {
    std::string bytes = encode(full_record());
    for (const char version : {'\0', '\x02', '\xFF'}) {
        bytes[0] = version;
        const base::Result<Record> record = decode(bytes);
        REQUIRE_FALSE(record);
        CHECK(record.error().kind == ErrorKind::index_newer);
    }
    REQUIRE_FALSE(decode(""));
    CHECK(decode("").error().kind == ErrorKind::index_damaged);
}

TEST_CASE("whatever the bytes, a decoded record can be used") {
    std::mt19937 random(9);
    const std::string good = encode(full_record());
    for (int round = 0; round < 50'000; ++round) {
        std::string bytes = good;
        for (int changes = 1 + static_cast<int>(random() % 3); changes > 0; --changes)
            bytes[1 + random() % (bytes.size() - 1)] = static_cast<char>(random() & 0xFF);
        if (round % 2 == 0) {
            bytes.assign(1 + random() % 40, '\0');
            for (char& byte : bytes) byte = static_cast<char>(random() % 16);
            bytes[0] = 1;
        }
        const base::Result<Record> record = decode(bytes);
        if (!record) continue;
        std::uint32_t before = 0;
        for (const article::Span& span : record->spans) {
            REQUIRE(before <= span.begin);
            REQUIRE(span.begin <= span.end);
            REQUIRE(span.end <= record->text.size());
            before = span.begin;
        }
        before = 0;
        for (const std::uint32_t point : record->split_points) {
            REQUIRE(before <= point);
            REQUIRE(point <= record->text.size());
            before = point;
        }
        if (record->published.period) {
            REQUIRE(record->published.period->first <= record->published.period->last);
            REQUIRE(calendar::iso_date(record->published.period->first).size() == 10);
            REQUIRE(calendar::iso_date(record->published.period->last).size() == 10);
        }
        REQUIRE_FALSE(article::date_source_name(record->published.from).empty());
    }
}
