#include "corpus/reading/cell_literal.hpp"

#include <algorithm>

#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::reading {

namespace {

struct Word {
    std::string_view literal;
    std::string_view json;
};

constexpr Word words[] = {{"None", "null"}, {"null", "null"},   {"nan", "null"},    {"NaN", "null"}, {"True", "true"},
                          {"true", "true"}, {"False", "false"}, {"false", "false"}, {"set()", "[]"}};

// The number of hexadecimal digits behind a backslash and this letter; 0 for any other.
std::size_t hex_digits(char letter) { return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0; }

class Literal {
public:
    Literal(std::string_view cell, std::string& json) : rest_(text::trimmed(cell)), json_(json) {}

    bool run() { return value(0) && skip_blanks() && rest_.empty(); }

private:
    static constexpr int deepest = 32;

    bool skip_blanks() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(text::blanks), rest_.size()));
        return true;
    }
    bool next_is(char c) { return skip_blanks() && rest_.starts_with(c); }
    bool take(char c) {
        if (!next_is(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool value(int depth) {
        if (depth > deepest || !skip_blanks() || rest_.empty()) return false;
        switch (rest_.front()) {
            case '[': return list(']', depth);
            case '(': return list(')', depth);
            case '{': return record_or_set(depth);
            case '\'':
            case '"': return string();
            default: return prefixed_string() || word() || number();
        }
    }

    // Commas between the elements may be missing.
    bool list(char closer, int depth) {
        rest_.remove_prefix(1);
        json_ += '[';
        for (bool first = true; !take(closer); first = false) {
            if (!first) {
                take(',');
                if (take(closer)) break;  // Python allows a comma behind the last one
                json_ += ',';
            }
            if (!value(depth + 1)) return false;
        }
        json_ += ']';
        return true;
    }

    // Which of the two the braces hold shows behind the first value.
    bool record_or_set(int depth) {
        const std::size_t begin = json_.size();
        rest_.remove_prefix(1);
        json_ += '{';
        bool is_set = false;
        for (bool first = true; !take('}'); first = false) {
            if (!first) {
                if (!take(',')) return false;
                if (take('}')) break;
                json_ += ',';
            }
            const std::size_t key = json_.size();
            if (!value(depth + 1)) return false;
            if (first) is_set = !next_is(':');
            if (is_set) continue;
            if (!take(':')) return false;
            if (json_[key] != '"') {  // a number or None as a key
                json_.insert(key, 1, '"');
                json_ += '"';
            }
            if (json_.find_first_of("[{", key) == key + 1) return false;
            json_ += ':';
            if (!value(depth + 1)) return false;
        }
        if (is_set) json_[begin] = '[';
        json_ += is_set ? ']' : '}';
        return true;
    }

    // u'...' of Python 2, b'...'.
    bool prefixed_string() {
        if (rest_.size() < 2 || (rest_[0] != 'u' && rest_[0] != 'b') || (rest_[1] != '\'' && rest_[1] != '"')) return false;
        rest_.remove_prefix(1);
        return string();
    }

    bool string() {
        const char quote = rest_.front();
        rest_.remove_prefix(1);
        json_ += '"';
        while (!rest_.empty()) {
            const char c = rest_.front();
            rest_.remove_prefix(1);
            if (c == quote) {
                json_ += '"';
                return true;
            }
            if (c != '\\') {
                append(c);
            } else if (!escape()) {
                return false;
            }
        }
        return false;
    }

    void append(char c) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json_.append(1, '\\').append(1, c);
        } else if (byte < 0x20) {
            json_.append("\\u00").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
        } else {
            json_ += c;
        }
    }

    bool escape() {
        if (rest_.empty()) return false;
        const char c = rest_.front();
        rest_.remove_prefix(1);
        constexpr std::string_view letters = "nrtbfav0";
        constexpr std::string_view meanings("\n\r\t\b\f\a\v\0", 8);
        if (const std::size_t which = letters.find(c); which != std::string_view::npos) {
            append(meanings[which]);
        } else if (const std::size_t count = hex_digits(c); count > 0) {
            return code_point(count);
        } else if (c != '\n') {  // a line may be continued
            append(c);
        }
        return true;
    }

    // JSON in a cell writes characters beyond U+FFFF as two halves; one alone becomes U+FFFD.
    bool code_point(std::size_t digits) {
        const std::string_view hex = rest_.substr(0, digits);
        if (hex.size() < digits) return false;
        char32_t value = 0;
        for (const char c : hex) {
            const char folded = text::lower(c);
            if (!text::is_digit(c) && (folded < 'a' || folded > 'f')) return false;
            value = value * 16 + static_cast<char32_t>(text::is_digit(c) ? c - '0' : folded - 'a' + 10);
        }
        rest_.remove_prefix(digits);
        if (value < 0x80) {
            append(static_cast<char>(value));
        } else if (high_ != 0 && value >= 0xDC00 && value < 0xE000) {
            text::append_utf8(json_, 0x10000 + ((high_ - 0xD800) << 10) + (value - 0xDC00));
            high_ = 0;
        } else if (value >= 0xD800 && value < 0xDC00 && rest_.starts_with("\\u")) {
            high_ = value;
        } else {
            high_ = 0;
            const bool valid = value < 0xD800 || (value >= 0xE000 && value < 0x110000);
            text::append_utf8(json_, valid ? value : text::replacement_character);
        }
        return true;
    }

    bool word() {
        const auto found = std::ranges::find_if(words, [&](const Word& known) { return rest_.starts_with(known.literal); });
        if (found == std::end(words)) return false;
        rest_.remove_prefix(found->literal.size());
        if (!rest_.empty() && text::is_letter(rest_.front())) return false;
        json_ += found->json;
        return true;
    }

    // As a string, so that numbers which JSON would not allow need no care: everything but a day reads it as one anyway.
    bool number() {
        const std::size_t end = std::min(rest_.find_first_not_of("+-.0123456789eE"), rest_.size());
        const std::string_view digits = rest_.substr(0, end);
        if (digits.find_first_of("0123456789") == std::string_view::npos) return false;
        json_.append("\"").append(digits).append("\"");
        rest_.remove_prefix(end);
        return true;
    }

    std::string_view rest_;
    std::string& json_;
    char32_t high_ = 0;  // half of a character whose other half is the next escape
};

}  // namespace

bool append_literal_as_json(std::string_view cell, std::string& json) {
    const std::size_t before = json.size();
    if (Literal(cell, json).run()) return true;
    json.resize(before);
    return false;
}

}  // namespace dateline::reading
