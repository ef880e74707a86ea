#include "corpus/input/format.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/fields/field_map.hpp"
#include "corpus/input/mail_lines.hpp"
#include "corpus/input/warc_header.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

struct NamedFormat {
    std::string_view word;
    Format format;
};

constexpr NamedFormat formats[] = {
    {"auto", Format::automatic}, {"jsonl", Format::jsonl}, {"json", Format::json}, {"csv", Format::csv},
    {"tsv", Format::tsv},        {"text", Format::text},   {"html", Format::html}, {"xml", Format::xml},
    {"mail", Format::mail},      {"mbox", Format::mbox},   {"warc", Format::warc},
};

constexpr NamedFormat endings[] = {
    {".jsonl", Format::jsonl}, {".ndjson", Format::jsonl}, {".jl", Format::jsonl}, {".json", Format::json}, {".geojson", Format::json},
    {".csv", Format::csv},     {".tsv", Format::tsv},      {".tab", Format::tsv},  {".html", Format::html}, {".htm", Format::html},
    {".xhtml", Format::html},  {".xml", Format::xml},      {".rss", Format::xml},  {".atom", Format::xml},  {".nitf", Format::xml},
    {".txt", Format::text},    {".text", Format::text},    {".md", Format::text},  {".warc", Format::warc}, {".eml", Format::mail},
    {".mbox", Format::mbox},
};

// The first elements of pages and, where no XML declaration stands before them, of feeds and other files of XML; lower case.
constexpr NamedFormat first_elements[] = {
    {"html", Format::html},    {"head", Format::html},  {"body", Format::html},    {"rss", Format::xml},
    {"rdf:rdf", Format::xml},  {"feed", Format::xml},   {"urlset", Format::xml},   {"sitemapindex", Format::xml},
    {"nitf", Format::xml},     {"newsml", Format::xml}, {"newsitem", Format::xml}, {"newsmessage", Format::xml},
    {"articles", Format::xml}, {"add", Format::xml},    {"doc", Format::xml},      {"reuters", Format::xml},
};

std::string_view after_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(text::blanks);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

Format format_of_name(std::string_view name) {
    const std::string folded = text::lower(name);
    const auto found = std::ranges::find_if(endings, [&](const NamedFormat& known) { return folded.ends_with(known.word); });
    return found == std::end(endings) ? Format::automatic : found->format;
}

// Passes over what may stand before the first element: declarations, instructions, comments.
void skip_prologue(std::string_view& body) {
    struct Part {
        std::string_view begin;
        std::string_view end;
    };
    constexpr Part parts[] = {{"<?", "?>"}, {"<!--", "-->"}, {"<!", ">"}};
    while (true) {
        body = after_blanks(body);
        const auto part = std::ranges::find_if(parts, [&](const Part& known) { return body.starts_with(known.begin); });
        if (part == std::end(parts)) return;
        // The doctype of a file of XML may hold declarations of its own.
        const std::size_t bracket = part->end == ">" ? body.substr(0, body.find('>')).find('[') : std::string_view::npos;
        const std::string_view end = bracket == std::string_view::npos ? part->end : "]>";
        const std::size_t found = body.find(end, part->begin.size());
        body.remove_prefix(found == std::string_view::npos ? body.size() : found + end.size());
    }
}

std::optional<Format> markup_format(std::string_view body) {
    if (!body.starts_with('<')) return std::nullopt;
    constexpr std::string_view xml_declaration = "<?xml";
    constexpr std::string_view html_doctype = "<!doctype html";
    const bool declared = body.starts_with(xml_declaration);
    if (text::lower(body.substr(0, html_doctype.size())) == html_doctype) return Format::html;
    skip_prologue(body);
    const std::size_t end = body.find_first_of(" \t\r\n/>", 1);
    if (body.starts_with('<') && end != std::string_view::npos) {
        const std::string name = text::lower(body.substr(1, end - 1));
        const auto found = std::ranges::find(first_elements, name, &NamedFormat::word);
        if (found != std::end(first_elements)) return found->format;
    }
    return declared ? std::optional(Format::xml) : std::nullopt;
}

// Whether the line is one whole object: every brace that it opens is closed by its end, strings apart.
bool is_whole_object(std::string_view line) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return depth == 0 && !in_string && line.ends_with('}');
}

