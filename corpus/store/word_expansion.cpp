#include "corpus/store/word_expansion.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "corpus/names/aliases.hpp"
#include "corpus/store/word_variant_table.hpp"
#include "corpus/text/stop_words.hpp"
#include "corpus/text/token.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::store {

namespace {

using names::NameId;
using names::NameKind;

constexpr std::size_t most_others = 12;
constexpr std::size_t short_word = 3;  // characters: "who", "us", "un"

std::size_t characters_in(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// Are these the first letters of the words? "of", "the" and their like may be left out: "world health organization", "department of defense".
bool stands_for_initials(std::string_view word, std::string_view words) {
    std::string all;
    std::string important;
    for (const std::string_view part : text::words_of(words)) {
        all += part.front();
        if (!text::is_stop_word(part)) important += part.front();
    }
    return all.size() > 1 && (word == all || word == important);
}

bool typed_in_capitals(const std::string& typed, text::Tokenizer& tokenizer) {
    const text::TokenStream stream = tokenizer.tokenize(typed);
    return !stream.tokens.empty() && std::all_of(stream.tokens.begin(), stream.tokens.end(), [](const text::Token& token) {
        return token.term_size == 0 || token.casing == text::Casing::upper;
    });
}

// The alias table knows spellings that no article uses as a name: "kiev" where all write Kyiv.
void add_from_alias_table(const std::string& word, IndexReader& index, std::vector<names::WordVariant>& variants) {
    NameTable& table = index.names();
    for (const NameKind kind : names::all_kinds) {
        const auto shown = names::alias_of(kind, word);
        const auto known = shown ? table.find(kind, names::name_key(*shown, index.tokenizer())) : std::nullopt;
        if (!known) continue;
        const NameId entity = table.entity_of(*known);
        if (std::any_of(variants.begin(), variants.end(), [entity](const auto& variant) { return variant.entity == entity; })) continue;
        names::WordVariant variant{word, {}, entity};
        for (const NameId spelling : table.names_of_entities(kind, {entity})) variant.others.push_back(table.name(spelling).key);
        variants.push_back(std::move(variant));
    }
}

// In how many articles the words stand, at most: 0 where one of them is nowhere.
Xapian::doccount articles_with(const std::string& words, const Xapian::Database& database) {
    Xapian::doccount fewest = std::numeric_limits<Xapian::doccount>::max();
    for (const std::string_view word : text::words_of(words)) fewest = std::min(fewest, database.get_termfreq(std::string(word)));
    return words.empty() ? 0 : fewest;
}

struct Candidate {
    std::string other;
    NameId entity;
    Xapian::doccount articles;
};

std::vector<Candidate> candidates_of(const std::string& word, const std::vector<names::WordVariant>& variants,
                                     const Xapian::Database& database) {
    std::vector<Candidate> candidates;
    std::set<std::string> met{word};
    for (const names::WordVariant& variant : variants) {
        for (const std::string& other : variant.others) {
            if (!met.insert(other).second) continue;
            if (const Xapian::doccount articles = articles_with(other, database); articles > 0)
                candidates.push_back({other, variant.entity, articles});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.articles > b.articles; });
    if (candidates.size() > most_others) candidates.resize(most_others);
    return candidates;
}

}  // namespace

std::vector<NameExpansion> expansions_of(const query::Word& word, IndexReader& index) {
    if (word.widen != query::Widen::forms) return {};
    const bool capitals = typed_in_capitals(word.typed, index.tokenizer());
    if (!capitals && (text::is_stop_word(word.term) || characters_in(word.term) <= short_word)) return {};

    std::vector<names::WordVariant> variants =
        variants_of_word(word.term, [&index](const std::string& key) { return index.database().get_metadata(key); });
    // Where articles have the word, linking has asked the table for it; reading the table takes ten times as long as most searches.
    // "WHO" is asked in any case: articles have "who".
    if (capitals || index.database().get_termfreq(word.term) == 0) add_from_alias_table(word.term, index, variants);
    const auto is_acronym_of = [&word](const std::string& other) { return stands_for_initials(word.term, other); };
    if (!capitals) {
        std::erase_if(variants,
                      [&](const auto& variant) { return std::any_of(variant.others.begin(), variant.others.end(), is_acronym_of); });
    }

    std::vector<NameExpansion> expansions;
    std::vector<NameId> entities;
    for (Candidate& candidate : candidates_of(word.term, variants, index.database())) {
        const auto known = std::find(entities.begin(), entities.end(), candidate.entity);
        const auto place = static_cast<std::size_t>(known - entities.begin());
        if (known == entities.end()) {
            entities.push_back(candidate.entity);
            expansions.push_back({word.term, {}, index.names().name(candidate.entity).shown});
        }
        expansions[place].others.push_back(std::move(candidate.other));
    }
    return expansions;
}

}  // namespace dateline::store
