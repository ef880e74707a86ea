#include "corpus/tagging/glued_word.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include "corpus/tagging/feature_hash.hpp"

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

constexpr std::size_t shortest_name = 4;  // bytes: "You" and "Pay" are names, too

// Names and titles that are met often enough: rare ones are half of many a brand.
bool is_known_name(std::string_view folded, const Lexicon::Known& known) {
    if ((known.types & (bit(WordType::title) | bit(WordType::country))) != 0) return true;
    return (known.types & (bit(WordType::first_name) | bit(WordType::big_city))) != 0 && known.cluster != 0 &&
           folded.size() >= shortest_name;
}

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

// Knows words from the lexicon and from the text.
class KnownWords {
public:
    KnownWords(const Lexicon& lexicon, const text::TokenStream& stream) : lexicon_(lexicon), counts_(count_words(stream)) {}

    bool has(std::string_view folded) const {
        if (counts_.contains(folded)) return true;
        return is_known_name(folded, lexicon_.find(word_hash(folded)));
    }
    // Behind a title any name will do, however short and rare: "PresidentJoe", "MinisterRustem".
    bool is_title(std::string_view folded) const { return (lexicon_.find(word_hash(folded)).types & bit(WordType::title)) != 0; }
    bool is_name(std::string_view folded) const {
        return (lexicon_.find(word_hash(folded)).types & (bit(WordType::first_name) | bit(WordType::last_name))) != 0;
    }
    // A word that stands in the text again, or that is a usual one: it is written so.
    bool is_usual(std::string_view folded) const {
        const auto counted = counts_.find(folded);
        if (counted != counts_.end() && counted->second > 1) return true;
        return lexicon_.find(word_hash(folded)).cluster != 0;
    }

private:
    const Lexicon& lexicon_;
    Counts counts_;
};

// Adds the split points of one word. `folded` has the bytes of the word one to one (ASCII), or nothing is done.
void split(std::string_view word, std::string_view folded, std::uint32_t begin, const KnownWords& known,
           std::vector<std::uint32_t>& points) {
    if (word.size() != folded.size()) return;
    std::size_t from = 0;
    for (std::size_t at = shortest_part; at + shortest_part <= word.size(); ++at) {
        if (at < from + shortest_part || !may_part_at(word, at)) continue;
        const std::string_view left = folded.substr(from, at - from);
        const std::string_view right = folded.substr(at);
        if (std::binary_search(name_beginnings.begin(), name_beginnings.end(), left) || !known.has(left)) continue;
        // What follows may be glued itself: its first part must be a word then.
        std::size_t end = word.size();
        for (std::size_t next = at + shortest_part; next + shortest_part <= word.size(); ++next) {
            if (may_part_at(word, next) && known.has(folded.substr(at, next - at))) {
                end = next;
                break;
            }
        }
        if (!known.has(right) && !(known.is_title(left) && known.is_name(right)) &&
            (end == word.size() || !known.has(folded.substr(at, end - at))))
            continue;
        points.push_back(begin + static_cast<std::uint32_t>(at));
        from = at;
    }
}

}  // namespace

std::vector<std::uint32_t> find_split_points(std::string_view text, const text::TokenStream& stream, const Lexicon& lexicon) {
    std::vector<std::uint32_t> points;
    std::optional<KnownWords> known;  // made when the first candidate is met, which most texts never do
    for (const text::Token& token : stream.tokens) {
        if (!may_be_glued(text, token)) continue;
        if (!known) known.emplace(lexicon, stream);
        const std::string_view folded = stream.term(token);
        if (!known->is_usual(folded)) split(text.substr(token.begin, token.end - token.begin), folded, token.begin, *known, points);
    }
    return points;
}

}  // namespace dateline::tagging
