#include "corpus/encoding/utf8_stream.hpp"

#include <algorithm>
#include <utility>

#include "corpus/encoding/charset.hpp"
#include "corpus/encoding/charset_declaration.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::encoding {

namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20;  // of a longer one the pieces are told apart

}  // namespace

// False while everything was ASCII, which reads the same in almost all character sets.
bool Utf8Stream::may_decide(std::string_view chunk) {
    if (decided_) return false;
    if (!std::exchange(begun_, true)) {
        if (label_.empty()) label_ = declared_in_markup(chunk);
        const std::string declared = charset_of_label(label_);
        if (!declared.empty() && declared != "utf-8" && !is_single_byte(declared)) return true;
        if (chunk.find('\0') != std::string_view::npos || chunk.find('\x1B') != std::string_view::npos) return true;
    }
    return !is_ascii(chunk);
}

std::string_view Utf8Stream::decode(std::string_view chunk) {
    if (may_decide(chunk)) {
        choice_ = choose_charset(chunk, label_);
        decided_ = choice_.origin != Origin::utf8 || !is_ascii(chunk);
        chunk.remove_prefix(choice_.mark);
        if (choice_.charset != "utf-8") converter_ = Converter::open(choice_.charset);
        if (!converter_) choice_.charset = "utf-8";
    }
    if (!converter_) return chunk;
    decoded_.clear();
    if (!choice_.by_line) {
        converter_->convert(chunk, decoded_);
        return decoded_;
    }
    const std::size_t end = chunk.rfind('\n') + 1;  // 0 where there is none
    if (end > 0) {
        line_.append(chunk.substr(0, end));
        convert_lines(std::exchange(line_, {}));
    }
    line_.append(chunk.substr(end));
    if (line_.size() > longest_line) convert_lines(std::exchange(line_, {}));
    return decoded_;
}

void Utf8Stream::convert_lines(std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
        const std::string_view line = lines.substr(0, end);
        if (text::first_invalid(line) == std::string_view::npos) {
            decoded_ += line;
        } else {
            converter_->convert(line, decoded_);
        }
        lines.remove_prefix(end);
    }
}

std::string_view Utf8Stream::finish() {
    decoded_.clear();
    if (!converter_) return decoded_;
    convert_lines(std::exchange(line_, {}));
    converter_->finish(decoded_);
    return decoded_;
}

}  // namespace dateline::encoding
