#include "searcher/matches.hpp"

#include <algorithm>
#include <optional>

namespace dateline::searcher {
namespace {

// A word of the text that stands somewhere in a pattern.
struct Candidate {
    std::uint32_t pattern;
    std::uint32_t place;
    std::uint32_t position;  // counts searchable tokens: what slop is measured in
    std::uint32_t token;
};

Match whole(const text::TokenStream& stream, std::uint32_t pattern, std::uint32_t first_token, std::uint32_t last_token) {
    return {pattern, first_token, last_token + 1, stream.tokens[first_token].begin, stream.tokens[last_token].end};
}

// The last token of the shortest phrase that begins at candidates[first]; the nearest next word is always the best one, since it leaves
// the most slop to the others. `candidates` are one pattern's, in the order of the text.
std::optional<std::uint32_t> end_of_phrase(const std::vector<Candidate>& candidates, std::size_t first, const query::Pattern& pattern) {
    std::uint32_t slop = pattern.slop;
    std::uint32_t position = candidates[first].position;
    std::uint32_t token = candidates[first].token;
    std::size_t at = first + 1;
    for (std::uint32_t place = 1; place < pattern.places.size(); ++place) {
        while (at < candidates.size() && (candidates[at].place != place || candidates[at].position <= position)) ++at;
        if (at == candidates.size()) return std::nullopt;
        const std::uint32_t skipped = candidates[at].position - position - 1;
        if (skipped > slop) return std::nullopt;
        slop -= skipped;
        position = candidates[at].position;
        token = candidates[at].token;
    }
    return token;
}

void add_phrases(const text::TokenStream& stream, const query::Pattern& pattern, const std::vector<Candidate>& candidates,
                 std::vector<Match>& out) {
    for (std::size_t first = 0; first < candidates.size(); ++first) {
        if (candidates[first].place != 0) continue;
        if (const auto last = end_of_phrase(candidates, first, pattern)) {
            out.push_back(whole(stream, candidates[first].pattern, candidates[first].token, *last));
        }
    }
}

}  // namespace

PatternIndex::PatternIndex(const std::vector<query::Pattern>& patterns) : patterns_(&patterns) {
    std::size_t terms = 0;
    for (const query::Pattern& pattern : patterns) {
        for (const auto& place : pattern.places) terms += place.size();
    }
    places_.reserve(terms);
    for (std::uint32_t pattern = 0; pattern < patterns.size(); ++pattern) {
        for (std::uint32_t place = 0; place < patterns[pattern].places.size(); ++place) {
            for (const std::string& term : patterns[pattern].places[place]) places_[term].push_back({pattern, place});
        }
    }
}

const std::vector<PatternIndex::Place>* PatternIndex::find(std::string_view term) const {
    const auto found = places_.find(term);
    return found == places_.end() ? nullptr : &found->second;
}

std::vector<Match> match_tokens(const text::TokenStream& stream, const PatternIndex& patterns) {
    std::vector<Match> found;
    std::vector<Candidate> of_phrases;
    std::uint32_t position = 0;
    for (std::uint32_t token = 0; token < stream.tokens.size(); ++token) {
        if (stream.tokens[token].term_size == 0) continue;
        if (const auto* places = patterns.find(stream.term(stream.tokens[token]))) {
            for (const PatternIndex::Place& place : *places) {
                if (patterns.patterns()[place.pattern].places.size() == 1) {
                    found.push_back(whole(stream, place.pattern, token, token));
                } else {
                    of_phrases.push_back({place.pattern, place.place, position, token});
                }
            }
        }
        ++position;
    }
    std::stable_sort(of_phrases.begin(), of_phrases.end(), [](const Candidate& a, const Candidate& b) { return a.pattern < b.pattern; });
    for (auto begin = of_phrases.begin(); begin != of_phrases.end();) {
        const auto end = std::find_if(begin, of_phrases.end(), [&](const Candidate& other) { return other.pattern != begin->pattern; });
        add_phrases(stream, patterns.patterns()[begin->pattern], {begin, end}, found);
        begin = end;
    }
    std::sort(found.begin(), found.end(),
              [](const Match& a, const Match& b) { return a.begin != b.begin ? a.begin < b.begin : a.pattern < b.pattern; });
    return found;
}

Marks marks_within(const std::vector<Match>& matches, std::uint32_t begin, std::uint32_t end) {
    Marks marks;
    for (const Match& match : matches) {
        const std::uint32_t from = std::max(match.begin, begin);
        const std::uint32_t to = std::min(match.end, end);
        if (from >= to) continue;
        if (!marks.empty() && from - begin <= marks.back().second) {
            marks.back().second = std::max(marks.back().second, to - begin);
        } else {
            marks.emplace_back(from - begin, to - begin);
        }
    }
    return marks;
}

Marks find_matches(std::string_view text, const std::vector<std::uint32_t>& split_points, const PatternIndex& patterns,
                   text::Tokenizer& tokenizer) {
    if (patterns.patterns().empty()) return {};
    const text::TokenStream stream = tokenizer.tokenize(text, split_points);
    return marks_within(match_tokens(stream, patterns), 0, static_cast<std::uint32_t>(text.size()));
}

}  // namespace dateline::searcher
