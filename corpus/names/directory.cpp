#include "corpus/names/directory.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "corpus/names/aliases.hpp"
#include "corpus/names/entity_groups.hpp"
#include "corpus/names/link_rules.hpp"
#include "corpus/names/word_forms.hpp"

namespace dateline::names {

namespace {

// Who may stand for an entity: the lowest first.
constexpr std::uint8_t rank_user = 0;
constexpr std::uint8_t rank_shown = 1;
constexpr std::uint8_t rank_usual = 2;
constexpr std::uint8_t rank_lone = 3;

class Tables {
public:
    Tables(const std::vector<Name>& names, EntityGroups& groups, text::Tokenizer& tokenizer)
        : names_(names), groups_(groups), tokenizer_(tokenizer), ranks_(names.size(), rank_usual) {
        ids_.reserve(names.size());
        for (NameId id = 0; id < names.size(); ++id) ids_.emplace(std::string_view(names[id].key), id);
    }

    std::vector<std::uint8_t>& ranks() { return ranks_; }

    void keep_apart(const UserAliases& user) {
        for (const UserAliases::Row& row : user.apart) {
            const std::vector<NameId> ids = of_row(row);
            for (std::size_t i = 0; i < ids.size(); ++i) {
                for (std::size_t j = i + 1; j < ids.size(); ++j) groups_.forbid(ids[i], ids[j]);
            }
        }
    }

    void join_user(const UserAliases& user) {
        for (const UserAliases::Row& row : user.same) {
            const std::vector<NameId> ids = of_row(row);
            if (ids.empty()) continue;
            if (names_[ids.front()].key == name_key(row.spellings.front(), tokenizer_)) ranks_[ids.front()] = rank_user;
            for (const NameId id : ids) groups_.join_listed(id, ids.front(), Evidence::user);
            for (const NameId id : ids) groups_.mark_known(id, ++entities_);
        }
    }

    // What the user said comes first: where it has put two shipped entities into one, they stay one; what it keeps apart stays apart.
    void join_shipped() {
        for (const KnownApart& pair : known_apart()) {
            const auto a = find(pair.kind, pair.key);
            const auto b = find(pair.kind, pair.other);
            if (a && b && groups_.group_of(*a) != groups_.group_of(*b)) groups_.forbid(groups_.group_of(*a), groups_.group_of(*b));
        }
        std::map<std::pair<NameKind, std::string_view>, std::vector<NameId>> entities;
        for (const Alias& alias : aliases()) {
            std::vector<NameId>& members = entities[{alias.kind, alias.shown_key}];
            if (const auto id = find(alias.kind, alias.key)) members.push_back(*id);
        }
        for (auto& [entity, members] : entities) {
            if (const auto id = find(entity.first, entity.second)) {
                members.insert(members.begin(), *id);
                ranks_[*id] = std::min(ranks_[*id], rank_shown);
            } else {
                std::ranges::sort(members, [this](NameId a, NameId b) { return groups_.before(a, b); });
            }
            if (members.empty()) continue;
            for (const NameId id : members) groups_.join_listed(id, members.front(), Evidence::alias_table);
            ++entities_;
            for (const NameId id : members) {
                if (!groups_.is_known(id)) groups_.mark_known(id, entities_);
            }
            if (entity.first == NameKind::org) known_orgs_.emplace_back(entity.second, members.front());
        }
    }

    // The table need not have "Inc." and "Defence" for what it knows as "Corp." and "Defense".
    void join_shipped_forms() {
        struct Known {
            NameId name = 0;
            std::string_view ending;
        };
        std::unordered_map<std::string, Known> org_of_form;
        const auto know = [&](std::string_view key, NameId name) {
            const OrgForm form = org_form(key);
            Known& known = org_of_form.try_emplace(form.form, Known{name, {}}).first->second;
            if (!form.ending.empty()) known.ending = form.ending;
        };
        for (const auto& [shown_key, name] : known_orgs_) know(shown_key, name);
        const std::unordered_map<std::string_view, NameId> org_of_key(known_orgs_.begin(), known_orgs_.end());
        for (const Alias& alias : aliases()) {
            const auto org = org_of_key.find(alias.shown_key);
            if (alias.kind == NameKind::org && org != org_of_key.end()) know(alias.key, org->second);
        }
        for (NameId id = 0; id < names_.size() && !org_of_form.empty(); ++id) {
            if (names_[id].kind != NameKind::org || groups_.is_known(id) || names_[id].key.find(' ') == std::string::npos) continue;
            const OrgForm form = org_form(names_[id].key);
            const auto found = org_of_form.find(form.form);
            if (found == org_of_form.end()) continue;
            const std::string_view known = found->second.ending;
            if (known.empty() || form.ending.empty() || known == form.ending)
                groups_.join(id, found->second.name, form.ending.empty() ? Evidence::word_form : Evidence::legal_form);
        }
    }

private:
    std::optional<NameId> find(NameKind kind, std::string_view key) const {
        const auto [begin, end] = ids_.equal_range(key);
        const auto found = std::find_if(begin, end, [&](const auto& entry) { return names_[entry.second].kind == kind; });
        return found == end ? std::nullopt : std::optional(found->second);
    }

    // The names of a row that the index has, in the row's order.
    std::vector<NameId> of_row(const UserAliases::Row& row) {
        std::vector<NameId> ids;
        for (const std::string& spelling : row.spellings) {
            const auto id = find(row.kind, name_key(spelling, tokenizer_));
            if (id && std::ranges::find(ids, *id) == ids.end()) ids.push_back(*id);
        }
        return ids;
    }

    const std::vector<Name>& names_;
    EntityGroups& groups_;
    text::Tokenizer& tokenizer_;
    std::vector<std::uint8_t> ranks_;
    std::unordered_multimap<std::string_view, NameId> ids_;
    std::uint32_t entities_ = 0;
    std::vector<std::pair<std::string_view, NameId>> known_orgs_;  // key of the shown name, a name of the index
};

}  // namespace

std::string_view evidence_text(Evidence evidence) {
    switch (evidence) {
        case Evidence::none: return "";
        case Evidence::alias_table: return "the alias table";
        case Evidence::user: return "your aliases";
        case Evidence::spelling: return "another spelling of the same name";
        case Evidence::particle: return "the article or particle";
        case Evidence::initials: return "the initials";
        case Evidence::middle_name: return "the middle name left out";
        case Evidence::nickname: return "the short form of the first name";
        case Evidence::suffix: return "\"Jr.\" or a number left out";
        case Evidence::title: return "the title left out";
        case Evidence::family_name: return "the family name, which nobody else has here";
        case Evidence::word_order: return "the order of the words";
        case Evidence::joined_words: return "words written together";
        case Evidence::acronym: return "the initials of its words";
        case Evidence::legal_form: return "the legal form";
        case Evidence::word_form: return "another spelling of a word";
        case Evidence::abbreviation: return "an abbreviated word";
        case Evidence::umlaut: return "an umlaut spelled out";
    }
    return "";
}

std::vector<Link> link_entities(const std::vector<Name>& names, const UserAliases& user, text::Tokenizer& tokenizer) {
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

}  // namespace dateline::names
