#include "corpus/encoding/decode.hpp"

#include <utility>

#include "corpus/encoding/utf8_stream.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::encoding {

std::string broken_utf8_note(std::size_t first) { return "invalid UTF-8 at byte " + std::to_string(first) + std::string(replaced_note); }

DecodedText decode(std::string_view bytes, std::string_view label) {
    Utf8Stream stream(label);
    std::string text(stream.decode(bytes));
    text += stream.finish();
    const CharsetChoice& choice = stream.choice();
    DecodedText decoded{
        .text = {}, .charset = choice.charset, .origin = choice.origin, .replaced = stream.replaced(), .note = describe(choice)};
    text::Repaired repaired = text::repair_utf8(text);
    if (repaired.replaced > 0) {
        decoded.replaced += repaired.replaced;
        if (!decoded.note.empty()) decoded.note += "; ";
        decoded.note += broken_utf8_note(repaired.first);
    } else if (decoded.replaced > 0) {
        if (!decoded.note.empty()) decoded.note += "; ";
        decoded.note += unread_note(choice, decoded.replaced);
    }
    decoded.text = std::move(repaired.text);
    return decoded;
}

std::string_view as_utf8(std::string_view bytes, std::string& storage, std::vector<std::string>& warnings) {
    const std::size_t broken = text::first_invalid(bytes);
    if (broken == std::string_view::npos) return bytes;
    warnings.push_back(broken_utf8_note(broken));
    storage = text::repair_utf8(bytes).text;
    return storage;
}

}  // namespace dateline::encoding
