// What the header of a WARC record says (ISO 28500), and whether an article may be in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/input/format.hpp"
#include "corpus/input/media_type.hpp"

namespace dateline::input {

// "WARC/1.0", alone on its line; the line end need not be there.
bool is_warc_version(std::string_view line);

struct WarcHeader {
    std::string type;                     // "response", "resource", "conversion", "request" ...; lower case
    std::string_view target;              // WARC-Target-URI, without the angle brackets that old versions of wget put around it
    std::string_view date;                // WARC-Date: when it was fetched
    std::string_view resource;            // WARC-Resource-Type, which browsers write: "document", "xhr" ...
    std::string_view content;             // Content-Type of the block
    std::string_view identified;          // WARC-Identified-Payload-Type
    std::optional<std::uint64_t> length;  // Content-Length; empty where it is missing or no number
};

// Views point into the header.
WarcHeader read_warc_header(std::string_view header);

// Whether an HTTP message stands in the block: the answer of a server with its header.
bool holds_response(const WarcHeader& header);

// The status of "HTTP/1.1 200 OK", also without a reason and of any version; 0 where it is none.
int http_status(std::string_view http_header);

// An article of the record, in the format it is to be read in and with the character set that was told.
struct WarcContent {
    Format format;
    std::string charset;
};

// Empty for a record that holds none: requests, metadata, pictures, redirects and errors (only status 200 counts), what a page fetched for
// itself, robots.txt and its like. `http_header` is empty for records without one.
std::optional<WarcContent> article_in(const WarcHeader& header, std::string_view http_header);

}  // namespace dateline::input
