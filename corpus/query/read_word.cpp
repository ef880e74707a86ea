#include "corpus/query/read_word.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "corpus/query/words.hpp"

namespace dateline::query {

namespace {

constexpr unsigned widest_slop = 1000;

// A word without the sign at its end, and what the sign said.
struct Signed {
    std::string_view word;
    std::optional<Widen> widen;
};

std::string_view without_punctuation(std::string_view run) {
    const std::size_t last = run.find_last_not_of(",.;:!?");
    return run.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

Signed take_sign(std::string_view run) {
    const std::string_view word = without_punctuation(run);
    if (word.ends_with('*')) return {word.substr(0, word.find_last_not_of('*') + 1), Widen::prefix};
    const std::size_t last = word.find_last_not_of("0123456789");
    if (last != std::string_view::npos && word[last] == '~') return {word.substr(0, last), Widen::typos};
    return {run, std::nullopt};
}

// A word that would be taken for an operator when it stands alone is kept in small letters.
std::string typed_form(const TypedTerm& term, schema::Field field, Widen widen) {
    const bool looks_like_operator = field == schema::Field::text && widen == Widen::forms && is_operator(term.typed);
    return looks_like_operator ? term.term : term.typed;
}

// One term is a Word, more are a Phrase whose last word is widened.
Node join(const std::vector<TypedTerm>& terms, schema::Field field, Widen widen) {
    if (terms.size() == 1) return {Word{terms[0].term, typed_form(terms[0], field, widen), widen, field}};
    Phrase phrase;
    for (const TypedTerm& term : terms) phrase.words.push_back(Word{term.term, term.typed, Widen::none, field});
    phrase.words.back().typed = typed_form(terms.back(), field, widen);
    phrase.words.back().widen = widen;
    return {std::move(phrase)};
}

void note_nothing_left(std::string_view typed, Notes& notes) { notes.add(quoted(typed) + " has no letters or digits: left out"); }

void note_strange_signs(std::string_view word, std::string_view typed, Notes& notes) {
    if (typed.starts_with("--")) notes.add(quoted(typed) + " is no option here: read as words");
    if (word.find('*') != std::string_view::npos)
        notes.add("in " + quoted(typed) + " the * is left out: it works only at the end of a word");
}

unsigned slop_of(std::string_view suffix, Notes& notes) {
    if (suffix.empty()) return 0;
    const std::string_view digits = suffix.substr(1);
    if (digits.empty()) {
        notes.add("~ behind a phrase needs a number, as in \"a b\"~3: left out");
        return 0;
    }
    unsigned slop = 0;
    const bool fits = std::from_chars(digits.data(), digits.data() + digits.size(), slop).ec == std::errc();
    return fits ? std::min(slop, widest_slop) : widest_slop;
}

}  // namespace

std::optional<Node> read_word(const Lexeme& lexeme, schema::Field field, Widen plain, Notes& notes) {
    if (lexeme.value == "*" && field == schema::Field::text) return Node{Everything{}};
    const Signed split = take_sign(lexeme.value);
    const std::vector<TypedTerm> terms = terms_of(split.word);
    if (terms.empty()) {
        note_nothing_left(lexeme.value, notes);
        return std::nullopt;
    }
    note_strange_signs(split.word, lexeme.value, notes);
    const Widen widen = split.widen.value_or(lexeme.demanded ? Widen::none : plain);
    return join(terms, field, widen);
}

std::optional<Node> read_quotation(const Lexeme& lexeme, schema::Field field, Notes& notes) {
    const std::vector<TypedTerm> terms = terms_of(lexeme.value);
    if (terms.empty()) {
        note_nothing_left(lexeme.value, notes);
        return std::nullopt;
    }
    Node node = join(terms, field, Widen::none);
    const unsigned slop = slop_of(lexeme.suffix, notes);
    if (auto* phrase = std::get_if<Phrase>(&node.as)) phrase->slop = slop;
    return node;
}

}  // namespace dateline::query
