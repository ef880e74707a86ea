#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "corpus/linking/link_entities.hpp"
#include "corpus/linking/person_name.hpp"
#include "corpus/linking/romanization.hpp"
#include "corpus/linking/word_list.hpp"

namespace dateline::linking {

namespace {

// Words of everyday speech, which nobody means as a name: "who" is no health organisation in "who shot him".
bool is_everyday_word(std::string_view word) {
    static const WordList list(
        "a an and are as at be by can do for go he his i if in is it me my no not of on or our so the to up us we who you may will all am "
        "any");
    return list.has(word);
}

// How many letters must change to make one of the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

// Two spellings of one word, not two words: Zelensky and Selenskyj, not Clay and Ali.
bool are_alike(std::string_view a, std::string_view b) {
    const auto near = [](std::string_view one, std::string_view other) {
        return distance(one, other) * 2 <= std::max(one.size(), other.size());
    };
    return near(a, b) || std::ranges::any_of(all_traditions, [&](Tradition tradition) {
               return near(family_skeleton(tradition, a), family_skeleton(tradition, b));
           });
}

bool changes_family_name(names::Evidence evidence) {
    return evidence == names::Evidence::alias_table || evidence == names::Evidence::user || evidence == names::Evidence::spelling ||
           evidence == names::Evidence::particle || evidence == names::Evidence::title || evidence == names::Evidence::umlaut;
}

using Words = std::map<std::string, std::set<std::string>>;

void add_pair(Words& words, const std::string& a, const std::string& b) {
    words[a].insert(b);
    words[b].insert(a);
}

// All family names by which a person is known, as far as they are spellings of one.
void add_family_names(const std::vector<names::Name>& names, const std::vector<names::Link>& links,
                      const std::vector<names::NameId>& members, Words& words) {
    std::set<std::string> spellings;
    const auto family_of = [&](names::NameId id) { return take_apart(names[id].key, names[id].shown).last; };
    for (const names::NameId id : members) {
        if (!changes_family_name(links[id].evidence)) continue;
        const std::string own = family_of(id);
        const std::string other = family_of(links[id].via);
        if (own.empty() || other.empty() || own == other) continue;
        if (links[id].evidence == names::Evidence::user) add_pair(words, own, other);
        spellings.insert({own, other});
    }
    for (auto a = spellings.begin(); a != spellings.end(); ++a) {
        for (auto b = std::next(a); b != spellings.end(); ++b) {
            if (are_alike(*a, *b)) add_pair(words, *a, *b);
        }
    }
}

bool has_word(std::string_view phrase, std::string_view word) {
    return (" " + std::string(phrase) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

// A single word that means the whole, and all other spellings of it.
void add_spellings(const std::vector<names::Name>& names, const std::vector<names::NameId>& members, Words& words) {
    for (const names::NameId id : members) {
        const std::string& word = names[id].key;
        if (word.find(' ') != std::string::npos) continue;
        for (const names::NameId other : members) {
            if (!has_word(names[other].key, word)) words[word].insert(names[other].key);
        }
    }
}

}  // namespace

std::vector<names::WordVariant> word_variants(const std::vector<names::Name>& names, const std::vector<names::Link>& links) {
    std::vector<names::NameId> by_entity;
    for (names::NameId id = 0; id < links.size(); ++id) {
        if (links[id].entity != id) by_entity.push_back(id);
    }
    std::ranges::sort(by_entity, {}, [&](names::NameId id) { return links[id].entity; });
    std::vector<names::WordVariant> variants;
    std::vector<names::NameId> members;
    for (std::size_t begin = 0, end = 0; begin < by_entity.size(); begin = end) {
        const names::NameId entity = links[by_entity[begin]].entity;
        members = {entity};
        while (end < by_entity.size() && links[by_entity[end]].entity == entity) members.push_back(by_entity[end++]);
        Words words;
        if (names[entity].kind == names::NameKind::person) {
            add_family_names(names, links, members, words);
        } else {
            add_spellings(names, members, words);
        }
        for (auto& [word, others] : words) {
            if (!others.empty() && !is_everyday_word(word)) variants.push_back({word, {others.begin(), others.end()}, entity});
        }
    }
    std::ranges::sort(variants, {},
                      [](const names::WordVariant& variant) { return std::pair(std::string_view(variant.word), variant.entity); });
    return variants;
}

}  // namespace dateline::linking
