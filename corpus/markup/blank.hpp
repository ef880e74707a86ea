// Blanks as pages have them: HTML's own, and the no-break space that is written where a blank should not be taken away.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/text/ascii.hpp"

namespace dateline::markup {

// The size of the blank that stands there; 0 when none does. REQUIRES at < text.size().
constexpr std::size_t blank_at(std::string_view text, std::size_t at) {
    if (text::is_blank(text[at]) || text[at] == '\f') return 1;
    return text[at] == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0' ? 2 : 0;
}

// The next word of a text, behind the blanks at `at`, and moves `at` behind it; empty at the end.
constexpr std::string_view next_word(std::string_view text, std::size_t& at) {
    for (std::size_t blank = 0; at < text.size() && (blank = blank_at(text, at)) > 0;) at += blank;
    const std::size_t begin = at;
    while (at < text.size() && blank_at(text, at) == 0) ++at;
    return text.substr(begin, at - begin);
}

// The words of a text with single blanks between them.
inline std::string as_line(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view word = next_word(text, at);
        if (word.empty()) break;
        if (!line.empty()) line += ' ';
        line += word;
    }
    return line;
}

}  // namespace dateline::markup
