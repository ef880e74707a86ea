// A whole file of XML: its items cut, and each read.
#include "fuzz/cutting.hpp"
#include "fuzz/reading.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view file = fuzz::bytes_of(data, size);
    fuzz::Choices choices(file);
    const std::size_t piece = 1 + choices.take(16);
    std::shared_ptr<const std::string> context;
    for (const input::Cut& found : fuzz::cut(file, input::Format::xml, 1U << 20, ',', piece)) {
        const std::string_view item = file.substr(found.begin, found.end - found.begin);
        if (found.kind == input::CutKind::columns) context = std::make_shared<const std::string>(item);
        if (found.kind == input::CutKind::record) fuzz::read_record(item, {.format = input::Format::xml, .context = context});
    }
    return 0;
}
