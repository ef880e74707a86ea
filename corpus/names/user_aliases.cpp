#include "corpus/names/user_aliases.hpp"

namespace dateline::names {

base::Result<UserAliases> read_user_aliases(std::string_view /*content*/) { return UserAliases{}; }

}  // namespace dateline::names
