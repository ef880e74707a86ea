// A file that is one article, with or without front matter.
#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    dateline::fuzz::read_record(dateline::fuzz::bytes_of(data, size), {dateline::input::Format::text});
    return 0;
}
