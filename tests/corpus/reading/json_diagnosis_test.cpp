#include "corpus/reading/json_diagnosis.hpp"

#include <doctest/doctest.h>

#include "corpus/reading/json_mending.hpp"

using namespace dateline::reading;

TEST_CASE("a broken record is told with its reason and place") {
    struct Case {
        std::string_view record;
        std::string_view reason;
    };
    const Case cases[] = {
        {R"({"title":"abc)", "the line ends inside a string"},
        {R"({"title":"abc\)", "the line ends inside a string"},
        {R"({"title":"abc")", "the line ends inside an object"},
        {R"({"title":)", "the line ends inside an object"},
        {R"({"title")", "the line ends inside an object"},
        {R"({)", "the line ends inside an object"},
        {R"({"a":[1,2)", "the line ends inside an array"},
        {"{\n\"a\":\"x", "the record ends inside a string"},
        {R"({"a":1 "b":2})", "expected ',' or '}' at column 8"},
        {R"({"a":[1 2]})", "expected ',' or ']' at column 9"},
        {R"({a:1})", "expected a name in quotes at column 2"},
        {R"({"a":1,})", "expected a name in quotes at column 8"},
        {R"({"a" 1})", "expected ':' at column 6"},
        {R"({"a":tru})", "expected a value at column 6"},
        {R"({"a":01})", "expected a value at column 6"},
        {R"({"a":})", "expected a value at column 6"},
        {R"({"a":1}})", "something follows the object at column 8"},
        {R"({"a":"\x"})", "an unknown escape in a string at column 8"},
        {"{\"a\":1,\n \"b\":?}", "expected a value at its line 2, column 6"},
        {"{\"a\":\"x\ny\"}", "a string is not closed by the end of its line at column 8"},
        {"hello", "expected a value at column 1"},
        {"", "nothing there at column 1"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.record);
        CHECK(diagnose_json(c.record) == c.reason);
    }
}

TEST_CASE("a valid record has no reason of its own") {
    for (const std::string_view record : {R"({})", R"({"a":[],"b":{"c":[[{}]]},"d":-1.5e+3,"e":null,"f":"\u00e9\n","g":0})", " [1] "}) {
        CHECK(diagnose_json(record) == "something the JSON parser does not accept");
    }
}

TEST_CASE("what programs write in place of JSON is mended and told") {
    struct Case {
        std::string_view record;
        std::string_view mended;
    };
    const Case cases[] = {
        {R"({"a":NaN,"b":[-Infinity,Infinity],"c":"NaN"})", R"({"a":null,"b":[null,null],"c":"NaN"})"},
        {"{\"a\":\"x\ny\t\"}", R"({"a":"x\u000ay\u0009"})"},
        {R"({"a":"\ud83d"})", R"({"a":"\ufffd"})"},
        {R"({"a":"\ude00\ud83d\ude00"})", R"({"a":"\ufffd\ud83d\ude00"})"},
        {R"({"a":"it\'s \\ \" \/"})", R"({"a":"it's \\ \" \/"})"},
        {"{\"a\":\"caf\xE9\"}", "{\"a\":\"caf\xEF\xBF\xBD\"}"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.record);
        std::string mended;
        std::vector<std::string> warnings;
        CHECK(mend_json(c.record, mended, warnings));
        CHECK(mended == c.mended);
        CHECK(warnings.size() == 1);
    }
    std::string mended;
    std::vector<std::string> warnings;
    CHECK_FALSE(mend_json(R"({"a":"cut \)", mended, warnings));
    CHECK(warnings.empty());
}
