#include "corpus/input/line_splitter.hpp"

#include <cstring>

namespace dateline::input {

namespace {

bool all_blank(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

void LineSplitter::scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) {
    std::size_t at = 0;
    while (at < chunk.size()) {
        const void* found = std::memchr(chunk.data() + at, '\n', chunk.size() - at);
        const std::size_t stop = found == nullptr ? chunk.size() : static_cast<std::size_t>(static_cast<const char*>(found) - chunk.data());
        const std::string_view piece = chunk.substr(at, stop - at);
        if (!open_) open_record(offset_ + at, line_);
        if (blank_) blank_ = all_blank(piece);
        if (!piece.empty()) last_ = piece.back();
        if (found == nullptr) return;
        end_line(offset_ + stop, cuts);
        at = stop + 1;
    }
}

void LineSplitter::end_line(std::uint64_t end, std::vector<Cut>& cuts) {
    if (blank_) {
        forget_record(end, cuts);
    } else {
        close_record(last_ == '\r' ? end - 1 : end, cuts);
    }
    blank_ = true;
    last_ = '\0';
    ++line_;
}

void LineSplitter::finish(std::vector<Cut>& cuts) {
    if (open_) end_line(offset_, cuts);
}

}  // namespace dateline::input
