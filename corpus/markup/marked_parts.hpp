// Which parts of a page are not the story, as far as the names of its elements tell.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/markup/page_outline.hpp"

namespace dateline::markup {

// How much is believed of what the names say.
enum class Trust : std::uint8_t { all, some, none };

// By node: the mark for which it, or what holds it, is no part of the story; 0 where nothing speaks against it. A mark is not believed
// of a part that holds much of the page's prose, nor when all parts of that mark hold most of it: "sidebar" is then a layout.
std::vector<Marks> find_marked_parts(const PageOutline& outline, Trust trust);

}  // namespace dateline::markup
