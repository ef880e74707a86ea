// WARC: records one after another, each a header that tells the length of its block.
#pragma once

#include "corpus/input/header_lines.hpp"
#include "corpus/input/line_head.hpp"
#include "corpus/input/record_splitter.hpp"
#include "corpus/input/warc_header.hpp"

namespace dateline::input {

// Only records that may hold an article become records; the others are passed over silently (warc_header.hpp).
//
// A length is believed where it leads to the header of another record, or to the end of the file. Where it does not, or where there is
// none, the record is told and read up to the next line that begins a record. The bytes that such a length had covered are scanned a second
// time, without believing any length in them; so no byte is scanned more than twice, whatever the lengths say. Inside a block whose length
// holds, nothing is taken for a record: a page cannot smuggle one in.
class WarcSplitter final : public RecordSplitter {
public:
    explicit WarcSplitter(std::size_t record_limit) : RecordSplitter(record_limit) {}

    void finish(std::vector<Cut>& cuts) override;

protected:
    void scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) override;
    std::uint64_t reached() const override;

private:
    enum class Place : std::uint8_t {
        between,  // where the next record may begin
        header,   // of a record
        answer,   // header of the server's answer, the beginning of a block
        block,    // of a length that is believed
        behind,   // such a block has ended, and what follows tells whether its length was right
        search,   // a block without such a length: where the next record begins, it ends
    };

    std::size_t scan_between(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts);
    std::size_t scan_header(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts);
    std::size_t scan_answer(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts);
    std::size_t scan_block(std::string_view chunk, std::size_t at);
    std::size_t scan_behind(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts);
    std::size_t scan_search(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts);

    bool take_line(std::string_view chunk, std::size_t& at);
    void forget_line();
    void begin_record();
    void weigh_length(std::vector<Cut>& cuts);
    void begin_content(std::uint64_t position, std::vector<Cut>& cuts);
    void begin_block(std::uint64_t position, std::vector<Cut>& cuts);
    void begin_search(std::uint64_t position);
    void end_record(std::uint64_t end, std::vector<Cut>& cuts);
    void distrust(std::uint64_t reached, std::string_view problem, std::vector<Cut>& cuts);
    void tell_garbage(std::uint64_t line, std::vector<Cut>& cuts);

    Place place_ = Place::between;
    HeaderCollector header_;
    HeaderCollector answer_;
    WarcHeader record_;  // points into header_
    bool wanted_ = false;

    bool believed_ = false;         // the record's length
    bool doubted_ = false;          // it has one, and that is not believed for its size
    bool lengths_missing_ = false;  // told once
    std::uint64_t remaining_ = 0;   // bytes of the block that are still to come
    std::uint64_t block_begin_ = 0;
    std::uint64_t block_line_ = 0;
    std::uint64_t block_end_ = 0;
    std::uint64_t distrusted_until_ = 0;  // no length is believed of a record that begins before this

    static constexpr std::size_t line_head_bytes = 16;  // enough to tell "WARC/1.0" from anything else
    LineHead line_head_{line_head_bytes};
    bool blank_before_ = false;   // the line before it is blank
    std::uint64_t text_end_ = 0;  // of the last line that is not
    bool garbage_told_ = false;
};

}  // namespace dateline::input
