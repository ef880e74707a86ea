// One row of a table, from bytes to fields (RFC 4180, read as leniently as Python's csv module does).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/input/format.hpp"

namespace dateline::input {

// The row's fields without their quotes, a doubled quote inside quotes being one. A quote that does not begin a field is text, and so is
// what stands between a closing quote and the next delimiter. Error (input): a quoted field that never ends.
base::Result<std::vector<std::string>> read_row(std::string_view row, char delimiter);

// The names in the first row of a table; REQUIRES csv or tsv.
std::vector<std::string> read_columns(std::string_view row, Format format);

char delimiter_of(Format format);

}  // namespace dateline::input
