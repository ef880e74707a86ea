#include "corpus/store/called_names.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "corpus/names/aliases.hpp"
#include "corpus/names/user_aliases.hpp"
#include "corpus/store/matching_set.hpp"
#include "corpus/store/metadata.hpp"
#include "corpus/store/word_variant_table.hpp"
#include "corpus/terms/term.hpp"

namespace dateline::store {

namespace {

using names::NameId;
using names::NameKind;

// The entity of the first of these keys that is a name of the index.
std::vector<NameId> first_known(NameKind kind, const std::vector<std::string>& keys, NameTable& table) {
    for (const std::string& key : keys) {
        if (const auto known = table.find(kind, key)) return {table.entity_of(*known)};
    }
    return {};
}

std::vector<NameId> by_user_aliases(NameKind kind, const std::string& key, IndexReader& index) {
    const auto aliases = names::read_user_aliases(index.database().get_metadata(user_aliases_key));
    if (!aliases) return {};
    for (const names::UserAliases::Row& row : aliases->same) {
        if (row.kind != kind) continue;
        std::vector<std::string> keys;
        for (const std::string& spelling : row.spellings) keys.push_back(names::name_key(spelling, index.tokenizer()));
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) return first_known(kind, keys, index.names());
    }
    return {};
}

std::vector<NameId> by_alias_table(NameKind kind, const std::string& key, IndexReader& index) {
    const auto shown = names::alias_of(kind, key);
    const std::string shown_key = shown ? names::name_key(*shown, index.tokenizer()) : key;
    std::vector<std::string> keys{shown_key};
    for (const names::Alias& alias : names::aliases()) {
        if (alias.kind == kind && alias.shown_key == shown_key) keys.emplace_back(alias.key);
    }
    return first_known(kind, keys, index.names());
}

std::vector<NameId> by_word_variants(NameKind kind, const std::string& key, IndexReader& index) {
    NameTable& table = index.names();
    const ReadMetadata read = [&index](const std::string& name) { return index.database().get_metadata(name); };
    std::vector<NameId> meant;
    bool first = true;
    for (const std::string& word : words_of_key(key)) {
        std::set<NameId> with_word;
        for (const NameId id : table.with_words(kind, word)) with_word.insert(table.entity_of(id));
        for (const names::WordVariant& variant : variants_of_word(word, read)) {
            if (variant.entity < table.size() && table.name(variant.entity).kind == kind) with_word.insert(table.entity_of(variant.entity));
        }
        std::vector<NameId> both;
        if (first) {
            both.assign(with_word.begin(), with_word.end());
        } else {
            std::set_intersection(meant.begin(), meant.end(), with_word.begin(), with_word.end(), std::back_inserter(both));
        }
        meant = std::move(both);
        first = false;
    }
    return meant;
}

}  // namespace

std::vector<NameId> entities_meant(NameKind kind, const std::string& typed, IndexReader& index) {
    const std::string key = names::name_key(typed, index.tokenizer());
    if (std::vector<NameId> meant = first_known(kind, {key}, index.names()); !meant.empty()) return meant;
    if (std::vector<NameId> meant = by_user_aliases(kind, key, index); !meant.empty()) return meant;
    if (std::vector<NameId> meant = by_alias_table(kind, key, index); !meant.empty()) return meant;
    if (std::vector<NameId> meant = index.names().entities_called(kind, key); !meant.empty()) return meant;
    return by_word_variants(kind, key, index);
}

std::vector<std::string> terms_of_entities(NameKind kind, const std::vector<NameId>& entities, IndexReader& index) {
    std::vector<std::string> spellings;
    for (const NameId id : index.names().names_of_entities(kind, entities))
        spellings.push_back(terms::make_term(names::field_of(kind), index.names().name(id).key));
    return spellings;
}

std::uint32_t articles_with(const names::Name& name, IndexReader& index) {
    return index.database().get_termfreq(terms::make_term(names::field_of(name.kind), name.key));
}

std::uint64_t articles_of_entity(NameKind kind, NameId entity, IndexReader& index) {
    return matching_set({AnyTerm{terms_of_entities(kind, {entity}, index)}}, index.database()).count();
}

}  // namespace dateline::store
