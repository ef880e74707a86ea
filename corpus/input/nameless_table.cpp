#include "corpus/input/nameless_table.hpp"

#include <algorithm>
#include <array>

#include "corpus/article/url.hpp"
#include "corpus/calendar/day.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

constexpr std::array<std::string_view, 11> trafilatura = {"url",  "id",   "fingerprint", "hostname", "title",   "image",
                                                          "date", "text", "comments",    "license",  "pagetype"};
constexpr std::size_t before_text = 7;

bool is_fingerprint(std::string_view word) {
    constexpr std::size_t digits = 16;
    const auto is_hex = [](char c) { return text::is_digit(c) || (c >= 'a' && c <= 'f'); };
    return word.size() == digits && std::ranges::all_of(word, is_hex);
}

// The text may hold line ends, so only what stands before it is looked at.
bool is_trafilatura(std::string_view row) {
    std::array<std::string_view, before_text> words;
    for (std::string_view& word : words) {
        const std::size_t tab = row.find('\t');
        if (tab == std::string_view::npos) return false;
        word = row.substr(0, tab);
        row.remove_prefix(tab + 1);
    }
    const auto fits = [](std::string_view word, bool (*is_one)(std::string_view)) { return word == "null" || is_one(word); };
    const auto is_day = [](std::string_view word) { return calendar::parse_iso_date(word).has_value(); };
    const bool says_where = words[0] != "null" || words[2] != "null";
    return says_where && fits(words[0], article::is_url) && fits(words[2], is_fingerprint) && fits(words[6], is_day);
}

}  // namespace

std::vector<std::string> nameless_columns(std::string_view row) {
    if (is_trafilatura(row)) return {trafilatura.begin(), trafilatura.end()};
    return {};
}

}  // namespace dateline::input
