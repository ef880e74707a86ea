#include "corpus/output/json_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace dateline::output {

namespace {

bool is_c1(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]) == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0x80 &&
           static_cast<unsigned char>(text[i + 1]) < 0xA0;
}

void append_unicode_escape(std::string& out, unsigned char code) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u00";
    out += digits[code >> 4];
    out += digits[code & 0x0F];
}

// JSON asks for the escapes below U+0020; DEL and U+0080..U+009F are escaped as well, for a terminal acts on them.
void append_escaped(std::string& out, std::string_view text) {
    std::size_t written = 0;
    const auto replace = [&](std::size_t i, std::size_t size) {
        out.append(text.substr(written, i - written));
        written = i + size;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F && c != 0xC2) continue;
        switch (c) {
            case '"': replace(i, 1), out += "\\\""; break;
            case '\\': replace(i, 1), out += "\\\\"; break;
            case '\n': replace(i, 1), out += "\\n"; break;
            case '\r': replace(i, 1), out += "\\r"; break;
            case '\t': replace(i, 1), out += "\\t"; break;
            case 0xC2:
                if (is_c1(text, i)) {
                    replace(i, 2);
                    append_unicode_escape(out, static_cast<unsigned char>(text[i + 1]));
                }
                break;
            default: replace(i, 1), append_unicode_escape(out, c); break;
        }
    }
    out.append(text.substr(written));
}

}  // namespace

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (has_value_.empty()) return;
    if (has_value_.back()) out_ += ',';
    has_value_.back() = true;
}

JsonWriter& JsonWriter::begin_object() {
    before_value();
    out_ += '{';
    has_value_.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    out_ += '}';
    has_value_.pop_back();
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    before_value();
    out_ += '[';
    has_value_.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    out_ += ']';
    has_value_.pop_back();
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    string(name);
    out_ += ':';
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
    before_value();
    out_ += '"';
    append_escaped(out_, value);
    out_ += '"';
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
    before_value();
    std::array<char, 20> digits{};  // -9223372036854775808 has 20 characters
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
    return *this;
}

JsonWriter& JsonWriter::number(double value, int decimals) {
    if (!std::isfinite(value)) return null();
    before_value();
    std::array<char, 352> digits{};  // 309 before the point, 1 sign, 1 point, at most 40 behind it
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, std::clamp(decimals, 0, 40)).ptr;
    out_.append(digits.data(), end);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    before_value();
    out_ += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    before_value();
    out_ += "null";
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    before_value();
    out_ += json;
    return *this;
}

std::string JsonWriter::take() {
    has_value_.clear();
    after_key_ = false;
    return std::exchange(out_, {});
}

}  // namespace dateline::output
