#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "corpus/linking/link_entities.hpp"

using namespace dateline;
using namespace dateline::linking;

namespace {

struct Row {
    names::NameKind kind;
    std::string_view entity;
    std::string_view name;
    names::Evidence evidence;
};

text::Tokenizer& tokenizer() {
    static text::Tokenizer shared;
    return shared;
}

names::Name name_of(names::NameKind kind, std::string_view shown, std::uint32_t articles) {
    return {kind, names::name_key(shown, tokenizer()), std::string(shown), articles};
}

std::vector<names::WordVariant> variants_of(const std::vector<names::Name>& names, const names::UserAliases& user = {}) {
    return word_variants(names, link_entities(names, user, tokenizer()));
}

constexpr auto person = names::NameKind::person;
constexpr auto org = names::NameKind::org;
constexpr auto place = names::NameKind::place;

}  // namespace

TEST_CASE("each link says to which name it was joined, and why") {
    for (const Row& row : {Row{place, "Kyiv", "Kiev", names::Evidence::alias_table},
                           Row{person, "Sergei Ryabkov", "Sergey Riabkov", names::Evidence::spelling},
                           Row{person, "Ayad al-Samarrai", "Ayad Samarrai", names::Evidence::particle},
                           Row{person, "Edna Wexford-Lane", "E. Wexford-Lane", names::Evidence::initials},
                           Row{person, "Edna B. Wexford", "Edna Wexford", names::Evidence::middle_name},
                           Row{person, "William Wexford", "Bill Wexford", names::Evidence::nickname},
                           Row{person, "Amos Wexford Jr.", "Amos Wexford", names::Evidence::suffix},
                           Row{person, "Amos Wexford", "Sir Amos Wexford", names::Evidence::title},
                           Row{person, "Amos Wexford", "Wexford", names::Evidence::family_name},
                           Row{person, "Bang Si-hyuk", "Si-hyuk Bang", names::Evidence::none},
                           Row{person, "Yoo Jae-suk", "Jae-suk Yoo", names::Evidence::word_order},
                           Row{person, "Yoo Jae-suk", "Yoo Jaesuk", names::Evidence::joined_words},
                           Row{org, "National Otter Association", "NOA", names::Evidence::acronym},
                           Row{org, "Wexford Motors", "Wexford Motors plc", names::Evidence::legal_form},
                           Row{org, "Wexford Centre", "Wexford Center", names::Evidence::word_form},
                           Row{org, "Ministry of Otters", "Otters Ministry", names::Evidence::word_order},
                           Row{place, "Saint Wexford", "St. Wexford", names::Evidence::abbreviation},
                           Row{place, "Wöxford", "Woexford", names::Evidence::umlaut}}) {
        CAPTURE(row.name);
        const std::vector<names::Name> names{name_of(row.kind, row.entity, 20), name_of(row.kind, row.name, 10)};
        const std::vector<names::Link> links = link_entities(names, {}, tokenizer());
        CHECK(links[0] == names::Link{0, 0, names::Evidence::none});
        CHECK(links[1].evidence == row.evidence);
        CHECK(links[1].via == (row.evidence == names::Evidence::none ? 1 : 0));
        CHECK(names::evidence_text(row.evidence).empty() == (row.evidence == names::Evidence::none));
    }
}

TEST_CASE("a family name alone stands for nobody who has a full name, however often it is written") {
    const std::vector<names::Name> names{name_of(person, "Wexford", 90), name_of(person, "Amos Wexford", 10)};
    CHECK(link_entities(names, {}, tokenizer())[0] == names::Link{1, 1, names::Evidence::family_name});
}

TEST_CASE("a name may be joined by way of another one") {
    const std::vector<names::Name> names{name_of(person, "Sergei Ryabkov", 90), name_of(person, "Sergey Riabkov", 10),
                                         name_of(person, "Riabkov", 3)};
    const std::vector<names::Link> links = link_entities(names, {}, tokenizer());
    CHECK(links[2].entity == 0);
    CHECK(links[2].via == 1);
    CHECK(links[2].evidence == names::Evidence::family_name);
    CHECK(links[1].via == 0);
}

