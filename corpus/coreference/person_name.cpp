#include "corpus/coreference/person_name.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "corpus/coreference/given_name.hpp"
#include "corpus/coreference/name_link.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::coreference {

namespace {

using namespace std::string_view_literals;
using text::Casing;
using text::Token;
using Word = PersonName::Word;

constexpr std::size_t longest_name = 10;  // words

// Common surnames of China, Korea and Vietnam as they are written in English. Without those that are rather first names elsewhere.
constexpr std::array leading_surnames{
    "ahn"sv,    "bae"sv,  "bai"sv,   "baek"sv,  "cai"sv,   "cao"sv,   "cha"sv,  "chan"sv,  "chang"sv, "chen"sv,  "cheng"sv, "cheung"sv,
    "chiang"sv, "cho"sv,  "choi"sv,  "chow"sv,  "chu"sv,   "chung"sv, "cui"sv,  "deng"sv,  "ding"sv,  "dong"sv,  "du"sv,    "fan"sv,
    "fang"sv,   "feng"sv, "fu"sv,    "gao"sv,   "gong"sv,  "gu"sv,    "guo"sv,  "han"sv,   "hao"sv,   "he"sv,    "ho"sv,    "hong"sv,
    "hou"sv,    "hu"sv,   "hua"sv,   "huang"sv, "hwang"sv, "jang"sv,  "jeon"sv, "jeong"sv, "jia"sv,   "jiang"sv, "jin"sv,   "jung"sv,
    "kang"sv,   "kim"sv,  "kong"sv,  "kwon"sv,  "lai"sv,   "lam"sv,   "lau"sv,  "lee"sv,   "leung"sv, "li"sv,    "liang"sv, "liao"sv,
    "lin"sv,    "ling"sv, "liu"sv,   "lu"sv,    "luo"sv,   "ma"sv,    "mao"sv,  "meng"sv,  "mo"sv,    "moon"sv,  "ng"sv,    "nguyen"sv,
    "ni"sv,     "nie"sv,  "oh"sv,    "pan"sv,   "park"sv,  "peng"sv,  "pham"sv, "qian"sv,  "qin"sv,   "qiu"sv,   "ren"sv,   "seo"sv,
    "shao"sv,   "shen"sv, "shi"sv,   "shin"sv,  "sohn"sv,  "song"sv,  "su"sv,   "sun"sv,   "tan"sv,   "tang"sv,  "tao"sv,   "tian"sv,
    "tran"sv,   "tsai"sv, "tsang"sv, "tse"sv,   "vo"sv,    "vu"sv,    "wan"sv,  "wang"sv,  "wei"sv,   "wen"sv,   "wong"sv,  "woo"sv,
    "wu"sv,     "xi"sv,   "xia"sv,   "xiao"sv,  "xie"sv,   "xu"sv,    "xue"sv,  "yan"sv,   "yang"sv,  "yao"sv,   "ye"sv,    "yi"sv,
    "yin"sv,    "yoo"sv,  "yoon"sv,  "yu"sv,    "yuan"sv,  "yun"sv,   "zeng"sv, "zhang"sv, "zhao"sv,  "zheng"sv, "zhong"sv, "zhou"sv,
    "zhu"sv,    "zou"sv,
};

bool is_open(std::string_view piece) {
    return piece == "\"" || piece == "“" || piece == "(" || piece == "‘" || piece == "«" || piece == "„";
}

bool is_hyphen(std::string_view piece) { return piece == "-" || piece == "‐" || piece == "‑"; }
bool is_apostrophe(std::string_view piece) { return piece == "'" || piece == "’" || piece == "ʼ"; }

// Letters that stand for words: "J.", "J.D."; "JD" where the name has small letters elsewhere, or when nobody could speak it.
bool is_initials(std::string_view text, const Token& token, std::string_view term, bool has_small_letters) {
    constexpr std::string_view vowels = "aeiouy";
    if (text::decode_at(term, 0).size == term.size()) return token.casing == Casing::capitalised || token.casing == Casing::upper;
    if (token.casing != Casing::upper) return false;
    if (text.substr(token.begin, token.end - token.begin).find('.') != std::string_view::npos) return true;
    return term.size() <= 3 && (has_small_letters || term.find_first_of(vowels) == std::string_view::npos);
}

class Parser {
public:
    Parser(std::string_view text, const text::TokenStream& stream, TokenRange range) : text_(text), stream_(stream), range_(range) {
        for (std::uint32_t i = range.first; i < range.end; ++i) {
            const Casing casing = stream.tokens[i].casing;
            has_small_letters_ = has_small_letters_ || casing == Casing::mixed ||
                                 (casing == Casing::capitalised && stream.tokens[i].end - stream.tokens[i].begin > 1);
        }
    }

    PersonName parse() {
        for (std::uint32_t i = range_.first; i < range_.end && name_.words.size() <= longest_name; ++i) take(i);
        if (name_.words.size() > longest_name) return {};
        // An initial stands for a word before others; "Malcolm X" ends in a name.
        if (name_.words.size() > 1 && !name_.words.back().joined) name_.words.back().initial = false;
        return std::move(name_);
    }

private:
    void take(std::uint32_t i) {
        const Token& token = stream_.tokens[i];
        const std::string_view term = stream_.term(token);
        const std::string_view piece = text_.substr(token.begin, token.end - token.begin);
        if (term.empty()) return take_punctuation(i, piece);
        const bool last = i + 1 >= range_.end || (i + 2 >= range_.end && text_[stream_.tokens[i + 1].begin] == '.');
        if (aside_) {
            name_.asides.push_back(term);
        } else if (last && !name_.words.empty() && is_generation(term)) {
            name_.generation = term;
        } else if (is_initials(text_, token, term, has_small_letters_)) {
            take_initials(term);
        } else if (is_particle(term) && !last) {
            joined_ = after_initials_ = false;
            after_particle_ = true;
        } else {
            name_.words.push_back({term, false, joined_ && !name_.words.empty()});
            joined_ = is_patronymic(term);
            after_initials_ = after_particle_ = false;
        }
    }

