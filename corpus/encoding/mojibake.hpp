// Text that went through the wrong character set before it came here: UTF-8 read as windows-1252 or ISO 8859-1.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::encoding {

struct Mojibake {
    std::size_t begin;  // bytes of the text: the first place that shows it
    std::size_t end;
    std::string meant;  // what should stand there
};

// The first place of a text that is surely mojibake: read back into bytes it is valid UTF-8, and no writer would have put its
// characters side by side ("Ã©", "â€™", "Ð¿Ñ€"). Portuguese capitals before a closing quote ("IRMÃ”") are none. REQUIRES valid UTF-8.
// Costs a memchr over most texts.
std::optional<Mojibake> find_mojibake(std::string_view text);

// "the text looks like UTF-8 read as windows-1252 ("Ã©" at byte 812, meant: "é")"
std::string describe(const Mojibake& mojibake, std::string_view text);

}  // namespace dateline::encoding
