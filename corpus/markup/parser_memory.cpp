#include "corpus/markup/parser_memory.hpp"

#include <algorithm>
#include <bit>
#include <new>

namespace dateline::markup {

namespace {

constexpr std::size_t step = 16;  // of the fine classes; what malloc aligns to as well
constexpr std::size_t block_size = std::size_t{1} << 18;
constexpr std::size_t blocks_kept = 16;  // 4 MiB: enough for nearly every page

}  // namespace

struct alignas(step) ParserMemory::Header {
    std::size_t piece_class;  // `classes` for a large piece
    Header* next;             // of those given back
};

struct ParserMemory::Large {
    Large* next;
    Large* previous;
    Header header;
};

std::size_t ParserMemory::class_of(std::size_t whole) {
    constexpr std::size_t largest_fine = fine_classes * step;
    if (whole <= largest_fine) return (whole - 1) / step;
    return fine_classes + static_cast<std::size_t>(std::bit_width((whole - 1) / largest_fine)) - 1;
}

void ParserMemory::new_block() {
    if (blocks_used_ == blocks_.size()) blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block_size));
    next_ = blocks_[blocks_used_++].get();
    end_ = next_ + block_size;
}

void* ParserMemory::take(std::size_t size) {
    const std::size_t whole = size + sizeof(Header);
    const std::size_t piece_class = class_of(whole);
    if (piece_class >= classes) {
        auto* large = new (::operator new(size + sizeof(Large))) Large{large_, nullptr, {classes, nullptr}};
        if (large_ != nullptr) large_->previous = large;
        large_ = large;
        return large + 1;
    }
    if (Header* free = given_back_[piece_class]) {
        given_back_[piece_class] = free->next;
        return free + 1;
    }
    const std::size_t rounded =
        piece_class < fine_classes ? (piece_class + 1) * step : (fine_classes * step) << (piece_class - fine_classes + 1);
    if (static_cast<std::size_t>(end_ - next_) < rounded) new_block();
    auto* header = new (next_) Header{piece_class, nullptr};
    next_ += rounded;
    return header + 1;
}

void ParserMemory::give_back(void* piece) {
    if (piece == nullptr) return;
    Header* header = static_cast<Header*>(piece) - 1;
    if (header->piece_class < classes) {
        header->next = given_back_[header->piece_class];
        given_back_[header->piece_class] = header;
        return;
    }
    Large* large = static_cast<Large*>(piece) - 1;
    (large->previous == nullptr ? large_ : large->previous->next) = large->next;
    if (large->next != nullptr) large->next->previous = large->previous;
    ::operator delete(large);
}

void ParserMemory::clear() {
    while (large_ != nullptr) {
        Large* next = large_->next;
        ::operator delete(large_);
        large_ = next;
    }
    blocks_.resize(std::min(blocks_.size(), blocks_kept));
    blocks_used_ = 0;
    next_ = end_ = nullptr;
    given_back_ = {};
}

}  // namespace dateline::markup
