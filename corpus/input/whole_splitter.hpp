// A file that is one article: one record without lines or number, even when the file is empty.
#pragma once

#include "corpus/input/record_splitter.hpp"

namespace dateline::input {

class WholeSplitter final : public RecordSplitter {
public:
    explicit WholeSplitter(std::size_t record_limit) : RecordSplitter(record_limit) { open_record(0, 0); }

    void finish(std::vector<Cut>& cuts) override {
        check_limit(offset_, cuts);
        if (!too_large_) cuts.push_back({.kind = CutKind::record, .begin = 0, .end = offset_, .problem = {}});
        forget_record(offset_, cuts);
    }

    bool wants_more() const override { return !too_large_; }

protected:
    void scan_chunk(std::string_view, std::vector<Cut>&) override {}
};

}  // namespace dateline::input