TEST_CASE("words that stand for one another: family names by spelling, not by nickname or initials") {
    const std::vector<names::Name> names{name_of(person, "Sergei Ryabkov", 90), name_of(person, "Sergey Riabkov", 10),
                                         name_of(person, "S. Ryabkov", 3), name_of(person, "Bill Wexford", 8),
                                         name_of(person, "William Wexford", 9)};
    CHECK(variants_of(names) == std::vector<names::WordVariant>{{"riabkov", {"ryabkov"}, 0}, {"ryabkov", {"riabkov"}, 0}});
}

TEST_CASE("words that stand for one another: single words for places, acronyms and what they stand for") {
    const std::vector<names::Name> names{name_of(place, "Kyiv", 9), name_of(place, "Kiev", 9),
                                         name_of(org, "National Otter Association", 9), name_of(org, "NOA", 9)};
    CHECK(variants_of(names) ==
          std::vector<names::WordVariant>{{"kiev", {"kyiv"}, 0}, {"kyiv", {"kiev"}, 0}, {"noa", {"national otter association"}, 2}});
}

TEST_CASE("an everyday word stands for nothing, and neither does a word for a name that has it") {
    CHECK(variants_of({name_of(org, "World Health Organization", 9), name_of(org, "WHO", 9)}).empty());
    CHECK(variants_of({name_of(org, "Wexford", 9), name_of(org, "Wexford plc", 9)}).empty());
}

TEST_CASE("the user's own aliases give words, too") {
    names::UserAliases user;
    user.same = {{person, {"Jane Wexford", "Jane Otter"}}};
    const std::vector<names::Name> names{name_of(person, "Jane Wexford", 9), name_of(person, "Jane Otter", 9)};
    CHECK(variants_of(names, user) == std::vector<names::WordVariant>{{"otter", {"wexford"}, 0}, {"wexford", {"otter"}, 0}});
}

TEST_CASE("a large archive of made-up names: links are sound, and the same in any order") {
    std::mt19937 random(20);  // NOLINT(*-msc51-cpp): the same archive each time
    const std::vector<std::string> syllables{"ba",  "ro", "mi", "ka", "sen", "ton", "ov",  "el",
                                             "dra", "fi", "gu", "jo", "lu",  "ne",  "sky", "tu"};
    const std::vector<std::string> given{"john", "bill", "william", "sergei", "sergey", "mohamed",  "muhammad", "j",
                                         "w",    "j w",  "anna",    "kim",    "abdul",  "sir john", "al"};
    const auto any = [&](const std::vector<std::string>& list) { return list[random() % list.size()]; };
    std::set<std::pair<int, std::string>> keys;
    while (keys.size() < 20000) {
        const int kind = static_cast<int>(random() % 3);
        std::string written = random() % 3 == 0 ? "smith" : any(syllables) + any(syllables) + any(syllables);
        if (random() % 4 != 0) written = any(given).append(" ").append(random() % 3 == 0 ? any(given) + " " : "").append(written);
        if (random() % 16 == 0) written += " jr";
        keys.emplace(kind, names::name_key(written, tokenizer()));
    }
    std::vector<names::Name> names;
    for (const auto& [kind, key] : keys)
        names.push_back({static_cast<names::NameKind>(kind), key, key, static_cast<std::uint32_t>(random() % 100)});
    const std::vector<names::Link> links = link_entities(names, {}, tokenizer());
    bool sound = links.size() == names.size();
    for (names::NameId id = 0; id < names.size(); ++id) {
        const names::Link& link = links[id];
        sound = sound && links[link.entity].entity == link.entity && names[link.entity].kind == names[id].kind &&
                links[link.via].entity == link.entity;
        sound = sound && (link.evidence == names::Evidence::none) == (link.entity == id);
    }
    CHECK(sound);
    CHECK(std::ranges::is_sorted(word_variants(names, links), {}, &names::WordVariant::word));

    std::vector<names::NameId> order(names.size());
    for (names::NameId id = 0; id < order.size(); ++id) order[id] = id;
    std::ranges::shuffle(order, random);
    std::vector<names::Name> shuffled;
    for (const names::NameId id : order) shuffled.push_back(names[id]);
    const std::vector<names::Link> shuffled_links = link_entities(shuffled, {}, tokenizer());
    bool same = true;
    for (names::NameId at = 0; at < order.size(); ++at) {
        const names::Link& link = links[order[at]];
        const names::Link& other = shuffled_links[at];
        same = same && order[other.entity] == link.entity && order[other.via] == link.via && other.evidence == link.evidence;
    }
    CHECK(same);
}
