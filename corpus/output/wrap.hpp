// Where lines of a terminal break.
#pragma once

#include <string_view>
#include <vector>

namespace dateline::output {

// Pieces of `text` of at most `cells` each, without the blank between them; breaks at blanks, between wide characters, and inside a word
// only when it is wider than a line. REQUIRES a clean text (clean_line); at least one line, even for "".
std::vector<std::string_view> wrap(std::string_view text, int cells);

}  // namespace dateline::output
