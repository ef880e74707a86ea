// Where the words and phrases of a query stand in a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/query/pattern.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::searcher {

// Bytes of a text, half-open, sorted, not overlapping.
using Marks = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// The patterns of a query, made ready for looking words up. Borrows the patterns: they must outlive it. Make one a query, not one a hit:
// `neg*` may bring thousands of forms.
class PatternIndex {
public:
    explicit PatternIndex(const std::vector<query::Pattern>& patterns);

    struct Place {
        std::uint32_t pattern;
        std::uint32_t place;  // which word of the phrase; 0 for a word pattern
    };

    // Where a folded term stands in the patterns; null where nowhere.
    const std::vector<Place>* find(std::string_view term) const;
    const std::vector<query::Pattern>& patterns() const { return *patterns_; }

private:
    const std::vector<query::Pattern>* patterns_;
    std::unordered_map<std::string_view, std::vector<Place>> places_;
};

// One word or phrase that was found.
struct Match {
    std::uint32_t pattern;
    std::uint32_t first_token;  // tokens of the stream, half-open
    std::uint32_t end_token;
    std::uint32_t begin;  // bytes of the text, half-open
    std::uint32_t end;

    bool operator==(const Match&) const = default;
};

// Every occurrence, sorted by begin. A phrase is matched from each of its first words to the nearest end that its slop allows.
std::vector<Match> match_tokens(const text::TokenStream& stream, const PatternIndex& patterns);

// The bytes that matches cover within begin..end, counted from `begin`; adjacent and overlapping ones become one.
Marks marks_within(const std::vector<Match>& matches, std::uint32_t begin, std::uint32_t end);

// The marks in a whole text (a title, or --show).
Marks find_matches(std::string_view text, const std::vector<std::uint32_t>& split_points, const PatternIndex& patterns,
                   text::Tokenizer& tokenizer);

}  // namespace dateline::searcher
