#include "corpus/text/utf8.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace dateline::text;

namespace {

std::string utf8(char32_t code_point) {
    std::string out;
    append_utf8(out, code_point);
    return out;
}

const std::string replacement = "\xEF\xBF\xBD";

}  // namespace

TEST_CASE("every code point is decoded as it was written") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string bytes = utf8(c);
        const Decoded decoded = decode_at(bytes, 0);
        if (decoded.code_point != c || decoded.size != bytes.size()) FAIL("U+" << static_cast<unsigned>(c));
    }
    CHECK(utf8(0x7F).size() == 1);
    CHECK(utf8(0x80).size() == 2);
    CHECK(utf8(0x7FF).size() == 2);
    CHECK(utf8(0x800).size() == 3);
    CHECK(utf8(0xFFFF).size() == 3);
    CHECK(utf8(0x10000).size() == 4);
}

TEST_CASE("an invalid form is found where it begins and takes one byte") {
    struct Row {
        const char* what;
        std::string bytes;
    };
    const std::vector<Row> rows{
        {"lone continuation byte", "\x80"},
        {"highest continuation byte", "\xBF"},
        {"overlong NUL", std::string("\xC0\x80")},
        {"overlong slash in two bytes", "\xC0\xAF"},
        {"overlong in two bytes, C1", "\xC1\xBF"},
        {"overlong slash in three bytes", "\xE0\x80\xAF"},
        {"largest overlong in three bytes", "\xE0\x9F\xBF"},
        {"overlong in four bytes", "\xF0\x80\x80\xAF"},
        {"largest overlong in four bytes", "\xF0\x8F\xBF\xBF"},
        {"first surrogate", "\xED\xA0\x80"},
        {"last surrogate", "\xED\xBF\xBF"},
        {"a pair of surrogates (CESU-8)", "\xED\xA0\xBD\xED\xB8\x80"},
        {"above U+10FFFF", "\xF4\x90\x80\x80"},
        {"lead byte F5", "\xF5\x80\x80\x80"},
        {"five bytes", "\xF8\x88\x80\x80\x80"},
        {"FE", "\xFE"},
        {"FF", "\xFF"},
        {"two bytes cut off", "\xC3"},
        {"three bytes cut off", "\xE2\x82"},
        {"four bytes cut off", "\xF0\x9F\x98"},
        {"lead byte before ASCII", "\xC3(x"},
        {"three bytes broken in the middle", "\xE2(\xAC"},
        {"Latin-1", "\xE9t\xE9"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Decoded decoded = decode_at(row.bytes, 0);
        CHECK(decoded.code_point == replacement_character);
        CHECK(decoded.size == 1);
        CHECK(first_invalid(row.bytes) == 0);
        CHECK(first_invalid("h\xC3\xA9" + row.bytes) == 3);
        const Repaired repaired = repair_utf8("ok " + row.bytes + " ok");
        CHECK(first_invalid(repaired.text) == std::string_view::npos);
        CHECK(repaired.replaced > 0);
        CHECK(repaired.first == 3);
        CHECK(repaired.text.starts_with("ok " + replacement));
        CHECK(repaired.text.ends_with(" ok"));
    }
}

TEST_CASE("what is valid is left as it is") {
    for (const std::string text :
         {"", "plain", "Größe 東京 😀", "\xEF\xBF\xBD written as such", "\xEF\xBB\xBF with a mark", "\xEF\xBF\xBF"}) {
        CAPTURE(text);
        CHECK(first_invalid(text) == std::string_view::npos);
        const Repaired repaired = repair_utf8(text);
        CHECK(repaired.text == text);
        CHECK(repaired.replaced == 0);
    }
    CHECK(repair_utf8(std::string_view("a\0b", 3)).text.size() == 3);
}

TEST_CASE("repaired bytes are valid, whatever they were, and repairing again changes nothing") {
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random() % 3 == 0 ? 'a' + random() % 26 : random() & 0xFF);
        const Repaired once = repair_utf8(bytes);
        REQUIRE(first_invalid(once.text) == std::string_view::npos);
        REQUIRE(repair_utf8(once.text).text == once.text);
        REQUIRE((once.replaced == 0) == (first_invalid(bytes) == std::string_view::npos));
        if (once.replaced > 0) REQUIRE(once.first == first_invalid(bytes));
    }
}

TEST_CASE("an offset is floored to the beginning of its character") {
    const std::string text = "aé東😀";  // at 0, 1, 3, 6, end 10
    const std::size_t expected[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
    for (std::size_t offset = 0; offset < std::size(expected); ++offset) CHECK(floor_character(text, offset) == expected[offset]);
    CHECK(floor_character("", 0) == 0);
    CHECK(floor_character("", 5) == 0);
}
