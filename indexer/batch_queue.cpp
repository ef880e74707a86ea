#include "indexer/batch_queue.hpp"

#include <utility>

namespace dateline::indexer {

bool BatchQueue::push(input::RecordBatch batch) {
    std::unique_lock lock(mutex_);
    has_room_.wait(lock, [this] { return closed_ || batches_.size() < most_; });
    if (closed_) return false;
    batches_.push_back(std::move(batch));
    has_batch_.notify_one();
    return true;
}

std::optional<input::RecordBatch> BatchQueue::pop() {
    std::unique_lock lock(mutex_);
    has_batch_.wait(lock, [this] { return closed_ || finished_ || !batches_.empty(); });
    if (closed_ || batches_.empty()) return std::nullopt;
    input::RecordBatch batch = std::move(batches_.front());
    batches_.pop_front();
    has_room_.notify_one();
    return batch;
}

void BatchQueue::finish() {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    has_batch_.notify_all();
}

void BatchQueue::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    batches_.clear();
    has_batch_.notify_all();
    has_room_.notify_all();
}

}  // namespace dateline::indexer
