// TOML, from text to named values (by toml++).
#pragma once

#include <string_view>

#include "corpus/base/result.hpp"
#include "corpus/reading/named_values.hpp"

namespace dateline::reading {

// The values of a document; tables inside give dotted names, at most 6 deep. Error (input): no TOML, with the line in `toml` from 1.
base::Result<NamedValues> read_toml(std::string_view toml);

}  // namespace dateline::reading
