// Tables (RFC 4180): a row ends at a line end outside quotes; the first row names the columns.
#pragma once

#include <optional>

#include "corpus/input/record_splitter.hpp"

namespace dateline::input {

// What the lines behind an unclosed quote are like.
struct TrialOfLines {
    std::uint64_t rows = 0;  // with as many delimiters as the first row has
    std::uint64_t others = 0;
    std::uint64_t delimiters = 0;  // of the present line
    bool quoted = false;
    bool blank = true;
};

// A quote opens a quoted field only as the first byte of a field, as in Python's csv module; elsewhere it is text. Rows without any
// byte are passed over. A quote that is not closed in the file costs its line and, where the lines behind it are no rows, all that follows.
class DelimitedSplitter final : public RecordSplitter {
public:
    DelimitedSplitter(char delimiter, std::size_t record_limit) : RecordSplitter(record_limit), delimiter_(delimiter) {}

    void finish(std::vector<Cut>& cuts) override;

protected:
    void scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) override;
    // A '\r' may belong to the line end.
    std::uint64_t reached() const override { return last_ == '\r' ? offset_ - 1 : offset_; }

private:
    enum class State : std::uint8_t { field_begin, plain, quoted, quote_in_quoted };

    std::size_t scan_quoted(std::string_view chunk, std::size_t at);
    void step(char c, std::uint64_t position, std::vector<Cut>& cuts);
    void end_row(std::uint64_t end, std::vector<Cut>& cuts);
    void try_lines(std::string_view chunk);
    void end_trial_line();

    char delimiter_;
    State state_ = State::field_begin;
    bool has_columns_ = false;
    std::uint64_t delimiters_ = 0;  // of the row so far
    std::uint64_t delimiters_of_names_ = 0;
    std::uint64_t second_line_ = 0;  // where it begins, in a row of several lines
    std::optional<TrialOfLines> trial_;
    int recoveries_ = 0;
    char last_ = '\0';  // the row's last byte so far: a '\r' there belongs to the line end
};

}  // namespace dateline::input
