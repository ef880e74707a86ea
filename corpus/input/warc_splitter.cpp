#include "corpus/input/warc_splitter.hpp"

#include <algorithm>

#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

constexpr std::size_t longest_header = std::size_t{64} << 10;

constexpr std::string_view garbage = "no WARC record, skipped up to the next one";
constexpr std::string_view header_too_long = "a WARC header over 64 KiB, skipped up to the next record";
constexpr std::string_view no_length = "a WARC record without Content-Length, read up to the next record, as are all like it";
constexpr std::string_view wrong_length = "a WARC record with a wrong Content-Length, read up to the next record";
constexpr std::string_view wrong_length_lost = "a WARC record with a wrong Content-Length, skipped up to the next record";
constexpr std::string_view cut_off = "the file ends inside a WARC record, read as far as it goes";
constexpr std::string_view cut_off_lost = "the file ends inside a WARC record, skipped";

std::uint64_t lines_in(std::string_view bytes) { return static_cast<std::uint64_t>(std::ranges::count(bytes, '\n')); }

// What an article never is may be as large as a film; anything else of such a size is a number that somebody invented.
bool may_be_huge(const WarcHeader& record) { return record.type == "response" || record.type == "resource"; }

}  // namespace

void WarcSplitter::scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) {
    for (std::size_t at = 0; at < chunk.size() && !scan_again_from_;) {
        switch (place_) {
            case Place::between: at = scan_between(chunk, at, cuts); break;
            case Place::header: at = scan_header(chunk, at, cuts); break;
            case Place::answer: at = scan_answer(chunk, at, cuts); break;
            case Place::block: at = scan_block(chunk, at); break;
            case Place::behind: at = scan_behind(chunk, at, cuts); break;
            case Place::search: at = scan_search(chunk, at, cuts); break;
        }
    }
}

// Goes on in the present line; true when that has ended, with `at` behind it.
bool WarcSplitter::take_line(std::string_view chunk, std::size_t& at) {
    std::string_view rest = chunk.substr(at);
    const bool ended = line_head_.take(rest, offset_ + at);
    at = chunk.size() - rest.size();
    if (ended) ++line_;
    return ended;
}

void WarcSplitter::forget_line() {
    line_head_.forget();
    blank_before_ = false;
}

// What a record may hold is known behind its headers, and whether a line belongs to it at the end of the line.
std::uint64_t WarcSplitter::reached() const {
    if (place_ == Place::header || place_ == Place::answer) return begin_;
    const bool may_begin_another = line_head_.open() && line_head_.text().size() < line_head_bytes;
    const bool by_lines = place_ == Place::behind || place_ == Place::search;
    return by_lines && may_begin_another ? line_head_.position() : offset_;
}

std::size_t WarcSplitter::scan_between(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts) {
    const std::uint64_t line = line_;
    if (!take_line(chunk, at)) return at;
    if (is_warc_version(line_head_.text())) {
        begin_record();
    } else if (!line_head_.blank()) {
        tell_garbage(line, cuts);
    }
    return at;
}

void WarcSplitter::tell_garbage(std::uint64_t line, std::vector<Cut>& cuts) {
    if (!garbage_told_) report(line, garbage, cuts);
    garbage_told_ = true;
}

// At the end of its first line.
void WarcSplitter::begin_record() {
    open_record(line_head_.position(), line_ - 1);
    size_told_ = false;
    garbage_told_ = false;
    header_.clear();
    place_ = Place::header;
}

std::size_t WarcSplitter::scan_header(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts) {
    const std::size_t taken = header_.take(chunk.substr(at, longest_header));
    line_ += lines_in(chunk.substr(at, taken));
    at += taken;
    if (header_.text().size() > longest_header) {
        report(begin_line_, header_too_long, cuts);
        forget_record();
        forget_line();
        garbage_told_ = true;
        place_ = Place::between;
    } else if (header_.complete()) {
        record_ = read_warc_header(header_.text());
        weigh_length(cuts);
        block_begin_ = offset_ + at;
        block_line_ = line_;
        begin_content(block_begin_, cuts);
    }
    return at;
}

void WarcSplitter::begin_content(std::uint64_t position, std::vector<Cut>& cuts) {
    answer_.clear();
    place_ = Place::answer;
    const bool empty = believed_ && remaining_ == 0;
    if (empty || !holds_response(record_)) begin_block(position, cuts);
}

void WarcSplitter::weigh_length(std::vector<Cut>& cuts) {
    believed_ = record_.length && begin_ >= distrusted_until_;
    doubted_ = false;
    remaining_ = record_.length.value_or(0);
    if (record_.length || std::exchange(lengths_missing_, true)) return;
    report(begin_line_, no_length, cuts);
}

