// What a source wrote, as it may stand in a message of one line.
#pragma once

#include <string>
#include <string_view>

namespace dateline::reading {

// At most the first 40 bytes, ending with a whole character; control characters become blanks. REQUIRES valid UTF-8.
std::string shown(std::string_view value);

}  // namespace dateline::reading
