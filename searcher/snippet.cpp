#include "searcher/snippet.hpp"

#include <algorithm>
#include <optional>

#include "corpus/text/sentence.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::searcher {
namespace {

// What a sentence is worth. One more word of the query outweighs everything a sentence can collect otherwise.
constexpr double word_shown = 1.0;
constexpr double phrase_shown = 2.0;         // a phrase says more than its words
constexpr double shown_already = 0.3;        // of the above, for what an earlier fragment shows too
constexpr double double_in_sentence = 0.05;  // each further match, at most four of them
constexpr double lead_bonus = 0.25;          // the first sentence; falls off as 1/n: news says the most important first
constexpr double copy_of_shown = 50.0;       // taken off a sentence that says what another fragment says
constexpr double copy_overlap = 0.7;         // share of equal words (Jaccard) from which it does

// A sentence without what does not belong to the story; tokens and bytes half-open.
struct Passage {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t first_token;
    std::uint32_t end_token;
    bool story;

    std::vector<std::uint32_t> patterns;  // shown here, sorted, each once
    std::size_t matches = 0;
    double score = 0;
};

bool is_no_story(const std::vector<article::Span>& spans, std::uint32_t offset) {
    const article::Span* span = article::span_at(spans, offset);
    return span != nullptr && span->kind != article::SpanKind::title;
}

bool is_title(const std::vector<article::Span>& spans, const Passage& passage) {
    const article::Span* span = article::span_at(spans, passage.begin);
    return span != nullptr && span->kind == article::SpanKind::title && passage.end <= span->end;
}

// Takes headers and boilerplate off both ends of the sentence. When nothing is left it was no story, and stays whole; nor is it one when the
// rest is the title. A title that is the beginning of a longer sentence takes nothing away from it.
Passage passage_of(const text::Sentence& sentence, const text::TokenStream& stream, const std::vector<article::Span>& spans) {
    const Passage whole{sentence.begin, sentence.end, sentence.first_token, sentence.end_token, false, {}, 0, 0};
    Passage passage = whole;
    passage.story = true;
    while (passage.first_token < passage.end_token && is_no_story(spans, stream.tokens[passage.first_token].begin)) ++passage.first_token;
    while (passage.first_token < passage.end_token && is_no_story(spans, stream.tokens[passage.end_token - 1].begin)) --passage.end_token;
    if (passage.first_token == passage.end_token) return whole;
    if (passage.first_token != sentence.first_token) passage.begin = stream.tokens[passage.first_token].begin;
    if (passage.end_token != sentence.end_token) passage.end = stream.tokens[passage.end_token - 1].end;
    return is_title(spans, passage) ? whole : passage;
}

std::vector<Passage> find_passages(std::string_view text, const text::TokenStream& stream, const std::vector<article::Span>& spans) {
    std::vector<Passage> passages;
    for (const text::Sentence& sentence : text::find_sentences(text, stream)) {
        if (sentence.first_token < sentence.end_token) passages.push_back(passage_of(sentence, stream, spans));
    }
    return passages;
}

// Gives every match to the passage in which it begins.
void count_matches(std::vector<Passage>& passages, const std::vector<Match>& matches) {
    auto passage = passages.begin();
    for (const Match& match : matches) {
        while (passage != passages.end() && passage->end_token <= match.first_token) ++passage;
        if (passage == passages.end()) return;
        if (match.first_token < passage->first_token) continue;
        ++passage->matches;
        const auto at = std::lower_bound(passage->patterns.begin(), passage->patterns.end(), match.pattern);
        if (at == passage->patterns.end() || *at != match.pattern) passage->patterns.insert(at, match.pattern);
    }
}

// The terms of a passage, sorted, each once.
std::vector<std::string_view> words_of(const Passage& passage, const text::TokenStream& stream) {
    std::vector<std::string_view> words;
    for (std::uint32_t token = passage.first_token; token < passage.end_token; ++token) {
        if (stream.tokens[token].term_size != 0) words.push_back(stream.term(stream.tokens[token]));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

bool says_the_same(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    std::vector<std::string_view> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    const std::size_t either = a.size() + b.size() - both.size();
    return static_cast<double>(both.size()) >= copy_overlap * static_cast<double>(either);
}

// Chooses passages one after the other, since what a further one is worth depends on what is shown already.
class Chooser {
public:
    Chooser(const text::TokenStream& stream, const PatternIndex& patterns) : stream_(stream), patterns_(patterns) {}

    std::vector<const Passage*> choose(std::vector<Passage>& passages, std::size_t most) {
        std::vector<Passage*> candidates;
        for (Passage& passage : passages) {
            if (passage.matches != 0) candidates.push_back(&passage);
        }
        const bool has_story = std::any_of(candidates.begin(), candidates.end(), [](const Passage* passage) { return passage->story; });
        if (has_story) std::erase_if(candidates, [](const Passage* passage) { return !passage->story; });

        std::vector<const Passage*> chosen;
        while (chosen.size() < most && !candidates.empty()) {
            for (Passage* passage : candidates) passage->score = worth(*passage, static_cast<std::size_t>(passage - passages.data()));
            const auto best = std::max_element(candidates.begin(), candidates.end(),
                                               [](const Passage* a, const Passage* b) { return a->score < b->score; });
            if (!chosen.empty() && (*best)->score < 0) break;  // only copies are left
            show(**best);
            chosen.push_back(*best);
            candidates.erase(best);
        }
        std::sort(chosen.begin(), chosen.end(), [](const Passage* a, const Passage* b) { return a->begin < b->begin; });
        return chosen;
    }

private:
    double worth(const Passage& passage, std::size_t number) const {
        double sum = 0;
        for (const std::uint32_t pattern : passage.patterns) {
            const double value = patterns_.patterns()[pattern].places.size() > 1 ? phrase_shown : word_shown;
            sum += std::binary_search(shown_.begin(), shown_.end(), pattern) ? shown_already * value : value;
        }
        sum += double_in_sentence * static_cast<double>(std::min<std::size_t>(passage.matches - passage.patterns.size(), 4));
        sum += lead_bonus / static_cast<double>(number + 1);
        if (!shown_words_.empty()) {
            const auto words = words_of(passage, stream_);
            const bool copy =
                std::any_of(shown_words_.begin(), shown_words_.end(), [&](const auto& other) { return says_the_same(words, other); });
            if (copy) sum -= copy_of_shown;
        }
        return sum;
    }

    void show(const Passage& passage) {
        std::vector<std::uint32_t> all;
        std::set_union(shown_.begin(), shown_.end(), passage.patterns.begin(), passage.patterns.end(), std::back_inserter(all));
        shown_ = std::move(all);
        shown_words_.push_back(words_of(passage, stream_));
    }

    const text::TokenStream& stream_;
    const PatternIndex& patterns_;
    std::vector<std::uint32_t> shown_;
    std::vector<std::vector<std::string_view>> shown_words_;
};

// A word with the punctuation that is glued to it: what a line may be cut between.
struct Chunk {
    std::uint32_t begin;
    std::uint32_t end;
};

std::vector<Chunk> chunks_of(const Passage& passage, const text::TokenStream& stream) {
    std::vector<Chunk> chunks;
    bool after_ideograph = false;
    for (std::uint32_t index = passage.first_token; index < passage.end_token; ++index) {
        const text::Token& token = stream.tokens[index];
        const bool ideograph = token.kind == text::TokenKind::ideograph;
        const bool border = token.space_before || ideograph || (after_ideograph && token.term_size != 0);
        if (chunks.empty() || border) {
            chunks.push_back({token.begin, token.end});
        } else {
            chunks.back().end = token.end;
        }
        after_ideograph = ideograph;
    }
    return chunks;
}

// The matches that lie in one stretch of at most `longest` bytes and show the most patterns; then the most matches; then the earliest.
Chunk densest(const std::vector<Match>& matches, std::size_t longest) {
    Chunk best{matches.front().begin, matches.front().end};
    std::pair<std::size_t, std::size_t> best_value{0, 0};
    for (std::size_t first = 0; first < matches.size(); ++first) {
        std::vector<std::uint32_t> patterns;
        std::uint32_t end = matches[first].end;
        std::size_t taken = 0;
        for (std::size_t next = first; next < matches.size() && matches[next].end - matches[first].begin <= longest; ++next) {
            end = std::max(end, matches[next].end);
            if (std::find(patterns.begin(), patterns.end(), matches[next].pattern) == patterns.end())
                patterns.push_back(matches[next].pattern);
            ++taken;
        }
        const std::pair value{patterns.size(), taken};
        if (value > best_value) {
            best_value = value;
            best = {matches[first].begin, end};
        }
    }
    return best;
}

// Grows from the core to both sides by whole chunks while it fits. A single chunk that is too long (a wall of text without a blank) is
// cut at a character.
Chunk window(const std::vector<Chunk>& chunks, Chunk core, std::size_t longest, std::string_view text) {
    const auto covers = [&](const Chunk& chunk) { return chunk.begin < core.end && core.begin < chunk.end; };
    auto left = static_cast<std::size_t>(std::find_if(chunks.begin(), chunks.end(), covers) - chunks.begin());
    std::size_t right = left;  // one behind
    while (right < chunks.size() && covers(chunks[right])) ++right;
    if (chunks[right - 1].end - chunks[left].begin > longest) {
        const std::uint32_t begin = core.end - chunks[left].begin <= longest ? chunks[left].begin : core.begin;
        const std::size_t end = std::min<std::size_t>(begin + longest, chunks[right - 1].end);
        return {begin, static_cast<std::uint32_t>(text::floor_character(text, end))};
    }
    for (bool grew = true; grew;) {
        grew = false;
        if (left > 0 && chunks[right - 1].end - chunks[left - 1].begin <= longest) {
            --left;
            grew = true;
        }
        if (right < chunks.size() && chunks[right].end - chunks[left].begin <= longest) {
            ++right;
            grew = true;
        }
    }
    return {chunks[left].begin, chunks[right - 1].end};
}

std::vector<Match> matches_in(const std::vector<Match>& matches, const Passage& passage) {
    std::vector<Match> inside;
    for (const Match& match : matches) {
        if (match.begin >= passage.begin && match.begin < passage.end) inside.push_back(match);
    }
    return inside;
}

Snippet snippet_of(const Passage& passage, const std::vector<Match>& matches, const text::TokenStream& stream, std::string_view text,
                   std::size_t longest) {
    Chunk piece{passage.begin, passage.end};
    const std::vector<Match> inside = matches_in(matches, passage);
    if (piece.end - piece.begin > longest) {
        const std::vector<Chunk> chunks = chunks_of(passage, stream);
        piece = window(chunks, inside.empty() ? chunks.front() : densest(inside, longest), longest, text);
    }
    return {std::string(text.substr(piece.begin, piece.end - piece.begin)), piece.begin, marks_within(inside, piece.begin, piece.end),
            piece.begin > passage.begin, piece.end < passage.end};
}

const Passage* lead_of(const std::vector<Passage>& passages) {
    const auto story = std::find_if(passages.begin(), passages.end(), [](const Passage& passage) { return passage.story; });
    if (story != passages.end()) return &*story;
    return passages.empty() ? nullptr : &passages.front();
}

}  // namespace

std::vector<Snippet> make_snippets(std::string_view text, const std::vector<article::Span>& spans,
                                   const std::vector<std::uint32_t>& split_points, const PatternIndex& patterns, text::Tokenizer& tokenizer,
                                   const SnippetOptions& options) {
    if (options.fragments == 0 || options.longest == 0) return {};
    const text::TokenStream stream = tokenizer.tokenize(text, split_points);
    const std::vector<Match> matches = match_tokens(stream, patterns);
    std::vector<Passage> passages = find_passages(text, stream, spans);
    count_matches(passages, matches);

    std::vector<const Passage*> chosen = Chooser(stream, patterns).choose(passages, options.fragments);
    if (chosen.empty()) {
        if (const Passage* lead = lead_of(passages)) chosen.push_back(lead);
    }
    std::vector<Snippet> snippets;
    for (const Passage* passage : chosen) snippets.push_back(snippet_of(*passage, matches, stream, text, options.longest));
    return snippets;
}

std::vector<Snippet> make_snippets(std::string_view text, const std::vector<article::Span>& spans,
                                   const std::vector<std::uint32_t>& split_points, const std::vector<query::Pattern>& patterns,
                                   text::Tokenizer& tokenizer, const SnippetOptions& options) {
    return make_snippets(text, spans, split_points, PatternIndex(patterns), tokenizer, options);
}

Marks find_matches(std::string_view text, const std::vector<std::uint32_t>& split_points, const std::vector<query::Pattern>& patterns,
                   text::Tokenizer& tokenizer) {
    return find_matches(text, split_points, PatternIndex(patterns), tokenizer);
}

}  // namespace dateline::searcher
