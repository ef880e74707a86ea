#include "corpus/tagging/name_word.hpp"

#include <algorithm>
#include <array>

#include "corpus/tagging/feature_hash.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::tagging {

namespace {

using text::Casing;
using text::Token;
using text::TokenKind;

// Words that keep their point; folded, sorted.
// clang-format off
constexpr std::array pointed_words{
    std::string_view{"adm"},  std::string_view{"ala"},   std::string_view{"apr"},  std::string_view{"ariz"}, std::string_view{"ark"},
    std::string_view{"atty"}, std::string_view{"aug"},   std::string_view{"brig"}, std::string_view{"bros"}, std::string_view{"calif"},
    std::string_view{"capt"}, std::string_view{"cmdr"},  std::string_view{"co"},   std::string_view{"col"},  std::string_view{"colo"},
    std::string_view{"conn"}, std::string_view{"corp"},  std::string_view{"cpl"},  std::string_view{"dec"},  std::string_view{"del"},
    std::string_view{"dr"},   std::string_view{"feb"},   std::string_view{"fla"},  std::string_view{"ft"},   std::string_view{"ga"},
    std::string_view{"gen"},  std::string_view{"gov"},   std::string_view{"hon"},  std::string_view{"ill"},  std::string_view{"inc"},
    std::string_view{"ind"},  std::string_view{"jan"},   std::string_view{"jr"},   std::string_view{"kan"},  std::string_view{"ky"},
    std::string_view{"la"},   std::string_view{"lt"},    std::string_view{"ltd"},  std::string_view{"maj"},  std::string_view{"mar"},
    std::string_view{"mass"}, std::string_view{"md"},    std::string_view{"messrs"}, std::string_view{"mich"}, std::string_view{"minn"},
    std::string_view{"miss"}, std::string_view{"mo"},    std::string_view{"mont"}, std::string_view{"mr"},   std::string_view{"mrs"},
    std::string_view{"ms"},   std::string_view{"mt"},    std::string_view{"neb"},  std::string_view{"nev"},  std::string_view{"no"},
    std::string_view{"nov"},  std::string_view{"oct"},   std::string_view{"okla"}, std::string_view{"ore"},  std::string_view{"pa"},
    std::string_view{"prof"}, std::string_view{"pvt"},   std::string_view{"rep"},  std::string_view{"reps"}, std::string_view{"rev"},
    std::string_view{"sen"},  std::string_view{"sens"},  std::string_view{"sep"},  std::string_view{"sept"}, std::string_view{"sgt"},
    std::string_view{"sr"},   std::string_view{"st"},    std::string_view{"ste"},  std::string_view{"supt"}, std::string_view{"tenn"},
    std::string_view{"tex"},  std::string_view{"va"},    std::string_view{"vs"},   std::string_view{"vt"},   std::string_view{"wash"},
    std::string_view{"wis"},  std::string_view{"wyo"}};
// Small words that belong to the name behind their hyphen or apostrophe: "al-Assad"; folded, sorted.
constexpr std::array name_articles{
    std::string_view{"ad"}, std::string_view{"al"}, std::string_view{"an"}, std::string_view{"ar"},  std::string_view{"as"},
    std::string_view{"ash"}, std::string_view{"at"}, std::string_view{"az"}, std::string_view{"bin"}, std::string_view{"d"},
    std::string_view{"ed"}, std::string_view{"el"}, std::string_view{"em"}, std::string_view{"en"},  std::string_view{"es"},
    std::string_view{"l"},  std::string_view{"na"}, std::string_view{"ul"}, std::string_view{"ur"}};
// What follows an apostrophe and is no part of a name.
constexpr std::array clitics{std::string_view{"d"}, std::string_view{"ll"}, std::string_view{"m"}, std::string_view{"re"},
                             std::string_view{"s"}, std::string_view{"t"},  std::string_view{"ve"}};
// clang-format on
static_assert(std::is_sorted(pointed_words.begin(), pointed_words.end()));
static_assert(std::is_sorted(name_articles.begin(), name_articles.end()));
static_assert(std::is_sorted(clitics.begin(), clitics.end()));

bool is_capital(const Token& token) {
    return token.casing == Casing::capitalised || token.casing == Casing::upper || token.casing == Casing::mixed;
}

class Finder {
public:
    Finder(std::string_view text, const text::TokenStream& stream, const Lexicon& lexicon, std::vector<NameWord>& out)
        : text_(text), stream_(stream), lexicon_(lexicon), out_(out) {}

    void find(std::uint32_t first, std::uint32_t end) {
        end_ = end;
        while (first < end) first = take(first);
    }

private:
    const Token& token(std::uint32_t i) const { return stream_.tokens[i]; }
    std::string_view term(std::uint32_t i) const { return stream_.term(stream_.tokens[i]); }

    std::uint32_t take(std::uint32_t first) {
        std::uint32_t end = first + 1;
        if (begins_address(first)) {
            while (sticks(end)) ++end;
        } else if (token(first).kind == TokenKind::punctuation) {
            end = behind_run(first);
        } else if (token(first).kind != TokenKind::ideograph) {
            while (const std::uint32_t longer = longer_word(first, end)) end = longer;
        }
        out_.push_back({token(first).begin, token(end - 1).end, first, end});
        return end;
    }

    bool sticks(std::uint32_t i) const { return i < end_ && !token(i).space_before; }
    char mark(std::uint32_t i) const { return token(i).kind == TokenKind::punctuation ? text_[token(i).begin] : '\0'; }
    bool is_word(std::uint32_t i) const { return token(i).kind == TokenKind::word && token(i).term_size > 0; }

