#include "corpus/base/varint.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

using namespace dateline::base;

namespace {

std::string varint(std::uint64_t value) {
    std::string out;
    append_varint(out, value);
    return out;
}

}  // namespace

TEST_CASE("a number takes one byte for every seven bits") {
    CHECK(varint(0) == std::string(1, '\0'));
    CHECK(varint(127) == "\x7F");
    CHECK(varint(128) == "\x80\x01");
    CHECK(varint(300) == "\xAC\x02");
    CHECK(varint(std::numeric_limits<std::uint64_t>::max()).size() == 10);
}

TEST_CASE("numbers come back in the order in which they were written") {
    std::vector<std::uint64_t> numbers{0, 1, std::numeric_limits<std::uint64_t>::max()};
    for (int shift = 0; shift < 64; ++shift) {
        numbers.push_back(std::uint64_t{1} << shift);
        numbers.push_back((std::uint64_t{1} << shift) - 1);
    }
    std::string bytes;
    for (const std::uint64_t number : numbers) append_varint(bytes, number);
    std::string_view rest = bytes;
    for (const std::uint64_t number : numbers) CHECK(take_varint(rest) == number);
    CHECK(rest.empty());
}

TEST_CASE("a number that is cut off is none, and its bytes stay") {
    const std::string whole = varint(std::numeric_limits<std::uint64_t>::max());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        std::string_view rest = std::string_view(whole).substr(0, size);
        CHECK_FALSE(take_varint(rest));
        CHECK(rest.size() == size);
    }
}

TEST_CASE("a number of more than 64 bits is none") {
    for (const std::string& bytes :
         {std::string(10, '\xFF'), std::string(9, '\xFF') + "\x02", std::string(9, '\x80') + "\x7F", std::string(10, '\x80') + "\x01"}) {
        std::string_view rest = bytes;
        CHECK_FALSE(take_varint(rest));
        CHECK(rest.size() == bytes.size());
    }
    std::string_view largest("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01");
    CHECK(take_varint(largest) == std::numeric_limits<std::uint64_t>::max());
}
