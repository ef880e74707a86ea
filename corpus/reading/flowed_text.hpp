// Text whose lines a mail program has broken softly, and marked where (format=flowed, RFC 3676).
#pragma once

#include <string>
#include <string_view>

namespace dateline::reading {

// Joins lines that end with a blank to the next one of the same depth of quotation; `delsp`: that blank goes. A blank that was stuffed
// before a line goes, too. "-- ", which opens a signature, stays a line of its own.
std::string join_flowed_lines(std::string_view text, bool delsp);

}  // namespace dateline::reading
