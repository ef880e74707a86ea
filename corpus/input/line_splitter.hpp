// JSON Lines: every line that is not blank is a record.
#pragma once

#include "corpus/input/record_splitter.hpp"

namespace dateline::input {

class LineSplitter final : public RecordSplitter {
public:
    explicit LineSplitter(std::size_t record_limit) : RecordSplitter(record_limit) {}

    void finish(std::vector<Cut>& cuts) override;

protected:
    void scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) override;
    // A '\r' may belong to the line end.
    std::uint64_t reached() const override { return last_ == '\r' ? offset_ - 1 : offset_; }

private:
    void end_line(std::uint64_t end, std::vector<Cut>& cuts);

    bool blank_ = true;  // so far the line holds nothing but blanks
    char last_ = '\0';   // the line's last byte so far: a '\r' there belongs to the line end
};

}  // namespace dateline::input
