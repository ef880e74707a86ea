#include "corpus/reading/front_matter.hpp"

#include <algorithm>

#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

constexpr std::size_t longest = std::size_t{64} << 10;
constexpr auto npos = std::string_view::npos;

// The line that begins there, without its end and the blanks before that.
std::string_view line_at(std::string_view text, std::size_t begin) {
    const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    return line.substr(0, line.find_last_not_of(text::blanks) + 1);
}

std::size_t next_line(std::string_view text, std::size_t begin) {
    const std::size_t end = text.find('\n', begin);
    return end == npos ? text.size() : end + 1;
}

bool begins_with_key(std::string_view head) {
    for (std::size_t begin = 0; begin < head.size(); begin = next_line(head, begin)) {
        const std::string_view line = line_at(head, begin);
        if (line.empty() || line.front() == '#') continue;
        const std::size_t colon = line.find(':');
        if (colon == npos || colon == 0 || (colon + 1 < line.size() && !text::is_blank(line[colon + 1]))) return false;
        const auto in_name = [](char c) {
            return text::is_letter(c) || text::is_digit(c) || c == '_' || c == '-' || c == '.' || c == '"' || c == '\'' || c == ' ';
        };
        return std::ranges::all_of(line.substr(0, colon), in_name);
    }
    return true;  // nothing in it
}

std::optional<FrontMatter> between_lines(std::string_view text, FrontMatterKind kind, std::string_view fence,
                                         std::string_view other_fence) {
    const std::size_t head = next_line(text, 0);
    for (std::size_t begin = head; begin < std::min(text.size(), longest); begin = next_line(text, begin)) {
        const std::string_view line = line_at(text, begin);
        if (line != fence && line != other_fence) continue;
        return FrontMatter{kind, text.substr(head, begin - head), text.substr(next_line(text, begin))};
    }
    return std::nullopt;
}

std::optional<FrontMatter> json_object(std::string_view text) {
    const std::size_t first = text.find_first_not_of(text::blanks, 1);
    if (first == npos || text[first] != '"') return std::nullopt;
    int depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < std::min(text.size(), longest); ++at) {
        const char c = text[at];
        if (in_string) {
            if (c == '\\') ++at;
            if (c == '"') in_string = false;
            continue;
        }
        if (c == '"') in_string = true;
        if (c == '{') ++depth;
        if (c != '}' || --depth > 0) continue;
        if (!line_at(text, at + 1).empty()) return std::nullopt;
        return FrontMatter{FrontMatterKind::json, text.substr(0, at + 1), text.substr(next_line(text, at))};
    }
    return std::nullopt;
}

}  // namespace

std::optional<FrontMatter> find_front_matter(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (text.front() == '{') return json_object(text);
    const std::string_view first = line_at(text, 0);
    if (first == "+++") return between_lines(text, FrontMatterKind::toml, "+++", "+++");
    if (first != "---") return std::nullopt;
    std::optional<FrontMatter> found = between_lines(text, FrontMatterKind::yaml, "---", "...");
    return found && begins_with_key(found->head) ? found : std::nullopt;
}

}  // namespace dateline::reading
