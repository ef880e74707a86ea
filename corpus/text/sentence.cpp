#include "corpus/text/sentence.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/text/utf8.hpp"

namespace dateline::text {

namespace {

// Words whose point does not end a sentence; folded, sorted. Months and weekdays count as abbreviations only when shortened.
// clang-format off
constexpr std::array abbreviations{
    std::string_view{"adm"}, std::string_view{"apr"},  std::string_view{"assn"}, std::string_view{"aug"},  std::string_view{"ave"},
    std::string_view{"bros"}, std::string_view{"calif"}, std::string_view{"capt"}, std::string_view{"cmdr"}, std::string_view{"co"},
    std::string_view{"col"}, std::string_view{"conn"}, std::string_view{"corp"}, std::string_view{"dec"},  std::string_view{"dept"},
    std::string_view{"dr"},  std::string_view{"etc"},  std::string_view{"feb"},  std::string_view{"fla"},  std::string_view{"fri"},
    std::string_view{"gen"}, std::string_view{"gov"},  std::string_view{"hon"},  std::string_view{"inc"},  std::string_view{"jan"},
    std::string_view{"jr"},  std::string_view{"jul"},  std::string_view{"jun"},  std::string_view{"lt"},   std::string_view{"ltd"},
    std::string_view{"maj"}, std::string_view{"mar"},  std::string_view{"mass"}, std::string_view{"mich"}, std::string_view{"minn"},
    std::string_view{"mon"}, std::string_view{"mr"},   std::string_view{"mrs"},  std::string_view{"ms"},   std::string_view{"mt"},
    std::string_view{"no"},  std::string_view{"nov"},  std::string_view{"oct"},  std::string_view{"okla"}, std::string_view{"ore"},
    std::string_view{"prof"}, std::string_view{"pvt"}, std::string_view{"rep"},  std::string_view{"reps"}, std::string_view{"rev"},
    std::string_view{"sat"}, std::string_view{"sen"},  std::string_view{"sens"}, std::string_view{"sep"},  std::string_view{"sept"},
    std::string_view{"sgt"}, std::string_view{"sr"},   std::string_view{"st"},   std::string_view{"sun"},  std::string_view{"tenn"},
    std::string_view{"thu"}, std::string_view{"tue"},  std::string_view{"vs"},   std::string_view{"wash"}, std::string_view{"wed"}};
// clang-format on
static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end()));

bool is_abbreviation(std::string_view folded) { return std::binary_search(abbreviations.begin(), abbreviations.end(), folded); }

std::string_view bytes_of(std::string_view text, const Token& token) { return text.substr(token.begin, token.end - token.begin); }

bool ends_sentence(std::string_view mark) {
    return mark == "." || mark == "!" || mark == "?" || mark == "…" || mark == "。" || mark == "！" || mark == "？";
}

bool closes(std::string_view mark) {
    constexpr std::array closing{std::string_view{"\""}, std::string_view{"'"}, std::string_view{")"}, std::string_view{"]"},
                                 std::string_view{"”"},  std::string_view{"’"}, std::string_view{"»"}, std::string_view{"“"}};
    return std::find(closing.begin(), closing.end(), mark) != closing.end();
}

class SentenceFinder {
public:
    // Looks at the tokens first..end; so many line ends before a token part sentences.
    SentenceFinder(std::string_view text, const TokenStream& stream, std::size_t first, std::size_t end, unsigned parting_lines)
        : text_(text), stream_(stream), parting_lines_(parting_lines), first_(first), end_(end) {}

    std::vector<Sentence> run(std::size_t most = static_cast<std::size_t>(-1)) {
        for (std::size_t i = first_; i < end_ && sentences_.size() < most; ++i) {
            if (i > first_ && stream_.tokens[i].lines_before >= parting_lines_) close(i);
            if (!ends_sentence(bytes_of(text_, stream_.tokens[i]))) continue;
            const std::size_t end = end_of_closing(i + 1);
            if (end < end_ && !begins_sentence(i, end)) continue;
            close(end);
            i = end - 1;
        }
        if (first_ < end_ && sentences_.size() < most) close(end_);
        return std::move(sentences_);
    }

private:
    // Behind the mark: further marks, closing quotes and brackets that stick to it.
    std::size_t end_of_closing(std::size_t i) const {
        while (i < end_ && !stream_.tokens[i].space_before) {
            const std::string_view mark = bytes_of(text_, stream_.tokens[i]);
            if (!closes(mark) && !ends_sentence(mark)) break;
            ++i;
        }
        return i;
    }

    // May a sentence begin at token `next`, given the mark at `mark`?
    bool begins_sentence(std::size_t mark, std::size_t next) const {
        const Token& follower = stream_.tokens[next];
        const bool opens = follower.kind != TokenKind::word || follower.casing != Casing::lower;
        if (!opens) return false;
        const bool point = bytes_of(text_, stream_.tokens[mark]) == ".";
        if (!point) return follower.space_before || follower.kind == TokenKind::ideograph;
        if (mark == 0) return follower.space_before;
        const Token& before = stream_.tokens[mark - 1];
        const std::string_view term = stream_.term(before);
        if (before.end != stream_.tokens[mark].begin) return follower.space_before;
        if (before.kind == TokenKind::word && (is_abbreviation(term) || is_initial(before))) return false;
        if (before.kind == TokenKind::number && mark == first_ + 1) return false;  // "1. The first point"
        if (follower.space_before) return true;
        // "Leo XIV.The Ukrainian": a lost blank, when a whole word stands on both sides.
        return before.kind == TokenKind::word && follower.kind == TokenKind::word && before.end - before.begin >= 2 &&
               follower.casing == Casing::capitalised && follower.end - follower.begin >= 2;
    }

    bool is_initial(const Token& token) const {
        return token.casing == Casing::capitalised && token.begin + decode_at(text_, token.begin).size == token.end;
    }

    void close(std::size_t end) {
        sentences_.push_back({stream_.tokens[first_].begin, stream_.tokens[end - 1].end, static_cast<std::uint32_t>(first_),
                              static_cast<std::uint32_t>(end)});
        first_ = end;
    }

    std::string_view text_;
    const TokenStream& stream_;
    unsigned parting_lines_;
    std::size_t first_;  // of the sentence that is open
    std::size_t end_;
    std::vector<Sentence> sentences_;
};

}  // namespace

bool is_wrapped(std::string_view text, const TokenStream& stream) {
    std::size_t single_line_ends = 0;
    std::size_t wrapped = 0;
    std::uint32_t line_begin = 0;
    for (std::size_t i = 1; i < stream.tokens.size(); ++i) {
        const Token& token = stream.tokens[i];
        if (token.lines_before == 0) continue;
        const Token& before = stream.tokens[i - 1];
        if (token.lines_before == 1) {
            ++single_line_ends;
            const std::uint32_t length = before.end - line_begin;
            if (length >= 50 && length <= 100 && !ends_sentence(bytes_of(text, before))) ++wrapped;
        }
        line_begin = token.begin;
    }
    return single_line_ends >= 3 && wrapped * 2 > single_line_ends;
}

std::vector<Sentence> find_sentences(std::string_view text, const TokenStream& stream) {
    return SentenceFinder(text, stream, 0, stream.tokens.size(), is_wrapped(text, stream) ? 2 : 1).run();
}

Sentence first_sentence(std::string_view text, const TokenStream& stream, std::uint32_t first_token, std::uint32_t end_token) {
    constexpr unsigned never = 256;
    return SentenceFinder(text, stream, first_token, end_token, never).run(1).front();
}

}  // namespace dateline::text
