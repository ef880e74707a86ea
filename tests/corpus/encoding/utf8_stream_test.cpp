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
        {"caf\xE9", "caf\xE9"},
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
