#include "corpus/input/header_lines.hpp"

#include <algorithm>

#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

bool same_name(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, {}, [](char c) { return text::lower(c); }, [](char c) { return text::lower(c); });
}

// How many bytes of a header `bytes` goes on with: all of them, or those up to and with the blank line, which makes it complete.
std::size_t pass_header(std::string_view bytes, bool& line_blank, bool& complete) {
    std::size_t at = 0;
    while (at < bytes.size() && !complete) {
        const std::size_t line_end = std::min(bytes.find('\n', at), bytes.size());
        if (bytes.find_first_not_of('\r', at) < line_end) line_blank = false;
        if (line_end == bytes.size()) return line_end;
        at = line_end + 1;
        complete = line_blank;
        line_blank = true;
    }
    return at;
}

bool goes_on(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

}  // namespace

std::string_view header_of(std::string_view bytes) {
    bool line_blank = true;
    bool complete = false;
    return bytes.substr(0, pass_header(bytes, line_blank, complete));
}

std::string_view header_value(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        std::size_t end = std::min(header.find('\n'), header.size());
        const std::string_view line = header.substr(0, end);
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos && same_name(text::trimmed(line.substr(0, colon)), name)) {
            while (end < header.size() && goes_on(header.substr(end + 1))) end = std::min(header.find('\n', end + 1), header.size());
            return text::trimmed(header.substr(colon + 1, end - colon - 1));
        }
        header.remove_prefix(std::min(end + 1, header.size()));
    }
    return {};
}

void HeaderCollector::clear() {
    text_.clear();
    line_blank_ = true;
    complete_ = false;
}

std::size_t HeaderCollector::take(std::string_view bytes) {
    const std::size_t taken = pass_header(bytes, line_blank_, complete_);
    text_.append(bytes.substr(0, taken));
    return taken;
}

}  // namespace dateline::input
