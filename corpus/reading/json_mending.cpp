#include "corpus/reading/json_mending.hpp"

#include "corpus/encoding/decode.hpp"

#include <algorithm>

namespace dateline::reading {

namespace {

constexpr std::string_view no_numbers[] = {"-Infinity", "Infinity", "NaN"};

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// The code unit of a "\uXXXX" that the text begins with; -1 when it is none.
int unicode_escape(std::string_view text) {
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
    int unit = 0;
    for (const char c : text.substr(2, 4)) {
        const int digit = hex_value(c);
        if (digit < 0) return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

bool is_high(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

class Mender {
public:
    Mender(std::string_view record, std::string& out) : rest_(record), out_(out) {}

    void run() {
        while (!rest_.empty()) {
            if (in_string_) {
                step_inside();
            } else {
                step_outside();
            }
        }
    }

    bool replaced_numbers = false;
    bool escaped_controls = false;
    bool replaced_surrogates = false;
    bool dropped_backslashes = false;

private:
    void copy(std::size_t count) {
        out_ += rest_.substr(0, count);
        rest_.remove_prefix(std::min(count, rest_.size()));
    }

    void step_outside() {
        const auto found = std::ranges::find_if(no_numbers, [&](std::string_view word) { return rest_.starts_with(word); });
        if (found != std::end(no_numbers)) {
            out_ += "null";
            rest_.remove_prefix(found->size());
            replaced_numbers = true;
            return;
        }
        in_string_ = rest_.front() == '"';
        copy(1);
    }

    void step_inside() {
        const auto byte = static_cast<unsigned char>(rest_.front());
        if (byte == '\\') return step_escape();
        if (byte < 0x20) {
            constexpr std::string_view digits = "0123456789abcdef";
            out_.append("\\u00") += digits[byte >> 4];
            out_ += digits[byte & 15];
            rest_.remove_prefix(1);
            escaped_controls = true;
            return;
        }
        in_string_ = byte != '"';
        copy(1);
    }

    void step_escape() {
        const int unit = unicode_escape(rest_);
        if (is_high(unit) && is_low(unicode_escape(rest_.substr(6)))) return copy(12);
        if (is_high(unit) || is_low(unit)) {
            out_ += "\\ufffd";
            rest_.remove_prefix(6);
            replaced_surrogates = true;
            return;
        }
        if (unit >= 0) return copy(6);
        constexpr std::string_view escapable = "\"\\/bfnrtu";
        if (rest_.size() > 1 && escapable.find(rest_[1]) == std::string_view::npos) {
            rest_.remove_prefix(1);
            dropped_backslashes = true;
            return;
        }
        copy(2);
    }

    std::string_view rest_;
    std::string& out_;
    bool in_string_ = false;
};

}  // namespace

bool mend_json(std::string_view record, std::string& mended, std::vector<std::string>& warnings) {
    const std::size_t before = warnings.size();
    std::string repaired;
    record = encoding::as_utf8(record, repaired, warnings);
    mended.clear();
    mended.reserve(record.size() + 64);
    Mender mender(record, mended);
    mender.run();
    if (mender.replaced_numbers) warnings.emplace_back("NaN or Infinity is not JSON, read as null");
    if (mender.escaped_controls) warnings.emplace_back("control characters inside a JSON string, kept");
    if (mender.replaced_surrogates) warnings.push_back("half a surrogate pair" + std::string(encoding::replaced_note));
    if (mender.dropped_backslashes) warnings.emplace_back("unknown escapes in a JSON string, backslash dropped");
    return warnings.size() > before;
}

}  // namespace dateline::reading
