// From paths to raw records: walks folders, opens archives and compressed files, and cuts the bytes where one record ends and the next
// begins. Nothing is understood here; read_article.hpp does that, on whichever thread has time.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/base/error.hpp"
#include "corpus/base/result.hpp"
#include "corpus/input/format.hpp"

namespace dateline::input {

// A record longer than this is refused (with its file and line) and skipped without being held in memory.
inline constexpr std::size_t largest_record = std::size_t{64} << 20;

// One article's bytes, still in its own format.
struct RawRecord {
    article::Location location;
    Format format = Format::text;  // jsonl and json records are both one JSON object: always given as `json` here; csv and tsv rows as such
    std::string_view bytes;        // without the line end; lives as long as the batch's storage
    std::shared_ptr<const std::vector<std::string>> columns;  // csv and tsv: the field names of the first row; else null
    std::shared_ptr<const std::string> context =
        nullptr;           // xml: what stands before the first article of the file (256 KiB of it); else null
    char delimiter = ',';  // csv and tsv: what parts the fields
};

// Some records that travel together, with the bytes they point into. Cheap to move. The storage is padded with at least
// `record_padding` readable bytes after the last record, which the JSON parser needs.
inline constexpr std::size_t record_padding = 64;
struct RecordBatch {
    std::shared_ptr<const std::string> storage;
    std::vector<RawRecord> records;
    std::uint64_t first_ordinal = 0;  // the first record's number in this run, from 0, over all inputs
    std::uint64_t input_bytes = 0;    // bytes of the input files (as they lie on disk) read for this batch, for progress and ETA
};

// Something that could not be read. The run goes on behind it.
struct Problem {
    article::Location location;
    base::Error error;
};

// "path:12: what was wrong; what was done instead (hint)" as one line without the program's name.
std::string describe(const Problem& problem);

// Where records go. Called from the thread that reads, in the order of the input.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    // Takes the batch; false ends the reading early and quietly (interrupted, or --strict after a problem).
    virtual bool take(RecordBatch batch) = 0;
    virtual bool report(Problem problem) = 0;
    // Asked now and then while there is nothing to take, so that a long stretch without a record can be ended, too.
    virtual bool wants_more() const { return true; }
    // A doubt about a file that is read all the same: "not UTF-8, read as windows-1251 (guessed)". One that ends in
    // encoding::replaced_note tells of bytes that were lost.
    virtual void note(const article::Location& location, const std::string& message) = 0;
};

struct ReadingOptions {
    Format format = Format::automatic;
    std::size_t batch_bytes = std::size_t{1} << 20;  // a batch is sent when its records exceed this
    std::size_t batch_records = 256;                 // or when it holds as many records
    std::size_t record_limit = largest_record;       // smaller in tests
};

// Total size in bytes on disk of everything below the paths, for a progress line; unreadable things count 0. "-" counts 0.
std::uint64_t input_size(const std::vector<std::string>& paths);

// Reads every path in the order given: a file, a folder (recursively, entries sorted bytewise, hidden entries and symbolic-link loops
// passed over: a loop is reported, a hidden entry is not), or "-" for JSON Lines on standard input. Files packed by gzip, zstd, xz or bzip2
// and zip and tar archives are opened through libarchive, by content rather than by name. An archive inside an archive is reported, not
// opened.
// What cannot be read is reported with its place and skipped: missing or unreadable path, truncated or damaged compression (what came
// before the damage is delivered), a record over largest_record, a file with NUL bytes that is no known format (binary).
// Files in any character set come as UTF-8 (encoding::Utf8Stream); a character set that had to be guessed, or that contradicts what the file
// declares, is told in a note. UTF-8 is passed on as it is, with what is broken in it.
// A file that cannot hold articles by its name (.jpg .png .pdf .py, README, LICENSE ...) inside a folder or an archive is skipped silently;
// named directly it is tried. Before a problem is reported every record that stands before it has been taken.
// Throws nothing; uses a fixed amount of memory: a few batches and at most one record of largest_record.
void read_records(const std::vector<std::string>& paths, const ReadingOptions& options, RecordSink& sink);

}  // namespace dateline::input
