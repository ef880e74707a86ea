// The grammar. AND and blanks bind closer than OR, NEAR closer than both; -x is NOT x. What does not fit is left out with a note.
//
//   query   = or
//   or      = list { "OR" list }
//   list    = and { and }                       all of them; with --any: any of the words, and all of the filters
//   and     = unary { "AND" unary }
//   unary   = { "NOT" | "-" } near
//   near    = primary { "NEAR" [ "/" number ] primary }
//   primary = [ field ":" ] "(" or ")"          title:(a OR b): the field of everything in it that has none of its own
//           | [ field ":" ] "\"" words "\"" [ "~" number ]
//           | [ field ":" ] [ "=" ] word [ "*" | "~" ]
//           | "@person" | "@org" | "@place"     beside NEAR
#include "corpus/query/parser.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/query/build.hpp"
#include "corpus/query/lexer.hpp"
#include "corpus/query/named_field.hpp"
#include "corpus/query/near.hpp"
#include "corpus/query/notes.hpp"
#include "corpus/query/read_word.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::query {

namespace {

using schema::Field;

constexpr std::size_t longest_query = 64 * 1024;  // bytes
constexpr std::size_t most_terms = 1000;
constexpr unsigned deepest = 100;  // parentheses in parentheses
constexpr unsigned widest_near = 1000;
constexpr unsigned usual_near = 10;

constexpr NamedField plain_text{Field::text, Takes::words};

// "@person" -> person_here; empty for any other word.
std::optional<Field> name_here(std::string_view word) {
    const std::optional<Field> field = word.starts_with('@') ? schema::field_of_query_word(word) : std::nullopt;
    return field && schema::row(*field).kind == schema::Kind::position ? field : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// A part that narrows the answer down and has no words to rank it by.
bool is_filter(const Node& node) {
    const auto all_filters = [](const std::vector<Node>& parts) { return std::all_of(parts.begin(), parts.end(), is_filter); };
    if (const auto* all = std::get_if<And>(&node.as)) return all_filters(all->parts);
    if (const auto* any = std::get_if<Or>(&node.as)) return all_filters(any->parts);
    return std::holds_alternative<Value>(node.as) || std::holds_alternative<Dates>(node.as) || std::holds_alternative<Not>(node.as);
}

class Parser {
public:
    Parser(std::string_view typed, const ParseOptions& options) : options_(options), lexemes_(lex(typed)) {}

    base::Result<ReadQuery> run() {
        std::optional<Node> tree = read_or();
        if (tree && count_of_operands(*tree) > most_terms) {
            stop("the query has more than " + std::to_string(most_terms) + " words", "search for fewer words, or in several queries");
        }
        if (error_) return base::fail(*error_);
        if (!tree && lexemes_.size() > 1) notes_.add("nothing to search for is left: all articles");
        return ReadQuery{tree ? whole(std::move(*tree)) : Node{Everything{}}, notes_.take()};
    }

private:
    // --- the lexemes ahead ---
    const Lexeme& here() const { return lexemes_[position_]; }
    bool at(LexemeKind kind) const { return here().kind == kind; }
    bool at_operand() const { return at(LexemeKind::word) || at(LexemeKind::quoted) || at(LexemeKind::open); }
    void advance() {
        if (!at(LexemeKind::end)) ++position_;
    }
    bool take(LexemeKind kind) {
        if (!at(kind)) return false;
        advance();
        return true;
    }

    // Reading is over: the rest is skipped.
    std::optional<Node> stop(base::Error error) {
        if (!error_) error_ = std::move(error);
        position_ = lexemes_.size() - 1;
        return std::nullopt;
    }
    std::optional<Node> stop(std::string message, std::string hint) {
        return stop(base::Error{base::ErrorKind::usage, std::move(message), std::move(hint)});
    }

    // --- the grammar, from the top ---
    std::optional<Node> read_or() {
        std::vector<Node> lists;
        bool longer_list = false;
        bool any_operator = false;
        while (true) {
            const bool missing = at(LexemeKind::any_of) || at(LexemeKind::end) || (at(LexemeKind::close) && depth_ > 0);
            std::size_t operands = 0;
            if (std::optional<Node> list = read_list(operands)) lists.push_back(std::move(*list));
            longer_list |= operands > 1;
            const bool more = take(LexemeKind::any_of);
            if (missing && (more || any_operator)) note_missing("OR");
            if (!more) break;
            any_operator = true;
        }
        if (lists.empty()) return std::nullopt;
        if (lists.size() > 1 && longer_list && !options_.any) {
            notes_.add("OR parts all that stands left and right of it; parentheses change that: a (b OR c)");
        }
        return any_of(std::move(lists));
    }

    std::optional<Node> read_list(std::size_t& operands) {
        std::vector<Node> parts;
        while (!at(LexemeKind::end) && !at(LexemeKind::any_of)) {
            if (at(LexemeKind::close)) {
                if (depth_ > 0) break;
                notes_.add("a closing parenthesis without an opening one was left out");
                advance();
            } else if (std::optional<Node> part = read_and()) {
                parts.push_back(std::move(*part));
            }
        }
        operands = parts.size();
        if (parts.empty()) return std::nullopt;
        return listed(std::move(parts));
    }

    // What blanks mean.
    Node listed(std::vector<Node> parts) const {
        if (!options_.any) return all_of(std::move(parts));
        const auto filters = std::stable_partition(parts.begin(), parts.end(), [](const Node& part) { return !is_filter(part); });
        if (filters == parts.begin()) return all_of(std::move(parts));
        std::vector<Node> words(std::make_move_iterator(parts.begin()), std::make_move_iterator(filters));
        parts.erase(parts.begin(), filters);
        parts.insert(parts.begin(), any_of(std::move(words)));
        return all_of(std::move(parts));
    }

    std::optional<Node> read_and() {
        if (at(LexemeKind::all_of) || at(LexemeKind::near)) {
            note_missing(at(LexemeKind::near) ? "NEAR" : "AND");
            advance();
            return std::nullopt;
        }
        std::vector<Node> parts;
        do {
            if (!at_operand() && !at(LexemeKind::negate)) {
                note_missing("AND");
            } else if (std::optional<Node> part = read_unary()) {
                parts.push_back(std::move(*part));
            }
        } while (take(LexemeKind::all_of));
        if (parts.empty()) return std::nullopt;
        return all_of(std::move(parts));
    }

    std::optional<Node> read_unary() {
        bool negated = false;
        bool any_operator = false;
        while (take(LexemeKind::negate)) {
            negated = !negated;
            any_operator = true;
        }
        if (any_operator && !at_operand()) {
            notes_.add("NOT needs something behind it: left out");
            return std::nullopt;
        }
        std::optional<Node> node = read_near();
        if (!node || !negated) return node;
        return none_of(std::move(*node));
    }

    std::optional<Node> read_near() {
        std::vector<NearOperand> operands;
        unsigned distance = 0;
        read_near_operand(operands);
        while (at(LexemeKind::near)) {
            const unsigned typed = here().distance == 0 ? usual_near : here().distance;
            advance();
            if (at_operand()) {
                distance = std::max(distance, std::min(typed, widest_near));
                read_near_operand(operands);
            } else {
                note_missing("NEAR");
            }
        }
        if (operands.empty()) return std::nullopt;
        if (operands.size() > 1) return join_near(std::move(operands), distance, notes_);
        if (const auto* name = std::get_if<NameHere>(&operands.front())) return lonely_name(*name);
        return std::move(std::get<Node>(operands.front()));
    }

    void read_near_operand(std::vector<NearOperand>& operands) {
        const std::optional<Field> name = at(LexemeKind::word) && here().field.empty() ? name_here(here().value) : std::nullopt;
        if (name) {
            advance();
            operands.emplace_back(NameHere{*name});
        } else if (std::optional<Node> node = read_primary()) {
            operands.emplace_back(std::move(*node));
        }
    }

    // @person without a NEAR.
    std::optional<Node> lonely_name(const NameHere& name) {
        const std::string_view word = schema::row(name.field).query_word;
        notes_.add(std::string(word) + " works only beside NEAR: read as the word \"" + std::string(word.substr(1)) + "\"");
        Lexeme lexeme;
        lexeme.kind = LexemeKind::word;
        lexeme.value = word.substr(1);
        return read_word(lexeme, Field::text, plain_widen(), notes_);
    }

    std::optional<Node> read_primary() {
        const Lexeme& lexeme = here();
        if (lexeme.field.empty()) return read_operand(field_of_group_);
        if (const std::optional<NamedField> field = find_named_field(lexeme.field)) {
            if (lexeme.kind != LexemeKind::word || !lexeme.value.empty()) return read_operand(*field);
            notes_.add(std::string(lexeme.field) + ": needs a value right behind it: left out");
            advance();
            return std::nullopt;
        }
        return read_unknown_field();
    }

    // foo:bar, where foo is no field: an address, or words with a colon between them.
    std::optional<Node> read_unknown_field() {
        const std::string name(here().field);
        if (here().kind == LexemeKind::word && here().value.starts_with("//")) {
            notes_.add("the address is read as url:");
            const std::string address = name + ":" + here().value;
            advance();
            return Node{Value{Field::url, address}};
        }
        if (here().kind != LexemeKind::word || !here().value.empty()) {
            notes_.add(quoted(name + ":") + " is no field: read as plain words");
        }
        std::vector<Node> parts;
        Lexeme word;
        word.kind = LexemeKind::word;
        word.value = name;
        const Field field = field_of_group_.takes == Takes::words ? field_of_group_.field : Field::text;
        if (auto node = read_word(word, field, plain_widen(), notes_)) parts.push_back(std::move(*node));
        if (here().kind == LexemeKind::word && here().value.empty()) {
            advance();
        } else if (auto node = read_operand(field_of_group_)) {
            parts.push_back(std::move(*node));
        }
        if (parts.empty()) return std::nullopt;
        return listed(std::move(parts));
    }

    std::optional<Node> read_operand(const NamedField& field) {
        if (at(LexemeKind::open)) return read_group(field);
        const Lexeme& lexeme = here();
        if (lexeme.kind == LexemeKind::quoted && !lexeme.closed) notes_.add("the quote was never closed: read up to the end");
        advance();
        if (field.takes == Takes::value) return read_value(lexeme, field);
        if (field.takes != Takes::words) return read_period(lexeme, field);
        if (lexeme.kind == LexemeKind::quoted) return read_quotation(lexeme, field.field, notes_);
        return read_word(lexeme, field.field, plain_widen(), notes_);
    }

    std::optional<Node> read_group(const NamedField& field) {
        advance();
        if (depth_ == deepest) {
            return stop("parentheses are nested deeper than " + std::to_string(deepest), "take out those that change nothing");
        }
        ++depth_;
        const NamedField outer = std::exchange(field_of_group_, field);
        const bool empty = at(LexemeKind::close);
        std::optional<Node> inner = read_or();
        field_of_group_ = outer;
        --depth_;
        if (empty) notes_.add("empty parentheses were left out");
        if (!take(LexemeKind::close)) notes_.add("a parenthesis was never closed: read up to the end");
        return inner;
    }

    std::optional<Node> read_value(const Lexeme& lexeme, const NamedField& field) {
        const std::string_view name = schema::row(field.field).query_word;
        const bool bare = lexeme.kind == LexemeKind::word;
        const std::string value = (bare && lexeme.demanded ? "=" : "") + std::string(trimmed(lexeme.value));
        if (value.empty()) {
            notes_.add(std::string(name) + ": needs a value right behind it: left out");
            return std::nullopt;
        }
        if (bare && value.ends_with('*')) notes_.add(std::string(name) + ": takes whole values: the * is read as it stands");
        return Node{Value{field.field, value}};
    }

    std::optional<Node> read_period(const Lexeme& lexeme, const NamedField& field) {
        const std::string_view value = trimmed(lexeme.value);
        if (value.empty()) {
            notes_.add(std::string(lexeme.field) + ": needs a date right behind it: left out");
            return std::nullopt;
        }
        base::Result<Node> dates = read_dates(field, value, options_.today);
        if (!dates) return stop(dates.error());
        return std::move(*dates);
    }

    // --- helpers ---
    Widen plain_widen() const { return options_.exact ? Widen::none : Widen::forms; }

    void note_missing(std::string_view operator_word) {
        notes_.add(std::string(operator_word) + " needs something on both sides: left out");
    }

    const ParseOptions& options_;
    std::vector<Lexeme> lexemes_;
    std::size_t position_ = 0;
    unsigned depth_ = 0;
    NamedField field_of_group_ = plain_text;
    Notes notes_;
    std::optional<base::Error> error_;
};

// Control characters would be lost in one line of output; to a reader they are blanks.
std::string without_controls(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

}  // namespace

base::Result<ReadQuery> parse_query(std::string_view typed, const ParseOptions& options) {
    if (typed.size() > longest_query) {
        return base::fail(base::ErrorKind::usage, "the query is longer than 64 KiB",
                          "to search for an article like this one, use --similar ID");
    }
    const text::Repaired repaired = text::repair_utf8(typed);
    const std::string text = without_controls(repaired.text);
    base::Result<ReadQuery> read = Parser(text, options).run();
    if (read && repaired.replaced > 0) read->notes.insert(read->notes.begin(), "bytes that are no UTF-8 were left out");
    return read;
}

}  // namespace dateline::query
