// mbox: mails one after another, a From line before each.
#pragma once

#include "corpus/input/line_head.hpp"
#include "corpus/input/record_splitter.hpp"

namespace dateline::input {

// A record is a mail without its From line and without the blank line that follows it. Lines of a mail that begin with "From " come quoted
// (">From "); whoever reads the mail takes the quotes off.
class MboxSplitter final : public RecordSplitter {
public:
    explicit MboxSplitter(std::size_t record_limit) : RecordSplitter(record_limit) {}

    void finish(std::vector<Cut>& cuts) override;

protected:
    void scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) override;
    std::uint64_t reached() const override;

private:
    void end_mail(std::vector<Cut>& cuts);

    static constexpr std::size_t line_head_bytes = 201;  // one more than a From line may have
    LineHead line_head_{line_head_bytes};
    std::uint64_t text_end_ = 0;  // of the last line that is not blank
    bool garbage_told_ = false;
};

}  // namespace dateline::input
