// Groups of names that grow by evidence, and the pairs that must never come into one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/linking/link_entities.hpp"

namespace dateline::linking {

class EntityGroups {
public:
    // REQUIRES that `names` outlives the groups.
    explicit EntityGroups(std::span<const names::Name> names);

    // The two are never one entity: a join that would bring them together by any path is refused. Before all joins.
    void forbid(names::NameId a, names::NameId b);

    // The name is a spelling of an entity that a table or the user knows. The rules never join two known entities.
    void mark_known(names::NameId name, std::uint32_t entity);
    bool is_known(names::NameId name) const { return known_[group_of(name)] != 0; }

    // Whether the rules may join the two: no table knows them as two.
    bool may_be_one(names::NameId a, names::NameId b) const;

    // Both return whether the two are in one group now. Joining by the tables does not ask which entities are known.
    bool join(names::NameId a, names::NameId b, names::Evidence evidence);         // for the rules
    bool join_listed(names::NameId a, names::NameId b, names::Evidence evidence);  // for tables

    names::NameId group_of(names::NameId name) const;
    const std::vector<names::NameId>& members(names::NameId group) const { return members_[group]; }
    std::uint64_t articles(names::NameId group) const { return articles_[group]; }

    // Whether `a` goes before `b` where one of them stands for both: more articles, else more letters, else first in the alphabet.
    bool before(names::NameId a, names::NameId b) const;

    // Each name's link; `rank` tells who may stand for a group: the lowest rank, and of these the one that goes before the others.
    std::vector<names::Link> links(std::span<const std::uint8_t> rank) const;

private:
    struct Edge {
        names::NameId other;
        names::Evidence evidence;
    };

    bool may_join(names::NameId a, names::NameId b) const;  // of groups
    void merge(names::NameId a, names::NameId b, names::Evidence evidence);

    std::span<const names::Name> names_;
    mutable std::vector<names::NameId> parent_;
    std::vector<std::vector<names::NameId>> members_;                          // of groups
    std::vector<std::uint64_t> articles_;                                      // of groups
    std::vector<std::uint32_t> known_;                                         // of groups; 0 for entities that no table knows
    std::unordered_map<names::NameId, std::vector<names::NameId>> forbidden_;  // group -> names
    std::vector<std::vector<Edge>> edges_;
};

}  // namespace dateline::linking
