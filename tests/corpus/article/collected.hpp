// What the tests of the readers share: a folder of files that goes away, and a sink that keeps everything.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/read_article.hpp"
#include "corpus/article/record_reader.hpp"

namespace dateline::article {

// A folder that lives as long as the object.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "dateline-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data()) == nullptr ? "" : pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }

    // Writes a file, with the folders it needs, and returns its path.
    std::string write(const std::string& name, std::string_view bytes) const {
        const std::filesystem::path path = std::filesystem::path(path_) / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return path.string();
    }

private:
    std::string path_;
};

struct KeptRecord {
    Location location;
    Format format;
    std::string bytes;
    std::vector<std::string> columns;
};

// Keeps what it is given; the records' bytes are copied, so that reading past a batch's life is seen by the sanitizers.
class Collected : public RecordSink {
public:
    bool take(RecordBatch batch) override {
        ordinals_right = ordinals_right && batch.first_ordinal == records.size();
        input_bytes += batch.input_bytes;
        ++batches;
        for (const RawRecord& record : batch.records) {
            records.push_back(
                {record.location, record.format, std::string(record.bytes), record.columns ? *record.columns : std::vector<std::string>{}});
            auto article = reader.read(record);
            events.push_back(article ? "article " + article->article.title : "error " + article.error().message);
            if (article) articles.push_back(std::move(*article));
        }
        return records.size() < stop_after;
    }
    bool report(Problem problem) override {
        events.push_back("problem " + problem.error.message);
        problems.push_back(std::move(problem));
        return true;
    }

    std::vector<std::string> bytes() const {
        std::vector<std::string> all;
        for (const KeptRecord& record : records) all.push_back(record.bytes);
        return all;
    }
    std::vector<std::string> told() const {
        std::vector<std::string> all;
        for (const Problem& problem : problems) all.push_back(describe(problem));
        return all;
    }

    std::vector<KeptRecord> records;
    std::vector<ReadArticle> articles;
    std::vector<Problem> problems;
    std::vector<std::string> events;  // in the order of their coming
    std::uint64_t input_bytes = 0;
    std::size_t batches = 0;
    std::size_t stop_after = static_cast<std::size_t>(-1);
    bool ordinals_right = true;
    ArticleReader reader{ArticleOptions{{}, *calendar::make_day(2026, 1, 1)}};
};

inline Collected collect(const std::vector<std::string>& paths, const ReadingOptions& options = {}) {
    Collected collected;
    read_records(paths, options, collected);
    return collected;
}

// The article of one record that stands alone, as the reading threads would give it.
inline base::Result<ReadArticle> read_one(std::string_view bytes, Format format = Format::json, FieldOverrides overrides = {},
                                          std::vector<std::string> columns = {}) {
    std::string padded(bytes);
    padded.append(record_padding, '\0');
    ArticleReader reader(ArticleOptions{std::move(overrides), *calendar::make_day(2026, 1, 1)});
    RawRecord record{Location{.path = "dump", .member = {}, .line = 1, .record = 1}, format,
                     std::string_view(padded).substr(0, bytes.size()), nullptr};
    if (!columns.empty()) record.columns = std::make_shared<const std::vector<std::string>>(std::move(columns));
    return reader.read(record);
}

}  // namespace dateline::article
