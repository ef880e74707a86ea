// Tables whose first row is an article already: those of well-known programs are told by their shape.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::input {

// The names of the columns of a table that begins with this row, or with the beginning of it; none for every other table.
//   trafilatura --csv   11 columns between tabs; "null" where there is nothing
std::vector<std::string> nameless_columns(std::string_view row);

}  // namespace dateline::input
