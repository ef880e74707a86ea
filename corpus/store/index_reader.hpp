// An open index, for reading. A view of one moment: what is committed later is seen by opening again.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/calendar/day.hpp"
#include "corpus/record/record.hpp"
#include "corpus/store/name_table.hpp"
#include "corpus/text/stem.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::store {

// The languages of the articles, most frequent first, without those of fewer than one article in 200; "en" alone when no article's
// language is known. May throw Xapian::Error.
std::vector<std::string> languages_of(const Xapian::Database& database);

// One a thread. Functions without a Result may throw Xapian::Error: call them inside store::guarded.
class IndexReader {
public:
    // Errors: index_missing, not_an_index, index_newer, index_damaged, index_changed (a writer swapped it meanwhile: open again).
    static base::Result<IndexReader> open(const std::filesystem::path& directory);
    // The same for a generation's own folder, for its writer.
    static base::Result<IndexReader> open_generation(const std::filesystem::path& generation);

    IndexReader(IndexReader&&) = default;
    IndexReader& operator=(IndexReader&&) = default;

    Xapian::Database& database() { return database_; }
    const std::filesystem::path& generation() const { return generation_; }
    std::uint64_t article_count() const { return database_.get_doccount(); }

    // languages_of this index.
    const std::vector<std::string>& languages();
    // The written forms of a folded word in these languages, sorted, the word itself among them.
    std::vector<std::string> forms(std::string_view term, const std::vector<std::string>& languages);
    // First and last publication day in the index (bounds: deleted articles may still widen them); empty when none is known.
    std::optional<calendar::Period> published_bounds() const;

    NameTable& names() { return names_; }
    text::Tokenizer& tokenizer() { return tokenizer_; }

    base::Result<record::Record> record(Xapian::docid id) const;
    std::optional<Xapian::docid> find_id(const std::string& article_id) const;

private:
    IndexReader(std::filesystem::path generation, Xapian::Database database);

    std::filesystem::path generation_;
    Xapian::Database database_;
    NameTable names_;
    text::Tokenizer tokenizer_;
    std::vector<std::string> languages_;
    std::map<std::string, text::Stemmer, std::less<>> stemmers_;
};

}  // namespace dateline::store
