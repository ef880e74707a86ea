// The lines of a file that arrives in pieces, as far as it takes to tell what a line is: where it begins, its first bytes, its last one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::input {

class LineHead {
public:
    // Keeps that many bytes of a line's beginning.
    explicit LineHead(std::size_t most) : most_(most) {}

    // Goes on in the line that is open, or begins one at `position`; takes bytes off the front of `bytes` up to and with the line end. True
    // when the line has ended.
    bool take(std::string_view& bytes, std::uint64_t position) {
        if (!open_) begin(position);
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        if (text_.size() < most_) text_.append(bytes.substr(0, std::min(end, most_ - text_.size())));
        if (end > 0) last_ = bytes[end - 1];
        open_ = end == bytes.size();
        bytes.remove_prefix(open_ ? end : end + 1);
        return !open_;
    }

    void forget() {
        open_ = false;
        text_.clear();
    }

    bool open() const { return open_; }                    // it has begun and not ended
    std::string_view text() const { return text_; }        // its first bytes, a carriage return at its end included
    std::uint64_t position() const { return position_; }   // where it begins
    bool ends_in_return() const { return last_ == '\r'; }  // its line end is two bytes long
    bool blank() const { return text_.find_first_not_of('\r') == std::string::npos; }

private:
    void begin(std::uint64_t position) {
        position_ = position;
        text_.clear();
        last_ = '\0';
    }

    std::size_t most_;
    bool open_ = false;
    std::string text_;
    char last_ = '\0';
    std::uint64_t position_ = 0;
};

}  // namespace dateline::input
