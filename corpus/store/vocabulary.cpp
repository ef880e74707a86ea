#include "corpus/store/vocabulary.hpp"

#include <algorithm>
#include <utility>

#include "corpus/text/utf8.hpp"

namespace dateline::store {

namespace {

constexpr std::size_t most_terms_looked_at = 50'000;

std::u32string characters_of(std::string_view word) {
    std::u32string characters;
    for (std::size_t offset = 0; offset < word.size();) {
        const text::Decoded decoded = text::decode_at(word, offset);
        characters += decoded.code_point;
        offset += decoded.size;
    }
    return characters;
}

using Counted = std::pair<Xapian::doccount, std::string>;

Expansion most_frequent(std::vector<Counted> words, std::size_t most) {
    Expansion expansion;
    expansion.found = words.size();
    if (words.size() > most) {
        std::nth_element(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(most), words.end(), std::greater<>());
        words.resize(most);
    }
    for (Counted& word : words) expansion.words.push_back(std::move(word.second));
    std::sort(expansion.words.begin(), expansion.words.end());
    return expansion;
}

template <class Wanted>
Expansion look_through(const Xapian::Database& database, std::string_view prefix, std::string_view beginning, std::size_t most,
                       Wanted wanted) {
    const std::string start = std::string(prefix) + std::string(beginning);
    std::vector<Counted> words;
    std::size_t looked_at = 0;
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
        if (++looked_at > most_terms_looked_at) break;
        std::string word = (*term).substr(prefix.size());
        if (wanted(word)) words.emplace_back(term.get_termfreq(), std::move(word));
    }
    return most_frequent(std::move(words), most);
}

}  // namespace

Expansion words_beginning(const Xapian::Database& database, std::string_view prefix, std::string_view beginning, std::size_t most) {
    return look_through(database, prefix, beginning, most, [](const std::string&) { return true; });
}

Expansion words_near(const Xapian::Database& database, std::string_view prefix, std::string_view word, std::size_t most) {
    if (word.empty()) return {};
    const std::size_t limit = characters_of(word).size() <= 5 ? 1 : 2;
    return look_through(database, prefix, word.substr(0, text::decode_at(word, 0).size), most,
                        [word, limit](const std::string& candidate) { return edit_distance(word, candidate, limit) <= limit; });
}

std::size_t edit_distance(std::string_view text_a, std::string_view text_b, std::size_t limit) {
    const std::u32string a = characters_of(text_a);
    const std::u32string b = characters_of(text_b);
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) return limit + 1;
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t best = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
            best = std::min(best, row[j]);
        }
        if (best > limit) return limit + 1;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}  // namespace dateline::store
