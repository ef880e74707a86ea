#include "corpus/encoding/charset_declaration.hpp"

#include <algorithm>
#include <string>

#include "corpus/text/ascii.hpp"

namespace dateline::encoding {

namespace {

constexpr std::size_t prescanned = 1024;
constexpr std::string_view markup_blanks = " \t\r\n\f";

bool starts_with_folded(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() && text::lower(text.substr(0, lower_case.size())) == lower_case;
}

void skip_blanks(std::string_view& rest) { rest.remove_prefix(std::min(rest.find_first_not_of(markup_blanks), rest.size())); }

void skip_past(std::string_view& rest, std::string_view end) {
    const std::size_t found = rest.find(end);
    rest.remove_prefix(found == std::string_view::npos ? rest.size() : found + end.size());
}

// A value that stands at the front, in quotes or bare.
std::string_view take_value(std::string_view& rest, std::string_view bare_ends) {
    skip_blanks(rest);
    if (rest.empty()) return {};
    const char quote = rest.front();
    if (quote == '"' || quote == '\'') {
        rest.remove_prefix(1);
        const std::size_t end = rest.find(quote);
        if (end == std::string_view::npos) return {};  // cut off: it may not be all of it
        const std::string_view value = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        return value;
    }
    const std::size_t end = std::min(rest.find_first_of(bare_ends), rest.size());
    const std::string_view value = rest.substr(0, end);
    rest.remove_prefix(end);
    return value;
}

struct Attribute {
    std::string_view name;
    std::string_view value;
};

// The next attribute of the tag whose inside `rest` is; no name at its end.
Attribute take_attribute(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\f/"), rest.size()));
    if (rest.empty() || rest.front() == '>') return {};
    const std::size_t end = std::min(rest.find_first_of(" \t\r\n\f/>=", 1), rest.size());
    Attribute attribute{rest.substr(0, end), {}};
    rest.remove_prefix(end);
    skip_blanks(rest);
    if (!rest.starts_with('=')) return attribute;
    rest.remove_prefix(1);
    attribute.value = take_value(rest, " \t\r\n\f>");
    return attribute;
}

std::string_view declared_by_meta(std::string_view& rest) {
    std::string_view charset;
    std::string_view content;
    bool names_content_type = false;
    while (true) {
        const Attribute attribute = take_attribute(rest);
        if (attribute.name.empty()) break;
        const std::string name = text::lower(attribute.name);
        if (name == "charset" && charset.empty()) charset = attribute.value;
        if (name == "content" && content.empty()) content = attribute.value;
        if (name == "http-equiv") names_content_type = text::lower(attribute.value) == "content-type";
    }
    if (!charset.empty()) return charset;
    return names_content_type ? charset_parameter(content) : std::string_view{};
}

std::string_view declared_by_xml(std::string_view head) {
    std::string_view inside = head.substr(0, head.find("?>"));
    const std::size_t name = inside.find("encoding");
    if (name == std::string_view::npos) return {};
    inside.remove_prefix(name + std::string_view("encoding").size());
    skip_blanks(inside);
    if (!inside.starts_with('=')) return {};
    inside.remove_prefix(1);
    return take_value(inside, " \t\r\n");
}

}  // namespace

std::string_view charset_parameter(std::string_view content_type) {
    constexpr std::string_view name = "charset";
    for (std::string_view rest = content_type; rest.size() > name.size(); rest.remove_prefix(1)) {
        if (!starts_with_folded(rest, name)) continue;
        std::string_view behind = rest.substr(name.size());
        skip_blanks(behind);
        if (!behind.starts_with('=')) continue;
        behind.remove_prefix(1);
        return take_value(behind, " \t\r\n\f;,");
    }
    return {};
}

std::string_view declared_in_markup(std::string_view head) {
    std::string_view rest = head.substr(0, prescanned);
    skip_blanks(rest);
    if (!rest.starts_with('<')) return {};
    if (starts_with_folded(rest, "<?xml")) {
        if (const std::string_view label = declared_by_xml(rest); !label.empty()) return label;
    }
    while (!rest.empty()) {
        skip_past(rest, "<");
        if (rest.starts_with("!--")) {
            skip_past(rest, "-->");
        } else if (starts_with_folded(rest, "meta") && rest.size() > 4 &&
                   (markup_blanks.find(rest[4]) != std::string_view::npos || rest[4] == '/')) {
            rest.remove_prefix(4);
            if (const std::string_view label = declared_by_meta(rest); !label.empty()) return label;
        }
    }
    return {};
}

}  // namespace dateline::encoding