    // "https://...", "www....": no words of the text, whatever stands in them.
    bool begins_address(std::uint32_t i) const {
        if (token(i).kind != TokenKind::word || !sticks(i + 1)) return false;
        if (term(i) == "www") return mark(i + 1) == '.';
        return (term(i) == "https" || term(i) == "http") && mark(i + 1) == ':' && sticks(i + 2) && mark(i + 2) == '/';
    }

    // "--", "...", "''", "``"
    std::uint32_t behind_run(std::uint32_t first) const {
        std::uint32_t end = first + 1;
        const char first_mark = mark(first);
        if (first_mark != '-' && first_mark != '.' && first_mark != '\'' && first_mark != '`') return end;
        while (sticks(end) && mark(end) == first_mark) ++end;
        return end;
    }

    // The end of the word when more belongs to it; 0 when it is whole.
    std::uint32_t longer_word(std::uint32_t first, std::uint32_t end) const {
        if (!sticks(end)) return 0;
        const std::uint32_t last = end - 1;
        if (mark(end) == '.') return keeps_point(first, last, end) ? end + 1 : 0;
        if (!sticks(end + 1)) return 0;
        const bool hyphen = mark(end) == '-';
        const std::uint32_t next = end + 1;
        if (hyphen) return is_joined_by_hyphen(last, next) ? next + 1 : 0;
        const Token& between = token(end);
        const bool apostrophe = mark(end) == '\'' ||
                                (between.kind == TokenKind::punctuation && text_.substr(between.begin, between.end - between.begin) == "’");
        if (!apostrophe || !is_word(last) || !is_word(next)) return 0;
        return std::binary_search(clitics.begin(), clitics.end(), term(next)) && is_capital(token(last)) ? 0 : next + 1;
    }

    bool keeps_point(std::uint32_t first, std::uint32_t last, std::uint32_t point) const {
        if (first != last || !is_word(last) || !is_capital(token(last))) return false;
        if (point + 1 < end_ && mark(point + 1) == '.') return false;
        const std::string_view word = term(last);
        if (token(last).end - token(last).begin == 1) return true;
        return std::binary_search(pointed_words.begin(), pointed_words.end(), word);
    }

    bool is_joined_by_hyphen(std::uint32_t left, std::uint32_t right) const {
        if (token(left).kind == TokenKind::punctuation || token(right).kind == TokenKind::punctuation || !is_part(left) || !is_part(right))
            return false;
        const bool left_capital = is_capital(token(left));
        const bool right_capital = is_capital(token(right));
        if (!left_capital && !right_capital) return true;
        if (left_capital && right_capital) return !(names_a_country(left) && names_a_country(right)) || is_known_pair(left, right);
        if (right_capital) return std::binary_search(name_articles.begin(), name_articles.end(), term(left)) || joins_capital(left);
        // "Kim Jong-un", "F-16" against "Moscow-based", "U.S.-led"
        if (token(right).kind == TokenKind::number) return true;
        return term(right).size() <= 3 && term(right) != "led" && term(right) != "run" && term(right) != "era" && term(right) != "set" &&
               text_[token(left).end - 1] != '.';
    }
    bool is_part(std::uint32_t i) const { return token(i).term_size > 0; }

    // "Port-au-Prince": the small word hangs on a capitalised one itself.
    bool joins_capital(std::uint32_t i) const {
        return term(i).size() <= 3 && i >= 2 && !token(i).space_before && mark(i - 1) == '-' && !token(i - 1).space_before &&
               is_capital(token(i - 2));
    }

    // "Guinea-Bissau"
    bool is_known_pair(std::uint32_t left, std::uint32_t right) const {
        std::string pair(term(left));
        pair.append("-").append(term(right));
        return lexicon_.find(word_hash(pair)).types != 0;
    }

    bool names_a_country(std::uint32_t i) const {
        constexpr std::uint16_t countries = bit(WordType::country) | bit(WordType::nationality) | bit(WordType::big_city);
        return (lexicon_.find(word_hash(term(i))).types & countries) != 0;
    }

    std::string_view text_;
    const text::TokenStream& stream_;
    const Lexicon& lexicon_;
    std::vector<NameWord>& out_;
    std::uint32_t end_ = 0;
};

}  // namespace

void find_name_words(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences,
                     const Lexicon& lexicon, NameWords& out) {
    out.words.clear();
    out.sentence_ends.clear();
    Finder finder(text, stream, lexicon, out.words);
    for (const text::Sentence& sentence : sentences) {
        finder.find(sentence.first_token, sentence.end_token);
        out.sentence_ends.push_back(static_cast<std::uint32_t>(out.words.size()));
    }
}

void append_folded(std::string_view text, const text::TokenStream& stream, const NameWord& word, std::string& out) {
    const std::size_t before = out.size();
    for (std::uint32_t i = word.first_token; i < word.end_token; ++i) {
        const Token& token = stream.tokens[i];
        const std::string_view written = text.substr(token.begin, token.end - token.begin);
        if (token.term_size > 0 && written.find('.') == std::string_view::npos) {
            out += stream.term(token);
        } else if (written.starts_with("’")) {
            out.append("'").append(written.substr(3));
        } else {
            out += text::lower(written);  // "U.S." is not the word "us"
        }
    }
    std::replace_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), text::is_digit, '0');
}

}  // namespace dateline::tagging
