// The body of a server's answer as it went over the line, and as it was meant: chunks joined, gzip, deflate and br unpacked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/base/result.hpp"

namespace dateline::reading {

struct Body {
    std::string_view bytes;
    bool cut_off = false;  // it was packed and ends too early: these are the bytes before that
};

// Undoes what Transfer-Encoding and Content-Encoding in the header say. Crawlers often keep these lines and store a body that they have
// already unpacked: a body that is not as they say is taken as it is. The answer points into `body` or into `storage`.
// Errors (input): unpacks to more than `most` bytes; packed in a way that is not known.
base::Result<Body> decode_body(std::string_view http_header, std::string_view body, std::size_t most, std::string& storage);

}  // namespace dateline::reading
