// A mail, and the same bytes as a box of them.
#include "fuzz/cutting.hpp"
#include "fuzz/reading.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view file = fuzz::bytes_of(data, size);
    fuzz::read_record(file, {input::Format::mail});
    fuzz::Choices choices(file);
    const std::size_t piece = 1 + choices.take(16);
    for (const input::Cut& found : fuzz::cut(file, input::Format::mbox, 1U << 20, ',', piece)) {
        if (found.kind == input::CutKind::record)
            fuzz::read_record(file.substr(found.begin, found.end - found.begin), {input::Format::mbox});
    }
    return 0;
}
