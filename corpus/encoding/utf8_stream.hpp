// Text that says by a byte order mark how it is encoded becomes UTF-8 while it streams by.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::encoding {

// How every warning ends that tells of bytes which could not be kept.
inline constexpr std::string_view replaced_note = ", shown as U+FFFD";

enum class Encoding : std::uint8_t { utf8, utf16_little, utf16_big };

// Takes a byte order mark off the front of a file and converts UTF-16 to UTF-8. Bytes without a mark pass through untouched, valid or
// not; a lone surrogate or half a code unit at the end becomes U+FFFD.
class Utf8Stream {
public:
    // REQUIRES that the first chunk holds at least three bytes, unless the file is shorter. The answer is valid until the next call.
    std::string_view decode(std::string_view chunk);
    // What was left over at the end of the file.
    std::string_view finish();

    Encoding encoding() const { return encoding_; }

private:
    void take_mark(std::string_view& chunk);
    void take_unit(char16_t unit);

    Encoding encoding_ = Encoding::utf8;
    bool begun_ = false;
    std::string odd_byte_;  // the first byte of a code unit whose second is still to come
    char16_t high_ = 0;     // a high surrogate waiting for its low one
    std::string decoded_;
};

}  // namespace dateline::encoding
