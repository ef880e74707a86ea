// Bytes of any character set, whole and streaming.
#include <algorithm>
#include <array>

#include "corpus/encoding/decode.hpp"
#include "corpus/encoding/mojibake.hpp"
#include "corpus/encoding/utf8_stream.hpp"
#include "corpus/text/utf8.hpp"
#include "fuzz/fuzzing.hpp"

using namespace dateline;

namespace {

// The chunk that decides, which is the first with more than ASCII in it, then pieces of that many bytes.
std::string streamed(std::string_view bytes, std::string_view label, std::size_t piece) {
    constexpr std::size_t chunk = 1024;
    const auto beyond_ascii = std::ranges::find_if(bytes, [](char c) { return static_cast<signed char>(c) < 0; });
    const std::size_t first = chunk + static_cast<std::size_t>(beyond_ascii - bytes.begin());
    encoding::Utf8Stream stream(label);
    std::string text(stream.decode(bytes.substr(0, first)));
    for (std::size_t at = std::min(first, bytes.size()); at < bytes.size(); at += piece) text += stream.decode(bytes.substr(at, piece));
    text += stream.finish();
    if (stream.choice().charset != "utf-8")
        fuzz::promise(text::first_invalid(text) == std::string_view::npos, "what was converted is valid UTF-8");
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 8> labels = {"", "utf-8", "latin1", "windows-1251", "shift_jis", "utf-16", "gbk", "no such set"};
    std::string_view bytes = fuzz::bytes_of(data, size);
    fuzz::Choices choices(bytes);
    const std::string_view label = labels.at(choices.take(labels.size()));
    const std::size_t piece = 1 + choices.take(16);
    const encoding::DecodedText decoded = encoding::decode(bytes, label);
    fuzz::promise(text::first_invalid(decoded.text) == std::string_view::npos, "decoded text is valid UTF-8");
    fuzz::promise(decoded.note.find('\n') == std::string::npos, "a note is one line");
    if (const auto found = encoding::find_mojibake(decoded.text)) {
        fuzz::promise(found->begin < found->end && found->end <= decoded.text.size(), "mojibake stands in its text");
        (void)encoding::describe(*found, decoded.text);
    }
    fuzz::promise(streamed(bytes, label, piece) == streamed(bytes, label, bytes.size() + 1), "the same text, however the bytes arrive");
    return 0;
}
