#include "corpus/text/character.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <string>

#include "corpus/text/utf8.hpp"

namespace dateline::text {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, char32_t c) {
    return std::any_of(ranges.begin(), ranges.end(), [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// Scripts that write words without blanks between them: Thai, Lao, Myanmar, Khmer, Han, Kana.
// clang-format off
constexpr std::array unspaced_scripts{Range{0x0E00, 0x0EFF}, Range{0x1000, 0x109F}, Range{0x1780, 0x17FF}, Range{0x2E80, 0x2FDF},
                                      Range{0x3005, 0x3007}, Range{0x3021, 0x3029}, Range{0x3038, 0x303A}, Range{0x3041, 0x30FF},
                                      Range{0x3192, 0x319F}, Range{0x31F0, 0x31FF}, Range{0x3220, 0x3229}, Range{0x3280, 0x3289},
                                      Range{0x3400, 0x4DBF}, Range{0x4E00, 0x9FFF}, Range{0xF900, 0xFAFF}, Range{0xFF66, 0xFF9D},
                                      Range{0x20000, 0x3FFFF}};
// clang-format on

// Marks that readers leave out when they type: accents, Hebrew and Arabic points.
constexpr std::array dropped_marks{Range{0x0300, 0x036F}, Range{0x0591, 0x05C7}, Range{0x0610, 0x061A}, Range{0x064B, 0x065F},
                                   Range{0x0670, 0x0670}, Range{0x06D6, 0x06ED}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
                                   Range{0x20D0, 0x20FF}, Range{0xFE20, 0xFE2F}};

// Letters with a stroke or ligature, which Unicode does not decompose. Keys are case-folded.
struct Neighbour {
    char32_t letter;
    std::string_view folded;
};
constexpr std::array neighbours{Neighbour{0x00E6, "ae"}, Neighbour{0x00F8, "o"}, Neighbour{0x0111, "d"},  Neighbour{0x0127, "h"},
                                Neighbour{0x0131, "i"},  Neighbour{0x0142, "l"}, Neighbour{0x0153, "oe"}, Neighbour{0x0167, "t"},
                                Neighbour{0x00F0, "d"},  Neighbour{0x00FE, "th"}};

constexpr char32_t soft_hyphen = 0x00AD;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t zero_width_non_joiner = 0x200C;
constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t byte_order_mark = 0xFEFF;
constexpr char32_t modifier_apostrophe = 0x02BC;  // a letter to Unicode; written where others write '

CharacterClass class_of(char32_t c) {
    if (c == soft_hyphen || c == zero_width_joiner || c == zero_width_non_joiner) return CharacterClass::mark;
    if (c == zero_width_space || c == byte_order_mark) return CharacterClass::space;
    if (c == modifier_apostrophe) return CharacterClass::punctuation;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_NL: return in(unspaced_scripts, c) ? CharacterClass::ideograph : CharacterClass::letter;
        case UTF8PROC_CATEGORY_ND: return CharacterClass::digit;
        case UTF8PROC_CATEGORY_NO: return in(unspaced_scripts, c) ? CharacterClass::ideograph : CharacterClass::digit;  // "㊀" is 一
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME: return CharacterClass::mark;
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF: return CharacterClass::space;
        default: return CharacterClass::punctuation;
    }
}

LetterCase case_of(char32_t c) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LT: return LetterCase::upper;
        case UTF8PROC_CATEGORY_LL: return LetterCase::lower;
        default: return LetterCase::none;
    }
}

std::string fold_character(char32_t c) {
    if (c == soft_hyphen || c == zero_width_joiner || c == zero_width_non_joiner) return {};
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
    const utf8proc_ssize_t decomposed = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                                                static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
    std::string folded;
    if (decomposed < 0 || decomposed > static_cast<utf8proc_ssize_t>(parts.size())) {
        append_utf8(folded, c);
        return folded;
    }
    auto* kept_end = std::remove_if(parts.data(), parts.data() + decomposed,
                                    [](utf8proc_int32_t part) { return in(dropped_marks, static_cast<char32_t>(part)); });
    // "½" is neither 12 nor a phrase: it stays. Other signs between the pieces ("⑴", "⒈") make no term.
    constexpr auto is_fraction_slash = [](utf8proc_int32_t part) { return part == 0x2044; };
    if (std::any_of(parts.data(), kept_end, is_fraction_slash)) {
        append_utf8(folded, c);
        return folded;
    }
    kept_end = std::remove_if(parts.data(), kept_end, [](utf8proc_int32_t part) {
        const CharacterClass kind = class_of(static_cast<char32_t>(part));
        return kind == CharacterClass::punctuation || kind == CharacterClass::space;
    });
    // What is left is composed again, so that scripts whose marks stay (kana, Hangul) keep their usual form.
    const utf8proc_ssize_t composed =
        utf8proc_normalize_utf32(parts.data(), kept_end - parts.data(), static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE));
    for (utf8proc_ssize_t i = 0; i < composed; ++i) {
        const auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
        const auto* neighbour =
            std::find_if(neighbours.begin(), neighbours.end(), [part](const Neighbour& row) { return row.letter == part; });
        if (neighbour != neighbours.end()) {
            folded += neighbour->folded;
        } else {
            append_utf8(folded, part);
        }
    }
    return folded;
}

bool is_one_ideograph(std::string_view folded) {
    const Decoded first = decode_at(folded, 0);
    if (class_of(first.code_point) != CharacterClass::ideograph) return false;
    for (std::size_t offset = first.size; offset < folded.size();) {
        const Decoded next = decode_at(folded, offset);
        if (class_of(next.code_point) != CharacterClass::mark) return false;
        offset += next.size;
    }
    return true;
}

Character describe(char32_t c) {
    Character character;
    character.kind = class_of(c);
    character.letter_case = case_of(c);
    if (character.kind == CharacterClass::space || character.kind == CharacterClass::punctuation) return character;
    std::string folded = fold_character(c);
    // A few ligatures of whole phrases, and characters of unspaced scripts that are two in one, are left as they are.
    if (folded.size() > character.folded_bytes.size() || (character.kind == CharacterClass::ideograph && !is_one_ideograph(folded))) {
        folded.clear();
        append_utf8(folded, c);
    }
    std::copy(folded.begin(), folded.end(), character.folded_bytes.begin());
    character.folded_size = static_cast<std::uint8_t>(folded.size());
    return character;
}

std::array<Character, 256> describe_page(char32_t first) {
    std::array<Character, 256> page;
    for (char32_t i = 0; i < page.size(); ++i) page[i] = describe(first + i);
    return page;
}

// Western texts never leave it, so that all tables share one.
const std::array<Character, 256>& first_page() {
    static const std::array<Character, 256> page = describe_page(0);
    return page;
}

}  // namespace

CharacterTable::CharacterTable() : first_page_(first_page()) {}

const Character& CharacterTable::beyond_first_page(char32_t code_point) {
    std::unique_ptr<Page>& page = pages_[code_point / page_size];
    if (!page) page = std::make_unique<Page>(describe_page(static_cast<char32_t>(code_point / page_size * page_size)));
    return (*page)[code_point % page_size];
}

}  // namespace dateline::text
