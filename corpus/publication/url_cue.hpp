// The cue that an address gives.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/publication/cue.hpp"

namespace dateline::publication {

// The date in the path of an address, the query left out: /2025/05/19/, /2025/may/19/, /2025-05-19/, -2025-05-19, -20250519; a month
// where no day follows: /2019/03/, /2019/march/. Years from 1900. Eight digits count where no digit stands beside them.
std::optional<Cue> url_cue(std::string_view url);

}  // namespace dateline::publication
