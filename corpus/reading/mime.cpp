#include "corpus/reading/mime.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::reading::mime {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
struct Free {
    void operator()(char* text) const { g_free(text); }
};

// GMime is made ready by the first mail, not by the start of the program.
void make_ready() {
    static std::once_flag once;
    std::call_once(once, g_mime_init);
}

// GMime joins the base64 of neighbouring words before it decodes them, and up to 3.2.13 ends at the first padding ("SGVsbG8=?= =?utf-8?B?").
// An empty word of another kind between them keeps them apart.
void part_padded_words(std::string& text) {
    constexpr std::string_view padded_end = "=?=";
    constexpr std::string_view empty_word =
        " =?utf-8?Q?"
        "?= ";
    for (std::size_t at = text.find(padded_end); at != std::string::npos; at = text.find(padded_end, at)) {
        at += padded_end.size();
        const std::size_t next = text.find_first_not_of(text::blanks, at);
        if (next == std::string::npos || text.compare(next, 2, "=?") != 0) continue;
        text.insert(at, empty_word);
        at += empty_word.size();
    }
}

// What GMime is given: one line, not too long, and without the NUL that would end it.
std::string prepared(std::string_view value) {
    make_ready();
    std::string text(value.substr(0, longest_header_value));
    std::erase_if(text, [](char c) { return c == '\r' || c == '\n'; });
    std::ranges::replace(text, '\0', ' ');
    part_padded_words(text);
    return text;
}

// Valid UTF-8 in one line.
std::string cleaned(const char* text) {
    if (text == nullptr) return {};
    std::string line = text::repair_utf8(text).text;
    for (char& c : line) {
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') c = ' ';
    }
    return std::string(text::trimmed(line));
}

}  // namespace

std::string decode_text(std::string_view value) {
    const std::unique_ptr<char, Free> decoded(g_mime_utils_header_decode_text(nullptr, prepared(value).c_str()));
    return cleaned(decoded.get());
}

Address first_address(std::string_view value) {
    const std::unique_ptr<InternetAddressList, Unref> list(internet_address_list_parse(nullptr, prepared(value).c_str()));
    if (!list || internet_address_list_length(list.get()) == 0) return {};
    InternetAddress* first = internet_address_list_get_address(list.get(), 0);
    Address address{cleaned(internet_address_get_name(first)), {}};
    if (INTERNET_ADDRESS_IS_MAILBOX(first)) address.mailbox = cleaned(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
    return address;
}

ContentType read_content_type(std::string_view value) {
    ContentType type;
    type.name = "text/plain";
    if (value.find('/') == std::string_view::npos) return type;
    const std::unique_ptr<GMimeContentType, Unref> parsed(g_mime_content_type_parse(nullptr, prepared(value).c_str()));
    if (!parsed) return type;
    const auto parameter = [&](const char* name) -> std::string {
        const char* found = g_mime_content_type_get_parameter(parsed.get(), name);
        return found == nullptr ? "" : found;
    };
    const char* media = g_mime_content_type_get_media_type(parsed.get());
    const char* subtype = g_mime_content_type_get_media_subtype(parsed.get());
    if (media != nullptr && subtype != nullptr) type.name = text::lower(std::string(media) + "/" + subtype);
    type.charset = parameter("charset");
    type.boundary = parameter("boundary");
    type.flowed = text::lower(parameter("format")) == "flowed";
    type.delsp = text::lower(parameter("delsp")) == "yes";
    return type;
}

std::string undo_transfer_encoding(std::string_view body, std::string_view encoding) {
    make_ready();
    const GMimeContentEncoding kind = g_mime_content_encoding_from_string(std::string(encoding).c_str());
    if (kind != GMIME_CONTENT_ENCODING_BASE64 && kind != GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE &&
        kind != GMIME_CONTENT_ENCODING_UUENCODE) {
        return std::string(body);
    }
    GMimeEncoding state{};
    g_mime_encoding_init_decode(&state, kind);
    std::string decoded(g_mime_encoding_outlen(&state, body.size()), '\0');
    decoded.resize(g_mime_encoding_flush(&state, body.data(), body.size(), decoded.data()));
    return decoded;
}

}  // namespace dateline::reading::mime
