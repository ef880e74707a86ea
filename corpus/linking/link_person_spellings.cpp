#include <algorithm>

#include "corpus/linking/hashed_keys.hpp"
#include "corpus/linking/link_rules.hpp"
#include "corpus/linking/person_match.hpp"

namespace dateline::linking {

std::vector<Person> persons_among(std::span<const names::Name> names) {
    std::vector<Person> persons;
    for (names::NameId id = 0; id < names.size(); ++id) {
        if (names[id].kind != names::NameKind::person) continue;
        Person person{id, take_apart(names[id].key, names[id].shown), {}};
        if (person.name.family.empty()) continue;
        for (const std::string& key : family_keys(person.name)) person.families.push_back(hash_of(key));
        persons.push_back(std::move(person));
    }
    return persons;
}

void link_person_spellings(std::span<const Person> persons, EntityGroups& groups) {
    HashedKeys keys;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        for (const std::string& key : spelling_keys(persons[i].name)) keys.add(key, i);
    }
    keys.for_each_shared([&](std::vector<std::uint32_t>& same) {
        std::ranges::sort(same, [&](std::uint32_t a, std::uint32_t b) { return groups.before(persons[a].id, persons[b].id); });
        // Two that the tables know as two make all others of that skeleton ambiguous.
        names::NameId known = 0;
        bool has_known = false;
        for (const std::uint32_t i : same) {
            const names::NameId group = groups.group_of(persons[i].id);
            if (!groups.is_known(group)) continue;
            if (has_known && group != known) return;
            known = group;
            has_known = true;
        }
        const Person& first = persons[same.front()];
        for (const std::uint32_t i : same) groups.join(persons[i].id, first.id, spelling_evidence(persons[i].name, first.name));
    });
}

}  // namespace dateline::linking
