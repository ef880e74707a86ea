// Which character set bytes are written in that do not say so and are no UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace dateline::encoding {

// The most likely character set of the bytes (the first 16 KiB of them), by its WHATWG name; windows-1252 where nothing speaks for another.
// uchardet is asked, then ICU; a set of Latin letters is believed only where the language that comes out is written in it: the detectors
// confuse those. REQUIRES at least one byte that is not ASCII, or the escapes of ISO-2022.
std::string guess_charset(std::string_view bytes);

// UTF-16 or UTF-32 without a byte order mark, told by the zeros between the characters: "utf-16le", "utf-16be", "utf-32le", "utf-32be", or
// empty. Text of nothing but Chinese has no zeros and is not recognised.
std::string wide_charset(std::string_view head);

}  // namespace dateline::encoding
