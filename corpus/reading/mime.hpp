// The encodings of mail, through GMime: encoded words, parameters, addresses, base64 and quoted-printable. The one file that knows GMime.
//
// GMime's own parser of whole messages is not used: on mails made to harm it, it goes as deep as the stack (nested groups of addresses),
// compares every line with a thousand boundaries, and keeps a kilobyte for every empty part. What it does with one header line is sound;
// lines longer than longest_header_value are cut before it sees them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::reading::mime {

inline constexpr std::size_t longest_header_value = std::size_t{8} << 10;

// A header's text with its encoded words ("=?utf-8?q?...?=", RFC 2047) decoded and its folded lines joined; valid UTF-8, no control characters.
std::string decode_text(std::string_view value);

struct Address {
    std::string name;     // "" where none is given
    std::string mailbox;  // "ann@example.com"
};
// The first address of a From line; both empty where there is none.
Address first_address(std::string_view value);

struct ContentType {
    std::string name;  // lower case: "text/plain"; also where the line is missing or makes no sense
    std::string charset;
    std::string boundary;
    bool flowed = false;  // format=flowed (RFC 3676)
    bool delsp = false;
};
ContentType read_content_type(std::string_view value);

// The bytes that a Content-Transfer-Encoding ("base64", "quoted-printable", "x-uuencode") stands for; unchanged for any other.
std::string undo_transfer_encoding(std::string_view body, std::string_view encoding);

}  // namespace dateline::reading::mime
