#include "searcher/close_names.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/query/describe.hpp"
#include "corpus/store/called_names.hpp"
#include "corpus/store/vocabulary.hpp"

namespace dateline::searcher {

namespace {

using names::NameId;
using names::NameKind;

constexpr std::size_t most_considered = 100;  // candidates whose articles are looked up
constexpr std::size_t most_suggested = 3;

// As many slips as words of that length can bear and still be told apart (store/vocabulary.hpp has the same for word~).
std::size_t slips_in(std::string_view word) { return word.size() <= 3 ? 0 : word.size() <= 5 ? 1 : 2; }

struct Candidate {
    NameId entity = 0;
    std::size_t words = 0;  // of those that were typed
    std::size_t slips = 0;
    std::uint32_t articles = 0;
};

// For every name that has one of the words or comes near it: how many of the words, with how many slips.
std::map<NameId, Candidate> near_names(std::optional<NameKind> kind, const std::vector<std::string>& typed, store::NameTable& table) {
    std::map<NameId, Candidate> near;
    for (const std::string& wanted : typed) {
        std::map<NameId, std::size_t> slips_of;
        const std::size_t limit = slips_in(wanted);
        table.for_each_word([&](const std::string& word, const std::vector<NameId>& ids) {
            if (std::max(word.size(), wanted.size()) - std::min(word.size(), wanted.size()) > 4 * limit) return;
            const std::size_t slips = word == wanted ? 0 : store::edit_distance(wanted, word, limit);
            if (slips > limit) return;
            for (const NameId id : ids) {
                const auto [entry, is_new] = slips_of.try_emplace(id, slips);
                if (!is_new) entry->second = std::min(entry->second, slips);
            }
        });
        for (const auto& [id, slips] : slips_of) {
            if (kind && table.name(id).kind != *kind) continue;
            Candidate& candidate = near[id];
            candidate.entity = table.entity_of(id);
            ++candidate.words;
            candidate.slips += slips;
        }
    }
    return near;
}

// A slip more makes a name eight times less likely, and so does an eighth of the articles: most people look for those who are in the news,
// and other people's slips stand in the archive as rare names.
double likelihood(const Candidate& candidate) {
    return (static_cast<double>(candidate.articles) + 1) / static_cast<double>(1ULL << std::min<std::size_t>(3 * candidate.slips, 60));
}

bool likelier(const Candidate& a, const Candidate& b) {
    if (a.words != b.words) return a.words > b.words;
    const double of_a = likelihood(a);
    const double of_b = likelihood(b);
    return of_a > of_b || (of_a >= of_b && a.entity < b.entity);
}

// The name filters that all or any articles must pass; those under a NOT find nothing by being unknown.
void collect_names(const query::Node& node, std::vector<const query::Value*>& names) {
    if (const auto* value = std::get_if<query::Value>(&node.as)) names.push_back(value);
    if (const auto* near = std::get_if<query::Near>(&node.as)) {
        for (const auto& operand : near->operands) {
            if (const auto* value = std::get_if<query::Value>(&operand)) names.push_back(value);
        }
    }
    if (const auto* all = std::get_if<query::And>(&node.as)) {
        for (const query::Node& part : all->parts) collect_names(part, names);
    }
    if (const auto* any = std::get_if<query::Or>(&node.as)) {
        for (const query::Node& part : any->parts) collect_names(part, names);
    }
}

std::string_view kind_word(NameKind kind) { return kind == NameKind::org ? "organisation" : names::kind_name(kind); }

}  // namespace

std::vector<CloseName> close_names(std::optional<NameKind> kind, const std::string& typed, store::IndexReader& index, std::size_t most) {
    store::NameTable& table = index.names();
    const std::vector<std::string> words = store::words_of_key(names::name_key(typed, index.tokenizer()));
    std::map<NameId, Candidate> by_entity;
    for (const auto& [id, candidate] : near_names(kind, words, table)) {
        if (2 * candidate.words < words.size()) continue;
        const auto [entry, is_new] = by_entity.try_emplace(candidate.entity, candidate);
        if (!is_new && likelier(candidate, entry->second)) entry->second = candidate;
    }
    std::vector<Candidate> candidates;
    for (auto& [entity, candidate] : by_entity) {
        const names::Name& name = table.name(entity);
        candidate.articles = store::articles_with(name, index);
        candidates.push_back(candidate);
    }
    std::sort(candidates.begin(), candidates.end(), likelier);
    if (candidates.size() > most_considered) candidates.resize(most_considered);

    std::vector<CloseName> close;
    for (const Candidate& candidate : candidates) {
        if (close.size() == most) break;
        const names::Name& name = table.name(candidate.entity);
        const std::uint64_t articles = store::articles_of_entity(name.kind, candidate.entity, index);
        if (articles > 0) close.push_back({name.kind, name.shown, articles});
    }
    return close;
}

std::string named_with_articles(const std::vector<CloseName>& names) {
    std::string line;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) line += i + 1 == names.size() ? " or " : ", ";
        line += names[i].name + " (" + std::to_string(names[i].articles) + ")";
    }
    return line;
}

std::vector<NameSuggestion> suggest_names(const query::Node& tree, store::IndexReader& index) {
    std::vector<const query::Value*> typed;
    collect_names(tree, typed);
    std::vector<NameSuggestion> suggestions;
    for (const query::Value* value : typed) {
        const std::optional<NameKind> kind = names::kind_of(value->field);
        if (!kind || !store::entities_meant(*kind, value->value, index).empty()) continue;
        NameSuggestion suggestion{"no " + std::string(kind_word(*kind)) + " called " + value->value, {}};
        if (const std::vector<CloseName> close = close_names(kind, value->value, index, most_suggested); !close.empty()) {
            suggestion.note += "; did you mean " + named_with_articles(close) + "?";
            suggestion.suggestion = query::describe({query::Value{value->field, close.front().name}});
        }
        suggestions.push_back(std::move(suggestion));
    }
    return suggestions;
}

}  // namespace dateline::searcher
