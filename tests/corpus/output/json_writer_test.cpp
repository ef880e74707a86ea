#include "corpus/output/json_writer.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace dateline::output {

TEST_CASE("commas and colons come by themselves") {
    JsonWriter json;
    json.begin_object().key("a").integer(1).key("b").begin_array().integer(1).string("x").begin_object().end_object().end_array();
    json.key("c")
        .null()
        .key("d")
        .boolean(true)
        .key("e")
        .boolean(false)
        .key("f")
        .raw("[1,2]")
        .key("g")
        .begin_array()
        .end_array()
        .end_object();
    CHECK(json.text() == R"({"a":1,"b":[1,"x",{}],"c":null,"d":true,"e":false,"f":[1,2],"g":[]})");
}

TEST_CASE("take empties the writer and leaves it ready") {
    JsonWriter json;
    json.begin_object().key("a").integer(1).end_object();
    CHECK(json.take() == R"({"a":1})");
    CHECK(json.text().empty());
    json.begin_array().integer(2).end_array();
    CHECK(json.take() == "[2]");
}

TEST_CASE("strings: only what must be escaped is") {
    struct Row {
        std::string_view text;
        std::string_view json;
    };
    const std::array rows{
        Row{"", R"("")"},
        Row{"plain", R"("plain")"},
        Row{"say \"hi\" \\ bye", R"("say \"hi\" \\ bye")"},
        Row{"a\nb\tc\rd", R"("a\nb\tc\rd")"},
        Row{std::string_view("\0\x01\x1F", 3), R"("\u0000\u0001\u001f")"},
        Row{"\x1B[31mred\x7F", R"("\u001b[31mred\u007f")"},
        Row{"\b\f", R"("\u0008\u000c")"},
        Row{"\xC2\x9B"
            "31m \xC2\xA0x",
            "\"\\u009b31m \xC2\xA0x\""},
        Row{"Zelenskyj \xC3\xA9 東京 🎉 </script>", "\"Zelenskyj \xC3\xA9 東京 🎉 </script>\""},
    };
    for (const Row& row : rows) {
        JsonWriter json;
        json.string(row.text);
        CHECK(json.text() == row.json);
    }
}

TEST_CASE("keys are escaped too") {
    JsonWriter json;
    json.begin_object().key("a\"b").integer(1).end_object();
    CHECK(json.text() == R"({"a\"b":1})");
}

TEST_CASE("numbers are in fixed notation, whatever the locale") {
    JsonWriter json;
    json.begin_array().number(12.3049, 2).number(0.5, 0).number(-1.0, 3).number(1e20, 1).number(1.9, 1);
    json.number(std::numeric_limits<double>::quiet_NaN(), 2).number(std::numeric_limits<double>::infinity(), 2);
    json.integer(std::numeric_limits<std::int64_t>::min()).end_array();
    CHECK(json.text() == "[12.30,0,-1.000,100000000000000000000.0,1.9,null,null,-9223372036854775808]");
    json.take();
    json.number(std::numeric_limits<double>::max(), 40);
    CHECK(json.text().size() == 309 + 1 + 40);
}

}  // namespace dateline::output
