#include "corpus/encoding/utf8_stream.hpp"

#include <doctest/doctest.h>

using namespace dateline::encoding;

namespace {

using std::string_view_literals::operator""sv;

std::string decode(std::string_view file, std::size_t step) {
    Utf8Stream stream;
    // The first chunk must show the whole mark.
    std::string text(stream.decode(file.substr(0, std::max<std::size_t>(step, 3))));
    for (std::size_t at = std::max<std::size_t>(step, 3); at < file.size(); at += step) text += stream.decode(file.substr(at, step));
    return text + std::string(stream.finish());
}

}  // namespace

TEST_CASE("a byte order mark is taken off and UTF-16 becomes UTF-8") {
    struct Case {
        std::string_view bytes;
        std::string_view text;
    };
    const Case cases[] = {
        {"", ""},
        {"plain", "plain"},
        {"\xEF\xBB\xBFplain", "plain"},
        {"\xFF\xFE"sv, ""},
        {"\xFF\xFE"
         "a\0\xE9\0"sv,
         "a\xC3\xA9"},
        {"\xFE\xFF"
         "\0a\0\xE9"sv,
         "a\xC3\xA9"},
        {"\xFF\xFE\x3D\xD8\x00\xDE!\0"sv, "\xF0\x9F\x98\x80!"},  // a surrogate pair
        {"\xFF\xFE\x3D\xD8!\0"sv, "\xEF\xBF\xBD!"},              // half of one
        {"\xFF\xFE\x00\xDE!\0"sv, "\xEF\xBF\xBD!"},
        {"\xFF\xFE"
         "a\0b"sv,
         "a\xEF\xBF\xBD"},  // half a unit at the end
        {"\xFF\xFE\x3D\xD8"sv, "\xEF\xBF\xBD"},
    };
    for (const Case& c : cases) {
        for (const std::size_t step : {1u, 2u, 3u, 100u}) {
            CAPTURE(step);
            CHECK(decode(c.bytes, step) == c.text);
        }
    }
}

TEST_CASE("the character set is decided by the first bytes that tell it, however late they come") {
    const std::string ascii(5000, 'a');
    for (const std::size_t step : {3u, 100u, 10'000u}) {
        CAPTURE(step);
        CHECK(decode(ascii + "caf\xE9 \xFC"
                             "ber\n",
                     step) == ascii + "café über\n");
        CHECK(decode(ascii + "café über\n", step) == ascii + "café über\n");
        CHECK(decode(ascii + "\x1B[1m bold \xE9t\xE9\n", step) == ascii + "\x1B[1m bold été\n");
    }
}

TEST_CASE("lines of UTF-8 that come later are kept, and a last line without an end is not lost") {
    const std::string file = "caf\xE9\ncafé\n" + std::string(3'000'000, 'x') + "\xE9\nthé";
    const std::string text = "café\ncafé\n" + std::string(3'000'000, 'x') + "é\nthé";
    for (const std::size_t step : {4u, 100'000u, 10'000'000u}) CHECK(decode(file, step) == text);
}

TEST_CASE("a stream believes a header, and markup where there is none") {
    const std::string page = "<meta charset=windows-1251>\xC4\xE0";
    Utf8Stream by_meta;
    CHECK(by_meta.decode(page) == "<meta charset=windows-1251>Да");
    CHECK(by_meta.choice().origin == Origin::declared);
    Utf8Stream by_header("koi8-r");
    CHECK(by_header.decode("\xE4\xC1") == "Да");
    Utf8Stream seven_bits("hz-gb-2312");
    CHECK(seven_bits.decode("~{VPND~}") == "中文");
}
