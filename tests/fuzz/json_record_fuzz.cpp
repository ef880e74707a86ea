// One JSON object, valid or not, as an article.
#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    dateline::fuzz::read_record(dateline::fuzz::bytes_of(data, size), {dateline::input::Format::json});
    return 0;
}
