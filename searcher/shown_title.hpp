// A title for articles whose source gave none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"

namespace dateline::searcher {

// The first line of the story behind header and boilerplate spans, at most `longest` bytes of it, cut at a word. Byte-exact from the text.
std::string title_from_text(std::string_view text, const std::vector<article::Span>& spans, std::size_t longest = 120);

}  // namespace dateline::searcher
