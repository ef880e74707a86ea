// YAML, from text to named values (by libyaml).
#pragma once

#include <string_view>

#include "corpus/base/result.hpp"
#include "corpus/reading/named_values.hpp"

namespace dateline::reading {

// The values of a mapping; of several documents the first. Mappings inside give dotted names, at most 6 deep; aliases of single values
// stand for them, aliases of anything else for nothing, so that no bomb grows. Errors (input): no YAML, with the line in `yaml` from 1;
// over 100 brackets open at once; no mapping.
base::Result<NamedValues> read_yaml(std::string_view yaml);

}  // namespace dateline::reading
