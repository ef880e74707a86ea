// Repairs for what well-known programs write in place of JSON. Only tried on a record that did not parse.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::reading {

// Copies the record to `mended` with these repairs, each told once in `warnings`; false when there was nothing to repair.
//   invalid UTF-8                          U+FFFD
//   NaN, Infinity, -Infinity (Python)      null
//   control characters inside strings      their \u escapes
//   half a surrogate pair (cut texts)      \ufffd
//   a backslash before what needs none     dropped ("\'")
bool mend_json(std::string_view record, std::string& mended, std::vector<std::string>& warnings);

}  // namespace dateline::reading
