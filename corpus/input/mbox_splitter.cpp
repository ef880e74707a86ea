#include "corpus/input/mbox_splitter.hpp"

#include "corpus/input/mail_lines.hpp"

namespace dateline::input {

void MboxSplitter::scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) {
    std::string_view rest = chunk;
    while (!rest.empty()) {
        if (!line_head_.take(rest, offset_ + (chunk.size() - rest.size()))) return;
        ++line_;
        const std::uint64_t behind = offset_ + (chunk.size() - rest.size());
        if (is_from_line(line_head_.text())) {
            end_mail(cuts);
            open_record(behind, line_);
            text_end_ = behind;
        } else if (open_) {
            if (!line_head_.blank()) text_end_ = behind - (line_head_.ends_in_return() ? 2 : 1);
            check_limit(behind, cuts);
        } else if (!line_head_.blank() && !std::exchange(garbage_told_, true)) {
            report(line_ - 1, "no mail, skipped up to the next one", cuts);
        }
    }
}

// The line that is open may turn out to be a From line.
std::uint64_t MboxSplitter::reached() const {
    return line_head_.open() && line_head_.text().size() < line_head_bytes ? line_head_.position() : offset_;
}

// Two From lines without anything between them are no mail.
void MboxSplitter::end_mail(std::vector<Cut>& cuts) {
    if (!open_) return;
    if (text_end_ > begin_) {
        close_record(text_end_, cuts);
    } else {
        forget_record();
    }
}

void MboxSplitter::finish(std::vector<Cut>& cuts) {
    if (line_head_.open() && !line_head_.blank()) text_end_ = offset_;
    end_mail(cuts);
}

}  // namespace dateline::input
