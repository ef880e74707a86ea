#include "corpus/encoding/charset.hpp"

#include <doctest/doctest.h>

#include "corpus/encoding/converter.hpp"

using namespace dateline::encoding;

TEST_CASE("labels mean what they mean in a browser") {
    struct Case {
        std::string_view label;
        std::string_view charset;
    };
    const Case cases[] = {
        {"utf8", "utf-8"},
        {" UTF-8\n", "utf-8"},
        {"iso-8859-1", "windows-1252"},
        {"ASCII", "windows-1252"},
        {"latin1", "windows-1252"},
        {"ISO-8859-9", "windows-1254"},
        {"iso-8859-11", "windows-874"},
        {"tis-620", "windows-874"},
        {"gb2312", "gbk"},
        {"GB18030", "gb18030"},
        {"shift_jis", "shift_jis"},
        {"Windows-31J", "shift_jis"},
        {"ks_c_5601-1987", "euc-kr"},
        {"cp1251", "windows-1251"},
        {"unicode", "utf-16le"},
        {"x-mac-ukrainian", "x-mac-cyrillic"},
        {"cp437", "ibm437"},  // ICU's
        {"utf-7", "utf-7"},
        {"no such set", ""},
        {"", ""},
        {"   ", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.label);
        CHECK(charset_of_label(c.label) == c.charset);
    }
    CHECK(charset_of_label(std::string_view("utf-8\0x", 7)).empty());
    CHECK(charset_of_label(std::string(100'000, 'x')).empty());
}

TEST_CASE("every character set has tables") {
    for (const char* label :
         {"ibm866",       "iso-8859-2",   "iso-8859-3",   "iso-8859-4",   "iso-8859-5",   "iso-8859-6",   "iso-8859-7",     "iso-8859-8",
          "iso-8859-8-i", "iso-8859-10",  "iso-8859-13",  "iso-8859-14",  "iso-8859-15",  "koi8-r",       "koi8-u",         "macintosh",
          "windows-874",  "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",   "windows-1256",
          "windows-1257", "windows-1258", "gbk",          "gb18030",      "big5",         "euc-jp",       "x-mac-cyrillic", "iso-2022-jp",
          "shift_jis",    "euc-kr",       "hz-gb-2312",   "iso-2022-kr",  "utf-16be",     "utf-16le",     "utf-32le",       "utf-7"}) {
        CAPTURE(label);
        CHECK(charset_of_label(label) == label);
        CHECK(Converter::open(label).has_value());
    }
    CHECK(!Converter::open("no such set"));
    CHECK(is_single_byte("koi8-u"));
    CHECK(!is_single_byte("gbk"));
}

TEST_CASE("a converter takes pieces of any size and counts what means nothing") {
    struct Case {
        std::string_view charset;
        std::string_view bytes;
        std::string_view text;
        std::uint64_t replaced;
    };
    using std::string_view_literals::operator""sv;
    const Case cases[] = {
        {"windows-1252", "\x80 caf\xE9 \x81", "€ café \xC2\x81", 0},
        {"koi8-u", "\xE4\xC1", "Да", 0},
        {"gbk", "\xD6\xD0\xB9\xFA", "中国", 0},
        {"shift_jis", "\x93\xFA\x96\x7B\\~", "日本\\~", 0},
        {"iso-2022-jp", "\x1B$BF|K\\\x1B(B.", "日本.", 0},
        {"big5", "\xA4\xA4", "中", 0},
        {"euc-kr", "\xC7\xD1\x81\x41", "한갂", 0},
        {"gbk", "a\x81", "a\xEF\xBF\xBD", 1},
        {"gbk", "\xFF\xFF.", "\xEF\xBF\xBD\xEF\xBF\xBD.", 2},
        {"shift_jis", "\x81\x20x", "\xEF\xBF\xBD x", 1},
        {"utf-16le", "\x3D\xD8\x00\xDE!\0"sv, "\xF0\x9F\x98\x80!", 0},
        {"utf-16le", "\x3D\xD8"sv, "\xEF\xBF\xBD", 1},
    };
    for (const Case& c : cases) {
        for (const std::size_t step : {1u, 2u, 100u}) {
            CAPTURE(c.text);
            CAPTURE(step);
            std::optional<Converter> converter = Converter::open(c.charset);
            REQUIRE(converter);
            std::string text;
            for (std::size_t at = 0; at < c.bytes.size(); at += step) converter->convert(c.bytes.substr(at, step), text);
            converter->finish(text);
            CHECK(text == c.text);
            CHECK(converter->replaced() == c.replaced);
        }
    }
}

TEST_CASE("a long text comes through whole") {
    std::optional<Converter> converter = Converter::open("windows-1251");
    std::string text;
    converter->convert(std::string(1'000'000, '\xC4'), text);
    converter->finish(text);
    REQUIRE(text.size() == 2'000'000);
    CHECK(text.substr(1'999'998) == "Д");
}
