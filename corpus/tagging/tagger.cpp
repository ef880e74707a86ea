#include "corpus/tagging/tagger.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "corpus/tagging/gazetteer.hpp"

namespace dateline::tagging {

namespace {

using names::NameKind;
using text::Casing;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_name = 7;  // words; longer capital runs are headlines

// Lower-case words that may stand inside a name.
constexpr std::array name_links{std::string_view{"al"}, std::string_view{"au"},  std::string_view{"bin"}, std::string_view{"da"},
                                std::string_view{"de"}, std::string_view{"del"}, std::string_view{"den"}, std::string_view{"der"},
                                std::string_view{"di"}, std::string_view{"dos"}, std::string_view{"du"},  std::string_view{"la"},
                                std::string_view{"le"}, std::string_view{"of"},  std::string_view{"ten"}, std::string_view{"van"},
                                std::string_view{"von"}};

// Capitalised words in a row: tokens first..end, half-open.
struct Run {
    std::uint32_t first;
    std::uint32_t end;
    bool opens_sentence;
};

class Tagger {
public:
    Tagger(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences)
        : text_(text), stream_(stream), sentences_(sentences) {}

    std::vector<Mention> run() {
        collect_lower_case_words();
        std::vector<Run> runs;
        for (const text::Sentence& sentence : sentences_) collect_runs(sentence, runs);
        // Full names first: a lone surname may stand before them, in a headline.
        for (const Run& run : runs) {
            if (run.end - run.first > 1) judge(run);
        }
        for (const Run& run : runs) {
            if (run.end - run.first == 1) judge(run);
        }
        std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
        for (Mention& mention : mentions_) complete(mention);
        return std::move(mentions_);
    }

private:
    const Token& token(std::size_t i) const { return stream_.tokens[i]; }
    std::string_view term(std::size_t i) const { return stream_.term(stream_.tokens[i]); }

    // A word that the article also writes small is no name because it opens a sentence.
    void collect_lower_case_words() {
        for (const Token& candidate : stream_.tokens) {
            if (candidate.casing == Casing::lower && candidate.term_size > 0) lower_case_words_.insert(stream_.term(candidate));
        }
    }

    static bool is_capital(const Token& candidate) {
        return candidate.kind == TokenKind::word && candidate.term_size > 0 &&
               (candidate.casing == Casing::capitalised || candidate.casing == Casing::upper || candidate.casing == Casing::mixed);
    }

    // The token behind a hyphen that stands without blanks; else the token itself.
    std::uint32_t past_hyphen(std::uint32_t i, std::uint32_t end) const {
        return i + 1 < end && text_[token(i).begin] == '-' && !token(i).space_before ? i + 1 : i;
    }

    // Blank and hyphen join words of a name ("Port-au-Prince"), a point only behind an initial ("J. D. Vance"); 0 where nothing joins.
    std::uint32_t next_in_name(std::uint32_t i, std::uint32_t end) const {
        if (i + 1 >= end) return 0;
        std::uint32_t next = past_hyphen(i + 1, end);
        const bool initial = token(i).end - token(i).begin == 1;
        if (initial && text_[token(next).begin] == '.' && !token(next).space_before) ++next;
        if (next >= end || token(next).lines_before > 0) return 0;
        if (is_capital(token(next))) return next;
        const bool link = std::binary_search(name_links.begin(), name_links.end(), term(next));
        if (!link || next + 1 >= end) return 0;
        const std::uint32_t linked = past_hyphen(next + 1, end);
        if (linked < end && is_capital(token(linked))) return linked;
        const bool second_link = std::binary_search(name_links.begin(), name_links.end(), term(next + 1));
        return second_link && next + 2 < end && is_capital(token(next + 2)) ? next + 2 : 0;
    }

    void collect_runs(const text::Sentence& sentence, std::vector<Run>& runs) const {
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            if (!is_capital(token(i))) continue;
            Run run{i, i + 1, i == sentence.first_token};
            for (std::uint32_t next = next_in_name(i, sentence.end_token); next != 0; next = next_in_name(next, sentence.end_token))
                run.end = next + 1;
            runs.push_back(run);
            i = run.end - 1;
        }
    }

    std::string folded(std::uint32_t first, std::uint32_t end) const {
        std::string joined;
        for (std::uint32_t i = first; i < end; ++i) {
            if (token(i).term_size == 0) continue;
            if (!joined.empty()) joined += ' ';
            joined += term(i);
        }
        return joined;
    }

    std::string written(std::uint32_t first, std::uint32_t end) const {
        std::string joined;
        for (std::uint32_t i = first; i < end; ++i) {
            if (i > first && token(i).space_before) joined += ' ';
            joined.append(text_.substr(token(i).begin, token(i).end - token(i).begin));
        }
        return joined;
    }

