#include "corpus/encoding/charset_choice.hpp"

#include <algorithm>

#include "corpus/encoding/charset.hpp"
#include "corpus/encoding/charset_guess.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::encoding {

namespace {

using std::string_view_literals::operator""sv;

struct Mark {
    std::string_view bytes;
    std::string_view charset;
};
constexpr Mark marks[] = {
    {"\xEF\xBB\xBF"sv, "utf-8"}, {"\xFF\xFE\0\0"sv, "utf-32le"}, {"\0\0\xFE\xFF"sv, "utf-32be"},
    {"\xFF\xFE"sv, "utf-16le"},  {"\xFE\xFF"sv, "utf-16be"},
};

// Character sets whose bytes are all ASCII: only a declaration or an escape tells them.
constexpr std::string_view seven_bit[] = {"iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "utf-7"};

bool is_ascii_byte(char c) { return static_cast<unsigned char>(c) < 0x80; }

// How much of some bytes looks like UTF-8.
struct Census {
    std::size_t sequences = 0;  // a lead byte with as many continuation bytes as it asks for
    std::size_t broken = 0;     // other bytes that are not ASCII
};

std::size_t continuations_after(unsigned char lead) {
    if (lead >= 0xC2 && lead < 0xE0) return 1;
    if (lead >= 0xE0 && lead < 0xF0) return 2;
    return lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
}

Census take_census(std::string_view bytes) {
    Census census;
    for (std::size_t at = 0; at < bytes.size();) {
        if (is_ascii_byte(bytes[at])) {
            ++at;
            continue;
        }
        const std::size_t wanted = continuations_after(static_cast<unsigned char>(bytes[at]));
        std::size_t found = 0;
        while (found < wanted && at + 1 + found < bytes.size() && (static_cast<unsigned char>(bytes[at + 1 + found]) & 0xC0) == 0x80)
            ++found;
        const bool cut = wanted > 0 && found < wanted && at + 1 + found == bytes.size();
        if (cut && census.sequences > 0) break;  // the sample ends here, not the character
        if (wanted > 0 && found == wanted) {
            ++census.sequences;
            at += 1 + wanted;
        } else {
            ++census.broken;
            ++at;
        }
    }
    return census;
}

// The lines that are no UTF-8, together.
std::string foreign_lines(std::string_view bytes) {
    std::string lines;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        const std::string_view line = bytes.substr(0, end);
        if (text::first_invalid(line) != std::string_view::npos) lines += line;
        bytes.remove_prefix(end);
    }
    return lines;
}

// The measured share of accidental UTF-8 among the bytes of other character sets is below a hundredth for those of Latin, Greek, Arabic and
// Hebrew letters, .05 for KOI8, .15 for IBM 866, .25 for Thai and up to .65 for Chinese, Japanese and Korean (400 texts of each).
constexpr std::size_t broken_in_utf8 = 16;  // of so many sequences in the file, one may be broken
constexpr std::size_t accidental = 8;       // of so many bytes, one may look like UTF-8 in a set whose lines can be told from it

CharsetChoice guess(std::string_view sample, std::string_view label) {
    CharsetChoice choice{.declared = std::string(label)};
    const Census all = take_census(sample);
    if (all.sequences >= broken_in_utf8 * all.broken) return choice;
    const std::string foreign = foreign_lines(sample);
    const Census there = take_census(foreign);
    if (there.sequences >= 2 * there.broken) return choice;
    choice.charset = guess_charset(foreign);
    choice.origin = Origin::guessed;
    choice.by_line = is_single_byte(choice.charset) && accidental * there.sequences <= there.broken;
    return choice;
}

bool is_wide(std::string_view charset) { return charset.starts_with("utf-16") || charset.starts_with("utf-32"); }

// Against a declaration: in how many sequences of UTF-8 one believes.
bool is_surely_utf8(std::string_view sample, std::string_view declared) {
    const Census census = take_census(sample);
    const std::size_t fewest = is_single_byte(declared) ? 1 : 4;
    return census.sequences >= fewest && census.sequences >= 4 * census.broken;
}

}  // namespace

bool is_ascii(std::string_view bytes) {
    // Without a branch in the loop, so that it runs at the speed of memory.
    unsigned char all = 0;
    for (const char c : bytes) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
    return all < 0x80;
}

CharsetChoice choose_charset(std::string_view sample, std::string_view label) {
    CharsetChoice choice{.declared = std::string(label)};
    for (const Mark& mark : marks) {
        if (!sample.starts_with(mark.bytes)) continue;
        choice.charset = mark.charset;
        choice.origin = Origin::mark;
        choice.mark = mark.bytes.size();
        return choice;
    }
    const bool zeros = sample.find('\0') != std::string_view::npos;
    if (zeros) {
        choice.charset = wide_charset(sample);
        choice.origin = Origin::zeros;
        return choice.charset.empty() ? CharsetChoice{.declared = std::string(label)} : choice;
    }
    const std::string declared = charset_of_label(label);
    // Whoever reads "utf-16" in a declaration did not need UTF-16 to read it.
    const bool believed = !declared.empty() && declared != "utf-8" && !(is_wide(declared) && sample.starts_with('<'));
    if (believed && is_surely_utf8(sample, declared)) return choice;
    if (believed) {
        choice.charset = declared;
        choice.origin = Origin::declared;
        return choice;
    }
    const bool escapes = sample.find("\x1B$") != std::string_view::npos;
    if (escapes && is_ascii(sample)) {
        choice.charset = guess_charset(sample);
        choice.origin = Origin::guessed;
        const bool told = std::ranges::find(seven_bit, choice.charset) != std::end(seven_bit);
        return told ? choice : CharsetChoice{.declared = std::string(label)};
    }
    return guess(sample, label);
}

namespace {

// What a file declared, as it may stand in a message: a page may write anything there.
std::string shown(std::string_view label) {
    constexpr std::size_t longest = 40;
    std::string text(label.substr(0, longest));
    std::ranges::replace_if(
        text, [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

}  // namespace

std::string describe(const CharsetChoice& choice) {
    const std::string declared = charset_of_label(choice.declared);
    const bool guessed = choice.origin == Origin::guessed;
    std::string doubt;
    if (!choice.declared.empty() && declared.empty()) {
        doubt = "declares the unknown character set '" + shown(choice.declared) + "'";
    } else if (!declared.empty() && declared != choice.charset && !is_wide(declared)) {
        doubt = "declares " + shown(choice.declared) + (guessed ? " but is not" : " but is " + choice.charset);
    } else if (guessed) {
        doubt = "not UTF-8";
    } else if (choice.origin == Origin::zeros) {
        doubt = "no byte order mark";
    }
    if (doubt.empty()) return {};
    return doubt + ", read as " + choice.charset + (guessed ? " (guessed)" : "");
}

std::string unread_note(const CharsetChoice& choice, std::uint64_t replaced) {
    return std::to_string(replaced) + (replaced == 1 ? " place means" : " places mean") + " nothing in " + choice.charset +
           std::string(replaced_note);
}

}  // namespace dateline::encoding
