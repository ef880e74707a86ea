// What "&amp;" means.
#pragma once

#include <string>
#include <string_view>

namespace dateline::markup {

// "Tom &amp; Jerry &#8212; caf&eacute;" -> "Tom & Jerry — café". Once: "&amp;lt;" becomes "&lt;". Tags are left as they are. Names of
// HTML's table are known, also those it lets stand without a semicolon. REQUIRES valid UTF-8.
std::string decode_entities(std::string_view text);

}  // namespace dateline::markup
