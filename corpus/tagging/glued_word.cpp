#include "corpus/tagging/glued_word.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "corpus/tagging/gazetteer.hpp"

namespace dateline::tagging {

namespace {

constexpr std::size_t shortest_part = 3;  // bytes
constexpr std::size_t shortest_word = 2 * shortest_part;

// What begins a name with a capital inside; folded, sorted.
constexpr std::array name_beginnings{
    std::string_view{"ben"}, std::string_view{"bin"}, std::string_view{"dal"},   std::string_view{"das"},    std::string_view{"del"},
    std::string_view{"den"}, std::string_view{"der"}, std::string_view{"des"},   std::string_view{"dos"},    std::string_view{"fitz"},
    std::string_view{"las"}, std::string_view{"los"}, std::string_view{"mac"},   std::string_view{"saint"},  std::string_view{"san"},
    std::string_view{"ter"}, std::string_view{"van"}, std::string_view{"vande"}, std::string_view{"vander"}, std::string_view{"von"},
};
static_assert(std::is_sorted(name_beginnings.begin(), name_beginnings.end()));

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether a word may begin at text[at], in the middle of a written word.
bool may_part_at(std::string_view word, std::size_t at) {
    if (!is_upper(word[at]) || at + 1 >= word.size() || !is_lower(word[at + 1])) return false;
    const char before = word[at - 1];
    if (is_lower(before) || is_digit(before)) return true;
    return at >= 3 && is_upper(before) && is_upper(word[at - 2]) && is_upper(word[at - 3]);
}

bool may_be_glued(std::string_view text, const text::Token& token) {
    const bool inside = token.casing == text::Casing::mixed || (token.casing == text::Casing::capitalised && is_digit(text[token.begin]));
    if (!inside || token.kind != text::TokenKind::word || token.end - token.begin < shortest_word) return false;
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    for (std::size_t at = shortest_part; at + shortest_part <= word.size(); ++at) {
        if (may_part_at(word, at)) return true;
    }
    return false;
}

bool is_known_name(std::string_view folded) { return is_person_title(folded) || is_first_name(folded) || is_known_place(folded); }

// How often each word stands alone in the text.
using Counts = std::unordered_map<std::string_view, unsigned>;

Counts count_words(const text::TokenStream& stream) {
    Counts counts;
    counts.reserve(stream.tokens.size());
    for (const text::Token& token : stream.tokens) {
        if (token.term_size != 0) ++counts[stream.term(token)];
    }
    return counts;
}

bool is_word(std::string_view folded, const Counts& counts) { return is_known_name(folded) || counts.contains(folded); }

// Adds the split points of one word. `folded` has the bytes of the word one to one (ASCII), or nothing is done.
void split(std::string_view word, std::string_view folded, std::uint32_t begin, const Counts& counts, std::vector<std::uint32_t>& points) {
    if (word.size() != folded.size()) return;
    std::size_t from = 0;
    for (std::size_t at = shortest_part; at + shortest_part <= word.size(); ++at) {
        if (at < from + shortest_part || !may_part_at(word, at)) continue;
        const std::string_view left = folded.substr(from, at - from);
        const std::string_view right = folded.substr(at);
        if (std::binary_search(name_beginnings.begin(), name_beginnings.end(), left) || !is_word(left, counts)) continue;
        // What follows may be glued itself: its first part must be a word then.
        std::size_t end = word.size();
        for (std::size_t next = at + shortest_part; next + shortest_part <= word.size(); ++next) {
            if (may_part_at(word, next) && is_word(folded.substr(at, next - at), counts)) {
                end = next;
                break;
            }
        }
        if (!is_word(right, counts) && (end == word.size() || !is_word(folded.substr(at, end - at), counts))) continue;
        points.push_back(begin + static_cast<std::uint32_t>(at));
        from = at;
    }
}

}  // namespace

std::vector<std::uint32_t> find_split_points(std::string_view text, const text::TokenStream& stream) {
    std::vector<std::uint32_t> points;
    Counts counts;  // made when the first candidate is met, which most texts never do
    for (const text::Token& token : stream.tokens) {
        if (!may_be_glued(text, token)) continue;
        if (counts.empty()) counts = count_words(stream);
        const std::string_view folded = stream.term(token);
        if (counts[folded] > 1) continue;
        split(text.substr(token.begin, token.end - token.begin), folded, token.begin, counts, points);
    }
    return points;
}

}  // namespace dateline::tagging
