// Reading, understanding and indexing at once: one thread reads, `jobs` threads understand and write.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "corpus/analysis/analyse.hpp"
#include "corpus/base/result.hpp"
#include "corpus/input/record_reader.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::indexer {

struct AddOptions {
    std::string index;
    std::vector<std::string> paths;
    input::ReadingOptions reading;
    reading::ArticleOptions articles;
    analysis::AnalysisOptions analysis;
    unsigned jobs = 1;
    bool force = false;   // index articles that are unchanged, too
    bool strict = false;  // stop at the first bad input, leaving the index as it was
    double wait_seconds = 0;
    std::optional<std::string> user_aliases = {};  // to be kept by the index from now on; empty: those it has
};

struct AddCounts {
    std::uint64_t read = 0;  // articles
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t outdone = 0;   // same id as a later article of this run
    std::uint64_t undated = 0;   // of those added or replaced
    std::uint64_t textless = 0;  // articles with a title and no text
    std::uint64_t problems = 0;  // inputs that could not be read, or not as they were written
    std::uint64_t input_bytes = 0;
    std::uint64_t text_bytes = 0;
    double seconds = 0;
    std::vector<std::string> remarks;  // on the run as a whole: a field that the user named and no record has
};

// What the run has to say on its way. Called from several threads, one at a time.
class AddListener {
public:
    virtual ~AddListener() = default;
    virtual void problem(const input::Problem& problem) = 0;                                  // something was not read
    virtual void warning(const article::Location& location, const std::string& message) = 0;  // it was read, with a doubt
    virtual void progress(const AddCounts& counts, std::uint64_t total_input_bytes) = 0;      // about ten times a second
    virtual void finishing() = 0;                                                             // all is read; the index is being joined
};

// Adds everything below the paths to the index, making it where there is none, and links the names by the user's aliases if there are new
// ones, also when no article is new. All or nothing: the index changes in one step at the end.
// Errors: those of WriterLock::acquire, io, internal, input (with `strict`), interrupted (`stop` became true).
base::Result<AddCounts> add(const AddOptions& options, AddListener& listener, const std::atomic<bool>& stop);

}  // namespace dateline::indexer
