#include "indexer/maintenance.hpp"

#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "corpus/names/user_aliases.hpp"
#include "corpus/output/json_writer.hpp"
#include "corpus/query/parser.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/store/compile.hpp"
#include "corpus/store/index_directory.hpp"
#include "corpus/store/index_reader.hpp"
#include "corpus/store/metadata.hpp"
#include "corpus/store/xapian_errors.hpp"
#include "corpus/terms/term.hpp"
#include "indexer/generation.hpp"

namespace dateline::indexer {

namespace fs = std::filesystem;
using base::fail;
using schema::Field;

namespace {

std::uint64_t bytes_below(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, ignored)) {
        if (entry.is_regular_file(ignored)) bytes += entry.file_size(ignored);
    }
    return bytes;
}

std::string megabytes(std::uint64_t bytes) {
    std::ostringstream text;
    text.precision(1);
    text << std::fixed << static_cast<double>(bytes) / 1e6 << " MB";
    return text.str();
}

std::uint64_t sequence_of(store::IndexReader& reader) { return store::number_in(reader.database().get_metadata(store::sequence_key)); }

// Lock and current generation: what every writing command begins with.
struct Writing {
    store::WriterLock lock;
    store::IndexReader reader;
};
base::Result<Writing> begin_writing(const std::string& index, double wait_seconds) {
    // Asked first, so that a mistyped folder is told and not made.
    if (auto current = store::current_generation(index); !current) return fail(current.error());
    base::Result<store::WriterLock> lock = store::WriterLock::acquire(index, wait_seconds);
    if (!lock) return fail(lock.error());
    store::remove_litter(*lock);
    base::Result<store::IndexReader> reader = store::IndexReader::open(index);
    if (!reader) return fail(reader.error());
    return Writing{std::move(*lock), std::move(*reader)};
}

}  // namespace

base::Result<RemoveOutcome> remove_articles(const std::string& index, const std::vector<std::string>& ids, bool dry_run,
                                            double wait_seconds) {
    base::Result<Writing> writing = begin_writing(index, wait_seconds);
    if (!writing) return fail(writing.error());
    return store::guarded(index, [&]() -> base::Result<RemoveOutcome> {
        RemoveOutcome outcome;
        std::vector<std::string> known;
        for (const std::string& id : ids) (writing->reader.find_id(id) ? known : outcome.unknown).push_back(id);
        std::sort(known.begin(), known.end());
        known.erase(std::unique(known.begin(), known.end()), known.end());
        outcome.removed = known.size();
        if (dry_run || known.empty()) return outcome;
        const Change change{sequence_of(writing->reader) + 1, {}, writing->reader.names().size(), {}};
        if (base::Result<void> updated = update_generation(writing->reader.generation(), {}, known, change); !updated)
            return fail(updated.error());
        return outcome;
    });
}

base::Result<std::vector<std::string>> ids_matching(const std::string& index, const std::string& query, calendar::Day today) {
    query::ParseOptions options;
    options.today = today;
    base::Result<query::ReadQuery> read = query::parse_query(query, options);
    if (!read) return fail(read.error());
    base::Result<store::IndexReader> reader = store::IndexReader::open(index);
    if (!reader) return fail(reader.error());
    return store::guarded(index, [&]() -> base::Result<std::vector<std::string>> {
        // What is taken out is what was typed. A search says which other spellings of names it added, and shows what they bring; here they
        // would go unseen.
        store::CompileOptions as_typed;
        as_typed.other_spellings = false;
        Xapian::Enquire enquire(reader->database());
        enquire.set_query(store::compile(read->tree, *reader, as_typed).query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        const Xapian::MSet matches = enquire.get_mset(0, reader->database().get_doccount());
        std::vector<std::string> ids;
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            base::Result<record::Record> record = reader->record(*match);
            if (!record) return fail(record.error());
            ids.push_back(std::move(record->id));
        }
        return ids;
    });
}