// The header of the server's answer says whether there is an article in it.
std::size_t WarcSplitter::scan_answer(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts) {
    std::string_view rest = chunk.substr(at, longest_header);
    if (believed_) rest = rest.substr(0, remaining_);
    const std::size_t taken = answer_.take(rest);
    line_ += lines_in(rest.substr(0, taken));
    at += taken;
    if (believed_) remaining_ -= taken;
    const bool over = believed_ && remaining_ == 0;
    if (answer_.complete() || over || answer_.text().size() > longest_header) begin_block(offset_ + at, cuts);
    return at;
}

void WarcSplitter::begin_block(std::uint64_t position, std::vector<Cut>& cuts) {
    const bool empty = believed_ && remaining_ == 0;
    wanted_ = !empty && article_in(record_, answer_.text());
    size_told_ = wanted_;
    check_limit(position, cuts);
    doubted_ = believed_ && *record_.length > limit() && (wanted_ || !may_be_huge(record_));
    if (!believed_ || doubted_) return begin_search(position);
    place_ = Place::block;
    if (remaining_ > 0) return;
    block_end_ = position;
    place_ = Place::behind;
}

void WarcSplitter::begin_search(std::uint64_t position) {
    forget_line();
    text_end_ = position;
    place_ = Place::search;
}

std::size_t WarcSplitter::scan_block(std::string_view chunk, std::size_t at) {
    const std::string_view piece = chunk.substr(at, static_cast<std::size_t>(std::min<std::uint64_t>(remaining_, chunk.size() - at)));
    remaining_ -= piece.size();
    line_ += lines_in(piece);
    at += piece.size();
    if (remaining_ > 0) return at;
    block_end_ = offset_ + at;
    forget_line();
    place_ = Place::behind;
    return at;
}

std::size_t WarcSplitter::scan_behind(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts) {
    const bool ended = take_line(chunk, at);
    if (line_head_.blank()) {
        if (ended) check_limit(offset_ + at, cuts);
        return at;
    }
    constexpr std::string_view begins = "WARC/";
    const std::string_view head = line_head_.text();
    const bool fits = ended ? is_warc_version(head) : head.size() < line_head_bytes && begins.starts_with(head.substr(0, begins.size()));
    if (!fits) {
        distrust(line_head_.position(), wrong_length, cuts);
    } else if (ended) {
        end_record(block_end_, cuts);
        begin_record();
    }
    return at;
}

// A record begins with a line of its own behind a blank one.
std::size_t WarcSplitter::scan_search(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts) {
    if (!take_line(chunk, at)) return at;
    if (line_head_.blank()) {
        blank_before_ = true;
        check_limit(offset_ + at, cuts);
    } else if (blank_before_ && is_warc_version(line_head_.text())) {
        if (doubted_ && !too_large_) report(begin_line_, wrong_length, cuts);
        end_record(text_end_, cuts);
        begin_record();
    } else {
        blank_before_ = false;
        text_end_ = offset_ + at - (line_head_.ends_in_return() ? 2 : 1);
        check_limit(offset_ + at, cuts);
    }
    return at;
}

void WarcSplitter::end_record(std::uint64_t end, std::vector<Cut>& cuts) {
    if (wanted_) {
        close_record(end, cuts);
    } else {
        forget_record();
    }
}

// The length of the open record was wrong: what it had covered is looked through again, or, where it is gone, passed over.
void WarcSplitter::distrust(std::uint64_t reached, std::string_view problem, std::vector<Cut>& cuts) {
    check_limit(reached, cuts);
    if (too_large_) {
        report(begin_line_, problem == cut_off ? cut_off_lost : wrong_length_lost, cuts);
        forget_record();
        garbage_told_ = true;
        place_ = Place::between;
        return;
    }
    report(begin_line_, problem, cuts);
    distrusted_until_ = reached;
    scan_again_from_ = block_begin_;
    line_ = block_line_;
    believed_ = false;
    begin_content(block_begin_, cuts);
}

void WarcSplitter::finish(std::vector<Cut>& cuts) {
    switch (place_) {
        case Place::between:
            if (line_head_.open() && !line_head_.blank()) tell_garbage(line_, cuts);
            break;
        case Place::header: report(begin_line_, cut_off_lost, cuts); break;
        case Place::answer:
        case Place::block:
            if (believed_) return distrust(offset_, cut_off, cuts);
            report(begin_line_, cut_off_lost, cuts);
            break;
        case Place::behind: end_record(block_end_, cuts); break;
        case Place::search:
            if (doubted_ && !too_large_) report(begin_line_, cut_off, cuts);
            end_record(line_head_.open() ? offset_ : text_end_, cuts);
            break;
    }
    forget_record();
}

}  // namespace dateline::input
