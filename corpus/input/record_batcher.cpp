#include "corpus/input/record_batcher.hpp"

#include <algorithm>
#include <utility>

namespace dateline::input {

void RecordBatcher::begin_block() {
    block_ = std::string();
    // Room for what may still be appended after the block is full, so that it seldom moves while it grows.
    block_.reserve(options_.batch_bytes + options_.batch_bytes / 2 + record_padding);
}

bool RecordBatcher::release(std::uint64_t keep_from) {
    if (block_.size() >= options_.batch_bytes || pending_.size() >= options_.batch_records) {
        if (!pending_.empty()) return flush(keep_from);
    }
    // Nothing to send: blank lines, the rest of a wrapper, a record that is passed over. Moving the kept bytes down costs their size, so
    // it waits until they are the smaller part.
    const std::uint64_t dead = keep_from - base_;
    if (pending_.empty() && dead > 0 && dead >= block_.size() - dead) {
        block_.erase(0, dead);
        base_ = keep_from;
    }
    return true;
}

bool RecordBatcher::flush(std::uint64_t keep_from) {
    if (pending_.empty()) return true;
    const std::string kept = block_.substr(keep_from - base_);
    block_.append(record_padding, '\0');
    const auto storage = std::make_shared<const std::string>(std::move(block_));
    const std::uint64_t storage_base = std::exchange(base_, keep_from);
    begin_block();
    block_.append(kept);

    const std::vector<Pending> sending = std::exchange(pending_, {});
    for (std::size_t first = 0; first < sending.size(); first += options_.batch_records) {
        RecordBatch batch{.storage = storage, .records = {}, .first_ordinal = ordinal_, .input_bytes = std::exchange(input_bytes_, 0)};
        const std::size_t end = std::min(first + options_.batch_records, sending.size());
        batch.records.reserve(end - first);
        for (std::size_t i = first; i < end; ++i) {
            batch.records.push_back(sending[i].record);
            batch.records.back().bytes =
                std::string_view(*storage).substr(sending[i].begin - storage_base, sending[i].end - sending[i].begin);
        }
        ordinal_ += batch.records.size();
        if (!sink_.take(std::move(batch))) return false;
    }
    return true;
}

}  // namespace dateline::input
