#include "corpus/reading/shown.hpp"

#include <algorithm>

#include "corpus/text/utf8.hpp"

namespace dateline::reading {

std::string shown(std::string_view value) {
    constexpr std::size_t longest = 40;
    std::string text(value.substr(0, text::floor_character(value, std::min(longest, value.size()))));
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

}  // namespace dateline::reading