    std::uint32_t words_between(std::uint32_t first, std::uint32_t end) const {
        return static_cast<std::uint32_t>(std::count_if(stream_.tokens.begin() + first, stream_.tokens.begin() + end,
                                                        [](const Token& candidate) { return candidate.term_size > 0; }));
    }

    // "Ukrainian President Volodymyr Zelensky", "European Commission President Ursula von der Leyen": what stands before the last title
    // is a name of its own, what follows is a person.
    void judge(const Run& run) {
        if (is_whole_org(run) || is_known_place(folded(run.first, run.end))) return judge_name(run, false);
        std::uint32_t title = run.end;
        std::uint32_t first_title = run.end;
        for (std::uint32_t i = run.first; i < run.end; ++i) {
            if (!is_person_title(term(i))) continue;
            if (first_title == run.end) first_title = i;
            title = i;
        }
        if (title == run.end) {
            return judge_name(run, follows_title(run.first));
        }
        if (first_title > run.first) judge_name({run.first, first_title, run.opens_sentence}, false);
        // "Secretary of State Marco Rubio": the office belongs to the title.
        std::uint32_t person = title + 1;
        if (person + 1 < run.end && term(person) == "of") person += 2;
        if (person < run.end) judge_name({person, run.end, false}, true);
    }

    // "then president Lugovoy", "Mr. Okonkwo"
    bool follows_title(std::uint32_t first) const {
        if (first == 0) return false;
        if (token(first - 1).casing == Casing::lower) return is_person_title(term(first - 1));
        return first > 1 && text_[token(first - 1).begin] == '.' && !token(first - 1).space_before && token(first).lines_before == 0 &&
               is_person_title(term(first - 2));
    }

    void judge_name(Run run, bool has_title) {
        bool opens = run.opens_sentence;
        // Openers ("The", "On") and weekdays in front are no part of the name, unless it is known with them ("New York").
        while (run.first < run.end && (token(run.first).term_size == 0 || (is_common_opener(term(run.first)) && !is_known(run)))) {
            opens = false;
            ++run.first;
        }
        if (run.first >= run.end || words_between(run.first, run.end) > longest_name) return;
        if (const std::optional<NameKind> kind = kind_of(run, has_title, opens)) add(run, *kind);
    }

    bool is_known(const Run& run) const {
        const std::string name = folded(run.first, run.end);
        return is_known_place(name) || is_known_org(name);
    }

    bool is_whole_org(const Run& run) const {
        return run.end - run.first > 1 && (is_org_ending(term(run.end - 1)) || is_known_org(folded(run.first, run.end)));
    }

    std::optional<NameKind> kind_of(const Run& run, bool has_title, bool opens) {
        const std::string name = folded(run.first, run.end);
        const bool one_word = words_between(run.first, run.end) == 1;
        // "us" and "who" are names only in capitals.
        const bool plain_word =
            one_word && token(run.first).casing != Casing::upper && (name == "us" || name == "who" || name == "un" || name == "eu");
        if (plain_word) return std::nullopt;
        if (is_known_place(name) && !has_title) return NameKind::place;
        if (is_known_org(name)) return NameKind::org;
        if (!one_word && (is_org_ending(term(run.end - 1)) || is_org_ending(term(run.first)))) return NameKind::org;
        if (const auto known = kind_of_last_word_.find(name); one_word && known != kind_of_last_word_.end()) return known->second;
        const bool has_of = name.find(" of ") != std::string::npos;
        if (has_title && !has_of && !(one_word && lower_case_words_.contains(term(run.first)))) return NameKind::person;
        if (!one_word && !has_of && is_first_name(term(run.first))) return NameKind::person;
        if (one_word && opens && lower_case_words_.contains(term(run.first))) return std::nullopt;
        return std::nullopt;
    }

    void add(const Run& run, NameKind kind) {
        mentions_.push_back({token(run.first).begin, token(run.end - 1).end, run.first, run.end, kind, written(run.first, run.end)});
        if (kind != NameKind::person) return;
        const std::string last_word(term(run.end - 1));
        if (words_between(run.first, run.end) == 1) return;
        kind_of_last_word_.emplace(last_word, NameKind::person);
        full_name_of_[last_word] = written(run.first, run.end);
    }

    // A lone surname stands for the last full name of the article that ends in it.
    void complete(Mention& mention) const {
        if (mention.kind != NameKind::person || words_between(mention.first_token, mention.end_token) != 1) return;
        const auto full = full_name_of_.find(std::string(term(mention.first_token)));
        if (full != full_name_of_.end()) mention.name = full->second;
    }

    std::string_view text_;
    const text::TokenStream& stream_;
    const std::vector<text::Sentence>& sentences_;
    std::unordered_set<std::string_view> lower_case_words_;
    std::unordered_map<std::string, NameKind> kind_of_last_word_;
    std::unordered_map<std::string, std::string> full_name_of_;
    std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_mentions(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences) {
    return Tagger(text, stream, sentences).run();
}

}  // namespace dateline::tagging
