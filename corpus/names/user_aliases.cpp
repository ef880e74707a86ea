#include "corpus/names/user_aliases.hpp"

#include <utility>

#include "corpus/names/alias_rows.hpp"

namespace dateline::names {

base::Result<UserAliases> read_user_aliases(std::string_view content) {
    base::Result<std::vector<AliasRow>> rows = read_alias_rows(content);
    if (!rows) return base::fail(std::move(rows.error()));
    UserAliases aliases;
    for (AliasRow& row : *rows) (row.apart ? aliases.apart : aliases.same).push_back({row.kind, std::move(row.spellings)});
    return aliases;
}

}  // namespace dateline::names
