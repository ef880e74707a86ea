#include "corpus/input/format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <vector>

#include "corpus/fields/field_map.hpp"
#include "corpus/input/mail_lines.hpp"
#include "corpus/input/nameless_table.hpp"
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
    {"tsv", Format::tsv},        {"gkg", Format::gkg},     {"text", Format::text}, {"html", Format::html},
    {"xml", Format::xml},        {"mail", Format::mail},   {"mbox", Format::mbox}, {"warc", Format::warc},
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

std::string_view first_line(std::string_view body) {
    std::string_view line = body.substr(0, body.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// The words of a line between delimiters outside quotes, without their quotes.
std::vector<std::string_view> words_between(std::string_view line, char delimiter) {
    std::vector<std::string_view> words;
    while (true) {
        std::size_t end = line.find(delimiter);
        if (line.starts_with('"')) end = line.find(delimiter, std::min(line.find('"', 1), line.size()));
        std::string_view word = line.substr(0, end);
        if (word.size() >= 2 && word.front() == '"' && word.back() == '"') word = word.substr(1, word.size() - 2);
        words.push_back(word);
        if (end == std::string_view::npos) return words;
        line.remove_prefix(end + 1);
    }
}

// How many of the words are names that the field table knows; 0 when any of them is too long to be a name.
int known_names(const std::vector<std::string_view>& words) {
    constexpr std::size_t longest_name = 40;
    if (std::ranges::any_of(words, [](std::string_view word) { return word.size() > longest_name; })) return 0;
    return static_cast<int>(
        std::ranges::count_if(words, [](std::string_view word) { return !fields::ranks_of(fields::normalise_field_name(word)).empty(); }));
}

// In the order of preference between equals.
constexpr char delimiters[] = {',', ';', '\t', '|'};

struct Parted {
    char delimiter;
    int known;           // names that the field table knows
    std::size_t pieces;  // of the line
};

Parted best_parted(std::string_view line) {
    Parted best{',', -1, 0};
    for (const char delimiter : delimiters) {
        const std::vector<std::string_view> words = words_between(line, delimiter);
        const Parted parted{delimiter, known_names(words), words.size()};
        if (std::tie(parted.known, parted.pieces) > std::tie(best.known, best.pieces)) best = parted;
    }
    return best;
}

// "20190104171500-12<tab>20190104171500<tab>1<tab>...": a number made of the quarter of an hour, that quarter again, and 25 more columns. "T"
// before the number of a record says that its article was translated.
bool is_gkg_row(std::string_view line) {
    constexpr std::size_t columns = 27;
    constexpr std::size_t moment_size = 14;  // 20190104171500
    if (static_cast<std::size_t>(std::ranges::count(line, '\t')) != columns - 1) return false;
    const std::string_view id = line.substr(0, line.find('\t'));
    const std::string_view moment = line.substr(id.size() + 1, line.find('\t', id.size() + 1) - id.size() - 1);
    return moment.size() == moment_size && text::digits_at(moment, 0) == moment_size && id.starts_with(moment) &&
           id.substr(moment_size).starts_with('-');
}

std::optional<Format> table_format(std::string_view body, Format by_name) {
    const std::string_view line = first_line(body);
    if (is_gkg_row(line)) return Format::gkg;
    if (!nameless_columns(line).empty()) return Format::tsv;
    const Parted parted = best_parted(line);
    if (by_name == Format::csv && parted.delimiter == '\t' && parted.known >= 2) return Format::tsv;
    if (by_name == Format::csv || by_name == Format::tsv) return by_name;
    if (line.size() == body.size()) return std::nullopt;  // one line alone is no table
    if (parted.known < 2) return std::nullopt;
    return parted.delimiter == '\t' ? Format::tsv : Format::csv;
}

std::string_view without_mark(std::string_view head) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
    return head;
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
    head = without_mark(head);
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

std::optional<char> declared_delimiter(std::string_view row) {
    constexpr std::string_view label = "sep=";
    row = text::trimmed(row).size() == label.size() ? row : text::trimmed(row);  // "sep=<tab>" ends with a blank
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.size() != label.size() + 1 || text::lower(row.substr(0, label.size())) != label) return std::nullopt;
    return row.back();
}

char detect_delimiter(Format format, std::string_view head) {
    if (format == Format::tsv) return '\t';
    const std::string_view line = first_line(without_mark(head));
    if (const std::optional<char> declared = declared_delimiter(line)) return *declared;
    return best_parted(line).delimiter;
}

}  // namespace dateline::input
