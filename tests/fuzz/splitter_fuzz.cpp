// Where one record ends and the next begins, in each form that has records.
#include <array>

#include "fuzz/cutting.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array formats = {input::Format::json, input::Format::jsonl, input::Format::csv,  input::Format::tsv, input::Format::gkg,
                                    input::Format::text, input::Format::xml,   input::Format::mbox, input::Format::warc};
    constexpr std::array<std::size_t, 3> limits = {1U << 20, 200, 20};
    std::string_view file = fuzz::bytes_of(data, size);
    fuzz::Choices choices(file);
    const input::Format format = formats.at(choices.take(formats.size()));
    const std::size_t limit = limits.at(choices.take(limits.size()));
    const std::size_t piece = 1 + choices.take(16);
    fuzz::cut(file, format, limit, ';', piece);
    return 0;
}
