#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "corpus/linking/hashed_keys.hpp"
#include "corpus/linking/link_rules.hpp"
#include "corpus/linking/nicknames.hpp"
#include "corpus/linking/person_match.hpp"
#include "corpus/linking/romanization.hpp"
#include "corpus/linking/word_list.hpp"

namespace dateline::linking {

namespace {

// In blocks of thousands ("smith") a name that fits so many proves nothing; looking further would only cost time.
constexpr std::size_t most_looked_at = 256;
constexpr std::size_t most_fuller = 64;
constexpr std::size_t most_members_compared = 64;
// A father is spoken of more than the son who is told from him by "Jr."; who is mostly called "Jr." is one and the same.
constexpr std::uint64_t times_of_father = 10;

using Items = std::vector<std::uint32_t>;

bool is_everyday_given_name(std::string_view word) {
    static const WordList list(
        "john james robert michael david william richard thomas mark charles steven stephen paul daniel george mike bill bob jim tom joe "
        "dave steve "
        "mary maria anna jose juan carlos luis mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein abdul");
    return list.has(word);
}

// First names under which a name is filed, and those under which it looks for others. A sign in front tells what the word is: "=" the name
// itself, "~" what it is short for, "*" its first letter, "." an initial.
struct Forms {
    std::vector<std::size_t> filed;
    std::vector<std::size_t> sought;
};

std::size_t sign_and(char sign, std::string_view word) { return hash_of(sign + std::string(word)); }

void add_skeletons(std::vector<std::size_t>& forms, char sign, std::string_view word) {
    forms.push_back(sign_and(sign, given_skeleton(Tradition::latin, word)));
    const std::uint8_t traditions = traditions_of_given_name(word);
    for (const Tradition tradition : all_traditions) {
        if ((traditions & static_cast<std::uint8_t>(tradition)) == 0) continue;
        forms.push_back(sign_and(sign, given_skeleton(tradition, word) + static_cast<char>('0' + static_cast<int>(tradition))));
    }
}

Forms forms_of(const PersonName::Given& first) {
    Forms forms;
    const std::string_view letter = std::string_view(first.word).substr(0, 1);
    forms.sought.push_back(sign_and('.', letter));
    if (first.initial) {
        forms.filed.push_back(sign_and('.', letter));
        forms.sought.push_back(sign_and('*', letter));
        return forms;
    }
    forms.filed.push_back(sign_and('*', letter));
    add_skeletons(forms.filed, '=', first.word);
    add_skeletons(forms.sought, '=', first.word);
    add_skeletons(forms.sought, '~', first.word);
    for (const std::string_view longer : long_given_names(first.word)) {
        add_skeletons(forms.filed, '~', longer);
        add_skeletons(forms.sought, '=', longer);
        add_skeletons(forms.sought, '~', longer);
    }
    return forms;
}

class Joiner {
public:
    Joiner(std::span<const names::Name> names, std::span<const Person> persons, EntityGroups& groups)
        : names_(names), persons_(persons), groups_(groups), person_of_(names.size(), none) {
        for (std::uint32_t i = 0; i < persons.size(); ++i) person_of_[persons[i].id] = i;
    }

