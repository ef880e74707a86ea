#include "corpus/fields/field_values.hpp"

#include <algorithm>

#include "corpus/article/url.hpp"
#include "corpus/fields/field_map.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::fields {

namespace {

bool begins_with_word(std::string_view text, std::string_view word) {
    if (text.size() <= word.size() || !text::is_blank(text[word.size()])) return false;
    return text::lower(text.substr(0, word.size())) == word;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> pieces;
    while (true) {
        const std::size_t end = text.find(separator);
        pieces.push_back(text::trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return pieces;
        text.remove_prefix(end + separator.size());
    }
}

// What is between the quotes of "['Jane Doe', \"Pat O'Hara\"]", as programs print a list or a set, or between its commas if there are none.
std::vector<std::string_view> printed_list(std::string_view text) {
    if (text.find_first_of("'\"") == std::string_view::npos) return split(text.substr(1, text.size() - 2), ",");
    std::vector<std::string_view> elements;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] != '\'' && text[at] != '"') continue;
        const std::size_t end = std::min(text.find(text[at], at + 1), text.size());
        elements.push_back(text::trimmed(text.substr(at + 1, end - at - 1)));
        at = end;
    }
    return elements;
}

bool is_printed_list(std::string_view text) {
    if (text.size() < 2) return false;
    return (text.front() == '[' && text.back() == ']') || (text.front() == '{' && text.back() == '}');
}

bool has_two_words(std::string_view text) { return text.find(' ') != std::string_view::npos; }

// What follows a name behind a comma and belongs to it.
bool is_suffix(std::string_view text) {
    static constexpr std::string_view suffixes[] = {"jr",  "jr.",   "sr", "sr.",  "ii",  "iii", "iv",
                                                    "phd", "ph.d.", "md", "m.d.", "esq", "esq."};
    return std::ranges::find(suffixes, text::lower(text)) != std::end(suffixes);
}

std::vector<std::string_view> split_authors(std::string_view text) {
    if (is_printed_list(text)) return printed_list(text);
    if (text.find(';') != std::string_view::npos) return split(text, ";");
    std::vector<std::string_view> names;
    for (const std::string_view piece : split(text, " and ")) {
        std::vector<std::string_view> by_comma = split(piece, ",");
        std::erase(by_comma, std::string_view{});  // "A, B, and C"
        // "Doe, Jane" is one name, and so is "Jane Doe, Jr."; in "Jane Doe, AP" the second is an agency.
        const bool parts_names = !by_comma.empty() && has_two_words(by_comma.front()) && std::ranges::none_of(by_comma, is_suffix);
        if (parts_names) {
            names.insert(names.end(), by_comma.begin(), by_comma.end());
        } else {
            names.push_back(piece);
        }
    }
    return names;
}

std::vector<std::string_view> split_tags(std::string_view text) {
    if (is_printed_list(text)) return printed_list(text);
    return split(text, text.find(';') != std::string_view::npos ? ";" : ",");
}

// "di Marta Conti", but neither "von der Leyen" nor "di Caprio".
std::string_view without_by(std::string_view byline) {
    constexpr std::string_view words[] = {"von", "par", "por", "di"};
    if (begins_with_word(byline, "by")) return text::trimmed(byline.substr(2));
    for (const std::string_view word : words) {
        if (!byline.starts_with(word) || byline.size() == word.size() || byline[word.size()] != ' ') continue;
        const std::string_view name = text::trimmed(byline.substr(word.size()));
        const bool begins_so = !name.empty() && !(name.front() >= 'a' && name.front() <= 'z');
        if (begins_so && has_two_words(name) && name.find(',') == std::string_view::npos) return name;
    }
    return byline;
}

void add_once(std::vector<std::string>& list, std::string_view value) {
    constexpr std::size_t most = 1'000;  // each is compared with all before it; no article has a hundred
    if (list.size() == most || means_missing(value) || std::ranges::find(list, value) != list.end()) return;
    list.emplace_back(value);
}

}  // namespace

bool says_something(std::string_view value) { return !means_missing(text::trimmed(value)); }

std::vector<std::string> author_names(std::span<const std::string_view> parts, bool is_list) {
    std::vector<std::string> authors;
    for (const std::string_view part : parts) {
        std::string_view text = text::trimmed(part);
        text = without_by(text);
        for (const std::string_view name : is_list ? std::vector{text} : split_authors(text)) {
            const bool is_number = text::digits_at(name, 0) == name.size();     // a key of another table (WordPress)
            if (!article::is_url(name) && !is_number) add_once(authors, name);  // schema.org allows a profile page in place of a name
        }
    }
    return authors;
}

std::vector<std::string> tag_names(std::span<const std::string_view> parts, bool is_list) {
    std::vector<std::string> tags;
    for (const std::string_view part : parts) {
        for (const std::string_view tag : is_list ? std::vector{text::trimmed(part)} : split_tags(text::trimmed(part))) add_once(tags, tag);
    }
    return tags;
}

}  // namespace dateline::fields
