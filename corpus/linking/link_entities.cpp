#include "corpus/linking/link_entities.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "corpus/linking/entity_groups.hpp"
#include "corpus/linking/link_rules.hpp"
#include "corpus/linking/word_forms.hpp"
#include "corpus/names/aliases.hpp"

namespace dateline::linking {

namespace {

// Who may stand for an entity: the lowest first.
constexpr std::uint8_t rank_user = 0;
constexpr std::uint8_t rank_shown = 1;
constexpr std::uint8_t rank_usual = 2;
constexpr std::uint8_t rank_lone = 3;

class Tables {
public:
    Tables(const std::vector<names::Name>& names, EntityGroups& groups, text::Tokenizer& tokenizer)
        : names_(names), groups_(groups), tokenizer_(tokenizer), ranks_(names.size(), rank_usual) {
        ids_.reserve(names.size());
        for (names::NameId id = 0; id < names.size(); ++id) ids_.emplace(std::string_view(names[id].key), id);
    }

    std::vector<std::uint8_t>& ranks() { return ranks_; }

    void keep_apart(const names::UserAliases& user) {
        for (const names::UserAliases::Row& row : user.apart) {
            const std::vector<names::NameId> ids = of_row(row);
            for (std::size_t i = 0; i < ids.size(); ++i) {
                for (std::size_t j = i + 1; j < ids.size(); ++j) groups_.forbid(ids[i], ids[j]);
            }
        }
    }

    void join_user(const names::UserAliases& user) {
        for (const names::UserAliases::Row& row : user.same) {
            const std::vector<names::NameId> ids = of_row(row);
            if (ids.empty()) continue;
            if (names_[ids.front()].key == names::name_key(row.spellings.front(), tokenizer_)) ranks_[ids.front()] = rank_user;
            for (const names::NameId id : ids) groups_.join_listed(id, ids.front(), names::Evidence::user);
            for (const names::NameId id : ids) groups_.mark_known(id, ++entities_);
        }
    }

    // What the user said comes first: where it has put two shipped entities into one, they stay one; what it keeps apart stays apart.
    void join_shipped() {
        for (const names::KnownApart& pair : names::known_apart()) {
            const auto a = find(pair.kind, pair.key);
            const auto b = find(pair.kind, pair.other);
            if (a && b && groups_.group_of(*a) != groups_.group_of(*b)) groups_.forbid(groups_.group_of(*a), groups_.group_of(*b));
        }
        std::map<std::pair<names::NameKind, std::string_view>, std::vector<names::NameId>> entities;
        for (const names::Alias& alias : names::aliases()) {
            std::vector<names::NameId>& members = entities[{alias.kind, alias.shown_key}];
            if (const auto id = find(alias.kind, alias.key)) members.push_back(*id);
        }
        for (auto& [entity, members] : entities) {
            if (const auto id = find(entity.first, entity.second)) {
                members.insert(members.begin(), *id);
                ranks_[*id] = std::min(ranks_[*id], rank_shown);
            } else {
                std::ranges::sort(members, [this](names::NameId a, names::NameId b) { return groups_.before(a, b); });
            }
            if (members.empty()) continue;
            for (const names::NameId id : members) groups_.join_listed(id, members.front(), names::Evidence::alias_table);
            ++entities_;
            for (const names::NameId id : members) {
                if (!groups_.is_known(id)) groups_.mark_known(id, entities_);
            }
            if (entity.first == names::NameKind::org) known_orgs_.emplace_back(entity.second, members.front());
        }
    }

    // The table need not have "Inc." and "Defence" for what it knows as "Corp." and "Defense".
    void join_shipped_forms() {
        struct Known {
            names::NameId name = 0;
            std::string_view ending;
        };
        std::unordered_map<std::string, Known> org_of_form;
        const auto know = [&](std::string_view key, names::NameId name) {
            const OrgForm form = org_form(key);
            Known& known = org_of_form.try_emplace(form.form, Known{name, {}}).first->second;
            if (!form.ending.empty()) known.ending = form.ending;
        };
        for (const auto& [shown_key, name] : known_orgs_) know(shown_key, name);
        const std::unordered_map<std::string_view, names::NameId> org_of_key(known_orgs_.begin(), known_orgs_.end());
        for (const names::Alias& alias : names::aliases()) {
            const auto org = org_of_key.find(alias.shown_key);
            if (alias.kind == names::NameKind::org && org != org_of_key.end()) know(alias.key, org->second);
        }
        for (names::NameId id = 0; id < names_.size() && !org_of_form.empty(); ++id) {
            if (names_[id].kind != names::NameKind::org || groups_.is_known(id) || names_[id].key.find(' ') == std::string::npos) continue;
            const OrgForm form = org_form(names_[id].key);
            const auto found = org_of_form.find(form.form);
            if (found == org_of_form.end()) continue;
            const std::string_view known = found->second.ending;
            if (known.empty() || form.ending.empty() || known == form.ending)
                groups_.join(id, found->second.name, form.ending.empty() ? names::Evidence::word_form : names::Evidence::legal_form);
        }
    }

private:
    std::optional<names::NameId> find(names::NameKind kind, std::string_view key) const {
        const auto [begin, end] = ids_.equal_range(key);
        const auto found = std::find_if(begin, end, [&](const auto& entry) { return names_[entry.second].kind == kind; });
        return found == end ? std::nullopt : std::optional(found->second);
    }

    // The names of a row that the index has, in the row's order.
    std::vector<names::NameId> of_row(const names::UserAliases::Row& row) {
        std::vector<names::NameId> ids;
        for (const std::string& spelling : row.spellings) {
            const auto id = find(row.kind, names::name_key(spelling, tokenizer_));
            if (id && std::ranges::find(ids, *id) == ids.end()) ids.push_back(*id);
        }
        return ids;
    }

    const std::vector<names::Name>& names_;
    EntityGroups& groups_;
    text::Tokenizer& tokenizer_;
    std::vector<std::uint8_t> ranks_;
    std::unordered_multimap<std::string_view, names::NameId> ids_;
    std::uint32_t entities_ = 0;
    std::vector<std::pair<std::string_view, names::NameId>> known_orgs_;  // key of the shown name, a name of the index
};

}  // namespace

std::vector<names::Link> link_entities(const std::vector<names::Name>& names, const names::UserAliases& user, text::Tokenizer& tokenizer) {
    EntityGroups groups(names);
    Tables tables(names, groups, tokenizer);
    tables.keep_apart(user);
    tables.join_user(user);
    tables.join_shipped();
    tables.join_shipped_forms();

    const std::vector<Person> persons = persons_among(names);
    link_umlauts(names, tokenizer, groups);
    link_joined_words(names, groups);
    link_person_spellings(persons, groups);
    link_shorter_persons(names, persons, groups);
    link_family_names(names, persons, groups);
    link_org_forms(names, groups);
    link_acronyms(names, groups);
    link_place_forms(names, groups);

    for (const Person& person : persons) {
        std::uint8_t& rank = tables.ranks()[person.id];
        if (!person.name.is_full() && person.name.suffix == 0 && rank == rank_usual) rank = rank_lone;
    }
    return groups.links(tables.ranks());
}

}  // namespace dateline::linking
