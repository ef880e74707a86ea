// Lists and records that programs print into a cell of a table: "['Jane Doe', \"Pat O'Hara\"]", "{'main': 'A headline', 'kicker': None}".
#pragma once

#include <string>
#include <string_view>

namespace dateline::reading {

// Appends to `json` what the cell means, as JSON. It may be JSON, a literal of Python (lists, tuples, sets, dictionaries, strings in either
// quotes with their escapes, None, True, nan) or a list as NumPy prints it, without commas. False, and `json` as it was, when the cell is
// anything else, as prose in brackets is. Nested 32 deep at most.
bool append_literal_as_json(std::string_view cell, std::string& json);

}  // namespace dateline::reading
