#include "corpus/linking/entity_groups.hpp"

#include <algorithm>
#include <numeric>

namespace dateline::linking {

EntityGroups::EntityGroups(std::span<const names::Name> names)
    : names_(names), parent_(names.size()), members_(names.size()), articles_(names.size()), known_(names.size()), edges_(names.size()) {
    std::iota(parent_.begin(), parent_.end(), names::NameId{0});
    for (names::NameId id = 0; id < names.size(); ++id) {
        members_[id] = {id};
        articles_[id] = names[id].articles;
    }
}

names::NameId EntityGroups::group_of(names::NameId name) const {
    while (parent_[name] != name) name = parent_[name] = parent_[parent_[name]];
    return name;
}

void EntityGroups::forbid(names::NameId a, names::NameId b) {
    if (a == b) return;
    forbidden_[a].push_back(b);
    forbidden_[b].push_back(a);
}

void EntityGroups::mark_known(names::NameId name, std::uint32_t entity) { known_[group_of(name)] = entity; }

bool EntityGroups::may_join(names::NameId a, names::NameId b) const {
    const auto meets = [&](names::NameId group, names::NameId other) {
        const auto found = forbidden_.find(group);
        return found != forbidden_.end() && std::ranges::any_of(found->second, [&](names::NameId name) { return group_of(name) == other; });
    };
    return forbidden_.empty() || !meets(a, b);
}

void EntityGroups::merge(names::NameId a, names::NameId b, names::Evidence evidence) {
    edges_[a].push_back({b, evidence});
    edges_[b].push_back({a, evidence});
    names::NameId kept = group_of(a);
    names::NameId gone = group_of(b);
    if (members_[kept].size() < members_[gone].size()) std::swap(kept, gone);
    parent_[gone] = kept;
    members_[kept].insert(members_[kept].end(), members_[gone].begin(), members_[gone].end());
    members_[gone] = {};
    articles_[kept] += articles_[gone];
    known_[kept] = std::max(known_[kept], known_[gone]);
    if (const auto found = forbidden_.find(gone); found != forbidden_.end()) {
        std::vector<names::NameId> moved = std::move(found->second);
        forbidden_.erase(found);
        std::vector<names::NameId>& all = forbidden_[kept];
        all.insert(all.end(), moved.begin(), moved.end());
    }
}

bool EntityGroups::join_listed(names::NameId a, names::NameId b, names::Evidence evidence) {
    const names::NameId group_a = group_of(a);
    const names::NameId group_b = group_of(b);
    if (group_a == group_b) return true;
    if (!may_join(group_a, group_b)) return false;
    merge(a, b, evidence);
    return true;
}

bool EntityGroups::may_be_one(names::NameId a, names::NameId b) const {
    const names::NameId group_a = group_of(a);
    const names::NameId group_b = group_of(b);
    if (group_a == group_b) return true;
    const bool known_as_two = known_[group_a] != 0 && known_[group_b] != 0 && known_[group_a] != known_[group_b];
    return !known_as_two && may_join(group_a, group_b);
}

bool EntityGroups::join(names::NameId a, names::NameId b, names::Evidence evidence) {
    return may_be_one(a, b) && join_listed(a, b, evidence);
}

bool EntityGroups::before(names::NameId a, names::NameId b) const {
    const names::Name& name_a = names_[a];
    const names::Name& name_b = names_[b];
    if (name_a.articles != name_b.articles) return name_a.articles > name_b.articles;
    if (name_a.key.size() != name_b.key.size()) return name_a.key.size() > name_b.key.size();
    return name_a.key < name_b.key;
}

std::vector<names::Link> EntityGroups::links(std::span<const std::uint8_t> rank) const {
    std::vector<names::Link> links(names_.size());
    std::vector<names::NameId> reached;
    for (names::NameId group = 0; group < names_.size(); ++group) {
        if (members_[group].empty()) continue;
        const names::NameId entity = *std::ranges::min_element(
            members_[group], [&](names::NameId a, names::NameId b) { return rank[a] != rank[b] ? rank[a] < rank[b] : before(a, b); });
        links[entity] = {entity, entity, names::Evidence::none};
        // The edges of a group are a tree: each name was joined by one.
        reached = {entity};
        while (!reached.empty()) {
            const names::NameId name = reached.back();
            reached.pop_back();
            for (const Edge& edge : edges_[name]) {
                if (edge.other == links[name].via) continue;
                links[edge.other] = {entity, name, edge.evidence};
                reached.push_back(edge.other);
            }
        }
    }
    return links;
}

}  // namespace dateline::linking
