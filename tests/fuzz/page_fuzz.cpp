// A page: the parser, its story, what it says about itself, and its dates.
#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    dateline::fuzz::read_record(dateline::fuzz::bytes_of(data, size), {dateline::input::Format::html});
    return 0;
}
