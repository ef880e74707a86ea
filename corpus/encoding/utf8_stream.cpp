#include "corpus/encoding/utf8_stream.hpp"

#include <utility>

#include "corpus/text/utf8.hpp"

namespace dateline::encoding {

namespace {

struct Mark {
    std::string_view bytes;
    Encoding encoding;
};

constexpr Mark marks[] = {
    {"\xEF\xBB\xBF", Encoding::utf8},
    {"\xFF\xFE", Encoding::utf16_little},
    {"\xFE\xFF", Encoding::utf16_big},
};

bool is_high_surrogate(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

void Utf8Stream::take_mark(std::string_view& chunk) {
    for (const Mark& mark : marks) {
        if (!chunk.starts_with(mark.bytes)) continue;
        encoding_ = mark.encoding;
        chunk.remove_prefix(mark.bytes.size());
        return;
    }
}

std::string_view Utf8Stream::decode(std::string_view chunk) {
    if (!std::exchange(begun_, true)) take_mark(chunk);
    if (encoding_ == Encoding::utf8) return chunk;

    decoded_.clear();
    for (const char byte : chunk) {
        if (odd_byte_.empty()) {
            odd_byte_ = byte;
            continue;
        }
        const bool little = encoding_ == Encoding::utf16_little;
        const auto low = static_cast<unsigned char>(little ? odd_byte_[0] : byte);
        const auto high = static_cast<unsigned char>(little ? byte : odd_byte_[0]);
        odd_byte_.clear();
        take_unit(static_cast<char16_t>((high << 8) | low));
    }
    return decoded_;
}

void Utf8Stream::take_unit(char16_t unit) {
    if (high_ != 0) {
        const char16_t high = std::exchange(high_, u'\0');
        if (is_low_surrogate(unit)) {
            const char32_t above = (static_cast<char32_t>(high - 0xD800) << 10) | static_cast<char32_t>(unit - 0xDC00);
            return text::append_utf8(decoded_, 0x10000 + above);
        }
        text::append_utf8(decoded_, text::replacement_character);
    }
    if (is_high_surrogate(unit)) {
        high_ = unit;
    } else {
        text::append_utf8(decoded_, is_low_surrogate(unit) ? text::replacement_character : unit);
    }
}

std::string_view Utf8Stream::finish() {
    decoded_.clear();
    if (high_ != 0 || !odd_byte_.empty()) text::append_utf8(decoded_, text::replacement_character);
    high_ = 0;
    odd_byte_.clear();
    return decoded_;
}

}  // namespace dateline::encoding
