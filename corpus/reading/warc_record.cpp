#include "corpus/reading/warc_record.hpp"

#include "corpus/input/header_lines.hpp"
#include "corpus/input/record_reader.hpp"
#include "corpus/input/warc_header.hpp"
#include "corpus/reading/body_coding.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::reading {

base::Result<WarcPage> WarcRecord::read(std::string_view record) {
    const std::string_view header_bytes = input::header_of(record);
    const input::WarcHeader header = input::read_warc_header(header_bytes);
    std::string_view block = record.substr(header_bytes.size());
    std::string_view http_header;
    if (input::holds_response(header)) {
        http_header = input::header_of(block);
        block.remove_prefix(http_header.size());
    }
    const std::optional<input::WarcContent> content = input::article_in(header, http_header);
    if (!content) return base::fail(base::ErrorKind::input, "a WARC record that holds no article");

    const auto body = decode_body(http_header, block, input::largest_record, unpacked_);
    if (!body) return base::fail(base::ErrorKind::input, body.error().message, std::string(header.target));
    if (text::trimmed(body->bytes).empty())
        return base::fail(base::ErrorKind::input, "an answer without a body", std::string(header.target));
    WarcPage page{.url = text::repair_utf8(header.target).text,
                  .fetched = calendar::parse_iso_date(header.date.substr(0, 10)),
                  .format = content->format,
                  .charset = content->charset,
                  .body = body->bytes,
                  .cut_off = body->cut_off};
    if (body->bytes.data() == unpacked_.data()) {
        unpacked_.append(input::record_padding, '\0');
        page.body = std::string_view(unpacked_).substr(0, body->bytes.size());
    }
    return page;
}

}  // namespace dateline::reading
