// The last readable bytes of a gzip file that was cut off.
#pragma once

#include <cstdint>
#include <string>

namespace dateline::input {

// libarchive gives up the up to 64 KiB it was unpacking when it meets the end of a truncated file; a small dump would lose every record.
// This unpacks the file again from its beginning and returns what follows the first `known` unpacked bytes, up to the damage, a megabyte or so
// of it at most. Empty when there is nothing more, when it is no gzip file, or when the descriptor cannot be rewound. Changes the descriptor's place.
std::string rescue_gzip_tail(int descriptor, std::uint64_t known);

}  // namespace dateline::input
