#include "corpus/query/lexer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "corpus/text/utf8.hpp"

namespace dateline::query {

namespace {

// What opens a quotation and what closes it. Curly quotes get mixed up on keyboards and between countries, so the nearest closing sign
// ends it; a straight one is closed by a straight one alone.
struct Quote {
    std::string_view open;
    std::array<std::string_view, 3> close;  // padded with its first
};
constexpr std::array quotes{
    Quote{"\"", {"\"", "\"", "\""}}, Quote{"“", {"”", "“", "\""}},  Quote{"”", {"”", "“", "\""}},
    Quote{"„", {"“", "”", "\""}},    Quote{"«", {"»", "\"", "\""}}, Quote{"»", {"«", "\"", "\""}},
};

struct OperatorWord {
    std::string_view word;
    LexemeKind kind;
};
constexpr std::array operator_words{
    OperatorWord{"AND", LexemeKind::all_of},
    OperatorWord{"OR", LexemeKind::any_of},
    OperatorWord{"NOT", LexemeKind::negate},
    OperatorWord{"NEAR", LexemeKind::near},
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_or_foreign(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// Blanks that a keyboard or a pasted text can hold.
bool is_blank(char32_t c) {
    return c <= 0x20 || c == 0x7F || (c >= 0x80 && c <= 0xA0) || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

// Bytes of the blank at the front; 0 where there is none.
std::size_t blank_size(std::string_view text) {
    if (text.empty()) return 0;
    const text::Decoded decoded = text::decode_at(text, 0);
    return is_blank(decoded.code_point) ? decoded.size : 0;
}

const Quote* quote_at(std::string_view text) {
    for (const Quote& quote : quotes) {
        if (text.starts_with(quote.open)) return &quote;
    }
    return nullptr;
}

// "5" of NEAR/5; empty where it is no number. Absurd numbers are cut.
std::optional<unsigned> number_in(std::string_view digits) {
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    unsigned value = 0;
    const bool fits = std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc();
    return fits ? std::min(value, 1'000'000U) : 1'000'000U;
}

std::optional<Lexeme> operator_in(std::string_view word) {
    Lexeme lexeme;
    for (const OperatorWord& row : operator_words) {
        if (word != row.word) continue;
        lexeme.kind = row.kind;
        return lexeme;
    }
    if (!word.starts_with("NEAR/") && !word.starts_with("near/")) return std::nullopt;
    const std::optional<unsigned> distance = number_in(word.substr(5));
    if (!distance) return std::nullopt;
    lexeme.kind = LexemeKind::near;
    lexeme.distance = std::max(*distance, 1U);
    return lexeme;
}

class Lexer {
public:
    explicit Lexer(std::string_view typed) : rest_(typed) {}

    std::vector<Lexeme> run() {
        for (skip_blanks(); !rest_.empty(); skip_blanks()) take_lexeme();
        lexemes_.emplace_back();
        return std::move(lexemes_);
    }

private:
    void skip_blanks() {
        while (const std::size_t size = blank_size(rest_)) rest_.remove_prefix(size);
    }

    void take_lexeme() {
        if (take_parenthesis({})) return;
        if (take_minus()) return;
        Lexeme lexeme;
        if (const std::size_t size = field_size()) {
            lexeme.field = rest_.substr(0, size);
            rest_.remove_prefix(size + 1);
            if (take_parenthesis(lexeme.field)) return;
        }
        take_value(std::move(lexeme));
    }

    // With `field` before it, only an opening one.
    bool take_parenthesis(std::string_view field) {
        const bool open = rest_.starts_with('(');
        if (!open && !(rest_.starts_with(')') && field.empty())) return false;
        rest_.remove_prefix(1);
        Lexeme lexeme;
        lexeme.kind = open ? LexemeKind::open : LexemeKind::close;
        lexeme.field = field;
        lexemes_.push_back(std::move(lexeme));
        return true;
    }

    // One - before something that can be left out of the answer. Two or more are a dash, or an option in the wrong place.
    bool take_minus() {
        if (!rest_.starts_with('-') || rest_.starts_with("--") || rest_.size() == 1) return false;
        const std::string_view behind = rest_.substr(1);
        if (blank_size(behind) != 0 || behind[0] == ')') return false;
        rest_.remove_prefix(1);
        lexemes_.emplace_back().kind = LexemeKind::negate;
        return true;
    }

    // Bytes of the field's name before a colon; 0 where no field begins here.
    std::size_t field_size() const {
        std::size_t size = 0;
        while (size < rest_.size() && (is_letter(rest_[size]) || rest_[size] == '_' || (size > 0 && rest_[size] == '-'))) ++size;
        return size > 0 && size < rest_.size() && rest_[size] == ':' ? size : 0;
    }

    void take_value(Lexeme lexeme) {
        const bool equals = rest_.starts_with('=') && rest_.size() > 1 && (is_letter_or_foreign(rest_[1]) || quote_at(rest_.substr(1)));
        if (equals) {
            lexeme.demanded = true;
            rest_.remove_prefix(1);
        }
        if (const Quote* quote = quote_at(rest_)) {
            take_quoted(*quote, std::move(lexeme));
            return;
        }
        const std::string_view run = rest_.substr(0, run_size(!lexeme.field.empty()));
        rest_.remove_prefix(run.size());
        const bool plain = lexeme.field.empty() && !lexeme.demanded;
        if (plain) {
            if (std::optional<Lexeme> found = operator_in(run)) {
                lexemes_.push_back(std::move(*found));
                return;
            }
        }
        lexeme.kind = LexemeKind::word;
        lexeme.value = run;
        lexemes_.push_back(std::move(lexeme));
    }

    // Bytes up to the blank, quote or parenthesis that ends a word.
    std::size_t run_size(bool is_value) const {
        const bool smiley = !is_value && (rest_.starts_with(':') || rest_.starts_with(';'));
        std::size_t size = 0;
        unsigned open = 0;
        while (size < rest_.size()) {
            const std::string_view here = rest_.substr(size);
            if (blank_size(here) != 0 || quote_at(here) != nullptr) break;
            if (here[0] == '(' && is_value) {
                ++open;
            } else if (here[0] == ')' && open > 0) {
                --open;
            } else if ((here[0] == '(' || here[0] == ')') && !smiley) {
                break;
            }
            size += text::decode_at(here, 0).size;
        }
        return size;
    }

    void take_quoted(const Quote& quote, Lexeme lexeme) {
        lexeme.kind = LexemeKind::quoted;
        lexeme.closed = false;
        rest_.remove_prefix(quote.open.size());
        while (!rest_.empty()) {
            if (const std::size_t size = closing_size(quote)) {
                lexeme.closed = true;
                rest_.remove_prefix(size);
                break;
            }
            const bool escaped = rest_.starts_with("\\\"") || rest_.starts_with("\\\\");
            if (escaped) rest_.remove_prefix(1);
            lexeme.value += rest_.front();
            rest_.remove_prefix(1);
        }
        lexeme.suffix = take_suffix();
        lexemes_.push_back(std::move(lexeme));
    }

    // Bytes of the closing sign that stands here; 0 where none does.
    std::size_t closing_size(const Quote& quote) const {
        for (std::string_view sign : quote.close) {
            if (rest_.starts_with(sign)) return sign.size();
        }
        return 0;
    }

    std::string_view take_suffix() {
        if (!rest_.starts_with('~')) return {};
        std::size_t size = 1;
        while (size < rest_.size() && is_digit(rest_[size])) ++size;
        const std::string_view suffix = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return suffix;
    }

    std::string_view rest_;
    std::vector<Lexeme> lexemes_;
};

}  // namespace

std::vector<Lexeme> lex(std::string_view typed) { return Lexer(typed).run(); }

bool is_operator(std::string_view word) { return operator_in(word).has_value(); }

}  // namespace dateline::query
