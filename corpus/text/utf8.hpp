// UTF-8, decoded and checked. Offsets are bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::text {

inline constexpr char32_t replacement_character = 0xFFFD;

struct Decoded {
    char32_t code_point;  // replacement_character where the bytes are no valid sequence
    std::uint8_t size;    // bytes taken: 1..4; 1 for an invalid byte
};

// Decodes the character that begins at text[offset]; REQUIRES offset < text.size(). Overlong forms, surrogates and values above
// U+10FFFF are invalid.
Decoded decode_at(std::string_view text, std::size_t offset);

void append_utf8(std::string& out, char32_t code_point);

// The offset of the first invalid byte, or npos when all of it is valid.
std::size_t first_invalid(std::string_view text);

struct Repaired {
    std::string text;          // valid UTF-8
    std::size_t replaced = 0;  // how many invalid sequences became U+FFFD
    std::size_t first = 0;     // where the first of them began in the input
};
Repaired repair_utf8(std::string_view bytes);

// The largest offset <= `offset` that does not stand inside a character. REQUIRES valid UTF-8.
std::size_t floor_character(std::string_view text, std::size_t offset);

}  // namespace dateline::text
