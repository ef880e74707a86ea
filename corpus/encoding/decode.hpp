// Bytes in any character set become text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/encoding/charset_choice.hpp"

namespace dateline::encoding {

struct DecodedText {
    std::string text;              // valid UTF-8, without a byte order mark
    std::string charset;           // WHATWG name of the set they were read in
    Origin origin = Origin::utf8;  // how it is known
    std::uint64_t replaced = 0;    // how many U+FFFD stand for bytes that mean nothing
    std::string note;              // what a user should know: "not UTF-8, read as windows-1251 (guessed)"; "" where all is well.
                                   // Ends in replaced_note where bytes were lost.
};

// Reads a whole document: a page, a feed, the part of a mail. `label` is the character set that a header declares (the charset of
// an HTTP or MIME Content-Type), "" for none; it is believed before what markup declares in itself, and UTF-8 before both.
DecodedText decode(std::string_view bytes, std::string_view label = {});

// "invalid UTF-8 at byte 812, shown as U+FFFD"
std::string broken_utf8_note(std::size_t first);

// The bytes where they are UTF-8; else a copy in `storage` in which each broken sequence is U+FFFD, and the note among the warnings.
std::string_view as_utf8(std::string_view bytes, std::string& storage, std::vector<std::string>& warnings);

}  // namespace dateline::encoding
