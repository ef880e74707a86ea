// A small index written by hand, so that the tests of this room need no indexer.
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/names/name.hpp"
#include "corpus/record/record.hpp"
#include "corpus/store/forms.hpp"
#include "corpus/store/index_reader.hpp"
#include "corpus/store/metadata.hpp"
#include "corpus/store/name_table.hpp"
#include "corpus/store/name_writer.hpp"
#include "corpus/terms/date_terms.hpp"
#include "corpus/terms/term.hpp"
#include "support/temporary_folder.hpp"

namespace dateline::store {

struct HandMadeArticle {
    std::string id;
    std::string text;
    std::string title = {};
    std::string day = {};  // 2025-05-19
    std::string source = {};
    std::string language = "en";
    std::vector<std::pair<names::NameKind, std::string>> named = {};  // keys
};

using Articles = std::vector<HandMadeArticle>;

// Metadata that every index has.
inline std::map<std::string, std::string> stamps() {
    return {{format_key, "1"}, {oldest_reader_key, "1"}, {analysis_key, "1"}, {sequence_key, "1"}};
}

class HandMadeIndex {
public:
    explicit HandMadeIndex(const std::vector<HandMadeArticle>& articles = {},
                           const std::map<std::string, std::string>& metadata = stamps()) {
        const std::string generation = (folder_ / "gen-1").string();
        Xapian::WritableDatabase database(generation, Xapian::DB_CREATE_OR_OVERWRITE);
        for (const auto& [key, value] : metadata) database.set_metadata(key, value);
        for (const HandMadeArticle& article : articles) database.add_document(document(article));
        const ReadMetadata read = [&database](const std::string& key) { return database.get_metadata(key); };
        const WriteMetadata write = [&database](const std::string& key, const std::string& value) { database.set_metadata(key, value); };
        append_names(names_, 0, read, write);
        database.commit();
        std::vector<std::string> vocabulary;
        for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
            if ((*term).front() < 'A' || (*term).front() > 'Z') vocabulary.push_back(*term);
        }
        write_forms(vocabulary, "en", write);
        database.commit();
        std::filesystem::create_directory_symlink("gen-1", folder_ / "current");
    }

    const std::filesystem::path& path() const { return folder_.path(); }
    Xapian::WritableDatabase open_for_writing() const { return Xapian::WritableDatabase((folder_ / "gen-1").string(), Xapian::DB_OPEN); }

private:
    Xapian::Document document(const HandMadeArticle& article) {
        using schema::Field;
        Xapian::Document document;
        const auto add_words = [this, &document](std::string_view words, Field field, Xapian::termpos position) {
            const text::TokenStream stream = tokenizer_.tokenize(words);
            for (const text::Token& token : stream.tokens) {
                if (token.term_size > 0) document.add_posting(terms::make_term(field, stream.term(token)), position++);
            }
            return position;
        };
        add_words(article.title, Field::title, 1);
        add_words(article.text, Field::text, add_words(article.title, Field::text, 1) + 100);
        document.add_boolean_term(terms::make_term(Field::id, article.id));
        if (!article.source.empty()) document.add_boolean_term(terms::make_term(Field::source, tokenizer_.fold(article.source)));
        if (!article.language.empty()) document.add_boolean_term(terms::make_term(Field::language, article.language));
        record::Record record;
        record.id = article.id;
        record.title = article.title;
        record.text = article.text;
        if (const auto day = calendar::parse_iso_date(article.day)) {
            for (const std::string& term : terms::date_terms(terms::DateFamily::published, {*day, *day}, calendar::Grain::day))
                document.add_boolean_term(term);
            document.add_value(schema::slot(Field::published), calendar::compact_date(*day));
            document.add_value(schema::slot(Field::published_to), calendar::compact_date(*day));
            record.published.period = calendar::Period{*day, *day};
        }
        for (const auto& [kind, key] : article.named) {
            document.add_boolean_term(terms::make_term(names::field_of(kind), key));
            names_.push_back({kind, key, key, 0});
        }
        document.set_data(record::encode(record));
        return document;
    }

    tests::TemporaryFolder folder_;
    text::Tokenizer tokenizer_;
    std::vector<names::Name> names_;
};

}  // namespace dateline::store
