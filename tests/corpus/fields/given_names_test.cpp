#include "corpus/fields/given_names.hpp"

#include <doctest/doctest.h>

using namespace dateline::fields;
using Names = std::vector<std::string>;

namespace {

Names names(Role role, std::vector<std::string_view> parts, bool is_list = true) { return given_names(role, parts, is_list); }

}  // namespace

TEST_CASE("names are put into spoken order and lose what catalogues add") {
    CHECK(names(Role::person, {"Quill, Ada", "Roe, John B", "King, Martin Luther Jr", "Ada Quill", "Tom Iversen, Jr."}) ==
          Names{"Ada Quill", "John B Roe", "Martin Luther King Jr", "Tom Iversen Jr."});
    CHECK(names(Role::place, {"Riverton (La)", "New York City", "Houston, Texas"}) == Names{"Riverton", "New York City", "Houston"});
    CHECK(names(Role::org, {"Supreme Court (US)", "Smith, Roe & Co"}) == Names{"Supreme Court", "Smith, Roe & Co"});
}

TEST_CASE("GDELT's ways of writing names") {
    CHECK(names(Role::person, {"Ada Quill,37;Quill,40;Bob Roe,100"}, false) == Names{"Ada Quill", "Quill", "Bob Roe"});
    CHECK(names(Role::person, {"Ada Quill,37"}, false) == Names{"Ada Quill"});
    CHECK(names(Role::person, {"ada quill;jean-luc roe"}, false) == Names{"Ada Quill", "Jean-Luc Roe"});
    CHECK(names(Role::place, {"1#France#FR#FR#46#2#FR#120;4#Paris, Ile-De-France, France#FR#FRA8#16282#48.8#2.3#-1456928#12"}, false) ==
          Names{"France", "Paris"});
    CHECK(names(Role::place, {"1#France#FR#FR#46#2#FR"}, false) == Names{"France"});
}

TEST_CASE("a string may hold several names") {
    CHECK(names(Role::person, {"Ada Quill, Bob Roe"}, false) == Names{"Ada Quill", "Bob Roe"});
    CHECK(names(Role::person, {"Quill, Ada"}, false) == Names{"Ada Quill"});
    CHECK(names(Role::org, {"NATO; Harbour Board;"}, false) == Names{"NATO", "Harbour Board"});
}

TEST_CASE("what is no name is left out, and each comes once") {
    CHECK(names(Role::person, {"", "None", "1234", "http://example.com/a", "...", "Ada Quill", "Ada Quill", std::string_view()}) ==
          Names{"Ada Quill"});
    CHECK(names(Role::org, {std::string_view("x y z").substr(0, 0)}).empty());
}
