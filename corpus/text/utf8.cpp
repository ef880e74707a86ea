#include "corpus/text/utf8.hpp"

#include <simdjson.h>

namespace dateline::text {

namespace {

bool continuation(std::string_view text, std::size_t offset) {
    return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
}

char32_t bits(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]) & 0x3F; }

}  // namespace

Decoded decode_at(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    if (lead < 0x80) return {lead, 1};
    constexpr Decoded invalid{replacement_character, 1};
    if (lead < 0xC2 || lead > 0xF4 || !continuation(text, offset + 1)) return invalid;
    if (lead < 0xE0) return {(static_cast<char32_t>(lead & 0x1F) << 6) | bits(text, offset + 1), 2};
    if (!continuation(text, offset + 2)) return invalid;
    if (lead < 0xF0) {
        const char32_t code_point = (static_cast<char32_t>(lead & 0x0F) << 12) | (bits(text, offset + 1) << 6) | bits(text, offset + 2);
        const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
        if (code_point < 0x800 || surrogate) return invalid;
        return {code_point, 3};
    }
    if (!continuation(text, offset + 3)) return invalid;
    const char32_t code_point = (static_cast<char32_t>(lead & 0x07) << 18) | (bits(text, offset + 1) << 12) |
                                (bits(text, offset + 2) << 6) | bits(text, offset + 3);
    if (code_point < 0x10000 || code_point > 0x10FFFF) return invalid;
    return {code_point, 4};
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

std::size_t first_invalid(std::string_view text) {
    // The vector code of simdjson answers "all valid", the common case, at memory speed.
    if (simdjson::validate_utf8(text.data(), text.size())) return std::string_view::npos;
    for (std::size_t offset = 0; offset < text.size();) {
        const Decoded decoded = decode_at(text, offset);
        if (decoded.code_point == replacement_character && decoded.size == 1) return offset;
        offset += decoded.size;
    }
    return std::string_view::npos;
}

Repaired repair_utf8(std::string_view bytes) {
    Repaired repaired;
    const std::size_t first = first_invalid(bytes);
    if (first == std::string_view::npos) {
        repaired.text = bytes;
        return repaired;
    }
    repaired.first = first;
    repaired.text.reserve(bytes.size() + 16);
    repaired.text.append(bytes.substr(0, first));
    for (std::size_t offset = first; offset < bytes.size();) {
        const Decoded decoded = decode_at(bytes, offset);
        if (decoded.code_point == replacement_character && decoded.size == 1) {
            ++repaired.replaced;
            append_utf8(repaired.text, replacement_character);
        } else {
            repaired.text.append(bytes.substr(offset, decoded.size));
        }
        offset += decoded.size;
    }
    return repaired;
}

std::size_t floor_character(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return text.size();
    while (offset > 0 && continuation(text, offset)) --offset;
    return offset;
}

}  // namespace dateline::text
