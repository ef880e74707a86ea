// One row of GDELT's graph.
#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    dateline::fuzz::read_record(dateline::fuzz::bytes_of(data, size), {dateline::input::Format::gkg});
    return 0;
}
