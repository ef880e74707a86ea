#include "corpus/markup/headline.hpp"

#include <algorithm>

#include "corpus/markup/page_title.hpp"

namespace dateline::markup {

Headline find_headline(const PageOutline& outline, std::span<const std::string> titles) {
    std::vector<std::string> folded;
    std::size_t longest = 0;  // bytes without blanks
    for (const std::string& title : titles) {
        folded.push_back(folded_title(title));
        longest = std::max(longest, title.size());
    }
    Headline headline;
    std::size_t best = folded.size();
    for (std::size_t i = 0; i < outline.blocks().size(); ++i) {
        const Block& block = outline.blocks()[i];
        if (block.bytes > 2 * longest) continue;  // signs do not count, but there are not that many
        const auto found = std::ranges::find(folded, folded_title(outline.line_of(block)));
        if (found == folded.end() || found->empty()) continue;
        headline.repeats.push_back(i);
        const GumboTag tag = outline.tree()[block.holder].tag;
        const bool is_heading = tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H3;
        const auto rank = static_cast<std::size_t>(found - folded.begin());
        const bool better = is_heading == headline.is_heading ? rank < best : is_heading;
        if (headline.block && !better) continue;
        headline.block = i;
        headline.is_heading = is_heading;
        best = rank;
    }
    return headline;
}

}  // namespace dateline::markup
