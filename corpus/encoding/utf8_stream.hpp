// The bytes of a file become UTF-8 while they stream by, whatever character set it is written in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/encoding/charset_choice.hpp"
#include "corpus/encoding/converter.hpp"

namespace dateline::encoding {

// Decides on the character set by the first bytes that tell something of it (choose_charset): a byte order mark or declaration at the
// front, else the first chunk that is not ASCII. UTF-8 passes through untouched, valid or not; everything else becomes valid UTF-8. Memory
// is a chunk and a line.
class Utf8Stream {
public:
    // `label` is the character set that a header declares, "" for none; it is believed before what markup declares in itself.
    explicit Utf8Stream(std::string_view label = {}) : label_(label) {}

    // REQUIRES that the first chunk holds at least 1024 bytes, unless the file is shorter. The answer is valid until the next call.
    std::string_view decode(std::string_view chunk);
    // What was left over at the end of the file.
    std::string_view finish();

    const CharsetChoice& choice() const { return choice_; }
    // How many U+FFFD stand for bytes that mean nothing in the character set. Broken UTF-8 passes through and is not counted.
    std::uint64_t replaced() const { return converter_ ? converter_->replaced() : 0; }

private:
    bool may_decide(std::string_view chunk);
    void convert_lines(std::string_view lines);

    std::string label_;
    CharsetChoice choice_;
    bool begun_ = false;
    bool decided_ = false;
    std::optional<Converter> converter_;  // none: the bytes pass through
    std::string line_;                    // the last line so far, where lines are told apart
    std::string decoded_;
};

}  // namespace dateline::encoding
