// HTML that stands in a field of a dump, made plain.
#pragma once

#include <string>
#include <string_view>

namespace dateline::markup {

// The text of a piece of markup, as flow_text.hpp writes it: blocks are parted by an empty line, entities are decoded, scripts and
// styles are gone. Everything that is not markup stays, also where no page would show it. REQUIRES valid UTF-8.
std::string html_to_text(std::string_view markup);

// "Tom &amp; Jerry &#8212; caf&eacute;" -> "Tom & Jerry — café". Once: "&amp;lt;" becomes "&lt;". Tags are left as they are. Names of
// HTML's table are known, also those it lets stand without a semicolon.
std::string decode_entities(std::string_view text);

}  // namespace dateline::markup
