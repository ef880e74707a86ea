#include "corpus/store/compile.hpp"

#include <algorithm>
#include <utility>

#include "corpus/article/article.hpp"
#include "corpus/names/name.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/store/called_names.hpp"
#include "corpus/store/called_sources.hpp"
#include "corpus/store/vocabulary.hpp"
#include "corpus/store/word_expansion.hpp"
#include "corpus/terms/date_terms.hpp"
#include "corpus/terms/term.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::store {

namespace {

using query::Node;
using schema::Field;
using Xapian::Query;

constexpr std::size_t most_expanded_words = 300;
// Days outside of these years are in no text: they bound open ends of about: ranges.
const calendar::Period spoken_of = {*calendar::make_day(1000, 1, 1), *calendar::make_day(2999, 12, 31)};

Query any_of(const std::vector<std::string>& terms) {
    if (terms.size() == 1) return Query(terms.front());
    return Query(Query::OP_OR, terms.begin(), terms.end());
}

// Weighs as one word, however many forms it has.
Query one_word(const std::vector<std::string>& terms) {
    if (terms.size() == 1) return Query(terms.front());
    return Query(Query::OP_SYNONYM, terms.begin(), terms.end());
}

Query unweighted(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0); }

// The engine's query, the plan for counting the same articles, and whether the part ranks or only narrows (a filter).
struct Part {
    Query query;
    Plan plan;
    bool ranks = false;
};

// A filter by terms.
Part filter(std::vector<std::string> terms) {
    if (terms.empty()) return {Query::MatchNothing, {AnyTerm{}}, false};
    Query query = any_of(terms);
    return {std::move(query), {AnyTerm{std::move(terms)}}, false};
}

class Compiler {
public:
    Compiler(IndexReader& index, const CompileOptions& options, CompiledQuery& out)
        : index_(index), options_(options), languages_(options.languages.empty() ? index.languages() : options.languages), out_(out) {}

    Part compile(const Node& node) {
        return std::visit([this](const auto& part) { return of(part); }, node.as);
    }

private:
    Part of(const query::Everything&) { return {Query::MatchAll, {AllArticles{}}, false}; }

    Part of(const query::Word& word) {
        std::vector<std::string> words = forms_of(word);
        std::vector<std::string> phrases;
        for (const std::string& other : other_spellings(word, Takes::words_and_phrases))
            (other.find(' ') == std::string::npos ? words : phrases).push_back(other);
        sort_once(words);
        std::vector<std::string> terms = prefixed(word.field, words);
        mark({{std::move(words)}, 0}, word.field);
        if (phrases.empty()) {
            Query query = one_word(terms);
            return {std::move(query), {AnyTerm{std::move(terms)}}, true};
        }
        // Weighs as one word, however many words some spellings have.
        std::vector<Query> spellings(terms.begin(), terms.end());
        AnyOf plan{{{AnyTerm{std::move(terms)}}}};
        for (const std::string& phrase : phrases) {
            spellings.push_back(spelling_of_words(phrase, word.field));
            plan.parts.push_back(by_engine(spellings.back()).plan);
        }
        return {Query(Query::OP_SYNONYM, spellings.begin(), spellings.end()), {std::move(plan)}, true};
    }

    Part of(const query::Phrase& phrase) {
        std::vector<Query> places;
        query::Pattern pattern;
        pattern.slop = phrase.slop;
        for (const query::Word& word : phrase.words) {
            pattern.places.push_back(at_one_place(word));
            places.push_back(any_of(prefixed(word.field, pattern.places.back())));
        }
        mark(std::move(pattern), phrase.words.front().field);
        const auto window = static_cast<Xapian::termcount>(phrase.words.size() + phrase.slop);
        return by_engine(Query(Query::OP_PHRASE, places.begin(), places.end(), window));
    }