// Prose may begin with a bracket ("[Applause] Thank you"); JSON goes on with what JSON allows there.
bool opens_json(std::string_view body) {
    if (body.empty() || (body.front() != '{' && body.front() != '[')) return false;
    const std::string_view rest = after_blanks(body.substr(1));
    if (rest.empty()) return true;
    return body.front() == '{' ? rest.front() == '"' || rest.front() == '}'
                               : rest.front() == '{' || rest.front() == '[' || rest.front() == ']';
}

Format json_or_lines(std::string_view body, Format by_name) {
    if (by_name == Format::jsonl) return Format::jsonl;
    const std::size_t line_end = body.find('\n');
    if (line_end == std::string_view::npos) return Format::json;
    const std::size_t last = body.find_last_not_of(text::blanks, line_end);
    const bool whole = is_whole_object(body.substr(0, last + 1));
    return whole && after_blanks(body.substr(line_end)).starts_with('{') ? Format::jsonl : Format::json;
}

// How many of the words between the delimiters are names that the field table knows; 0 when any of them is too long to be a name.
int known_columns(std::string_view line, char delimiter) {
    constexpr std::size_t longest_name = 40;
    int known = 0;
    while (true) {
        const std::size_t end = line.find(delimiter);
        std::string_view word = line.substr(0, end);
        if (word.size() >= 2 && word.front() == '"' && word.back() == '"') word = word.substr(1, word.size() - 2);
        if (word.size() > longest_name) return 0;
        if (!fields::ranks_of(fields::normalise_field_name(word)).empty()) ++known;
        if (end == std::string_view::npos) return known;
        line.remove_prefix(end + 1);
    }
}

std::optional<Format> table_format(std::string_view body, Format by_name) {
    std::string_view line = body.substr(0, body.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const int by_tabs = known_columns(line, '\t');
    const int by_commas = known_columns(line, ',');
    if (by_name == Format::csv && by_tabs >= 2 && by_tabs > by_commas) return Format::tsv;
    if (by_name == Format::csv || by_name == Format::tsv) return by_name;
    if (line.size() == body.size()) return std::nullopt;  // one line alone is no table
    if (by_tabs >= 2) return Format::tsv;
    if (by_commas >= 2) return Format::csv;
    return std::nullopt;
}

std::optional<Format> mail_format(std::string_view body, Format by_name) {
    const std::size_t line_end = std::min(body.find('\n'), body.size());
    if (is_from_line(body.substr(0, line_end))) return Format::mbox;
    if (by_name == Format::mail || by_name == Format::mbox) return by_name;
    if (begins_mail(body)) return Format::mail;
    return std::nullopt;
}

}  // namespace

bool is_markdown_name(std::string_view name) {
    constexpr std::string_view markdown_endings[] = {".md", ".markdown", ".mdx", ".mkd"};
    const std::string folded = text::lower(name);
    return std::ranges::any_of(markdown_endings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

std::optional<Format> parse_format(std::string_view word) {
    const auto found = std::ranges::find(formats, word, &NamedFormat::word);
    return found == std::end(formats) ? std::nullopt : std::optional(found->format);
}

std::string_view format_name(Format format) { return std::ranges::find(formats, format, &NamedFormat::format)->word; }

bool has_own_charsets(Format format) { return format == Format::mail || format == Format::mbox || format == Format::warc; }

Format detect_format(std::string_view name, std::string_view head) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
    const Format by_name = format_of_name(name);
    const std::string_view body = after_blanks(head);
    if (is_warc_version(body.substr(0, body.find('\n')))) return Format::warc;
    if (const std::optional<Format> mails = mail_format(body, by_name)) return *mails;

    // A brace may open its front matter.
    if (is_markdown_name(name)) return Format::text;
    const bool named_json = by_name == Format::json || by_name == Format::jsonl;
    if (opens_json(body)) return json_or_lines(body, by_name);
    if (named_json) return by_name;
    if (const std::optional<Format> markup = markup_format(body)) return *markup;
    if (by_name == Format::html || by_name == Format::xml) return by_name;
    if (const std::optional<Format> rows = table_format(body, by_name)) return *rows;
    return Format::text;
}

}  // namespace dateline::input
