#include "corpus/linking/person_match.hpp"

#include <algorithm>
#include <span>

#include "corpus/linking/nicknames.hpp"
#include "corpus/linking/romanization.hpp"

namespace dateline::linking {

namespace {

using Given = PersonName::Given;

bool has(std::uint8_t traditions, Tradition tradition) { return (traditions & static_cast<std::uint8_t>(tradition)) != 0; }

std::string family_in(Tradition tradition, const PersonName& name) {
    std::string skeleton = family_skeleton(tradition, name.last);
    // What stands before the last word is spelled as it is: "bin", "de la".
    return name.family.substr(0, name.family.size() - name.last.size()) + skeleton;
}

// The family name of "Gamal Abdel Nasser" is one word, in any spelling.
bool is_joined(const PersonName& name) { return name.family.starts_with("abdul") && name.family != name.last; }

std::string family_key(Tradition tradition, const PersonName& name) {
    return is_joined(name) ? family_skeleton(tradition, name.family) : family_in(tradition, name);
}

enum class Likeness { none, equal, spelling, initial, nickname };

Likeness likeness(const Given& a, const Given& b, std::uint8_t traditions) {
    if (a.word == b.word) return Likeness::equal;
    if (a.initial != b.initial) return a.word[0] == b.word[0] ? Likeness::initial : Likeness::none;
    if (a.initial) return Likeness::none;
    for (const Tradition tradition : all_traditions) {
        if (has(traditions, tradition) && given_skeleton(tradition, a.word) == given_skeleton(tradition, b.word)) return Likeness::spelling;
    }
    return Likeness::none;
}

bool is_nickname(std::string_view a, std::string_view b) {
    const auto longs_of_a = long_given_names(a);
    const auto longs_of_b = long_given_names(b);
    const auto leads = [](std::span<const std::string_view> longs, std::string_view name) {
        const std::string wanted = given_skeleton(Tradition::latin, name);
        const std::string slavic = traditions_of_given_name(name) != 0 ? given_skeleton(Tradition::slavic, name) : std::string();
        return std::ranges::any_of(longs, [&](std::string_view other) {
            return other == name || given_skeleton(Tradition::latin, other) == wanted ||
                   (!slavic.empty() && given_skeleton(Tradition::slavic, other) == slavic);
        });
    };
    return leads(longs_of_a, b) || leads(longs_of_b, a) ||
           std::ranges::any_of(longs_of_a, [&](std::string_view name) { return leads(longs_of_b, name); });
}

// Middle names are left out from behind: George Walker Bush is not George Herbert Walker Bush.
bool middle_names_agree(std::span<const Given> a, std::span<const Given> b, std::uint8_t traditions) {
    if (a.size() > b.size()) std::swap(a, b);
    const auto agree = [&](const Given& one, const Given& other) { return likeness(one, other, traditions) != Likeness::none; };
    return std::ranges::equal(a, b.first(a.size()), agree);
}

std::optional<names::Evidence> given_names_agree(const PersonName& a, const PersonName& b, std::span<const Given> given_a,
                                                 std::span<const Given> given_b) {
    const auto traditions = static_cast<std::uint8_t>(a.traditions & b.traditions);
    const Given& first_of_a = given_a.front();
    const Given& first_of_b = given_b.front();
    Likeness first = likeness(first_of_a, first_of_b, traditions);
    if (a.rank && first != Likeness::equal) return std::nullopt;
    if (first == Likeness::none && !first_of_a.initial && !first_of_b.initial && is_nickname(first_of_a.word, first_of_b.word))
        first = Likeness::nickname;
    if (first == Likeness::none) return std::nullopt;
    if (!middle_names_agree(given_a.subspan(1), given_b.subspan(1), traditions)) return std::nullopt;
    if (first == Likeness::nickname) return names::Evidence::nickname;
    if (first == Likeness::initial) return names::Evidence::initials;
    if (given_a.size() != given_b.size()) return names::Evidence::middle_name;
    if (a.suffix != b.suffix) return names::Evidence::suffix;
    return a.given == b.given ? names::Evidence::spelling : names::Evidence::initials;
}

}  // namespace

bool goes_by_middle_name(const PersonName& name) {
    return name.given.size() > 1 && !name.rank && name.given[0].initial && !name.given[1].initial;
}

std::vector<std::string> spelling_keys(const PersonName& name) {
    std::vector<std::string> keys;
    // "Elizabeth II" is a full name as well.
    const bool king = name.suffix != 0 && name.suffix < junior;
    if (!name.is_full() && !king) return keys;
    const bool common = is_common_family_name(name.last);
    for (const Tradition tradition : all_traditions) {
        if (!has(name.traditions, tradition)) continue;
        std::string key(1, static_cast<char>('0' + static_cast<int>(tradition)));
        key += family_key(tradition, name);
        for (const Given& given : name.given) {
            key += '|';
            // Steven and Stephen Smith are two people.
            const bool as_spelled = given.initial || name.rank || name.east_asian || (tradition == Tradition::latin && common);
            key += as_spelled ? given.word : given_skeleton(tradition, given.word);
        }
        if (name.suffix != 0) key.append("|,").append(std::to_string(name.suffix));
        keys.push_back(std::move(key));
    }
    return keys;
}

std::vector<std::string> family_keys(const PersonName& name) {
    std::vector<std::string> keys;
    for (const Tradition tradition : all_traditions) {
        if (has(name.traditions, tradition))
            keys.push_back(static_cast<char>('0' + static_cast<int>(tradition)) + family_key(tradition, name));
    }
    return keys;
}

std::optional<names::Evidence> compatible(const PersonName& a, const PersonName& b) {
    if (!a.is_full() || !b.is_full() || a.rank != b.rank) return std::nullopt;
    if (a.suffix != 0 && b.suffix != 0 && a.suffix != b.suffix) return std::nullopt;
    if (const auto evidence = given_names_agree(a, b, a.given, b.given)) return evidence;
    // Nicholas Burns signs as R. Nicholas Burns.
    if (goes_by_middle_name(a) && given_names_agree(a, b, std::span(a.given).subspan(1), b.given)) return names::Evidence::initials;
    if (goes_by_middle_name(b) && given_names_agree(a, b, a.given, std::span(b.given).subspan(1))) return names::Evidence::initials;
    return std::nullopt;
}

bool says_more(const PersonName& a, const PersonName& b) {
    if (a.suffix != 0 && b.suffix == 0) return true;
    if (a.given.size() > b.given.size()) return true;
    for (std::size_t i = 0; i < a.given.size(); ++i) {
        if (b.given[i].initial && !a.given[i].initial) return true;
    }
    const Given& first_of_a = a.given.front();
    const Given& first_of_b = b.given.front();
    return !first_of_a.initial && !first_of_b.initial && a.given.size() == b.given.size() &&
           likeness(first_of_a, first_of_b, static_cast<std::uint8_t>(a.traditions & b.traditions)) == Likeness::none &&
           !long_given_names(first_of_b.word).empty();
}

names::Evidence spelling_evidence(const PersonName& a, const PersonName& b) {
    if (a.title_left_out != b.title_left_out) return names::Evidence::title;
    if (a.given != b.given || a.family != b.family) return names::Evidence::spelling;
    if (a.turned != b.turned) return names::Evidence::word_order;
    return a.east_asian ? names::Evidence::joined_words : names::Evidence::particle;
}

}  // namespace dateline::linking
