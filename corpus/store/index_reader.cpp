#include "corpus/store/index_reader.hpp"

#include <algorithm>
#include <utility>

#include "corpus/schema/field.hpp"
#include "corpus/store/forms.hpp"
#include "corpus/store/index_directory.hpp"
#include "corpus/store/xapian_errors.hpp"
#include "corpus/terms/term.hpp"

namespace dateline::store {

using base::ErrorKind;
using base::fail;

namespace {

// A language counts when one article in so many is written in it: a handful of misjudged ones shall not widen everybody's words.
constexpr Xapian::doccount least_share = 200;

base::Result<void> check_version(const Xapian::Database& database, const std::string& where) {
    const std::string format = database.get_metadata(format_key);
    if (format.empty())
        return fail(ErrorKind::not_an_index, where + ": a Xapian database that Dateline did not write", "give --index another folder");
    if (number_in(database.get_metadata(oldest_reader_key)) > schema::format_version) {
        return fail(ErrorKind::index_newer,
                    where + ": written in format " + format + ", this program reads up to " + std::to_string(schema::format_version),
                    "use a later version of Dateline, or build the index anew");
    }
    if (number_in(format) < schema::oldest_readable_version) {
        return fail(ErrorKind::index_newer, where + ": written in format " + format + ", which is too old for this program",
                    "build the index anew");
    }
    return {};
}

ReadMetadata metadata_of(const Xapian::Database& database) {
    return [database](const std::string& key) { return database.get_metadata(key); };
}

}  // namespace

std::vector<std::string> languages_of(const Xapian::Database& database) {
    std::vector<std::string> languages;
    const std::string prefix(schema::prefix(schema::Field::language));
    std::vector<std::pair<Xapian::doccount, std::string>> counted;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        counted.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
    }
    std::sort(counted.begin(), counted.end(),
              [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    for (auto& [count, language] : counted) {
        if (count * least_share >= database.get_doccount()) languages.push_back(std::move(language));
    }
    if (languages.empty()) languages.emplace_back("en");
    return languages;
}

IndexReader::IndexReader(std::filesystem::path generation, Xapian::Database database)
    : generation_(std::move(generation)), database_(std::move(database)), names_(metadata_of(database_)) {}

base::Result<IndexReader> IndexReader::open(const std::filesystem::path& directory) {
    const base::Result<std::filesystem::path> generation = current_generation(directory);
    if (!generation) return fail(generation.error());
    return open_generation(*generation);
}

base::Result<IndexReader> IndexReader::open_generation(const std::filesystem::path& generation) {
    const std::string where = generation.parent_path().string();
    return guarded(where, [&]() -> base::Result<IndexReader> {
        Xapian::Database database(generation.string());
        if (base::Result<void> readable = check_version(database, where); !readable) return fail(readable.error());
        return IndexReader(generation, std::move(database));
    });
}

const std::vector<std::string>& IndexReader::languages() {
    if (languages_.empty()) languages_ = languages_of(database_);
    return languages_;
}

std::vector<std::string> IndexReader::forms(std::string_view term, const std::vector<std::string>& languages) {
    std::vector<std::string> all{std::string(term)};
    const ReadMetadata read = metadata_of(database_);
    for (const std::string& language : languages) {
        auto stemmer = stemmers_.find(language);
        if (stemmer == stemmers_.end()) stemmer = stemmers_.emplace(language, text::Stemmer(language)).first;
        if (!stemmer->second.known()) continue;
        std::vector<std::string> forms = forms_of(term, language, stemmer->second, read);
        all.insert(all.end(), std::make_move_iterator(forms.begin()), std::make_move_iterator(forms.end()));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::optional<calendar::Period> IndexReader::published_bounds() const {
    const auto lower = calendar::parse_compact_date(database_.get_value_lower_bound(schema::slot(schema::Field::published)));
    const auto upper = calendar::parse_compact_date(database_.get_value_upper_bound(schema::slot(schema::Field::published_to)));
    if (!lower || !upper) return std::nullopt;
    return calendar::Period{*lower, *upper};
}

base::Result<record::Record> IndexReader::record(Xapian::docid id) const { return record::decode(database_.get_document(id).get_data()); }

std::optional<Xapian::docid> IndexReader::find_id(const std::string& article_id) const {
    const auto posting = database_.postlist_begin(terms::make_term(schema::Field::id, article_id));
    if (posting == Xapian::PostingIterator()) return std::nullopt;
    return *posting;
}

}  // namespace dateline::store
