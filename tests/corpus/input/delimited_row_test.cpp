#include "corpus/input/delimited_row.hpp"

#include <doctest/doctest.h>

using namespace dateline::input;

namespace {

using Row = std::vector<std::string>;

Row row(std::string_view bytes, char delimiter = ',') { return read_row(bytes, delimiter).value_or(Row{"(error)"}); }

}  // namespace

TEST_CASE("fields of a row") {
    CHECK(row("") == Row{""});
    CHECK(row("a,b") == Row{"a", "b"});
    CHECK(row(",") == Row{"", ""});
    CHECK(row("a,,") == Row{"a", "", ""});
    CHECK(row("\"a,b\",\"c\nd\"") == Row{"a,b", "c\nd"});
    CHECK(row("\"say \"\"hi\"\"\",\"\"") == Row{"say \"hi\"", ""});
    CHECK(row("5\" gun,x\"y\"z") == Row{"5\" gun", "x\"y\"z"});
    CHECK(row("\"a\"b\"c,d") == Row{"ab\"c", "d"});
    CHECK(row(" \"a\",b") == Row{" \"a\"", "b"});
    CHECK(row("a\tb,c", '\t') == Row{"a", "b,c"});
}

TEST_CASE("quotes that never close are told with their field") {
    CHECK(read_row("a,\"b,c", ',').error().message == "the quotes of field 2 are never closed");
}

TEST_CASE("a row of more fields than any table has is refused") {
    CHECK(row(std::string(most_fields - 1, ',')).size() == most_fields);
    CHECK(read_row(std::string(most_fields, ','), ',').error().message == "the row has more than 10000 fields");
}

TEST_CASE("the names of columns are valid UTF-8, or none") {
    CHECK(read_columns("a;caf\xE9", ';') == Row{"a", "caf\xEF\xBF\xBD"});
    CHECK(read_columns("a;\"b", ';').empty());
}
