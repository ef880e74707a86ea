// A WARC file: its records cut, and the answer in each read.
#include "fuzz/cutting.hpp"
#include "fuzz/reading.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view file = fuzz::bytes_of(data, size);
    fuzz::Choices choices(file);
    const std::size_t piece = 1 + choices.take(16);
    for (const input::Cut& found : fuzz::cut(file, input::Format::warc, 1U << 20, ',', piece)) {
        if (found.kind == input::CutKind::record)
            fuzz::read_record(file.substr(found.begin, found.end - found.begin), {input::Format::warc});
    }
    return 0;
}
