#include "corpus/terms/term.hpp"

#include <doctest/doctest.h>

#include "corpus/text/utf8.hpp"

using namespace dateline;
using namespace dateline::terms;
using schema::Field;

TEST_CASE("a term is the field's prefix and the value") {
    CHECK(make_term(Field::text, "ceasefire") == "ceasefire");
    CHECK(make_term(Field::title, "ceasefire") == "Sceasefire");
    CHECK(make_term(Field::source, "harbour ledger") == "XSharbour ledger");
    CHECK(make_term(Field::id, "") == "Q");
}

TEST_CASE("no value makes a term longer than the engine takes") {
    for (const Field field : {Field::text, Field::id, Field::url, Field::path, Field::person, Field::section}) {
        const std::size_t room = longest_term - schema::prefix(field).size();
        CHECK(make_term(field, std::string(room, 'x')).ends_with(std::string(room, 'x')));
        for (const std::size_t size : {room + 1, room + 2, std::size_t{100'000}})
            CHECK(make_term(field, std::string(size, 'x')).size() <= longest_term);
        CHECK(make_term(field, std::string(room + 1, 'x')).size() == longest_term);
    }
}

TEST_CASE("long values that differ at their ends have different terms, and equal ones the same") {
    const std::string long_value(300, 'u');
    CHECK(make_term(Field::url, long_value + "1") != make_term(Field::url, long_value + "2"));
    CHECK(make_term(Field::url, long_value) == make_term(Field::url, std::string(300, 'u')));
    CHECK(make_term(Field::url, long_value + "1").starts_with("Uuuu"));
}

TEST_CASE("a cut falls between characters") {
    for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string value(shift, 'a');
        while (value.size() < 400) value += "東";
        const std::string term = make_term(Field::source, value);
        CHECK(term.size() <= longest_term);
        CHECK(text::first_invalid(term) == std::string_view::npos);
    }
}

TEST_CASE("zero bytes are replaced, and bytes that are no UTF-8 stay within the limit") {
    CHECK(make_term(Field::id, std::string_view("a\0b", 3)) ==
          "Qa\xEF\xBF\xBD"
          "b");
    CHECK(make_term(Field::id, std::string(100'000, '\0')).size() <= longest_term);
    CHECK(make_term(Field::id, std::string(100'000, '\0')).find('\0') == std::string::npos);
    CHECK(make_term(Field::path, std::string(1000, '\x80')).size() <= longest_term);
    CHECK(make_term(Field::path, std::string(1000, '\xFF')).size() <= longest_term);
}
