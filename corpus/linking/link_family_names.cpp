#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "corpus/linking/hashed_keys.hpp"
#include "corpus/linking/link_rules.hpp"
#include "corpus/linking/person_match.hpp"
#include "corpus/linking/romanization.hpp"

namespace dateline::linking {

namespace {

// Where several bear the name, the one whom nearly all articles of them are about.
constexpr std::uint64_t percent_of_articles = 95;
// Whoever has fewer than a fiftieth of the articles of the foremost is mostly a slip ("Collins and Snowe", "Antonia Ferrier Snowe").
constexpr std::uint64_t most_times_of_slip = 50;
constexpr std::uint64_t fewest_articles = 5;
// Someone who is mentioned far more often than the only bearer of the name known here is rather somebody else.
constexpr std::uint64_t most_times_of_bearer = 20;

struct Claims {
    std::vector<std::uint32_t> bearers;      // persons with that family name
    std::vector<std::uint32_t> first_names;  // persons with that first name
};

// "López Obrador": two family names of one who has given names as well.
bool may_be_two_family_names(const PersonName& name) {
    return name.given.size() == 1 && !name.given[0].initial && !name.rank && !name.east_asian && !name.title_left_out && name.suffix == 0 &&
           !name.fast_particle && name.family == name.last && !is_common_given_name(name.given[0].word) &&
           (name.traditions & ~static_cast<unsigned>(Tradition::latin)) == 0;
}

bool is_lone(const PersonName& name) { return !name.is_full() && name.suffix == 0 && !is_common_given_name(name.family); }

std::size_t two_words(std::string_view first, std::string_view second) {
    return hash_of("2" + std::string(first) + " " + std::string(second));
}
std::size_t one_word(std::string_view word) { return hash_of("1" + family_skeleton(Tradition::latin, word)); }

class Joiner {
public:
    Joiner(std::span<const names::Name> names, std::span<const Person> persons, EntityGroups& groups)
        : names_(names), persons_(persons), groups_(groups) {}

    void run() {
        link(true);  // first: "López Obrador" is no bearer of "Obrador" beside Andrés Manuel
        link(false);
    }

private:
    void link(bool two_words_wanted) {
        claims_.clear();
        std::vector<std::uint32_t> lone;
        for (std::uint32_t i = 0; i < persons_.size(); ++i) {
            const PersonName& name = persons_[i].name;
            if (!(two_words_wanted ? may_be_two_family_names(name) : is_lone(name)) || groups_.is_known(persons_[i].id)) continue;
            if (groups_.members(groups_.group_of(persons_[i].id)).size() > 1) continue;
            lone.push_back(i);
            for (const std::size_t key : keys_of_lone(persons_[i])) claims_.try_emplace(key);
        }
        if (lone.empty()) return;
        for (std::uint32_t i = 0; i < persons_.size(); ++i) {
            if (persons_[i].name.is_full()) two_words_wanted ? claim_two_words(i) : claim_one_word(i);
        }
        // What belongs to whom does not depend on who is asked first.
        std::ranges::sort(lone, {}, [this](std::uint32_t i) -> const std::string& { return names_[persons_[i].id].key; });
        std::vector<std::pair<std::uint32_t, std::uint32_t>> decided;
        for (const std::uint32_t i : lone) {
            if (const auto bearer = bearer_of(i)) decided.emplace_back(i, *bearer);
        }
        for (const auto& [name, bearer] : decided) groups_.join(persons_[name].id, persons_[bearer].id, names::Evidence::family_name);
    }

    static std::vector<std::size_t> keys_of_lone(const Person& person) {
        if (!person.name.is_full()) return person.families;
        return {two_words(person.name.given.back().word, person.name.family)};
    }

    void bears(std::uint32_t person, std::size_t key) {
        const auto found = claims_.find(key);
        if (found == claims_.end()) return;
        if (found->second.bearers.empty() || found->second.bearers.back() != person) found->second.bearers.push_back(person);
    }

    void claim_two_words(std::uint32_t person) {
        const PersonName& name = persons_[person].name;
        if (name.rank) return;
        if (name.given.size() > 1 && !name.east_asian) bears(person, two_words(name.given.back().word, name.family));
        if (!name.particle.empty()) bears(person, two_words(name.particle, name.family));
    }

    void claim_one_word(std::uint32_t person) {
        const PersonName& name = persons_[person].name;
        if (name.rank) return;
        for (const std::size_t key : persons_[person].families) bears(person, key);
        if (name.family.starts_with("abdul") && name.family != name.last) bears(person, one_word(name.last));
        if (name.given[0].initial || name.east_asian) return;
        const auto found = claims_.find(one_word(name.given[0].word));
        if (found != claims_.end()) found->second.first_names.push_back(person);
    }

    std::optional<std::uint32_t> bearer_of(std::uint32_t lone) const {
        const PersonName& name = persons_[lone].name;
        std::map<names::NameId, std::uint32_t> bearers;  // group -> whom to name
        std::map<names::NameId, std::uint64_t> entities;
        for (const std::size_t key : keys_of_lone(persons_[lone])) {
            const Claims& claims = claims_.at(key);
            for (const std::uint32_t person : claims.bearers) {
                const names::NameId group = groups_.group_of(persons_[person].id);
                const auto [entry, fresh] = bearers.emplace(group, person);
                if (!fresh && is_better(person, entry->second, name)) entry->second = person;
                entities[group] = groups_.articles(group);
            }
            for (const std::uint32_t person : claims.first_names) {
                const names::NameId group = groups_.group_of(persons_[person].id);
                entities[group] = groups_.articles(group);
            }
        }
        if (bearers.empty()) return std::nullopt;
        const auto most = std::ranges::max_element(bearers, {}, [&](const auto& bearer) { return entities.at(bearer.first); });
        const std::uint64_t articles = entities.at(most->first);
        std::uint64_t all = 0;
        for (const auto& [group, of_group] : entities) all += of_group * most_times_of_slip < articles ? 0 : of_group;
        const bool only = entities.size() == 1;
        const bool nearly_all =
            articles >= fewest_articles && articles * 100 >= all * percent_of_articles && !is_common_family_name(name.last);
        if (!only && (!nearly_all || name.is_full())) return std::nullopt;
        if (names_[persons_[lone].id].articles > most_times_of_bearer * articles) return std::nullopt;
        return most->second;
    }

    // The name to say why: the same spelling, then the one that goes before.
    bool is_better(std::uint32_t a, std::uint32_t b, const PersonName& lone) const {
        const bool same_a = persons_[a].name.family == lone.family;
        const bool same_b = persons_[b].name.family == lone.family;
        return same_a != same_b ? same_a : groups_.before(persons_[a].id, persons_[b].id);
    }

    std::span<const names::Name> names_;
    std::span<const Person> persons_;
    EntityGroups& groups_;
    std::unordered_map<std::size_t, Claims> claims_;
};

}  // namespace

void link_family_names(std::span<const names::Name> names, std::span<const Person> persons, EntityGroups& groups) {
    Joiner(names, persons, groups).run();
}

}  // namespace dateline::linking