    Part of(const query::Near& near) {
        std::vector<Query> operands;
        std::vector<Query> demanded;
        for (const auto& operand : near.operands) {
            if (const auto* name = std::get_if<query::Value>(&operand)) {
                demanded.push_back(of(*name).query);
                operands.push_back(last_words_of(*name));
            } else if (const auto* word = std::get_if<query::Word>(&operand)) {
                std::vector<std::string> words = at_one_place(*word);
                operands.push_back(any_of(prefixed(word->field, words)));
                mark({{std::move(words)}, 0}, word->field);
            } else {
                operands.emplace_back(std::string(schema::prefix(std::get<query::NameHere>(operand).field)));
            }
        }
        const auto window = static_cast<Xapian::termcount>(near.distance + near.operands.size() - 1);
        const Query together(Query::OP_NEAR, operands.begin(), operands.end(), window);
        if (demanded.empty()) return by_engine(together);
        return by_engine(Query(Query::OP_FILTER, together, Query(Query::OP_AND, demanded.begin(), demanded.end())));
    }

    Part of(const query::Value& value) {
        switch (value.field) {
            case Field::person: return named(names::NameKind::person, value);
            case Field::org: return named(names::NameKind::org, value);
            case Field::place: return named(names::NameKind::place, value);
            case Field::source: return filter(sources_called(value.value, index_));
            case Field::id:
            case Field::url:
            case Field::path: return filter({terms::make_term(value.field, value.value)});
            case Field::host: return filter({terms::make_term(value.field, text::lower(value.value))});
            default: return filter({terms::make_term(value.field, index_.tokenizer().fold(value.value))});
        }
    }

    Part of(const query::Dates& dates) {
        const bool published = dates.field == Field::published;
        const std::optional<calendar::Period> bounds = published ? index_.published_bounds() : spoken_of;
        if (!bounds) return filter({});
        const auto family = published ? terms::DateFamily::published : terms::DateFamily::about;
        return filter(terms::date_cover(family, dates.period, bounds->first, bounds->last));
    }

    Part of(const query::And& conjunction) {
        std::vector<Query> ranking;
        std::vector<Query> filters;
        std::vector<Query> excluded;
        AllOf demanded;
        Without without;
        for (const Node& node : conjunction.parts) {
            if (const auto* negation = std::get_if<query::Not>(&node.as)) {
                Part part = excluded_part(*negation);
                excluded.push_back(std::move(part.query));
                without.excluded.push_back(std::move(part.plan));
                continue;
            }
            Part part = compile(node);
            (part.ranks ? ranking : filters).push_back(std::move(part.query));
            demanded.parts.push_back(std::move(part.plan));
        }
        const bool ranks = !ranking.empty();
        Query query = ranks ? Query(Query::OP_AND, ranking.begin(), ranking.end()) : Query::MatchAll;
        if (!filters.empty()) {
            const Query narrowing(Query::OP_AND, filters.begin(), filters.end());
            query = ranks ? Query(Query::OP_FILTER, query, narrowing) : narrowing;
        }
        Plan plan = demanded.parts.empty() ? Plan{AllArticles{}} : Plan{std::move(demanded)};
        if (excluded.empty()) return {query, std::move(plan), ranks};
        without.kept.push_back(std::move(plan));
        return {Query(Query::OP_AND_NOT, query, Query(Query::OP_OR, excluded.begin(), excluded.end())), {std::move(without)}, ranks};
    }

    Part of(const query::Or& disjunction) {
        std::vector<Query> alternatives;
        AnyOf plan;
        bool ranks = false;
        for (const Node& node : disjunction.parts) {
            Part part = compile(node);
            ranks = ranks || part.ranks;
            alternatives.push_back(part.ranks ? std::move(part.query) : unweighted(part.query));
            plan.parts.push_back(std::move(part.plan));
        }
        return {Query(Query::OP_OR, alternatives.begin(), alternatives.end()), {std::move(plan)}, ranks};
    }

    Part of(const query::Not& negation) {
        Part part = excluded_part(negation);
        Without without;
        without.kept.push_back({AllArticles{}});
        without.excluded.push_back(std::move(part.plan));
        return {Query(Query::OP_AND_NOT, Query::MatchAll, part.query), {std::move(without)}, false};
    }

    static Part by_engine(const Query& query) { return {query, {ByEngine{query}}, true}; }

    // What is under a NOT is not marked in snippets.
    Part excluded_part(const query::Not& negation) {
        ++negations_;
        Part part = compile(negation.part.front());
        --negations_;
        return part;
    }

    void mark(query::Pattern pattern, Field field) {
        const bool in_text = field == Field::text || field == Field::title;
        if (negations_ == 0 && in_text) out_.patterns.push_back(std::move(pattern));
    }

