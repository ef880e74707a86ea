// A title for articles whose source gave none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"

namespace dateline::searcher {

struct ShownTitle {
    std::string text;
    bool cut = false;  // it ends inside a sentence: a renderer may show "…"
};

// What the title span holds, without one the first line of the story behind header and boilerplate spans; at most `longest` bytes of it, cut
// at a word. Byte-exact from the text.
ShownTitle title_from_text(std::string_view text, const std::vector<article::Span>& spans, std::size_t longest = 200);

}  // namespace dateline::searcher
