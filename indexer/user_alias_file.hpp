// The file of --aliases: read whole and checked before a run begins.
#pragma once

#include <string>

#include "corpus/base/result.hpp"

namespace dateline::indexer {

// Its content, which names::read_user_aliases can read. Errors: io (it cannot be read), input (a bad line: "names.txt:3: ...").
base::Result<std::string> read_user_alias_file(const std::string& path);

}  // namespace dateline::indexer
