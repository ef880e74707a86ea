#include "indexer/small_update.hpp"

#include <utility>

namespace dateline::indexer {

namespace {

// Up to so many articles (or bytes of them) are committed into the current generation instead of building a new one.
constexpr std::size_t most_small_articles = 2'000;
constexpr std::size_t most_small_bytes = std::size_t{64} << 20;

}  // namespace

std::vector<NumberedDocument> SmallUpdate::take(NumberedDocument document) {
    std::vector<NumberedDocument> overflow;
    const std::lock_guard lock(mutex_);
    if (open_) {
        bytes_ += document.document.record.size() + document.document.words.size() +
                  (document.document.text.size() + document.document.title.size()) * sizeof(Posting);
        held_.push_back(std::move(document));
        if (held_.size() <= most_small_articles && bytes_ <= most_small_bytes) return overflow;
        open_ = false;
        return std::exchange(held_, {});
    }
    overflow.push_back(std::move(document));
    return overflow;
}

}  // namespace dateline::indexer
