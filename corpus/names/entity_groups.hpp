// Groups of names that grow by evidence, and the pairs that must never come into one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/names/directory.hpp"

namespace dateline::names {

class EntityGroups {
public:
    // REQUIRES that `names` outlives the groups.
    explicit EntityGroups(std::span<const Name> names);

    // The two are never one entity: a join that would bring them together by any path is refused. Before all joins.
    void forbid(NameId a, NameId b);

    // The name is a spelling of an entity that a table or the user knows. The rules never join two known entities.
    void mark_known(NameId name, std::uint32_t entity);
    bool is_known(NameId name) const { return known_[group_of(name)] != 0; }

    // Whether the rules may join the two: no table knows them as two.
    bool may_be_one(NameId a, NameId b) const;

    // Both return whether the two are in one group now. Joining by the tables does not ask which entities are known.
    bool join(NameId a, NameId b, Evidence evidence);         // for the rules
    bool join_listed(NameId a, NameId b, Evidence evidence);  // for tables

    NameId group_of(NameId name) const;
    const std::vector<NameId>& members(NameId group) const { return members_[group]; }
    std::uint64_t articles(NameId group) const { return articles_[group]; }

    // Whether `a` goes before `b` where one of them stands for both: more articles, else more letters, else first in the alphabet.
    bool before(NameId a, NameId b) const;

    // Each name's link; `rank` tells who may stand for a group: the lowest rank, and of these the one that goes before the others.
    std::vector<Link> links(std::span<const std::uint8_t> rank) const;

private:
    struct Edge {
        NameId other;
        Evidence evidence;
    };

    bool may_join(NameId a, NameId b) const;  // of groups
    void merge(NameId a, NameId b, Evidence evidence);

    std::span<const Name> names_;
    mutable std::vector<NameId> parent_;
    std::vector<std::vector<NameId>> members_;                   // of groups
    std::vector<std::uint64_t> articles_;                        // of groups
    std::vector<std::uint32_t> known_;                           // of groups; 0 for entities that no table knows
    std::unordered_map<NameId, std::vector<NameId>> forbidden_;  // group -> names
    std::vector<std::vector<Edge>> edges_;
};

}  // namespace dateline::names
