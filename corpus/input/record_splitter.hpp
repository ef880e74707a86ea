// Where one record ends and the next begins, found while the bytes stream by.
//
// A splitter is given the bytes of one file in chunks of any size and answers with cuts: offsets into that file. It keeps no bytes
// itself, so its memory is constant whatever the size of a record; whoever holds the bytes asks keep_from() what is still needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/input/format.hpp"
#include "corpus/input/record_reader.hpp"

namespace dateline::input {

enum class CutKind : std::uint8_t {
    record,
    columns,  // what the records of a file have in common: the first row of a table, what stands before the first article of a feed
    problem,  // something that is no record; `problem` says what, begin and end mean nothing
};

struct Cut {
    CutKind kind = CutKind::record;
    std::uint64_t begin = 0;  // bytes begin..end of the file, half-open, without the line end
    std::uint64_t end = 0;
    std::uint64_t line = 0;    // the line it begins in, from 1; 0 where lines mean nothing
    std::uint64_t record = 0;  // its number in the file, from 1; 0 where the file is one article
    std::string_view problem;  // of static storage

    bool operator==(const Cut&) const = default;
};

class RecordSplitter {
public:
    explicit RecordSplitter(std::size_t record_limit) : limit_(record_limit) {}
    virtual ~RecordSplitter() = default;
    RecordSplitter(const RecordSplitter&) = delete;
    RecordSplitter& operator=(const RecordSplitter&) = delete;

    // Appends to `cuts` the records that end in this chunk, which follows the one before without a gap. A record longer than the limit
    // becomes one problem, told as soon as it is known, and its bytes are passed over.
    void scan(std::string_view chunk, std::vector<Cut>& cuts) {
        scan_chunk(chunk, cuts);
        offset_ += chunk.size();
        if (!scan_again_from_) check_limit(reached(), cuts);
    }

    // Where the splitter went wrong: what it took for a record was none, and the bytes from there on must be scanned once more. Asked after
    // every scan() and finish(); the bytes are still kept then (keep_from), the cuts so far stay right.
    std::optional<std::uint64_t> take_scan_again() { return std::exchange(scan_again_from_, std::nullopt); }
    // scan() of all bytes from there up to the end of what was scanned.
    void scan_again(std::uint64_t from, std::string_view bytes, std::vector<Cut>& cuts) {
        offset_ = from;
        scan(bytes, cuts);
    }

    // The file is over: what is still open becomes a record (the reader of records says what is missing in it) or a problem.
    virtual void finish(std::vector<Cut>& cuts) = 0;

    // The first byte of the record that is open, or the end of what was scanned: no cut to come begins before it.
    std::uint64_t keep_from() const { return open_ && !too_large_ ? begin_ : offset_; }

    // False when nothing that follows can become a record.
    virtual bool wants_more() const { return true; }

    // The line the scan has reached.
    std::uint64_t line() const { return line_; }

protected:
    virtual void scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) = 0;
    // How far the open record goes at least, whatever follows. No more than a line behind what was scanned, for the bytes are kept.
    virtual std::uint64_t reached() const { return offset_; }

    void open_record(std::uint64_t begin, std::uint64_t line) {
        open_ = true;
        too_large_ = false;
        begin_ = begin;
        begin_line_ = line;
    }

    // Ends the open record. Records that were refused for their size keep their number, so that numbers do not depend on the limit.
    void close_record(std::uint64_t end, std::vector<Cut>& cuts, CutKind kind = CutKind::record) {
        check_limit(end, cuts);
        if (kind == CutKind::record) ++records_;
        if (!too_large_) cuts.push_back({kind, begin_, end, begin_line_, kind == CutKind::record ? records_ : 0, {}});
        open_ = false;
    }

    // The open record turns out to be none, at `reached`.
    void forget_record(std::uint64_t reached, std::vector<Cut>& cuts) {
        check_limit(reached, cuts);
        open_ = false;
    }
    // The same for one that cannot have become too large yet.
    void forget_record() { open_ = false; }

    static void report(std::uint64_t line, std::string_view problem, std::vector<Cut>& cuts) {
        cuts.push_back({CutKind::problem, 0, 0, line, 0, problem});
    }

    void check_limit(std::uint64_t reached, std::vector<Cut>& cuts) {
        if (!open_ || too_large_ || reached - begin_ <= limit_) return;
        too_large_ = true;
        if (size_told_) report(begin_line_, too_large_message, cuts);
    }
    std::size_t limit() const { return limit_; }

    static constexpr std::string_view too_large_message = "a record over 64 MiB, skipped";
    static_assert(largest_record == std::size_t{64} << 20);

    std::uint64_t offset_ = 0;  // of the chunk being scanned
    std::uint64_t line_ = 1;
    bool open_ = false;        // a record has begun and not ended
    bool too_large_ = false;   // and is being passed over
    std::uint64_t begin_ = 0;  // where it began
    std::uint64_t begin_line_ = 0;
    std::uint64_t records_ = 0;  // that ended so far
    bool size_told_ = true;      // a record over the limit is worth a word
    std::optional<std::uint64_t> scan_again_from_;

private:
    std::size_t limit_;
};

// The splitter for a format; REQUIRES one of jsonl, json, csv, tsv, gkg, xml, mbox, warc; every other format is one record a file.
// `delimiter` is that of csv.
std::unique_ptr<RecordSplitter> make_splitter(Format format, std::size_t record_limit, char delimiter = ',');

}  // namespace dateline::input