    void take_punctuation(std::uint32_t i, std::string_view piece) {
        const bool inside = i > range_.first && i + 1 < range_.end;
        const bool apostrophe = is_apostrophe(piece);
        const bool between_letters = inside && !stream_.tokens[i].space_before && !stream_.tokens[i + 1].space_before;
        if (aside_) {
            aside_ = apostrophe && between_letters;
        } else if (inside && (is_open(piece) || (apostrophe && stream_.tokens[i].space_before))) {
            aside_ = true;
        } else if (inside && (is_hyphen(piece) || (apostrophe && between_letters))) {
            joined_ = !after_particle_;
        }
    }

    void take_initials(std::string_view term) {
        for (std::size_t at = 0; at < term.size();) {
            const std::size_t size = text::decode_at(term, at).size;
            name_.words.push_back({term.substr(at, size), true, after_initials_ || (joined_ && !name_.words.empty())});
            after_initials_ = true;
            at += size;
        }
        joined_ = after_particle_ = false;
    }

    std::string_view text_;
    const text::TokenStream& stream_;
    TokenRange range_;
    PersonName name_;
    bool has_small_letters_ = false;
    bool aside_ = false;
    bool joined_ = false;
    bool after_initials_ = false;
    bool after_particle_ = false;  // the hyphen of "al-Assad" joins no words
};

bool agree(const Word& a, const Word& b) {
    return a.term == b.term || (a.initial && b.term.starts_with(a.term)) || (b.initial && a.term.starts_with(b.term));
}

bool first_names_agree(const Word& a, const Word& b) {
    if (agree(a, b)) return true;
    const auto longs_of_a = long_forms(a.term);
    const auto longs_of_b = long_forms(b.term);
    const auto is_long_of = [](std::span<const std::string_view> longs, std::string_view name) {
        return std::ranges::find(longs, name) != longs.end();
    };
    return is_long_of(longs_of_a, b.term) || is_long_of(longs_of_b, a.term) ||
           std::ranges::any_of(longs_of_a, [&](std::string_view name) { return is_long_of(longs_of_b, name); });
}

// Initials count from the front: the W. of George W. Bush is not the Walker of George Herbert Walker Bush. Whole words may be left out anywhere.
bool middle_names_agree(std::span<const Word> a, std::span<const Word> b) {
    if (a.size() > b.size()) std::swap(a, b);
    const bool initials = std::ranges::any_of(a, &Word::initial) || std::ranges::any_of(b, &Word::initial);
    if (initials) return std::equal(a.begin(), a.end(), b.begin(), agree);
    std::size_t at = 0;
    for (const Word& word : b) at += at < a.size() && a[at].term == word.term ? 1U : 0U;
    return at == a.size();
}

// Whether the surname of `a` stands in `b` so that all before it agrees. Where `b` goes on behind it ("Manuel López", "Manuel López Obrador"),
// `b` must have all of `a`: Kim Yo Jong is not Kim Jong Un.
bool ends_inside(const PersonName& a, const PersonName& b) {
    const std::span<const Word> words_of_a(a.words);
    const std::span<const Word> words_of_b(b.words);
    const std::span<const Word> middle_of_a = words_of_a.subspan(1, words_of_a.size() - 2);
    for (std::size_t i = words_of_b.size() - 1; i > 0; --i) {
        if (words_of_b[i].term != words_of_a.back().term || words_of_b[i].initial) continue;
        const std::span<const Word> middle_of_b = words_of_b.subspan(1, i - 1);
        const bool goes_on = i + 1 < words_of_b.size();
        if (goes_on && middle_of_a.size() > middle_of_b.size()) continue;
        if (middle_names_agree(middle_of_a, middle_of_b)) return true;
    }
    return false;
}

}  // namespace

std::size_t PersonName::units() const { return static_cast<std::size_t>(std::ranges::count(words, false, &Word::joined)); }

std::string PersonName::key() const {
    std::string key;
    for (const Word& word : words) {
        if (!key.empty()) key += ' ';
        key += word.term;
    }
    if (!generation.empty()) key.append(", ").append(generation);
    return key;
}

PersonName take_apart(std::string_view text, const text::TokenStream& stream, TokenRange range) {
    return Parser(text, stream, range).parse();
}

bool is_leading_surname(std::string_view folded) { return std::ranges::find(leading_surnames, folded) != leading_surnames.end(); }

bool compatible(const PersonName& a, const PersonName& b) {
    if (!a.generation.empty() && !b.generation.empty() && a.generation != b.generation) return false;
    if (a.words.size() < 2 || b.words.size() < 2) return !a.words.empty() && a.words == b.words;
    return first_names_agree(a.words.front(), b.words.front()) && (ends_inside(a, b) || ends_inside(b, a));
}

std::size_t fullness(const PersonName& name) {
    std::size_t letters = name.generation.size();
    for (const Word& word : name.words) letters += word.term.size();
    return letters;
}

}  // namespace dateline::coreference
