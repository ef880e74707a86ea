#include "indexer/link_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "corpus/linking/link_entities.hpp"
#include "corpus/names/aliases.hpp"
#include "corpus/store/metadata.hpp"
#include "corpus/store/name_table.hpp"
#include "corpus/store/name_writer.hpp"
#include "corpus/terms/term.hpp"

namespace dateline::indexer {

namespace {

// All names are linked anew once more than a hundredth of them is new, and more than these: linking a few thousand names takes
// milliseconds, 300,000 of them seconds.
constexpr std::uint32_t fewest_new_names = 20;
constexpr std::uint32_t new_share = 100;

store::ReadMetadata reading(const Xapian::Database& database) {
    return [database](const std::string& key) { return database.get_metadata(key); };
}

store::WriteMetadata writing(Xapian::WritableDatabase& database) {
    return [&database](const std::string& key, const std::string& value) { database.set_metadata(key, value); };
}

// Every name with the number of its articles.
std::vector<names::Name> all_names(store::NameTable& table, const Xapian::Database& database) {
    std::vector<names::Name> all;
    all.reserve(table.size());
    std::unordered_map<std::string, names::NameId> id_of_term;
    id_of_term.reserve(table.size());
    for (names::NameId id = 0; id < table.size(); ++id) {
        all.push_back(table.name(id));
        id_of_term.emplace(terms::make_term(names::field_of(all.back().kind), all.back().key), id);
    }
    for (const names::NameKind kind : names::all_kinds) {
        const std::string prefix(schema::prefix(names::field_of(kind)));
        for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
            if (const auto known = id_of_term.find(*term); known != id_of_term.end()) all[known->second].articles = term.get_termfreq();
        }
    }
    return all;
}

}  // namespace

void link_all_names(Xapian::WritableDatabase& database) {
    store::NameTable table(reading(database));
    const std::vector<names::Name> all = all_names(table, database);
    // They were read without an error when they were given.
    const auto user = names::read_user_aliases(database.get_metadata(store::user_aliases_key));
    text::Tokenizer tokenizer;
    const std::vector<names::Link> links = linking::link_entities(all, user ? *user : names::UserAliases(), tokenizer);
    store::write_links(links, 0, reading(database), writing(database));
    store::write_word_variants(linking::word_variants(all, links), reading(database), writing(database));
    database.set_metadata(store::linked_count_key, std::to_string(all.size()));
}

void link_new_names(const std::vector<names::Name>& new_names, names::NameId first_new_id, Xapian::WritableDatabase& database) {
    const auto all = static_cast<std::uint32_t>(first_new_id + new_names.size());
    const auto linked = static_cast<std::uint32_t>(store::number_in(database.get_metadata(store::linked_count_key)));
    if (!new_names.empty() && all > linked && all - linked > std::max(fewest_new_names, all / new_share)) return link_all_names(database);

    store::NameTable table(reading(database));
    text::Tokenizer tokenizer;
    std::vector<names::Link> links;
    for (const names::Name& name : new_names) {
        const auto id = static_cast<names::NameId>(first_new_id + links.size());
        names::Link link{id, id, names::Evidence::none};
        if (const auto shown = names::alias_of(name.kind, name.key)) {
            const auto known = table.find(name.kind, names::name_key(*shown, tokenizer));
            if (known && *known != id) link = {table.entity_of(*known), *known, names::Evidence::alias_table};
        }
        links.push_back(link);
    }
    store::write_links(links, first_new_id, reading(database), writing(database));
}

}  // namespace dateline::indexer
