#include "corpus/names/directory.hpp"

#include <map>
#include <utility>

#include "corpus/names/aliases.hpp"

namespace dateline::names {

std::string_view evidence_text(Evidence evidence) {
    switch (evidence) {
        case Evidence::none: return "";
        case Evidence::alias_table: return "the alias table";
        case Evidence::user: return "your aliases";
    }
    return "";
}

std::vector<Link> link_entities(const std::vector<Name>& names, const UserAliases& /*user*/, text::Tokenizer& tokenizer) {
    // Spellings that the alias table knows belong to the group of their shown form's key; all others are alone in theirs.
    std::map<std::pair<NameKind, std::string>, std::string> shown_key_of;
    std::map<std::pair<NameKind, std::string>, NameId> representative;
    for (const Alias& alias : aliases()) shown_key_of[{alias.kind, std::string(alias.key)}] = name_key(alias.name, tokenizer);

    const auto group_of = [&](const Name& name) {
        std::pair<NameKind, std::string> group{name.kind, name.key};
        const auto alias = shown_key_of.find(group);
        if (alias != shown_key_of.end()) group.second = alias->second;
        return group;
    };

    for (NameId id = 0; id < names.size(); ++id) {
        const auto group = group_of(names[id]);
        const auto [entry, fresh] = representative.emplace(group, id);
        if (fresh) continue;
        const Name& present = names[entry->second];
        const bool present_is_shown_form = present.key == group.second;
        const bool is_shown_form = names[id].key == group.second;
        if (is_shown_form || (!present_is_shown_form && names[id].articles > present.articles)) entry->second = id;
    }

    std::vector<Link> links(names.size());
    for (NameId id = 0; id < names.size(); ++id) {
        const NameId entity = representative.at(group_of(names[id]));
        links[id] = {entity, entity, entity == id ? Evidence::none : Evidence::alias_table};
    }
    return links;
}

std::vector<WordVariant> word_variants(const std::vector<Name>& /*names*/, const std::vector<Link>& /*links*/) { return {}; }

}  // namespace dateline::names
