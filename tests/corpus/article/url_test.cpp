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