    // The persons of one family name. The fullest first, so that those which a name may be joined to stand already.
    void run(Items& family) {
        std::ranges::sort(family, [&](std::uint32_t a, std::uint32_t b) {
            const std::size_t full_a = persons_[a].name.fullness();
            const std::size_t full_b = persons_[b].name.fullness();
            return full_a != full_b ? full_a > full_b : names_[persons_[a].id].key < names_[persons_[b].id].key;
        });
        filed_.clear();
        for (const std::uint32_t person : family) {
            for_each_forms(person, [&](const Forms& forms) {
                for (const std::size_t form : forms.filed) filed_[form].push_back(person);
            });
        }
        fuller_.clear();
        for (const std::uint32_t person : family) fuller_.emplace(person, fuller_than(person));
        for (const std::uint32_t person : family) join(person);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct Fuller {
        Items persons;           // who may be the same, and of whom we know more
        bool ambiguous = false;  // they are not all one
    };

    // First names repeat.
    const Forms& known_forms(const PersonName::Given& first) {
        auto& forms = first.initial ? forms_of_initials_ : forms_of_words_;
        const auto found = forms.find(first.word);
        return found != forms.end() ? found->second : forms.emplace(first.word, forms_of(first)).first->second;
    }

    template <class Take>
    void for_each_forms(std::uint32_t person, const Take& take) {
        const PersonName& name = persons_[person].name;
        take(known_forms(name.given.front()));
        if (goes_by_middle_name(name)) take(known_forms(name.given[1]));
    }

    Fuller fuller_than(std::uint32_t person) {
        Fuller fuller;
        for_each_forms(person, [&](const Forms& forms) {
            for (const std::size_t form : forms.sought) {
                const auto list = filed_.find(form);
                if (list == filed_.end()) continue;
                fuller.ambiguous = fuller.ambiguous || list->second.size() > most_looked_at;
                if (fuller.ambiguous) return;
                for (const std::uint32_t other : list->second) {
                    if (other == person || !compatible(persons_[person].name, persons_[other].name)) continue;
                    if (!says_more(persons_[other].name, persons_[person].name) ||
                        std::ranges::find(fuller.persons, other) != fuller.persons.end())
                        continue;
                    fuller.ambiguous = fuller.ambiguous || !fits_all(other, fuller.persons);
                    if (fuller.ambiguous) return;
                    fuller.persons.push_back(other);
                }
            }
        });
        fuller.ambiguous = fuller.ambiguous || fuller.persons.size() > most_fuller;
        std::ranges::sort(fuller.persons, std::greater{}, [&](std::uint32_t other) {
            return std::pair(persons_[other].name.fullness(), std::string_view(names_[persons_[other].id].key));
        });
        return fuller;
    }

    bool fits_all(std::uint32_t person, const Items& others) const {
        return std::ranges::all_of(others, [&](std::uint32_t other) {
            return groups_.may_be_one(persons_[person].id, persons_[other].id) && compatible(persons_[person].name, persons_[other].name);
        });
    }

    void join(std::uint32_t person) {
        const Fuller& fuller = fuller_.at(person);
        if (fuller.ambiguous) return;
        // Through a name that may be two people's, nothing is joined.
        std::optional<std::uint32_t> found;
        for (const std::uint32_t other : fuller.persons) {
            if (fuller_.at(other).ambiguous) continue;
            if (!found) {
                found = other;
            } else if (groups_.group_of(persons_[other].id) != groups_.group_of(persons_[*found].id) && stands_before(other, person)) {
                return;
            }
        }
        if (!found) return;
        const std::optional<names::Evidence> evidence = compatible(persons_[person].name, persons_[*found].name);
        if (evidence && is_enough(person, {*found, *evidence}) && groups_agree(persons_[person].id, persons_[*found].id))
            groups_.join(persons_[person].id, persons_[*found].id, *evidence);
    }

    bool stands_before(std::uint32_t other, std::uint32_t person) const {
        return persons_[other].name.fullness() > persons_[person].name.fullness();
    }

    struct Found {
        std::uint32_t person;
        names::Evidence evidence;
    };

    // What is rare proves more: "B. Zuckerman" is Ben Zuckerman where there is no other, "B. Smith" is not.
    bool is_enough(std::uint32_t person, const Found& found) const {
        const PersonName& shorter = persons_[person].name;
        const PersonName& fuller = persons_[found.person].name;
        if (found.evidence == names::Evidence::suffix || shorter.suffix != fuller.suffix) {
            const bool is_son = fuller.suffix != 0;
            const std::uint64_t with = groups_.articles(groups_.group_of(persons_[is_son ? found.person : person].id));
            const std::uint64_t without = groups_.articles(groups_.group_of(persons_[is_son ? person : found.person].id));
            if (without > times_of_father * with) return false;
        }
        if (!is_most_common_family_name(shorter.last)) return true;
        const bool both_have_middle_names = shorter.given.size() > 1 && fuller.given.size() > 1;
        if (found.evidence == names::Evidence::initials || found.evidence == names::Evidence::nickname) return both_have_middle_names;
        if (found.evidence != names::Evidence::middle_name) return true;
        const PersonName& longer = fuller.given.size() > shorter.given.size() ? fuller : shorter;
        const bool only_initials = std::ranges::all_of(std::span(longer.given).subspan(1), &PersonName::Given::initial);
        return only_initials && !is_everyday_given_name(shorter.given.front().word);
    }

    static bool share_family(const Person& a, const Person& b) {
        return std::ranges::any_of(a.families,
                                   [&](std::size_t family) { return std::ranges::find(b.families, family) != b.families.end(); });
    }

    // Every name of one entity may be that of every name of the other; names that differ in the family name say nothing.
    bool groups_agree(names::NameId a, names::NameId b) const {
        const auto& members_of_a = groups_.members(groups_.group_of(a));
        const auto& members_of_b = groups_.members(groups_.group_of(b));
        if (members_of_a.size() * members_of_b.size() > most_members_compared * 16) return false;
        for (const names::NameId one : members_of_a) {
            for (const names::NameId other : members_of_b) {
                if (person_of_[one] == none || person_of_[other] == none) continue;
                const Person& person = persons_[person_of_[one]];
                const Person& other_person = persons_[person_of_[other]];
                if (!person.name.is_full() || !other_person.name.is_full() || !share_family(person, other_person)) continue;
                if (!compatible(person.name, other_person.name)) return false;
            }
        }
        return true;
    }

    std::span<const names::Name> names_;
    std::span<const Person> persons_;
    EntityGroups& groups_;
    std::vector<std::uint32_t> person_of_;
    std::unordered_map<std::size_t, Items> filed_;
    std::unordered_map<std::uint32_t, Fuller> fuller_;
    std::unordered_map<std::string, Forms> forms_of_words_;
    std::unordered_map<std::string, Forms> forms_of_initials_;
};

}  // namespace

void link_shorter_persons(std::span<const names::Name> names, std::span<const Person> persons, EntityGroups& groups) {
    HashedKeys families;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        if (!persons[i].name.is_full()) continue;
        for (const std::size_t family : persons[i].families) families.add(family, i);
    }
    Joiner joiner(names, persons, groups);
    families.for_each_shared([&](Items& family) { joiner.run(family); });
}

}  // namespace dateline::linking
