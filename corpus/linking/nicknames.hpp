// Given names that one person may bear in turn: short forms, and the same name in neighbouring languages.
#pragma once

#include <span>
#include <string_view>

namespace dateline::linking {

// The names for which it is short ("bill" -> "william"), or which it is in another language ("volodymyr" -> "vladimir"). Empty for all
// others. REQUIRES a folded word.
std::span<const std::string_view> long_given_names(std::string_view word);

}  // namespace dateline::linking
