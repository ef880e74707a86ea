#include "indexer/held_records.hpp"

#include <doctest/doctest.h>

#include "support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

input::RawRecord record_of(std::string_view bytes, std::uint64_t number) {
    input::RawRecord record;
    record.location = {"dump \n.csv", "member", 10 * number, number};
    record.format = input::Format::csv;
    record.bytes = bytes;
    return record;
}

}  // namespace

TEST_CASE("records come back as they were, in their order, with what they share") {
    const tests::TemporaryFolder folder;
    HeldRecords held(folder / "held");
    CHECK(held.empty());
    const auto columns = std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"title", "text"});
    const auto context = std::make_shared<const std::string>("<channel>");
    const std::string zeros("a\0b\n", 4);
    input::RawRecord first = record_of(zeros, 1);
    first.columns = columns;
    input::RawRecord second = record_of("", 2);
    second.context = context;
    input::RawRecord third = record_of("third", 3);
    third.columns = columns;
    third.delimiter = ';';
    REQUIRE(held.add(first, 7));
    REQUIRE(held.add(second, 3));
    REQUIRE(held.add(third, 900'000'000'000));
    CHECK_FALSE(held.empty());

    std::vector<std::uint64_t> ordinals;
    const auto done = held.replay([&](const input::RawRecord& record, std::uint64_t ordinal) -> base::Result<bool> {
        const input::RawRecord& expected = ordinals.empty() ? first : ordinals.size() == 1 ? second : third;
        CHECK(record.location == expected.location);
        CHECK(record.format == expected.format);
        CHECK(record.bytes == expected.bytes);
        CHECK(record.columns == expected.columns);
        CHECK(record.delimiter == expected.delimiter);
        CHECK(record.context == expected.context);
        CHECK(*(record.bytes.data() + record.bytes.size()) == '\0');  // padding
        ordinals.push_back(ordinal);
        return true;
    });
    REQUIRE(done);
    CHECK(*done);
    CHECK(ordinals == std::vector<std::uint64_t>{7, 3, 900'000'000'000});
}

TEST_CASE("replaying ends when it is told to, and with the error that it is given") {
    const tests::TemporaryFolder folder;
    HeldRecords held(folder / "held");
    for (std::uint64_t i = 0; i < 5; ++i) REQUIRE(held.add(record_of("x", i), i));
    int seen = 0;
    const auto stopped = held.replay([&](const input::RawRecord&, std::uint64_t) -> base::Result<bool> { return ++seen < 3; });
    REQUIRE(stopped);
    CHECK_FALSE(*stopped);
    CHECK(seen == 3);
    const auto failed = held.replay(
        [&](const input::RawRecord&, std::uint64_t) -> base::Result<bool> { return base::fail(base::ErrorKind::io, "no more room"); });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == "no more room");
}

TEST_CASE("where nothing can be written it is said") {
    HeldRecords held("/nowhere/at/all");
    const auto added = held.add(record_of("x", 1), 1);
    REQUIRE_FALSE(added);
    CHECK(added.error().kind == base::ErrorKind::io);
    CHECK(added.error().message.find("/nowhere/at/all") != std::string::npos);
    CHECK(held.empty());
}
