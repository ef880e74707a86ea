// Gathers records, of one file or of many, into batches for the sink.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/input/record_reader.hpp"

namespace dateline::input {

// Holds the bytes read so far that a record still needs, in one block. When the block is full it becomes the storage of one or more
// batches as it is, so a record's bytes are not copied again; only the record that is still open moves into the next block.
class RecordBatcher {
public:
    RecordBatcher(const ReadingOptions& options, RecordSink& sink) : options_(options), sink_(sink) { begin_block(); }

    // Adds bytes to the block. Positions count all bytes ever appended.
    void append(std::string_view bytes) { block_.append(bytes); }
    std::uint64_t position() const { return base_ + block_.size(); }
    std::string_view bytes(std::uint64_t begin, std::uint64_t end) const {
        return std::string_view(block_).substr(begin - base_, end - begin);
    }

    // A record whose bytes stand at these positions; its `bytes` is set when the batch is sent.
    void add(RawRecord record, std::uint64_t begin, std::uint64_t end) { pending_.push_back({std::move(record), begin, end}); }

    // Bytes of input behind what was appended, for the progress of the batch they end up in.
    void count_input(std::uint64_t bytes) { input_bytes_ += bytes; }

    // Sends full batches and lets go of the bytes before keep_from that no record needs. False: the sink wants no more.
    bool release(std::uint64_t keep_from);
    // Sends everything that is pending.
    bool flush(std::uint64_t keep_from);

private:
    struct Pending {
        RawRecord record;
        std::uint64_t begin;
        std::uint64_t end;
    };

    void begin_block();

    ReadingOptions options_;
    RecordSink& sink_;
    std::string block_;
    std::uint64_t base_ = 0;  // position of the block's first byte
    std::vector<Pending> pending_;
    std::uint64_t ordinal_ = 0;  // of the first pending record
    std::uint64_t input_bytes_ = 0;
};

}  // namespace dateline::input
