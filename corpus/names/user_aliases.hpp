// A user's own aliases: spellings to join, and spellings never to join.
//
//   person: Jane Q. Public = Jane Public = J. Public     these are one entity, shown as the first
//   place: Springfield != Springfield Gardens            these are never one entity
//   # a comment
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/names/name.hpp"

namespace dateline::names {

struct UserAliases {
    struct Row {
        NameKind kind = NameKind::person;
        std::vector<std::string> spellings;  // as written; two or more

        bool operator==(const Row&) const = default;
    };
    std::vector<Row> same;   // the first spelling is shown
    std::vector<Row> apart;  // no two of them are one entity

    bool operator==(const UserAliases&) const = default;
};

// Reads a file's content. A line that cannot be read is an error with its number (from 1) and what was wrong.
base::Result<UserAliases> read_user_aliases(std::string_view content);

}  // namespace dateline::names