    std::vector<std::string> forms_of(const query::Word& word) {
        switch (word.widen) {
            case query::Widen::none: return {word.term};
            case query::Widen::forms: return word.field == Field::author ? std::vector{word.term} : index_.forms(word.term, languages_);
            case query::Widen::prefix:
                return cut(word, "*", words_beginning(index_.database(), schema::prefix(word.field), word.term, most_expanded_words));
            case query::Widen::typos:
                return cut(word, "~", words_near(index_.database(), schema::prefix(word.field), word.term, most_expanded_words));
        }
        return {word.term};
    }

    // All words that may stand where a word of a phrase or of NEAR is asked for.
    std::vector<std::string> at_one_place(const query::Word& word) {
        std::vector<std::string> words = forms_of(word);
        for (std::string& other : other_spellings(word, Takes::words)) words.push_back(std::move(other));
        sort_once(words);
        return words;
    }

    enum class Takes : unsigned char { words, words_and_phrases };

    // What the word is searched as besides; remembered for the summary.
    std::vector<std::string> other_spellings(const query::Word& word, Takes takes) {
        std::vector<std::string> others;
        if (!options_.other_spellings || word.field == Field::author) return others;
        for (NameExpansion& expansion : expansions_of(word, index_)) {
            if (takes == Takes::words)
                std::erase_if(expansion.others, [](const auto& other) { return other.find(' ') != std::string::npos; });
            if (expansion.others.empty()) continue;
            others.insert(others.end(), expansion.others.begin(), expansion.others.end());
            auto& told = out_.names_expanded;
            if (std::find(told.begin(), told.end(), expansion) == told.end()) told.push_back(std::move(expansion));
        }
        return others;
    }

    // "united nations" as a phrase, marked as one.
    Query spelling_of_words(const std::string& phrase, Field field) {
        query::Pattern pattern;
        std::vector<Query> places;
        for (const std::string_view word : text::words_of(phrase)) {
            places.emplace_back(terms::make_term(field, word));
            pattern.places.push_back({std::string(word)});
        }
        mark(std::move(pattern), field);
        const auto window = static_cast<Xapian::termcount>(places.size());
        return {Query::OP_PHRASE, places.begin(), places.end(), window};
    }

    static void sort_once(std::vector<std::string>& words) {
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
    }

    std::vector<std::string> cut(const query::Word& word, const char* sign, Expansion expansion) {
        if (expansion.found > expansion.words.size()) {
            out_.notes.push_back(word.term + sign + ": the " + std::to_string(expansion.words.size()) + " most frequent of " +
                                 std::to_string(expansion.found) + " words");
        }
        if (expansion.words.empty()) return {word.term};
        return std::move(expansion.words);
    }

    static std::vector<std::string> prefixed(Field field, const std::vector<std::string>& words) {
        std::vector<std::string> result;
        for (const std::string& word : words) result.push_back(terms::make_term(field, word));
        return result;
    }

    Part named(names::NameKind kind, const query::Value& value) {
        return filter(terms_of_entities(kind, entities_meant(kind, value.value, index_), index_));
    }

    // The index knows where some person stands, not which one: the article must name this one, and the last word of a spelling (the family
    // name) stands for it at its place.
    Query last_words_of(const query::Value& name) {
        const names::NameKind kind = names::kind_of(name.field).value_or(names::NameKind::person);
        std::vector<std::string> words;
        for (const names::NameId id : index_.names().names_of_entities(kind, entities_meant(kind, name.value, index_))) {
            const std::string& key = index_.names().name(id).key;
            words.push_back(key.substr(key.rfind(' ') + 1));
        }
        if (words.empty()) return Query::MatchNothing;
        sort_once(words);
        Query query = any_of(words);
        mark({{std::move(words)}, 0}, Field::text);
        return query;
    }

    IndexReader& index_;
    const CompileOptions& options_;
    std::vector<std::string> languages_;
    CompiledQuery& out_;
    int negations_ = 0;
};

}  // namespace

CompiledQuery compile(const Node& tree, IndexReader& index, const CompileOptions& options) {
    CompiledQuery compiled;
    Part part = Compiler(index, options, compiled).compile(tree);
    compiled.ranked = part.ranks;
    compiled.plan = std::move(part.plan);
    compiled.query = part.ranks ? part.query : unweighted(part.query);
    return compiled;
}

}  // namespace dateline::store
