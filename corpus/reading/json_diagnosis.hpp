// Why a record is no JSON, in words. The fast parser does not say where it stopped; this slow one, for broken records only, does.
#pragma once

#include <string>
#include <string_view>

namespace dateline::reading {

// "the line ends inside a string", "expected ',' or '}' at column 17". Columns count bytes from 1 in the record's first line; further
// down it says "line 3, column 17", counting lines from the record's first.
std::string diagnose_json(std::string_view record);

}  // namespace dateline::reading
