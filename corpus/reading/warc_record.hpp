// One record of a WARC file, from bytes to the page in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/base/result.hpp"
#include "corpus/calendar/day.hpp"
#include "corpus/input/format.hpp"

namespace dateline::reading {

struct WarcPage {
    std::string url;
    std::optional<calendar::Day> fetched;  // when the crawler came by: the page is no newer, and may be much older
    input::Format format;                  // one of html, xml, json, text
    std::string charset;                   // that the server or the crawler named; empty where neither did
    std::string_view body;                 // unpacked, in that character set; with record_padding readable bytes behind it
    bool cut_off = false;                  // it ends too early
};

class WarcRecord {
public:
    // REQUIRES record_padding readable bytes behind the record. The page's body lives as long as the record's bytes and until the next
    // call. Errors (input): a record that holds no article (the splitter gives none of those); those of decode_body; an empty body.
    base::Result<WarcPage> read(std::string_view record);

private:
    std::string unpacked_;
};

}  // namespace dateline::reading
