#include "corpus/encoding/charset_declaration.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline::encoding;

TEST_CASE("the charset of a Content-Type") {
    struct Case {
        std::string_view header;
        std::string_view label;
    };
    const Case cases[] = {
        {"text/html; charset=utf-8", "utf-8"},
        {"text/html;CHARSET = \"koi8-r\"; x=y", "koi8-r"},
        {"text/html; charset='big5'", "big5"},
        {"text/html; charset=gb2312;format=flowed", "gb2312"},
        {"text/html", ""},
        {"text/html; charset", ""},
        {"text/html; charset=\"cut", ""},
        {"charset-list; charset=a", "a"},
        {"charset=", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.header);
        CHECK(charset_parameter(c.header) == c.label);
    }
}

TEST_CASE("what markup declares in its head") {
    struct Case {
        std::string_view head;
        std::string_view label;
    };
    const Case cases[] = {
        {"<!doctype html><meta charset=utf-8>", "utf-8"},
        {"<html><head><META CharSet = \"windows-1251\" />", "windows-1251"},
        {"<meta name=x content='charset=a'><meta charset='b'>", "b"},
        {"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=euc-jp\">", "euc-jp"},
        {"<meta content='text/html; charset=euc-kr' http-equiv=content-type>", "euc-kr"},
        {"<meta http-equiv=refresh content='0; charset=a'>", ""},
        {"<!-- <meta charset=a> --><meta/charset=b>", "b"},
        {"<!-- never closed <meta charset=a>", ""},
        {"<metadata charset=a>", ""},
        {"<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><rss>", "iso-8859-2"},
        {"<?xml version='1.0' encoding = 'utf-8' standalone='yes'?>", "utf-8"},
        {"<?xml version='1.0'?><html><meta charset=c>", "c"},
        {"\n  <meta charset=d>", "d"},
        {"prose about <meta charset=a>", ""},
        {"<meta charset=\"cut", ""},
        {"<", ""},
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.head);
        CHECK(declared_in_markup(c.head) == c.label);
    }
    CHECK(declared_in_markup("<p>" + std::string(1100, ' ') + "<meta charset=a>").empty());
}
