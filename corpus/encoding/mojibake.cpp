#include "corpus/encoding/mojibake.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::encoding {

namespace {

// windows-1252 between 0x80 and 0x9F, as the Encoding Standard reads it: https://encoding.spec.whatwg.org/index-windows-1252.txt
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
};

// The byte that the character was made of, if that is a continuation byte of UTF-8 (0x80 to 0xBF); else 0.
unsigned char continuation_byte(char32_t c) {
    if (c >= 0x80 && c <= 0xBF) return static_cast<unsigned char>(c);
    if (c < 0x152) return 0;
    const auto found = std::ranges::find(windows_1252, c);
    return found == windows_1252.end() ? static_cast<unsigned char>(0) : static_cast<unsigned char>(0x80 + (found - windows_1252.begin()));
}

// What writers put behind a capital without a blank: closing quotes and brackets, dashes, an ellipsis, a hard blank, marks of trade and
// ordinals. Beside these alone a letter proves nothing.
bool may_follow_capital(char32_t c) {
    constexpr std::u32string_view followers =
        U"\u00A0\u00AB\u00BB\u2018\u2019\u201C\u201D\u2039\u203A\u201A\u201E\u2013\u2014\u2026\u2122\u00AE\u00AA\u00BA\u00B0\u00B7\u2022"
        U"\u00B2\u00B3\u00B9\u00AD\u2020\u2021";
    return followers.find(c) != std::u32string_view::npos;
}

struct Hit {
    std::size_t size = 0;    // bytes of the text; 0: no hit
    char32_t lead = 0;       // the first character as it stands
    char32_t second = 0;     // the second one
    std::string meant;       // one character
    char32_t character = 0;  // the same
};

// Reads the characters at `at` back into the bytes of one character of UTF-8.
Hit read_back(std::string_view text, std::size_t at) {
    Hit hit;
    const text::Decoded first = text::decode_at(text, at);
    hit.lead = first.code_point;
    if (first.code_point < 0xC2 || first.code_point > 0xF4) return hit;
    const std::size_t wanted = first.code_point < 0xE0 ? 1 : first.code_point < 0xF0 ? 2 : 3;
    std::string bytes(1, static_cast<char>(first.code_point));
    std::size_t end = at + first.size;
    for (std::size_t i = 0; i < wanted; ++i) {
        if (end >= text.size()) return hit;
        const text::Decoded next = text::decode_at(text, end);
        const unsigned char byte = continuation_byte(next.code_point);
        if (byte == 0) return hit;
        if (i == 0) hit.second = next.code_point;
        bytes += static_cast<char>(byte);
        end += next.size;
    }
    const text::Decoded read = text::decode_at(bytes, 0);
    if (read.size != bytes.size()) return hit;
    hit.size = end - at;
    hit.meant = std::move(bytes);
    hit.character = read.code_point;
    return hit;
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// Control characters that no program writes into a text; U+0085 is a line end to some.
bool is_stray_control(char32_t c) { return c >= 0x80 && c <= 0x9F && c != 0x85; }

// Whether this alone is proof.
bool is_sure(const Hit& hit, std::string_view text, std::size_t at) {
    if (is_stray_control(hit.second)) return true;
    const bool behind_letter = at > 0 && is_small(text[at - 1]);
    const bool before_letter = at + hit.size < text.size() && is_small(text[at + hit.size]);
    const bool sign = !may_follow_capital(hit.second);
    switch (hit.lead) {
        case 0xC2: return sign;  // "Â£"
        case 0xC3:               // "Ã©"
        case 0xC4:
        case 0xC5:  // "Å‚": a capital before a sign and beside small letters
            return behind_letter || (before_letter && hit.second != 0xA0) || (sign && hit.lead == 0xC3);
        // "â€™", "â‚¬", "â„¢", "âˆ’", "â†’"
        case 0xE2: return hit.second > 0xFF && hit.character >= 0x2010 && hit.character <= 0x2300;
        case 0xF0: return hit.second == 0x178;  // "ðŸ˜€"
        default: return false;
    }
}

// "25Â°C", ".Â ", "Ã Paris": in itself possible, but a capital Â or Ã stands among other capitals.
bool is_suspicious(const Hit& hit, std::string_view text, std::size_t at) {
    if (hit.lead != 0xC2 && hit.lead != 0xC3) return false;
    if (at == 0) return true;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    return before < 0x80 && !text::is_letter(text[at - 1]);
}

constexpr std::size_t sure_in_a_row = 6;       // characters without anything between them: other alphabets
constexpr std::size_t sure_when_repeated = 2;  // suspicious ones

}  // namespace

std::optional<Mojibake> find_mojibake(std::string_view text) {
    // Every lead byte of UTF-8 read as Latin-1 is a character from U+00C2 to U+00F4, which UTF-8 writes with C3 in front.
    constexpr int lead = 0xC3;
    Mojibake row{};  // the hits that follow each other up to here
    std::size_t in_row = 0;
    std::optional<Mojibake> first_suspicious;
    std::size_t suspicious = 0;
    for (std::size_t at = 0; at < text.size();) {
        const void* found = std::memchr(text.data() + at, lead, text.size() - at);
        if (found == nullptr) return std::nullopt;
        at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        const Hit hit = read_back(text, at);
        if (hit.size == 0) {
            at += 2;
            continue;
        }
        const std::size_t end = at + hit.size;
        if (is_sure(hit, text, at)) return Mojibake{at, end, hit.meant};
        if (is_suspicious(hit, text, at)) {
            if (!first_suspicious) first_suspicious = Mojibake{at, end, hit.meant};
            if (++suspicious == sure_when_repeated) return first_suspicious;
        }
        if (in_row == 0 || at != row.end) {
            row = {at, end, {}};
            in_row = 0;
        }
        row.end = end;
        row.meant += hit.meant;
        in_row += hit.meant.size();  // a character stands there for each of its bytes
        if (in_row >= sure_in_a_row) return row;
        at = end;
    }
    return std::nullopt;
}

std::string describe(const Mojibake& mojibake, std::string_view text) {
    return "the text looks like UTF-8 read as windows-1252 (\"" + std::string(text.substr(mojibake.begin, mojibake.end - mojibake.begin)) +
           "\" at byte " + std::to_string(mojibake.begin) + ", meant: \"" + mojibake.meant + "\")";
}

}  // namespace dateline::encoding
