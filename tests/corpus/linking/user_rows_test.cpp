#include <doctest/doctest.h>

#include <utility>

#include "corpus/linking/link_entities.hpp"

using namespace dateline;
using namespace dateline::linking;

namespace {

names::UserAliases read(std::string_view content) {
    const base::Result<names::UserAliases> aliases = names::read_user_aliases(content);
    REQUIRE(aliases);
    return *aliases;
}

names::Name person(std::string shown, std::uint32_t articles = 10) {
    text::Tokenizer tokenizer;
    return {names::NameKind::person, names::name_key(shown, tokenizer), std::move(shown), articles};
}

std::vector<names::Link> linked(const std::vector<names::Name>& names, std::string_view content) {
    text::Tokenizer tokenizer;
    return link_entities(names, read(content), tokenizer);
}

}  // namespace

TEST_CASE("the user's rows join what no rule would, and show their first name") {
    const std::vector<names::Name> names{person("Norma Jeane Mortenson", 90), person("Marilyn Monroe"), person("Arthur Miller")};
    const std::vector<names::Link> links = linked(names, "person: Marilyn Monroe = Norma Jeane Mortenson");
    CHECK(links[0] == names::Link{1, 1, names::Evidence::user});
    CHECK(links[1] == names::Link{1, 1, names::Evidence::none});
    CHECK(links[2].entity == 2);
}

TEST_CASE("what the user keeps apart no evidence brings together, by no path") {
    const std::vector<names::Name> names{person("Sergei Wexlov", 50), person("Sergey Wexlov", 40), person("S. Wexlov"),
                                         person("Wexlov", 9)};
    CHECK(linked(names, "")[1].entity == 0);
    const std::vector<names::Link> links = linked(names, "person: Sergei Wexlov != Sergey Wexlov");
    CHECK(links[0].entity != links[1].entity);
    CHECK(links[2].entity == 2);  // may be either
    CHECK(links[3].entity == 3);

    const std::vector<names::Link> alias = linked({person("Vladimir Putin"), person("Wladimir Putin"), person("Vladimir Poutine")},
                                                  "person: Vladimir Putin != Vladimir Poutine");
    CHECK(alias[0].entity == alias[1].entity);
    CHECK(alias[2].entity == 2);

    const std::vector<names::Link> clash =
        linked(names, "person: Sergei Wexlov != Sergey Wexlov\nperson: S. Wexlov = Sergei Wexlov = Sergey Wexlov");
    CHECK(clash[0].entity != clash[1].entity);
}

TEST_CASE("what the user joins the table may not part") {
    const std::vector<names::Link> links =
        linked({person("Donald Trump"), person("Donald Trump Jr.")}, "person: Donald Trump = Donald Trump Jr.");
    CHECK(links[1] == names::Link{0, 0, names::Evidence::user});
}
