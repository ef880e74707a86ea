// The memory of one parse: given piece by piece, taken back as a whole. The parser frees its tree by calling itself for each level,
// which a deep page turns into a crash; here the tree simply goes with its memory.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace dateline::markup {

class ParserMemory {
public:
    ParserMemory() = default;
    ~ParserMemory() { clear(); }
    ParserMemory(const ParserMemory&) = delete;
    ParserMemory& operator=(const ParserMemory&) = delete;

    // Aligned for everything. Throws std::bad_alloc when the machine has no more.
    void* take(std::size_t size);
    // The piece is given out again by a later take() of its size. REQUIRES null or a pointer from take().
    void give_back(void* piece);

    // Takes all pieces back; keeps some blocks, so that the next page finds its memory warm.
    void clear();

private:
    struct Header;  // stands before each piece
    struct Large;
    static constexpr std::size_t fine_classes = 32;           // 16, 32 ... 512 bytes, with the header
    static constexpr std::size_t classes = fine_classes + 7;  // 1, 2 ... 64 KiB; larger pieces are allocated by themselves

    static std::size_t class_of(std::size_t whole);
    void new_block();

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t blocks_used_ = 0;
    std::byte* next_ = nullptr;  // what is left of the block in use
    std::byte* end_ = nullptr;
    std::array<Header*, classes> given_back_{};
    Large* large_ = nullptr;
};

}  // namespace dateline::markup
