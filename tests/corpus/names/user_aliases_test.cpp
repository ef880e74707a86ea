#include "corpus/names/user_aliases.hpp"

#include <doctest/doctest.h>

#include "corpus/names/alias_rows.hpp"

using namespace dateline;
using namespace dateline::names;

namespace {

using Row = UserAliases::Row;

UserAliases read(std::string_view content) {
    const base::Result<UserAliases> aliases = read_user_aliases(content);
    REQUIRE(aliases);
    return *aliases;
}

std::string error_of(std::string_view content) {
    const base::Result<UserAliases> aliases = read_user_aliases(content);
    REQUIRE_FALSE(aliases);
    CHECK(aliases.error().kind == base::ErrorKind::input);
    return aliases.error().message;
}

}  // namespace

TEST_CASE("rows join and keep apart, comments and blank lines say nothing") {
    const UserAliases aliases = read(
        "# my own\n"
        "\n"
        "person: Jane Q. Public = Jane Public = J. Public   # she signs in many ways\n"
        "   place:Springfield   !=  Springfield Gardens\n"
        "ORG: C# Users = C Sharp Users\n");
    CHECK(aliases.same == std::vector<Row>{{NameKind::person, {"Jane Q. Public", "Jane Public", "J. Public"}},
                                           {NameKind::org, {"C# Users", "C Sharp Users"}}});
    CHECK(aliases.apart == std::vector<Row>{{NameKind::place, {"Springfield", "Springfield Gardens"}}});
}

TEST_CASE("an empty file, one without a last line end, and one from Windows are files") {
    CHECK(read("") == UserAliases{});
    CHECK(read("\n\n# nothing") == UserAliases{});
    CHECK(read("\xEF\xBB\xBFplace: A1 = B1\r\nplace: C1 = D1\r\n").same.size() == 2);
    CHECK(read("place: A1 = B1\rplace: C1 = D1").same.size() == 2);
}

TEST_CASE("what cannot be read is told with the line's number and what was wrong") {
    CHECK(error_of("person: Jane = Joan\n\nJane = Joan") == R"(line 3: begins with none of "person:", "org:" and "place:")");
    CHECK(error_of("persons: Jane = Joan") == R"(line 1: begins with none of "person:", "org:" and "place:")");
    CHECK(error_of("# x\r\nperson: Jane") == "line 2: one name alone: write = or != and another");
    CHECK(error_of("person:") == "line 1: a name is missing");
    CHECK(error_of("person: Jane = ") == "line 1: a name is missing");
    CHECK(error_of("person: = Jane") == "line 1: a name is missing");
    CHECK(error_of("person: Jane = ?") == R"(line 1: "?" is no name)");
    CHECK(error_of("person: Jane = Joan != June") == "line 1: has both = and !=");
    CHECK(error_of("person: Jane != Joan = June") == "line 1: has both = and !=");
    CHECK(error_of("person: Jane Doe != JANE DOE") == R"(line 1: "JANE DOE" cannot be apart from itself)");
    CHECK(error_of("person: Jane = \xFF\xFE") == "line 1: not UTF-8");
    CHECK(error_of("person: " + std::string(longest_alias_line, 'x')) == "line 1: longer than 4096 bytes");
    std::string many = "place: A0";
    for (std::size_t i = 1; i <= most_spellings; ++i) many += " = A" + std::to_string(i);
    CHECK(error_of(many) == "line 1: more than 64 names");
    CHECK(error_of(std::string(longest_alias_file + 1, '\n')) == "more than 16 MiB are no list of aliases");
}
