#include <algorithm>
#include <set>
#include <string>

#include "corpus/linking/hashed_keys.hpp"
#include "corpus/linking/link_rules.hpp"
#include "corpus/linking/word_forms.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::linking {

namespace {

// Joins names of one form to the one that goes before the others; nothing where the tables know two of them as two.
template <class Why>
void join_all(std::vector<names::NameId> same, EntityGroups& groups, const Why& why) {
    std::set<names::NameId> known;
    for (const names::NameId name : same) {
        if (groups.is_known(name)) known.insert(groups.group_of(name));
    }
    if (known.size() > 1) return;
    std::ranges::sort(same, [&](names::NameId a, names::NameId b) { return groups.before(a, b); });
    for (const names::NameId name : same) groups.join(name, same.front(), why(name, same.front()));
}

}  // namespace

void link_org_forms(std::span<const names::Name> names, EntityGroups& groups) {
    HashedKeys forms;
    for (names::NameId id = 0; id < names.size(); ++id) {
        if (names[id].kind == names::NameKind::org) forms.add(org_form(names[id].key).form, id);
    }
    const auto why = [&](names::NameId a, names::NameId b) {
        const OrgForm one = org_form(names[a].key);
        const OrgForm other = org_form(names[b].key);
        if (one.turned != other.turned) return names::Evidence::word_order;
        return one.ending != other.ending || !one.ending.empty() ? names::Evidence::legal_form : names::Evidence::word_form;
    };
    forms.for_each_shared([&](const std::vector<std::uint32_t>& same) {
        // Merck & Co. and Merck KGaA are two companies, and "Merck" may be either.
        std::set<std::string_view> endings;
        for (const names::NameId name : same) endings.insert(org_form(names[name].key).ending);
        endings.erase(std::string_view{});
        if (endings.size() < 2) return join_all({same.begin(), same.end()}, groups, why);
        endings.insert(std::string_view{});
        for (const std::string_view ending : endings) {
            std::vector<names::NameId> alike;
            for (const names::NameId name : same) {
                if (org_form(names[name].key).ending == ending) alike.push_back(name);
            }
            if (alike.size() > 1) join_all(std::move(alike), groups, why);
        }
    });
}

void link_place_forms(std::span<const names::Name> names, EntityGroups& groups) {
    HashedKeys forms;
    for (names::NameId id = 0; id < names.size(); ++id) {
        if (names[id].kind == names::NameKind::place) forms.add(place_form(names[id].key), id);
    }
    forms.for_each_shared([&](const std::vector<std::uint32_t>& same) {
        join_all({same.begin(), same.end()}, groups, [&](names::NameId a, names::NameId b) {
            return text::words_of(names[a].key).size() == text::words_of(names[b].key).size() ? names::Evidence::abbreviation
                                                                                              : names::Evidence::word_form;
        });
    });
}

}  // namespace dateline::linking
