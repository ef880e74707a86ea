// In which character set bytes are to be read, from what they are and what is said of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::encoding {

// How every warning ends that tells of bytes which could not be kept.
inline constexpr std::string_view replaced_note = ", shown as U+FFFD";

// What told the character set.
enum class Origin : std::uint8_t {
    utf8,      // the bytes are UTF-8 (or ASCII), perhaps with a few broken ones among them
    mark,      // a byte order mark
    zeros,     // the zeros between the letters of UTF-16 and UTF-32
    declared,  // a header or the document itself
    guessed,   // how often which bytes follow each other
};

struct CharsetChoice {
    std::string charset = "utf-8";  // WHATWG name
    Origin origin = Origin::utf8;
    std::size_t mark = 0;  // bytes of the byte order mark, which is no text
    std::string declared;  // the label that was declared, as written; "" for none
    bool by_line = false;  // other lines of the file may be UTF-8: keep those that are valid

    bool operator==(const CharsetChoice&) const = default;
};

// REQUIRES that `sample` is the beginning of the file, or follows bytes that were ASCII; it may end inside a character. `label` is what a
// header declares, "" for nothing. In the order of trust:
//   1. a byte order mark
//   2. zeros between the letters
//   3. bytes that are UTF-8 with characters beyond ASCII, whatever is declared: no other text looks like that by chance
//   4. the declaration, unless it says UTF-8
//   5. a guess. Bytes that are almost entirely UTF-8 are UTF-8; so are bytes with zeros, which are no text.
CharsetChoice choose_charset(std::string_view sample, std::string_view label);

// What a user should know of the choice, in one line: "not UTF-8, read as windows-1251 (guessed)"; "" where all is as it should be.
std::string describe(const CharsetChoice& choice);

// "3 places mean nothing in gbk, shown as U+FFFD"
std::string unread_note(const CharsetChoice& choice, std::uint64_t replaced);

bool is_ascii(std::string_view bytes);

}  // namespace dateline::encoding
