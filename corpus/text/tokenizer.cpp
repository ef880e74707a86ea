#include "corpus/text/tokenizer.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "corpus/text/character.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::text {

namespace {

constexpr std::size_t kept_of_long_term = longest_term - 16;  // the rest is a 64-bit hash in hexadecimal

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// An apostrophe at this offset: ' or U+2019, U+02BC, U+FF07. Its size in bytes, else 0.
std::size_t apostrophe_size(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return 0;
    if (text[offset] == '\'') return 1;
    if (static_cast<unsigned char>(text[offset]) < 0xC0) return 0;
    const Decoded decoded = decode_at(text, offset);
    const bool apostrophe = decoded.code_point == 0x2019 || decoded.code_point == 0x02BC || decoded.code_point == 0xFF07;
    return apostrophe ? decoded.size : 0;
}

// Counts upper and lower case letters of one word.
struct CasingCounter {
    unsigned upper = 0;
    unsigned lower = 0;
    bool first_is_upper = false;

    void add(LetterCase letter_case) {
        if (letter_case == LetterCase::upper) {
            if (upper + lower == 0) first_is_upper = true;
            ++upper;
        } else if (letter_case == LetterCase::lower) {
            ++lower;
        }
    }

    Casing casing() const {
        if (upper + lower == 0) return Casing::none;
        if (upper == 0) return Casing::lower;
        if (first_is_upper && upper == 1) return Casing::capitalised;
        if (lower == 0) return Casing::upper;
        return Casing::mixed;
    }
};

}  // namespace

struct Tokenizer::Tables {
    CharacterTable characters;
};

namespace {

// One walk over one text.
class Scan {
public:
    Scan(CharacterTable& characters, std::string_view text, std::span<const std::uint32_t> split_points, TokenStream& out)
        : characters_(characters), text_(text), split_points_(split_points), out_(out) {}

    void run() {
        while (position_ < text_.size()) {
            const Seen seen = look(position_);
            switch (seen.character->kind) {
                case CharacterClass::space: skip_space(seen); break;
                case CharacterClass::punctuation: take_single(seen, TokenKind::punctuation); break;
                case CharacterClass::ideograph: take_ideograph(seen); break;
                default: take_word(); break;
            }
        }
    }

private:
    struct Seen {
        const Character* character;
        std::size_t size;
    };

    Seen look(std::size_t offset) {
        const auto byte = static_cast<unsigned char>(text_[offset]);
        if (byte < 0x80) return {&characters_[byte], 1};
        const Decoded decoded = decode_at(text_, offset);
        return {&characters_[decoded.code_point], decoded.size};
    }

    bool is(CharacterClass kind, std::size_t offset) { return offset < text_.size() && look(offset).character->kind == kind; }
    bool is_letter(std::size_t offset) { return is(CharacterClass::letter, offset); }
    bool is_word_part(std::size_t offset) {
        if (offset >= text_.size()) return false;
        const CharacterClass kind = look(offset).character->kind;
        return kind == CharacterClass::letter || kind == CharacterClass::digit || kind == CharacterClass::mark;
    }

    // True where a glued word is to be parted; moves past the split points that lie behind.
    bool splits_at(std::size_t offset) {
        while (next_split_ < split_points_.size() && split_points_[next_split_] < offset) ++next_split_;
        return next_split_ < split_points_.size() && split_points_[next_split_] == offset;
    }

    void skip_space(const Seen& seen) {
        if (text_[position_] == '\n' && lines_before_ < 255) ++lines_before_;
        space_before_ = true;
        position_ += seen.size;
    }

