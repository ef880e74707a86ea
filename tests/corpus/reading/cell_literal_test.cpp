#include "corpus/reading/cell_literal.hpp"

#include <doctest/doctest.h>

using dateline::reading::append_literal_as_json;

namespace {

std::string json_of(std::string_view cell) {
    std::string json = "kept";
    return append_literal_as_json(cell, json) ? json.substr(4) : json == "kept" ? "(none)" : "(changed)";
}

}  // namespace

TEST_CASE("what programs print into cells") {
    struct Case {
        std::string_view cell;
        std::string_view json;
    };
    const Case cases[] = {
        {"[]", "[]"},
        {"['Jane Doe', \"Pat O'Hara\"]", R"(["Jane Doe","Pat O'Hara"])"},
        {"[u'a', b'b',]", R"(["a","b"])"},
        {"['a' 'b'\n 'c']", R"(["a","b","c"])"},
        {"('a', 'b')", R"(["a","b"])"},
        {"{'a', 'b'}", R"(["a","b"])"},
        {"{}", "{}"},
        {"set()", "[]"},
        {"{'main': 'A \"B\"', 'kicker': None}", R"({"main":"A \"B\"","kicker":null})"},
        {"[{'name': 'persons', 'value': 'Quill, Ada', 'rank': 1}]", R"([{"name":"persons","value":"Quill, Ada","rank":"1"}])"},
        {R"({"a": [true, false, null, 1.5e3, -2]})", R"({"a":[true,false,null,"1.5e3","-2"]})"},
        {"{None: 'a', 2: nan}", R"({"null":"a","2":null})"},
        {R"(['caf\xe9 \u2019 \U0001F600 \ud83d\ude00 \ud83d x\ty'])",
         "[\"caf\xC3\xA9 \xE2\x80\x99 \xF0\x9F\x98\x80 \xF0\x9F\x98\x80 \xEF\xBF\xBD x\\u0009y\"]"},
        {R"(['it\'s', "a\\b"])", R"(["it's","a\\b"])"},
        {" [ 'a' ] ", R"(["a"])"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.cell);
        CHECK(json_of(c.cell) == c.json);
    }
}

TEST_CASE("what is no literal stays as it is") {
    for (const std::string_view cell : {"", "[", "[Applause]", "[Applause] Thank you [all]", "['open", "{'a' 'b'}", "{'a': }", "['a']]",
                                        "{['a']: 'b'}", "[Noneth]", "['\\x4']", "['\\uD8']", "[,]", "[-]", "{'a', 'b': 'c'}"}) {
        CAPTURE(cell);
        CHECK(json_of(cell) == "(none)");
    }
    CHECK(json_of(std::string(40, '[') + std::string(40, ']')) == "(none)");
    CHECK(json_of(std::string(20, '[') + std::string(20, ']')) != "(none)");
    CHECK(json_of(std::string(1'000'000, '[')) == "(none)");
}