base::Result<Status> read_status(const std::string& index) {
    base::Result<store::IndexReader> reader = store::IndexReader::open(index);
    if (!reader) return fail(reader.error());
    return store::guarded(index, [&] {
        Xapian::Database& database = reader->database();
        Status status;
        status.directory = index;
        status.generation = reader->generation().filename().string();
        status.articles = reader->article_count();
        status.undated = database.get_termfreq(terms::make_term(Field::date_from, "unknown"));
        if (const auto bounds = reader->published_bounds()) {
            status.first_day = calendar::iso_date(bounds->first);
            status.last_day = calendar::iso_date(bounds->last);
        }
        const std::string prefix(schema::prefix(Field::language));
        for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
            status.languages.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
        }
        std::sort(status.languages.begin(), status.languages.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        status.names = reader->names().size();
        const std::vector<names::NameId>& entities = reader->names().all_entities();
        status.entities = std::set<names::NameId>(entities.begin(), entities.end()).size();
        if (const auto aliases = names::read_user_aliases(database.get_metadata(store::user_aliases_key)))
            status.user_aliases = aliases->same.size() + aliases->apart.size();
        status.bytes = bytes_below(reader->generation());
        status.format = static_cast<int>(store::number_in(database.get_metadata(store::format_key)));
        status.analysis = static_cast<int>(store::number_in(database.get_metadata(store::analysis_key)));
        status.commits = sequence_of(*reader);
        return status;
    });
}

std::string status_text(const Status& status) {
    std::string languages;
    for (const auto& [language, articles] : status.languages)
        languages += (languages.empty() ? "" : ", ") + language + " " + std::to_string(articles);
    std::string page = status.directory + " (" + status.generation + ")\n";
    page += "  articles   " + std::to_string(status.articles) + "\n";
    page += "  published  " + (status.first_day.empty() ? std::string("unknown") : status.first_day + " .. " + status.last_day) + ", " +
            std::to_string(status.undated) + " without a day\n";
    page += "  languages  " + (languages.empty() ? "unknown" : languages) + "\n";
    page += "  names      " + std::to_string(status.names) + ", which mean " + std::to_string(status.entities) +
            " persons, organisations and places";
    page += status.user_aliases == 0 ? "\n" : ", " + std::to_string(status.user_aliases) + " of your aliases\n";
    page += "  on disk    " + megabytes(status.bytes) + "\n";
    page += "  format     " + std::to_string(status.format) + ", analysis " + std::to_string(status.analysis) + ", commit " +
            std::to_string(status.commits) + "\n";
    return page;
}

std::string status_json(const Status& status) {
    output::JsonWriter json;
    const auto number = [&json](std::string_view key, std::uint64_t value) { json.key(key).integer(static_cast<std::int64_t>(value)); };
    const auto day = [&json](std::string_view key, const std::string& value) {
        json.key(key);
        value.empty() ? json.null() : json.string(value);
    };
    json.begin_object();
    json.key("type").string("status");
    json.key("index").string(status.directory);
    json.key("generation").string(status.generation);
    number("articles", status.articles);
    number("undated", status.undated);
    day("first_day", status.first_day);
    day("last_day", status.last_day);
    json.key("languages").begin_object();
    for (const auto& [language, articles] : status.languages) number(language, articles);
    json.end_object();
    number("names", status.names);
    number("bytes", status.bytes);
    number("format", static_cast<std::uint64_t>(status.format));
    number("analysis", static_cast<std::uint64_t>(status.analysis));
    number("commits", status.commits);
    number("entities", status.entities);
    number("user_aliases", status.user_aliases);
    json.end_object();
    return json.take() + "\n";
}

base::Result<std::uint64_t> check_index(const std::string& index, std::string& report) {
    base::Result<store::IndexReader> reader = store::IndexReader::open(index);
    if (!reader) return fail(reader.error());
    return store::guarded(index, [&]() -> base::Result<std::uint64_t> {
        std::ostringstream engine_report;
        std::uint64_t errors = Xapian::Database::check(reader->generation().string(), 0, &engine_report);
        report = errors > 0 ? engine_report.str() : "";
        // What the engine cannot know: every article can be shown.
        Xapian::Database& database = reader->database();
        for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
            const base::Result<record::Record> record = reader->record(*posting);
            if (record) continue;
            ++errors;
            report += "article " + std::to_string(*posting) + ": " + record.error().message + "\n";
        }
        return errors;
    });
}

base::Result<void> compact_index(const std::string& index, double wait_seconds, const std::atomic<bool>& stop,
                                 const std::optional<std::string>& user_aliases) {
    base::Result<Writing> writing = begin_writing(index, wait_seconds);
    if (!writing) return fail(writing.error());
    const Change change{sequence_of(writing->reader), {}, writing->reader.names().size(), {}, user_aliases};
    return build_generation(writing->lock, writing->reader.generation(), {}, Ledger(), change, store::next_generation(writing->lock), stop);
}

}  // namespace dateline::indexer
