#include "corpus/input/delimited_splitter.hpp"

#include <algorithm>
#include <utility>

namespace dateline::input {

namespace {

constexpr int most_recoveries = 20;  // each may read what is left of the file twice

}  // namespace

void DelimitedSplitter::scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) {
    if (trial_) return try_lines(chunk);
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
    const auto lines = static_cast<std::uint64_t>(std::count(chunk.data() + at, chunk.data() + quote, '\n'));
    if (lines > 0 && second_line_ == 0) second_line_ = offset_ + chunk.find('\n', at) + 1;
    line_ += lines;
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
        if (c == delimiter_) ++delimiters_;
    }
    last_ = c;
}

void DelimitedSplitter::end_row(std::uint64_t end, std::vector<Cut>& cuts) {
    const std::uint64_t row_end = last_ == '\r' ? end - 1 : end;
    if (row_end == begin_) {
        forget_record(row_end, cuts);
    } else {
        if (!has_columns_) delimiters_of_names_ = delimiters_;
        close_record(row_end, cuts, has_columns_ ? CutKind::record : CutKind::columns);
        has_columns_ = true;
    }
    state_ = State::field_begin;
    delimiters_ = 0;
    second_line_ = 0;
    last_ = '\0';
}

// Counts what the lines would be if each were a row.
void DelimitedSplitter::try_lines(std::string_view chunk) {
    for (const char c : chunk) {
        if (c == '\n') {
            end_trial_line();
        } else {
            trial_->blank = trial_->blank && c == '\r';
            if (c == '"') trial_->quoted = !trial_->quoted;
            if (c == delimiter_ && !trial_->quoted) ++trial_->delimiters;
        }
    }
}

void DelimitedSplitter::end_trial_line() {
    if (!trial_->blank) ++(trial_->delimiters == delimiters_of_names_ ? trial_->rows : trial_->others);
    trial_->delimiters = 0;
    trial_->quoted = false;
    trial_->blank = true;
}

// Quotes that never close swallow the rest of the file. Where the lines behind the first of them are rows, the quote is that line's fault
// and they are read; where they are not, the file was cut off inside a long text.
void DelimitedSplitter::finish(std::vector<Cut>& cuts) {
    const bool unclosed = open_ && state_ == State::quoted && has_columns_ && !too_large_ && second_line_ > 0;
    if (!trial_) {
        if (unclosed && recoveries_ < most_recoveries) {
            trial_.emplace();
            scan_again_from_ = second_line_;
        } else if (open_) {
            end_row(offset_, cuts);
        }
        return;
    }
    end_trial_line();
    const TrialOfLines trial = *std::exchange(trial_, std::nullopt);
    if (trial.rows == 0 || trial.others * 4 > trial.rows) return end_row(offset_, cuts);
    ++recoveries_;
    line_ = begin_line_ + 1;
    scan_again_from_ = second_line_;
    last_ = '\0';
    end_row(second_line_ - 1, cuts);
}

}  // namespace dateline::input
