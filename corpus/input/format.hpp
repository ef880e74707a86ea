// The forms in which articles arrive.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::input {

enum class Format : std::uint8_t {
    automatic,  // decided by content first, then by the file's name (detect_format)
    jsonl,      // one JSON object a line
    json,       // an object, an array of objects, a wrapper with such an array, or several of them one after another
    csv,        // RFC 4180, first row = field names; parted by commas, semicolons or bars (detect_delimiter)
    tsv,        // the same with tabs
    gkg,        // GDELT's Global Knowledge Graph 2.1: 27 columns between tabs, never quoted, no first row of names
    text,       // the whole file is one article
    html,
    xml,
    mail,  // one message, as mail programs save it (RFC 5322)
    mbox,  // many of them
    warc,  // what crawlers write: a record a page, with the server's answer (ISO 28500)
};

// "jsonl" -> Format::jsonl, as --format takes it; empty for an unknown word.
std::optional<Format> parse_format(std::string_view word);
std::string_view format_name(Format format);

// Whether the records of such a file say themselves in which character set they are written, each in its own.
bool has_own_charsets(Format format);

// The form of a file from its name (compression endings such as ".gz" already taken off) and its first bytes. `head` is what has been
// decoded so far, at least 4 KiB of it unless the file is shorter. Never returns `automatic`; what is nothing else is text.
Format detect_format(std::string_view name, std::string_view head);

// Whether a file of this name is Markdown (".md", ".markdown"), which is read as text and may begin with front matter of any kind.
bool is_markdown_name(std::string_view name);

// What parts the fields of a table that begins with `head`: of comma, semicolon, bar and tab the one whose pieces of the first row hold the
// most names that the field table knows, then the one that stands there most often outside quotes. Always a tab for tsv. A first row
// "sep=;", which Excel writes, says it itself.
char detect_delimiter(Format format, std::string_view head);
// What follows "sep=" in such a row.
std::optional<char> declared_delimiter(std::string_view row);

}  // namespace dateline::input
