// What the tests of the readers share: a sink that keeps everything, and one record read alone.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/input/record_reader.hpp"
#include "corpus/reading/read_article.hpp"
#include "support/temporary_folder.hpp"

namespace dateline::tests {

struct KeptRecord {
    article::Location location;
    input::Format format;
    std::string bytes;
    std::vector<std::string> columns;
};

// Keeps what it is given; the records' bytes are copied, so that reading past a batch's life is seen by the sanitizers.
class Collected : public input::RecordSink {
public:
    bool take(input::RecordBatch batch) override {
        ordinals_right = ordinals_right && batch.first_ordinal == records.size();
        input_bytes += batch.input_bytes;
        ++batches;
        for (const input::RawRecord& record : batch.records) {
            records.push_back(
                {record.location, record.format, std::string(record.bytes), record.columns ? *record.columns : std::vector<std::string>{}});
            auto article = reader.read(record);
            events.push_back(article ? "article " + article->article.title : "error " + article.error().message);
            if (article) articles.push_back(std::move(*article));
        }
        return records.size() < stop_after;
    }
    bool report(input::Problem problem) override {
        events.push_back("problem " + problem.error.message);
        problems.push_back(std::move(problem));
        return true;
    }

    void note(const article::Location& location, const std::string& message) override {
        notes.push_back(describe(location) + ": " + message);
    }

    std::vector<std::string> bytes() const {
        std::vector<std::string> all;
        for (const KeptRecord& record : records) all.push_back(record.bytes);
        return all;
    }
    std::vector<std::string> told() const {
        std::vector<std::string> all;
        for (const input::Problem& problem : problems) all.push_back(describe(problem));
        return all;
    }

    std::vector<KeptRecord> records;
    std::vector<reading::ReadArticle> articles;
    std::vector<input::Problem> problems;
    std::vector<std::string> notes;
    std::vector<std::string> events;  // in the order of their coming
    std::uint64_t input_bytes = 0;
    std::size_t batches = 0;
    std::size_t stop_after = static_cast<std::size_t>(-1);
    bool ordinals_right = true;
    reading::ArticleReader reader{reading::ArticleOptions{{}, *calendar::make_day(2026, 1, 1), true}};
};

inline Collected collect(const std::vector<std::string>& paths, const input::ReadingOptions& options = {}) {
    Collected collected;
    input::read_records(paths, options, collected);
    return collected;
}

// JSON Lines: the articles T1, T2 ...
inline std::string numbered_articles(int count) {
    std::string text;
    for (int i = 1; i <= count; ++i) text += "{\"id\":" + std::to_string(i) + ",\"title\":\"T" + std::to_string(i) + "\"}\n";
    return text;
}

using Strings = std::vector<std::string>;

// The places of the records, and what was told, with paths as they are below the folder.
inline Strings paths_of(const Collected& collected, const TemporaryFolder& folder) {
    Strings paths;
    for (const KeptRecord& record : collected.records) paths.push_back(describe(record.location).substr(folder.path().string().size() + 1));
    return paths;
}
inline Strings told_below(const Collected& collected, const TemporaryFolder& folder) {
    Strings told = collected.told();
    for (std::string& line : told) line = line.substr(folder.path().string().size() + 1);
    return told;
}

// The article of one record that stands alone, as the reading threads would give it.
inline base::Result<reading::ReadArticle> read_one(std::string_view bytes, input::Format format = input::Format::json,
                                                   fields::FieldOverrides overrides = {}, std::vector<std::string> columns = {}) {
    std::string padded(bytes);
    padded.append(input::record_padding, '\0');
    reading::ArticleReader reader(reading::ArticleOptions{std::move(overrides), *calendar::make_day(2026, 1, 1), true});
    input::RawRecord record{article::Location{.path = "dump", .member = {}, .line = 1, .record = 1}, format,
                            std::string_view(padded).substr(0, bytes.size()), nullptr};
    if (!columns.empty()) record.columns = std::make_shared<const std::vector<std::string>>(std::move(columns));
    return reader.read(record);
}

}  // namespace dateline::tests
