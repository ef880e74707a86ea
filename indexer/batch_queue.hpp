// Batches on their way from the thread that reads to those that work.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>

#include "corpus/input/record_reader.hpp"

namespace dateline::indexer {

// Holds few batches, so that memory stays flat. Thread-safe.
class BatchQueue {
public:
    explicit BatchQueue(std::size_t most) : most_(most) {}

    // Waits while the queue is full. False once it was closed.
    bool push(input::RecordBatch batch);

    // Waits for a batch; empty once the queue is finished and drained, or closed.
    std::optional<input::RecordBatch> pop();

    // Nothing more will come.
    void finish();

    // Drops everything: the run ends early.
    void close();

private:
    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable has_room_;
    std::condition_variable has_batch_;
    std::deque<input::RecordBatch> batches_;
    bool finished_ = false;
    bool closed_ = false;
};

}  // namespace dateline::indexer
