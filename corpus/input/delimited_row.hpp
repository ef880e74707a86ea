// One row of a table, from bytes to fields (RFC 4180, read as leniently as Python's csv module does).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/result.hpp"

namespace dateline::input {

// A row of delimiters alone would otherwise take forty times its size.
inline constexpr std::size_t most_fields = 10'000;

// The row's fields without their quotes, a doubled quote inside quotes being one. A quote that does not begin a field is text, and so is
// what stands between a closing quote and the next delimiter. Errors (input): a quoted field that never ends, more fields than most_fields.
base::Result<std::vector<std::string>> read_row(std::string_view row, char delimiter);

// The names in the first row of a table; none where its quotes never close. Always valid UTF-8.
std::vector<std::string> read_columns(std::string_view row, char delimiter);

}  // namespace dateline::input
