#include "corpus/text/letter_case.hpp"

#include <utf8proc.h>

#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::text {

std::string in_small_letters(std::string_view text) {
    std::string small;
    small.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            small += lower(text[i++]);
            continue;
        }
        const Decoded decoded = decode_at(text, i);
        append_utf8(small, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(decoded.code_point))));
        i += decoded.size;
    }
    return small;
}

}  // namespace dateline::text
