#include "searcher/shown_title.hpp"

#include "corpus/text/utf8.hpp"

namespace dateline::searcher {

namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";

std::size_t skip_blanks(std::string_view text, std::size_t offset) {
    const std::size_t found = text.find_first_not_of(blanks, offset);
    return found == std::string_view::npos ? text.size() : found;
}

}  // namespace

std::string title_from_text(std::string_view text, const std::vector<article::Span>& spans, std::size_t longest) {
    std::size_t begin = skip_blanks(text, 0);
    for (const article::Span& span : spans) {
        if (span.begin <= begin && begin < span.end) begin = skip_blanks(text, span.end);
    }
    std::string_view line = text.substr(begin);
    line = line.substr(0, line.find_first_of("\r\n"));
    if (line.size() > longest) {
        line = line.substr(0, text::floor_character(line, longest));
        const std::size_t blank = line.find_last_of(blanks);
        if (blank != std::string_view::npos && blank > longest / 2) line = line.substr(0, blank);
    }
    const std::size_t last = line.find_last_not_of(blanks);
    return std::string(line.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

}  // namespace dateline::searcher
