#include "corpus/terms/slots.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>

using namespace dateline;
using namespace dateline::terms;
using calendar::Day;
using calendar::Grain;
using std::chrono::days;

namespace {

Day day(int year, int month, int day_of_month) { return *calendar::make_day(year, month, day_of_month); }

std::vector<std::uint32_t> ids_of(std::string_view packed) {
    std::vector<std::uint32_t> ids;
    for_each_id(packed, [&ids](std::uint32_t id) { ids.push_back(id); });
    return ids;
}

}  // namespace

TEST_CASE("ids come back in their order") {
    const std::vector<std::uint32_t> ids{7, 0, 300, std::numeric_limits<std::uint32_t>::max(), 7};
    CHECK(ids_of(pack_ids(ids)) == ids);
    CHECK(pack_ids({}).empty());
    CHECK(ids_of("").empty());
}

TEST_CASE("damaged ids end the list quietly") {
    const std::string packed = pack_ids({1, 300, 70'000});
    CHECK(ids_of(std::string_view(packed).substr(0, packed.size() - 1)) == std::vector<std::uint32_t>{1, 300});
    CHECK(ids_of(std::string(50, '\xFF')).empty());
}

TEST_CASE("times come back sorted and without doubles") {
    const AboutEntry landfall{Grain::day, {day(2005, 8, 29), day(2005, 8, 29)}};
    const AboutEntry august{Grain::month, calendar::month_period(2005, 8)};
    const AboutEntry year{Grain::year, calendar::year_period(2005)};
    const AboutEntry long_ago{Grain::year, calendar::year_period(1)};
    const AboutEntry far_off{Grain::decade, calendar::decade_period(9990)};
    CHECK(unpack_about(pack_about({landfall, far_off, august, landfall, year, long_ago})) ==
          std::vector{long_ago, year, august, landfall, far_off});
    CHECK(pack_about({}).empty());
    CHECK(unpack_about("").empty());
}

TEST_CASE("two things said of the same days are two times") {
    const calendar::Period may = calendar::month_period(2025, 5);
    CHECK(unpack_about(pack_about({{Grain::month, may}, {Grain::day, may}})).size() == 2);
}

TEST_CASE("damaged times never crash and are never backwards") {
    std::mt19937 random(8);
    const std::string good = pack_about({{Grain::day, {day(2005, 8, 29), day(2005, 8, 29)}}, {Grain::year, calendar::year_period(2019)}});
    for (std::size_t size = 0; size <= good.size(); ++size) CHECK(unpack_about(std::string_view(good).substr(0, size)).size() <= 2);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes(random() % 30, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random() & 0xFF);
        for (const AboutEntry& entry : unpack_about(bytes)) {
            REQUIRE(entry.period.first <= entry.period.last);
            REQUIRE(calendar::iso_date(entry.period.last).size() >= 10);
        }
    }
}

TEST_CASE("ties sort by day, then by hash, and unknown days come first") {
    const std::string unknown = pack_tie(std::nullopt, 9);
    const std::string ancient = pack_tie(day(1, 1, 1), 5);
    const std::string before_epoch = pack_tie(day(1969, 12, 31), 5);
    const std::string epoch = pack_tie(day(1970, 1, 1), 5);
    const std::string epoch_later = pack_tie(day(1970, 1, 1), 0xFFFF'FFFF'FFFF'FFFF);
    const std::string today = pack_tie(day(2025, 5, 19), 0);
    const std::vector<std::string> sorted{unknown, ancient, before_epoch, epoch, epoch_later, today, pack_tie(day(9999, 12, 31), 1)};
    CHECK(std::is_sorted(sorted.begin(), sorted.end()));
    for (const std::string& tie : sorted) CHECK(tie.size() == 12);
    CHECK(id_hash_of_tie(epoch_later) == 0xFFFF'FFFF'FFFF'FFFF);
    CHECK(id_hash_of_tie(unknown) == 9);
    CHECK(id_hash_of_tie("") == 0);
    CHECK(id_hash_of_tie("short") == 0);
    CHECK(id_hash_of_tie(epoch + "x") == 0);
}

TEST_CASE("packed numbers sort like numbers") {
    std::vector<std::uint64_t> numbers{0, 1, 255, 256, 65'535, 1ULL << 40, std::numeric_limits<std::uint64_t>::max()};
    std::string before;
    for (const std::uint64_t number : numbers) {
        const std::string packed = pack_number(number);
        CHECK(packed.size() == 8);
        CHECK(unpack_number(packed) == number);
        CHECK(before < packed);
        before = packed;
    }
    CHECK(unpack_number("") == 0);
    CHECK(unpack_number("1234567") == 0);
    CHECK(unpack_number("123456789") == 0);
}

TEST_CASE("texts come back as they were, empty ones too") {
    const std::vector<std::string> texts{"Jane Doe", "", std::string("a\0b", 3), std::string(1000, 'x'), "Zoë"};
    CHECK(unpack_texts(pack_texts(texts)) == texts);
    CHECK(unpack_texts("").empty());
    const std::string packed = pack_texts({"one", "two"});
    CHECK(unpack_texts(std::string_view(packed).substr(0, packed.size() - 1)) == std::vector<std::string>{"one"});
    CHECK(unpack_texts(std::string(20, '\xFF')).empty());
}

TEST_CASE("the hash of an id is that of every index so far") {
    CHECK(hash_of("") == 0x2D06'8005'38D3'94C2);  // XXH3's own test vector for the empty input
    CHECK(hash_of("a") != hash_of("b"));
}
