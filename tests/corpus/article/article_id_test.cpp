#include "corpus/article/article_id.hpp"

#include <doctest/doctest.h>

using namespace dateline::article;

TEST_CASE("ids: the given one, the url's, the place's") {
    const Location place{.path = "/a/b.jsonl", .member = "", .line = 3, .record = 2};
    CHECK(make_article_id("x y", "https://a", place) == "x y");
    CHECK(make_article_id("", "https://a", place) == make_article_id("", "https://a", {}));
    CHECK(make_article_id("", "https://a", place) == "uc41da6c43615f2ba");
    const std::string id = make_article_id("", "", place);
    CHECK(id.size() == 17);
    CHECK(id.front() == 'p');
    CHECK(id == make_article_id("", "", {.path = "/a/./c/../b.jsonl", .member = "", .line = 9, .record = 2}));
    CHECK(id != make_article_id("", "", {.path = "/a/b.jsonl", .member = "", .line = 3, .record = 3}));
    CHECK(id != make_article_id("", "", {.path = "/a/b.jsonl", .member = "m", .line = 3, .record = 2}));
}
