#include "corpus/article/url.hpp"

#include <doctest/doctest.h>

using namespace dateline::article;

TEST_CASE("the host of an address") {
    CHECK(host_of("https://www.Example.com/a?b#c") == "example.com");
    CHECK(host_of("http://user@news.example.co.uk:8080/a") == "news.example.co.uk");
    CHECK(host_of("https://example.com?x=a@b") == "example.com");
    CHECK(host_of("BBC News").empty());
    CHECK(host_of("://x").empty());
    CHECK(is_url("https://example.com"));
    CHECK_FALSE(is_url("see https://example.com"));
    CHECK_FALSE(is_url("example.com/a"));
}

TEST_CASE("the original of an archive's copy") {
    CHECK(original_of("https://web.archive.org/web/20130307194448/http://example.com/2008/05/a.html") ==
          "http://example.com/2008/05/a.html");
    CHECK(original_of("http://web.archive.org/web/20130307194448id_/https://example.com/a?b=c") == "https://example.com/a?b=c");
    for (const std::string_view same : {"https://example.com/web/2013/a", "https://example.com/web/20130307194448",
                                        "https://example.com/web/20130307194448/a", "", "/web/"}) {
        CHECK(original_of(same) == same);
    }
}
