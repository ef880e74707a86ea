#include "corpus/input/delimited_splitter.hpp"

#include <algorithm>
#include <cstring>

namespace dateline::input {

void DelimitedSplitter::scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) {
    for (std::size_t at = 0; at < chunk.size();) {
        if (state_ == State::quoted) {
            at = scan_quoted(chunk, at);
        } else {
            step(chunk[at], offset_ + at, cuts);
            ++at;
        }
    }
}

// Passes over the text of a quoted field, where nothing but the next quote matters.
std::size_t DelimitedSplitter::scan_quoted(std::string_view chunk, std::size_t at) {
    const std::size_t quote = std::min(chunk.find('"', at), chunk.size());
    line_ += static_cast<std::uint64_t>(std::count(chunk.data() + at, chunk.data() + quote, '\n'));
    if (quote == chunk.size()) return quote;
    state_ = State::quote_in_quoted;
    last_ = '"';
    return quote + 1;
}

void DelimitedSplitter::step(char c, std::uint64_t position, std::vector<Cut>& cuts) {
    if (!open_) open_record(position, line_);
    if (c == '\n') {
        end_row(position, cuts);
        ++line_;
        return;
    }
    if (c == '"' && (state_ == State::field_begin || state_ == State::quote_in_quoted)) {
        state_ = State::quoted;
    } else {
        state_ = c == delimiter_ ? State::field_begin : State::plain;
    }
    last_ = c;
}

void DelimitedSplitter::end_row(std::uint64_t end, std::vector<Cut>& cuts) {
    const std::uint64_t row_end = last_ == '\r' ? end - 1 : end;
    if (row_end == begin_) {
        forget_record(row_end, cuts);
    } else {
        close_record(row_end, cuts, has_columns_ ? CutKind::record : CutKind::columns);
        has_columns_ = true;
    }
    state_ = State::field_begin;
    last_ = '\0';
}

void DelimitedSplitter::finish(std::vector<Cut>& cuts) {
    if (open_) end_row(offset_, cuts);
}

}  // namespace dateline::input
