// A whole table: its rows cut, and each read under the names of the first.
#include "corpus/input/delimited_row.hpp"
#include "fuzz/cutting.hpp"
#include "fuzz/reading.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view file = fuzz::bytes_of(data, size);
    fuzz::Choices choices(file);
    const std::size_t piece = 1 + choices.take(16);
    const char delimiter = input::detect_delimiter(input::Format::csv, file);
    std::vector<std::string> columns;
    for (const input::Cut& found : fuzz::cut(file, input::Format::csv, 1U << 20, delimiter, piece)) {
        const std::string_view row = file.substr(found.begin, found.end - found.begin);
        if (found.kind == input::CutKind::columns) columns = input::read_columns(row, delimiter);
        if (found.kind == input::CutKind::record)
            fuzz::read_record(row, {.format = input::Format::csv, .columns = columns, .delimiter = delimiter});
    }
    return 0;
}
