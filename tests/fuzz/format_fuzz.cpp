// What a file is, told by its name and its first bytes.
#include <array>

#include "corpus/input/format.hpp"
#include "fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 11> names = {"a",      "a.json", "a.jsonl", "a.csv",  "a.tsv", "a.txt",
                                                        "a.html", "a.xml",  "a.eml",   "a.mbox", "a.warc"};
    std::string_view head = fuzz::bytes_of(data, size);
    const std::string_view name = names.at(fuzz::Choices(head).take(names.size()));
    const input::Format format = input::detect_format(name, head);
    fuzz::promise(format != input::Format::automatic, "a format is decided");
    fuzz::promise(input::parse_format(input::format_name(format)) == format, "a format has a name");
    fuzz::promise(input::detect_delimiter(input::Format::tsv, head) == '\t', "tabs part a tsv");
    (void)input::detect_delimiter(input::Format::csv, head);
    return 0;
}
