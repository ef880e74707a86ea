#include "indexer/generation.hpp"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <string>

#include "corpus/schema/field.hpp"
#include "corpus/store/forms.hpp"
#include "corpus/store/index_reader.hpp"
#include "corpus/store/metadata.hpp"
#include "corpus/store/name_writer.hpp"
#include "corpus/store/xapian_errors.hpp"
#include "corpus/terms/term.hpp"
#include "indexer/join_databases.hpp"
#include "indexer/link_names.hpp"
#include "indexer/xapian_document.hpp"

namespace dateline::indexer {

namespace fs = std::filesystem;
using base::fail;
using schema::Field;

namespace {

store::ReadMetadata reading(const Xapian::Database& database) {
    return [database](const std::string& key) { return database.get_metadata(key); };
}

store::WriteMetadata writing(Xapian::WritableDatabase& database) {
    return [&database](const std::string& key, const std::string& value) { database.set_metadata(key, value); };
}

void stamp(Xapian::WritableDatabase& database, std::uint64_t sequence) {
    database.set_metadata(store::format_key, std::to_string(schema::format_version));
    database.set_metadata(store::oldest_reader_key, std::to_string(schema::oldest_readable_version));
    database.set_metadata(store::analysis_key, std::to_string(schema::analysis_version));
    database.set_metadata(store::sequence_key, std::to_string(sequence));
}

// The user's aliases come before the names are linked: they are evidence.
void keep_user_aliases(const Change& change, Xapian::WritableDatabase& database) {
    if (change.user_aliases) database.set_metadata(store::user_aliases_key, *change.user_aliases);
}

void write_group_facts(const Change& change, Xapian::WritableDatabase& database) {
    for (const auto& [key, facts] : change.group_facts) database.set_metadata(key, facts);
}

// The unprefixed terms that can have other forms. Prefixes begin with a capital letter, words never do.
std::vector<std::string> vocabulary_of(const Xapian::Database& database) {
    std::vector<std::string> words;
    auto term = database.allterms_begin();
    const auto end = database.allterms_end();
    while (term != end) {
        const std::string word = *term;
        if (!word.empty() && word.front() >= 'A' && word.front() <= 'Z') {
            term.skip_to("[");  // behind Z
            continue;
        }
        if (store::has_forms(word)) words.push_back(word);
        ++term;
    }
    return words;
}

void write_all_forms(Xapian::WritableDatabase& database, store::IndexReader& reader) {
    const std::vector<std::string> vocabulary = vocabulary_of(database);
    for (const std::string& language : reader.languages()) store::write_forms(vocabulary, language, writing(database));
}

// Where the articles of each source stand after joining: the engine shifts every source behind the one before and prunes unused numbers
// before a source's first article.
struct Joined {
    Xapian::docid shift_of_current = 0;  // what is taken from a docid of the current generation
    Xapian::docid behind_current = 0;    // the last docid that comes from it
};

Joined place_of(const std::optional<fs::path>& current) {
    Joined joined;
    if (!current) return joined;
    const Xapian::Database database(current->string());
    const auto first = database.postlist_begin("");
    if (first == database.postlist_end("")) return joined;
    joined.shift_of_current = *first - 1;
    joined.behind_current = database.get_lastdocid() - joined.shift_of_current;
    return joined;
}

std::vector<Xapian::docid> superfluous(const Joined& joined, const std::vector<Shard>& shards, const Ledger& ledger) {
    std::vector<Xapian::docid> docids;
    for (const std::uint32_t docid : ledger.replaced()) docids.push_back(docid - joined.shift_of_current);
    Xapian::docid docid = joined.behind_current;
    for (const Shard& shard : shards) {
        for (const ShardEntry& entry : shard.entries) {
            ++docid;
            if (!ledger.counts(entry.id_hash, entry.ordinal)) docids.push_back(docid);
        }
    }
    return docids;
}

// False when it was given up.
bool complete(const fs::path& generation, const std::vector<Xapian::docid>& superfluous_docids, const Change& change,
              const std::atomic<bool>& stop) {
    Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
    for (const Xapian::docid docid : superfluous_docids) database.delete_document(docid);
    store::append_names(change.new_names, change.first_new_id, reading(database), writing(database));
    keep_user_aliases(change, database);
    if (stop) return false;
    link_all_names(database);
    write_group_facts(change, database);
    stamp(database, change.sequence);
    database.commit();
    if (stop) return false;
    if (auto reader = store::IndexReader::open_generation(generation)) {
        write_all_forms(database, *reader);
        database.commit();
    }
    database.close();
    return !stop;
}

// Joins all sources in as many steps as it takes: joining keeps the order, so joining in several steps does too. False when it was given up.
bool join_all(std::vector<fs::path> sources, const fs::path& build_folder, const fs::path& generation, const std::atomic<bool>& stop) {
    const std::size_t at_once = databases_at_once();
    for (unsigned step = 1; sources.size() > at_once; ++step) {
        std::vector<fs::path> larger;
        for (std::size_t i = 0; i < sources.size(); i += at_once) {
            const std::size_t end = std::min(sources.size(), i + at_once);
            larger.push_back(build_folder / ("join-" + std::to_string(step) + "-" + std::to_string(i)));
            if (!join_databases({sources.begin() + static_cast<std::ptrdiff_t>(i), sources.begin() + static_cast<std::ptrdiff_t>(end)},
                                larger.back(), stop)) {
                return false;
            }
        }
        sources = std::move(larger);
    }
    return join_databases(sources, generation, stop);
}

}  // namespace

fs::path build_folder_of(const fs::path& generation) { return generation.string() + ".build"; }

base::Result<void> build_generation(const store::WriterLock& lock, const std::optional<fs::path>& current, const std::vector<Shard>& shards,
                                    const Ledger& ledger, const Change& change, const fs::path& generation, const std::atomic<bool>& stop) {
    base::Result<bool> built = store::guarded(lock.directory().string(), [&] {
        std::vector<fs::path> sources;
        if (current) sources.push_back(*current);
        for (const Shard& shard : shards) sources.push_back(shard.path);
        return join_all(std::move(sources), build_folder_of(generation), generation, stop) &&
               complete(generation, superfluous(place_of(current), shards, ledger), change, stop);
    });
    if (built && *built) return store::publish(lock, generation);
    std::error_code ignored;
    fs::remove_all(generation, ignored);
    if (!built) return fail(built.error());
    return fail(base::ErrorKind::interrupted, "interrupted; the index is as it was");
}

base::Result<void> update_generation(const fs::path& current, const std::vector<IndexDocument>& documents,
                                     const std::vector<std::string>& removed, const Change& change) {
    return store::guarded(current.parent_path().string(), [&]() -> base::Result<void> {
        if (base::Result<store::IndexReader> readable = store::IndexReader::open_generation(current); !readable)
            return fail(readable.error());
        Xapian::WritableDatabase database(current.string(), Xapian::DB_OPEN);
        const std::vector<std::string> languages_before = store::languages_of(database);
        std::set<std::string> words;
        for (const IndexDocument& document : documents) {
            database.replace_document(terms::make_term(Field::id, document.id), to_xapian(document));
            for (const auto* postings : {&document.title, &document.text}) {
                for (const Posting& posting : *postings) words.emplace(document.words, posting.begin, posting.size);
            }
        }
        for (const std::string& id : removed) database.delete_document(terms::make_term(Field::id, id));
        store::append_names(change.new_names, change.first_new_id, reading(database), writing(database));
        keep_user_aliases(change, database);
        if (change.user_aliases) {
            link_all_names(database);
        } else {
            link_new_names(change.new_names, change.first_new_id, database);
        }
        for (const std::string& language : store::languages_of(database)) {
            const bool has_table = std::find(languages_before.begin(), languages_before.end(), language) != languages_before.end();
            if (has_table) {
                store::add_forms({words.begin(), words.end()}, language, reading(database), writing(database));
            } else {
                store::write_forms(vocabulary_of(database), language, writing(database));
            }
        }
        write_group_facts(change, database);
        stamp(database, change.sequence);
        database.commit();
        return {};
    });
}

}  // namespace dateline::indexer
