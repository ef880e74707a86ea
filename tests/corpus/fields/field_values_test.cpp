#include "corpus/fields/field_values.hpp"

#include <doctest/doctest.h>

#include "corpus/fields/language_code.hpp"

using namespace dateline::fields;

namespace {

using Names = std::vector<std::string>;

Names authors(std::vector<std::string_view> parts, bool is_list = false) { return author_names(parts, is_list); }
Names tags(std::vector<std::string_view> parts, bool is_list = false) { return tag_names(parts, is_list); }

}  // namespace

TEST_CASE("authors in one string") {
    CHECK(authors({"Jane Doe"}) == Names{"Jane Doe"});
    CHECK(authors({"By Jane Doe"}) == Names{"Jane Doe"});
    CHECK(authors({"di Marta Conti"}) == Names{"Marta Conti"});
    CHECK(authors({"von Erika Muster"}) == Names{"Erika Muster"});
    CHECK(authors({"von der Leyen"}) == Names{"von der Leyen"});
    CHECK(authors({"di Caprio"}) == Names{"di Caprio"});
    CHECK(authors({"BY JANE DOE AND JOHN ROE"}) == Names{"JANE DOE AND JOHN ROE"});
    CHECK(authors({"Byron Smith"}) == Names{"Byron Smith"});
    CHECK(authors({"Jane Doe and John Roe"}) == Names{"Jane Doe", "John Roe"});
    CHECK(authors({"Jane Doe, John Roe and Pat Poe"}) == Names{"Jane Doe", "John Roe", "Pat Poe"});
    CHECK(authors({"Jane Doe, John Roe, and Pat Poe"}) == Names{"Jane Doe", "John Roe", "Pat Poe"});
    CHECK(authors({"Doe, Jane"}) == Names{"Doe, Jane"});
    CHECK(authors({"Doe, Jane; Roe, John"}) == Names{"Doe, Jane", "Roe, John"});
    CHECK(authors({"Alexander Sandler"}) == Names{"Alexander Sandler"});
    CHECK(authors({"['Jane Doe', \"Pat O'Hara\"]"}) == Names{"Jane Doe", "Pat O'Hara"});
    CHECK(authors({"{'Jane Doe'}"}) == Names{"Jane Doe"});
    CHECK(authors({"[Jane Doe, John Roe]"}) == Names{"Jane Doe", "John Roe"});
    CHECK(authors({"Jane Doe, AP"}) == Names{"Jane Doe", "AP"});
    CHECK(authors({"Jane Doe, Jr."}) == Names{"Jane Doe, Jr."});
    CHECK(authors({"17"}).empty());
    CHECK(authors({"[]"}).empty());
    CHECK(authors({"None"}).empty());
    CHECK(authors({""}).empty());
    CHECK(authors({}).empty());
}

TEST_CASE("authors in a list are one name each") {
    CHECK(authors({"By Jane Doe", " John Roe ", "Jane Doe", "https://www.facebook.com/x"}, true) == Names{"Jane Doe", "John Roe"});
    CHECK(authors({"Simon and Garfunkel"}, true) == Names{"Simon and Garfunkel"});
}

TEST_CASE("tags as a list, with semicolons or with commas") {
    CHECK(tags({"politics", "a, b"}, true) == Names{"politics", "a, b"});
    CHECK(tags({"politics; Paris, France;politics"}) == Names{"politics", "Paris, France"});
    CHECK(tags({"a, b,,c"}) == Names{"a", "b", "c"});
    CHECK(tags({"['a', 'b']"}) == Names{"a", "b"});
}

TEST_CASE("names of languages") {
    for (const std::string_view name : {"en", "EN", "en-US", "en_GB", "eng", "English", "english (US)"}) CHECK(language_code(name) == "en");
    CHECK(language_code("ger") == "de");
    CHECK(language_code("Deutsch") == "de");
    CHECK(language_code("zh-Hans") == "zh");
    for (const std::string_view name : {"", "None", "Klingon", "12", "x"}) CHECK(language_code(name).empty());
}