    void emit(std::size_t begin, std::size_t term_begin, TokenKind kind, Casing casing) {
        std::size_t term_size = out_.folded.size() - term_begin;
        if (term_size > longest_term) term_size = shorten(term_begin);
        out_.tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(position_),
                               static_cast<std::uint32_t>(term_begin), static_cast<std::uint16_t>(term_size), kind, casing, space_before_,
                               static_cast<std::uint8_t>(lines_before_)});
        space_before_ = false;
        lines_before_ = 0;
    }

    // Cuts the term at the end of `folded` to its beginning and a hash of the whole.
    std::size_t shorten(std::size_t term_begin) {
        std::string& folded = out_.folded;
        const XXH64_hash_t hash = XXH3_64bits(folded.data() + term_begin, folded.size() - term_begin);
        const std::size_t kept = floor_character(std::string_view(folded).substr(term_begin), kept_of_long_term);
        folded.resize(term_begin + kept);
        std::array<char, 17> digits{};
        std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash));
        folded.append(digits.data(), 16);
        return kept + 16;
    }

    void take_single(const Seen& seen, TokenKind kind) {
        const std::size_t begin = position_;
        position_ += seen.size;
        emit(begin, out_.folded.size(), kind, Casing::none);
    }

    void take_ideograph(const Seen& seen) {
        const std::size_t begin = position_;
        const std::size_t term_begin = out_.folded.size();
        out_.folded += seen.character->folded();
        position_ += seen.size;
        while (is(CharacterClass::mark, position_)) {
            const Seen mark = look(position_);
            out_.folded += mark.character->folded();
            position_ += mark.size;
        }
        emit(begin, term_begin, TokenKind::ideograph, Casing::none);
    }

    void take_word() {
        const std::size_t begin = position_;
        const std::size_t term_begin = out_.folded.size();
        CasingCounter casing;
        if (take_acronym(casing)) {
            emit(begin, term_begin, TokenKind::word, casing.casing());
            take_possessive();
            return;
        }
        bool digits_only = take_run(casing);
        if (digits_only) take_number_groups(begin);
        while (!digits_only && joins_ampersand()) {
            out_.folded += '&';
            ++position_;
            digits_only = take_run(casing) && digits_only;
        }
        emit(begin, term_begin, digits_only ? TokenKind::number : TokenKind::word, casing.casing());
        take_possessive();
    }

    // Letters, digits and marks in a row. True when they are ASCII digits alone.
    bool take_run(CasingCounter& casing) {
        bool digits_only = true;
        const std::size_t begin = position_;
        while (position_ < text_.size()) {
            const Seen seen = look(position_);
            const Character& character = *seen.character;
            const bool part = character.kind == CharacterClass::letter || character.kind == CharacterClass::digit ||
                              character.kind == CharacterClass::mark;
            if (!part || (position_ != begin && splits_at(position_))) break;
            if (!is_ascii_digit(text_[position_])) digits_only = false;
            casing.add(character.letter_case);
            if (seen.size == 1) {
                out_.folded += character.folded_bytes[0];
            } else {
                out_.folded += character.folded();
            }
            position_ += seen.size;
        }
        return digits_only;
    }

    // "U.S.", "J.D.", "a.m.": at least two single letters, each but the last followed by a point.
    bool take_acronym(CasingCounter& casing) {
        std::size_t offset = position_;
        std::size_t end = position_;
        unsigned letters = 0;
        while (is_letter(offset)) {
            const std::size_t after_letter = offset + look(offset).size;
            const bool point = after_letter < text_.size() && text_[after_letter] == '.';
            if (!point && is_word_part(after_letter)) break;  // a longer word begins here
            ++letters;
            end = point ? after_letter + 1 : after_letter;
            offset = end;
            if (!point) break;
        }
        if (letters < 2) return false;
        for (offset = position_; offset < end;) {
            const Seen seen = look(offset);
            if (seen.character->kind == CharacterClass::letter) {
                casing.add(seen.character->letter_case);
                out_.folded += seen.character->folded();
            }
            offset += seen.size;
        }
        position_ = end;
        return true;
    }

    // Behind digits: ",000" (three digits, the first group at most three) and ".5".
    void take_number_groups(std::size_t begin) {
        bool comma_may_follow = position_ - begin <= 3;
        while (position_ + 1 < text_.size() && is_ascii_digit(text_[position_ + 1]) && !splits_at(position_)) {
            const char separator = text_[position_];
            std::size_t end = position_ + 1;
            while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
            if (is_letter(end)) return;
            if (separator == ',' && comma_may_follow && end - position_ == 4) {
                out_.folded.append(text_.substr(position_ + 1, 3));
            } else if (separator == '.') {
                comma_may_follow = false;
                out_.folded.append(text_.substr(position_, end - position_));
            } else {
                return;
            }
            position_ = end;
        }
    }

    bool joins_ampersand() {
        return position_ + 1 < text_.size() && text_[position_] == '&' && is_letter(position_ + 1) && !splits_at(position_);
    }

    // "'s" behind a word is a token without a term.
    void take_possessive() {
        const std::size_t apostrophe = apostrophe_size(text_, position_);
        if (apostrophe == 0) return;
        const std::size_t letter = position_ + apostrophe;
        if (letter >= text_.size() || (text_[letter] != 's' && text_[letter] != 'S') || is_word_part(letter + 1)) return;
        const std::size_t begin = position_;
        position_ = letter + 1;
        emit(begin, out_.folded.size(), TokenKind::word, Casing::lower);
    }

    CharacterTable& characters_;
    std::string_view text_;
    std::span<const std::uint32_t> split_points_;
    TokenStream& out_;
    std::size_t position_ = 0;
    std::size_t next_split_ = 0;
    unsigned lines_before_ = 0;
    bool space_before_ = true;
};

}  // namespace

Tokenizer::Tokenizer() : tables_(std::make_unique<Tables>()) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

TokenStream Tokenizer::tokenize(std::string_view text, std::span<const std::uint32_t> split_points) {
    TokenStream stream;
    tokenize_into(text, split_points, stream);
    return stream;
}

void Tokenizer::tokenize_into(std::string_view text, std::span<const std::uint32_t> split_points, TokenStream& out) {
    out.folded.clear();
    out.tokens.clear();
    out.folded.reserve(text.size());
    out.tokens.reserve(text.size() / 5);  // English: a token every 5 to 6 bytes
    Scan(tables_->characters, text, split_points, out).run();
}

std::string Tokenizer::fold(std::string_view value) {
    const TokenStream stream = tokenize(value);
    std::string folded;
    for (const Token& token : stream.tokens) {
        if (token.term_size == 0) continue;
        if (!folded.empty()) folded += ' ';
        folded += stream.term(token);
    }
    return folded;
}

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::size_t blank = std::min(folded.find(' '), folded.size());
        if (blank > 0) words.push_back(folded.substr(0, blank));
        folded.remove_prefix(std::min(blank + 1, folded.size()));
    }
    return words;
}

}  // namespace dateline::text
