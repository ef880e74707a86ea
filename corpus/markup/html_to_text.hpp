// HTML that stands in a field of a dump, made plain.
#pragma once

#include <string>
#include <string_view>

namespace dateline::markup {

// The text of a piece of markup, as flow_text.hpp writes it: blocks are parted by an empty line, entities are decoded, scripts and
// styles are gone. Everything that is not markup stays, also where no page would show it. REQUIRES valid UTF-8.
std::string html_to_text(std::string_view markup);

}  // namespace dateline::markup
