#include "corpus/tagging/word_info.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <string>

#include "corpus/tagging/feature_hash.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::tagging {

namespace {

struct LetterCounts {
    unsigned upper = 0;
    unsigned lower = 0;  // also letters of scripts without case
    unsigned digits = 0;
    unsigned points = 0;
    unsigned hyphens = 0;
    bool begins_upper = false;

    unsigned letters() const { return upper + lower; }
};

// 'X', 'x' and 'd' for capitals, small letters and digits, the character itself for marks.
char outline_of(char32_t code_point) {
    if (code_point < 0x80) {
        const char c = static_cast<char>(code_point);
        if (text::is_digit(c)) return 'd';
        if (!text::is_letter(c)) return c;
        return c >= 'a' ? 'x' : 'X';
    }
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LT: return 'X';
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC: return 'x';
        default: return '.';
    }
}

Shape shape_of(const LetterCounts& counts) {
    if (counts.letters() + counts.digits == 0) return Shape::punctuation;
    if (counts.letters() == 0) return Shape::number;
    if (counts.digits > 0) return Shape::numbered;
    if (counts.upper == 0) return Shape::lower;
    if (counts.lower == 0) {
        if (counts.upper == 1) return Shape::letter;
        return counts.points > 0 ? Shape::pointed : Shape::upper;
    }
    if (!counts.begins_upper) return Shape::odd;
    if (counts.hyphens > 0) return Shape::compound;
    return counts.upper == 1 ? Shape::initial : Shape::mixed;
}

std::uint32_t bytes_from(std::string_view word, std::size_t first, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = first; i < first + count; ++i) value = value << 8U | static_cast<unsigned char>(word[i]);
    return value;
}

}  // namespace

WordInfo describe_word(std::string_view written, std::string_view folded, const Lexicon& lexicon) {
    WordInfo info;
    LetterCounts counts;
    std::string outline;
    std::string without_digits(written);
    for (std::size_t i = 0; i < written.size();) {
        const text::Decoded decoded = text::decode_at(written, i);
        const char kind = outline_of(decoded.code_point);
        if (kind == 'X') ++counts.upper;
        if (kind == 'x') ++counts.lower;
        if (kind == 'd') ++counts.digits;
        if (kind == '.') ++counts.points;
        if (kind == '-') ++counts.hyphens;
        if (i == 0) counts.begins_upper = kind == 'X';
        if (kind == 'd') without_digits[i] = '0';
        if (outline.size() < 15 && (outline.empty() || outline.back() != kind)) outline += kind;
        i += decoded.size;
    }
    info.cased = word_hash(without_digits);
    info.folded = word_hash(folded);
    info.outline = word_hash(outline);
    info.shape = shape_of(counts);
    info.capital = counts.begins_upper || (counts.upper > 0 && counts.hyphens > 0);
    info.length = static_cast<std::uint8_t>(std::min<std::size_t>(written.size(), 12));
    for (std::size_t size = 2; size <= 4 && size <= folded.size(); ++size) info.prefix[size - 2] = bytes_from(folded, 0, size);
    for (std::size_t size = 1; size <= 4 && size <= folded.size(); ++size)
        info.suffix[size - 1] = bytes_from(folded, folded.size() - size, size);
    const Lexicon::Known known = lexicon.find(info.folded);
    info.types = known.types;
    info.reach = known.reach;
    info.cluster = known.cluster;
    if (known.cluster != 0) info.paths = lexicon.paths(known.cluster);
    return info;
}

WordInfo beyond_sentence() {
    WordInfo info;
    info.cased = info.folded = word_hash("\x02");
    return info;
}

}  // namespace dateline::tagging
