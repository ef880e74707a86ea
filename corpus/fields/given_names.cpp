#include "corpus/fields/given_names.hpp"

#include <algorithm>

#include "corpus/article/url.hpp"
#include "corpus/fields/field_values.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::fields {

namespace {

constexpr std::size_t most_names = 1'000;
constexpr std::size_t longest_name = 120;  // bytes; what is longer is a sentence

std::string_view before(std::string_view text, char sign) { return text::trimmed(text.substr(0, text.find(sign))); }
std::string_view behind(std::string_view text, char sign) {
    const std::size_t at = text.find(sign);
    return at == std::string_view::npos ? std::string_view{} : text::trimmed(text.substr(at + 1));
}

bool is_number(std::string_view text) { return !text.empty() && text::digits_at(text, 0) == text.size(); }

// GDELT writes where a name stands behind its last comma.
std::string_view without_offset(std::string_view name) {
    const std::size_t comma = name.rfind(',');
    return comma != std::string_view::npos && is_number(name.substr(comma + 1)) ? text::trimmed(name.substr(0, comma)) : name;
}

std::string_view without_parenthesis(std::string_view name) {
    if (!name.ends_with(')')) return name;
    const std::size_t opening = name.rfind('(');
    return opening == std::string_view::npos || opening == 0 ? name : text::trimmed(name.substr(0, opening));
}

bool is_suffix(std::string_view text) {
    static constexpr std::string_view suffixes[] = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};
    return std::ranges::find(suffixes, text::lower(text)) != std::end(suffixes);
}

// "Quill, Ada" -> "Ada Quill"; "Roe, Bob Jr" -> "Bob Roe Jr"; "Ada Quill, Jr." loses only its comma.
std::string in_spoken_order(std::string_view name) {
    const std::string_view family = before(name, ',');
    const std::string_view rest = behind(name, ',');
    if (rest.empty() || rest.find(',') != std::string_view::npos) return std::string(family);
    if (is_suffix(rest)) return std::string(family).append(" ").append(rest);
    const std::size_t blank = rest.rfind(' ');
    const bool has_suffix = blank != std::string_view::npos && is_suffix(rest.substr(blank + 1));
    const std::string_view first = has_suffix ? rest.substr(0, blank) : rest;
    return std::string(first).append(" ").append(family).append(has_suffix ? rest.substr(blank) : "");
}

// Where a source writes all names in small letters.
std::string capitalised(std::string name) {
    if (std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; })) return name;
    bool begins_word = true;
    for (char& c : name) {
        if (begins_word && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        begins_word = c == ' ' || c == '-';
    }
    return name;
}

std::string cleaned(Role role, std::string_view written) {
    std::string_view name = text::trimmed(written);
    if (name.find('#') != std::string_view::npos) {
        name = before(behind(name, '#'), '#');
        return capitalised(std::string(before(name, ',')));
    }
    name = without_parenthesis(without_offset(name));
    if (role == Role::person) return capitalised(in_spoken_order(name));
    return capitalised(std::string(role == Role::place ? before(name, ',') : name));
}

std::vector<std::string_view> pieces_of(std::string_view text, bool is_list) {
    if (is_list) return {text};
    char between = ';';
    if (text.find(';') == std::string_view::npos) {
        const bool several = before(text, ',').find(' ') != std::string_view::npos && !is_suffix(behind(text, ','));
        if (!several || text.find('#') != std::string_view::npos) return {text};
        between = ',';
    }
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(between), text.size());
        pieces.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

bool is_name(std::string_view name) {
    if (!says_something(name) || name.size() > longest_name || article::is_url(name)) return false;
    return std::ranges::any_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; });
}

}  // namespace

std::vector<std::string> given_names(Role role, std::span<const std::string_view> parts, bool is_list) {
    std::vector<std::string> names;
    for (const std::string_view part : parts) {
        for (const std::string_view piece : pieces_of(text::trimmed(part), is_list)) {
            std::string name = cleaned(role, piece);
            if (names.size() < most_names && is_name(name) && std::ranges::find(names, name) == names.end())
                names.push_back(std::move(name));
        }
    }
    return names;
}

}  // namespace dateline::fields
