#include "corpus/names/entity_groups.hpp"

#include <algorithm>
#include <numeric>

namespace dateline::names {

EntityGroups::EntityGroups(std::span<const Name> names)
    : names_(names), parent_(names.size()), members_(names.size()), articles_(names.size()), known_(names.size()), edges_(names.size()) {
    std::iota(parent_.begin(), parent_.end(), NameId{0});
    for (NameId id = 0; id < names.size(); ++id) {
        members_[id] = {id};
        articles_[id] = names[id].articles;
    }
}

NameId EntityGroups::group_of(NameId name) const {
    while (parent_[name] != name) name = parent_[name] = parent_[parent_[name]];
    return name;
}

void EntityGroups::forbid(NameId a, NameId b) {
    if (a == b) return;
    forbidden_[a].push_back(b);
    forbidden_[b].push_back(a);
}

void EntityGroups::mark_known(NameId name, std::uint32_t entity) { known_[group_of(name)] = entity; }

bool EntityGroups::may_join(NameId a, NameId b) const {
    const auto meets = [&](NameId group, NameId other) {
        const auto found = forbidden_.find(group);
        return found != forbidden_.end() && std::ranges::any_of(found->second, [&](NameId name) { return group_of(name) == other; });
    };
    return forbidden_.empty() || !meets(a, b);
}

void EntityGroups::merge(NameId a, NameId b, Evidence evidence) {
    edges_[a].push_back({b, evidence});
    edges_[b].push_back({a, evidence});
    NameId kept = group_of(a);
    NameId gone = group_of(b);
    if (members_[kept].size() < members_[gone].size()) std::swap(kept, gone);
    parent_[gone] = kept;
    members_[kept].insert(members_[kept].end(), members_[gone].begin(), members_[gone].end());
    members_[gone] = {};
    articles_[kept] += articles_[gone];
    known_[kept] = std::max(known_[kept], known_[gone]);
    if (const auto found = forbidden_.find(gone); found != forbidden_.end()) {
        std::vector<NameId> moved = std::move(found->second);
        forbidden_.erase(found);
        std::vector<NameId>& all = forbidden_[kept];
        all.insert(all.end(), moved.begin(), moved.end());
    }
}

bool EntityGroups::join_listed(NameId a, NameId b, Evidence evidence) {
    const NameId group_a = group_of(a);
    const NameId group_b = group_of(b);
    if (group_a == group_b) return true;
    if (!may_join(group_a, group_b)) return false;
    merge(a, b, evidence);
    return true;
}

bool EntityGroups::may_be_one(NameId a, NameId b) const {
    const NameId group_a = group_of(a);
    const NameId group_b = group_of(b);
    if (group_a == group_b) return true;
    const bool known_as_two = known_[group_a] != 0 && known_[group_b] != 0 && known_[group_a] != known_[group_b];
    return !known_as_two && may_join(group_a, group_b);
}

bool EntityGroups::join(NameId a, NameId b, Evidence evidence) { return may_be_one(a, b) && join_listed(a, b, evidence); }

bool EntityGroups::before(NameId a, NameId b) const {
    const Name& name_a = names_[a];
    const Name& name_b = names_[b];
    if (name_a.articles != name_b.articles) return name_a.articles > name_b.articles;
    if (name_a.key.size() != name_b.key.size()) return name_a.key.size() > name_b.key.size();
    return name_a.key < name_b.key;
}

std::vector<Link> EntityGroups::links(std::span<const std::uint8_t> rank) const {
    std::vector<Link> links(names_.size());
    std::vector<NameId> reached;
    for (NameId group = 0; group < names_.size(); ++group) {
        if (members_[group].empty()) continue;
        const NameId entity = *std::ranges::min_element(
            members_[group], [&](NameId a, NameId b) { return rank[a] != rank[b] ? rank[a] < rank[b] : before(a, b); });
        links[entity] = {entity, entity, Evidence::none};
        // The edges of a group are a tree: each name was joined by one.
        reached = {entity};
        while (!reached.empty()) {
            const NameId name = reached.back();
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

}  // namespace dateline::names
