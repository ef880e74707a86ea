// The first documents of a run wait here: if no more come, they are a small update and need no shards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

#include "indexer/index_document.hpp"

namespace dateline::indexer {

struct NumberedDocument {
    IndexDocument document;
    std::uint64_t ordinal;  // of its article in the run
};

// Thread-safe.
class SmallUpdate {
public:
    // `possible`: there is an index that can be updated.
    explicit SmallUpdate(bool possible) : open_(possible) {}

    // Takes the document, or hands back everything held so far and this one, to be written to shards, once that is too much.
    std::vector<NumberedDocument> take(NumberedDocument document);

    // True when everything that came is held here. For after the threads have ended.
    bool holds_all() const { return open_; }
    std::vector<NumberedDocument>& held() { return held_; }

private:
    std::mutex mutex_;
    bool open_;
    std::size_t bytes_ = 0;
    std::vector<NumberedDocument> held_;
};

}  // namespace dateline::indexer
