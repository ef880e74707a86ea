#include "corpus/linking/pairs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "corpus/linking/link_entities.hpp"

using namespace dateline;
using namespace dateline::linking;

namespace {

text::Tokenizer& tokenizer() {
    static text::Tokenizer shared;
    return shared;
}

void add(std::vector<names::Name>& names, names::NameKind kind, std::string_view written) {
    std::uint32_t articles = 10;
    if (const std::size_t star = written.find(" *"); star != std::string_view::npos) {
        const std::string_view number = written.substr(star + 2);
        std::from_chars(number.data(), number.data() + number.size(), articles);
        written = written.substr(0, star);
    }
    const std::string key = names::name_key(written, tokenizer());
    const bool known = std::ranges::any_of(names, [&](const names::Name& name) { return name.kind == kind && name.key == key; });
    if (!known) names.push_back({kind, key, std::string(written), articles});
}

std::vector<names::Name> archive_of(const Pair& pair) {
    std::vector<names::Name> names;
    add(names, pair.kind, pair.one);
    add(names, pair.kind, pair.other);
    for (std::string_view others = pair.others; !others.empty();) {
        const std::size_t end = std::min(others.find(';'), others.size());
        add(names, pair.kind, others.substr(0, end));
        others.remove_prefix(std::min(end + 1, others.size()));
    }
    return names;
}

bool are_one(const Pair& pair) {
    const std::vector<names::Name> names = archive_of(pair);
    std::vector<names::Name> first_two;
    add(first_two, pair.kind, pair.one);
    add(first_two, pair.kind, pair.other);
    if (first_two.size() < 2) return true;  // one key
    const std::vector<names::Link> links = link_entities(names, {}, tokenizer());
    return links[0].entity == links[1].entity;
}

}  // namespace

TEST_CASE("pairs that are one entity come together, nineteen of twenty") {
    std::size_t together = 0;
    std::string missed;
    for (const Pair& pair : pairs_of_one()) {
        if (are_one(pair)) {
            ++together;
        } else {
            missed += "\n  " + std::string(pair.one) + " / " + std::string(pair.other);
        }
    }
    MESSAGE(together << " of " << pairs_of_one().size() << ", missed:" << missed);
    CHECK(pairs_of_one().size() >= 160);
    CHECK(together * 100 >= pairs_of_one().size() * 95);
}

TEST_CASE("pairs that are two entities stay apart, all of them") {
    CHECK(pairs_of_two().size() >= 160);
    for (const Pair& pair : pairs_of_two()) {
        CAPTURE(pair.one);
        CAPTURE(pair.other);
        CHECK_FALSE(are_one(pair));
    }
}

TEST_CASE("the order of names changes nothing") {
    for (const auto pairs : {pairs_of_one(), pairs_of_two()}) {
        for (const Pair& pair : pairs) {
            std::vector<names::Name> names = archive_of(pair);
            const std::vector<names::Link> links = link_entities(names, {}, tokenizer());
            std::vector<names::Name> turned(names.rbegin(), names.rend());
            const std::vector<names::Link> turned_links = link_entities(turned, {}, tokenizer());
            for (names::NameId id = 0; id < names.size(); ++id) {
                const names::Link& link = links[id];
                const names::Link& other = turned_links[names.size() - 1 - id];
                CAPTURE(names[id].key);
                CHECK(names[link.entity].key == turned[other.entity].key);
                CHECK(names[link.via].key == turned[other.via].key);
                CHECK(link.evidence == other.evidence);
            }
        }
    }
}

TEST_CASE("all pairs in one archive: whoever stands for an entity stands for itself, and each link leads to its entity") {
    std::vector<names::Name> names;
    for (const auto pairs : {pairs_of_one(), pairs_of_two()}) {
        for (const Pair& pair : pairs) {
            add(names, pair.kind, pair.one);
            add(names, pair.kind, pair.other);
        }
    }
    const std::vector<names::Link> links = link_entities(names, {}, tokenizer());
    for (names::NameId id = 0; id < names.size(); ++id) {
        const names::Link& link = links[id];
        CHECK(links[link.entity].entity == link.entity);
        CHECK(names[link.entity].kind == names[id].kind);
        CHECK((link.evidence == names::Evidence::none) == (link.entity == id));
        CHECK(links[link.via].entity == link.entity);
        names::NameId at = id;
        for (std::size_t steps = 0; links[at].via != at && steps < names.size(); ++steps) at = links[at].via;
        CHECK(at == link.entity);
    }
}
