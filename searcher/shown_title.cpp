#include "searcher/shown_title.hpp"

#include <algorithm>

#include "corpus/text/utf8.hpp"

namespace dateline::searcher {

namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";

std::size_t skip_blanks(std::string_view text, std::size_t offset) {
    const std::size_t found = text.find_first_not_of(blanks, offset);
    return found == std::string_view::npos ? text.size() : found;
}

// Whether the sentence goes on behind the piece: no mark ends it, and more stands on its line without the gap that parts a headline.
bool goes_on(std::string_view piece, std::string_view behind) {
    const bool ended = piece.empty() || piece.ends_with('.') || piece.ends_with('!') || piece.ends_with('?');
    const std::string_view line = behind.substr(0, behind.find_first_of("\r\n"));
    const std::size_t next = line.find_first_not_of(blanks);
    constexpr std::size_t gap = 3;  // blanks
    return !ended && next != std::string_view::npos && next < gap;
}

// At most `longest` bytes, cut at a word where that leaves half of them.
std::string_view shortened(std::string_view line, std::size_t longest) {
    if (line.size() > longest) {
        line = line.substr(0, text::floor_character(line, longest));
        const std::size_t blank = line.find_last_of(blanks);
        if (blank != std::string_view::npos && blank > longest / 2) line = line.substr(0, blank);
    }
    const std::size_t last = line.find_last_not_of(blanks);
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

ShownTitle title_from_text(std::string_view text, const std::vector<article::Span>& spans, std::size_t longest) {
    const auto title = std::ranges::find(spans, article::SpanKind::title, &article::Span::kind);
    std::size_t begin = 0;
    std::string_view line;
    if (title != spans.end()) {
        begin = title->begin;
        line = text.substr(begin, title->end - title->begin);
    } else {
        begin = skip_blanks(text, 0);
        for (const article::Span& span : spans) {
            if (span.begin <= begin && begin < span.end) begin = skip_blanks(text, span.end);
        }
        line = text.substr(begin);
        line = line.substr(0, line.find_first_of("\r\n"));
    }
    const std::string_view shown = shortened(line, longest);
    return {std::string(shown), goes_on(shown, text.substr(begin + shown.size()))};
}

}  // namespace dateline::searcher
