// Where the headline stands in a page.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/markup/page_outline.hpp"

namespace dateline::markup {

struct Headline {
    std::optional<std::size_t> block;  // the first heading that is the best of the titles that some heading is; else the first such block
    bool is_heading = false;
    std::vector<std::size_t> repeats;  // all blocks that are one of the titles, sorted
};

// `titles`: what the page says that it is called, the best first.
Headline find_headline(const PageOutline& outline, std::span<const std::string> titles);

}  // namespace dateline::markup
