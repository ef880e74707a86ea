#include "searcher/render/lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <span>

#include "searcher/render/hit_fields.hpp"

namespace dateline::searcher::render {
namespace {

constexpr std::array<std::string_view, 6> usual_columns{"id", "score", "published", "source", "title", "url"};

std::vector<const HitField*> columns_of(const Page& page) {
    if (!page.fields.empty()) return page.fields;
    std::vector<const HitField*> columns;
    for (const std::string_view name : usual_columns) columns.push_back(find_hit_field(name));
    return columns;
}

unsigned char byte(char character) { return static_cast<unsigned char>(character); }

// Bytes of the control character that begins at text[at]: C0, DEL, or C1 in UTF-8; 0 where another character stands.
std::size_t control_size(std::string_view text, std::size_t at) {
    const unsigned char first = byte(text[at]);
    if (first < 0x20 || first == 0x7F) return 1;
    const bool c1 = first == 0xC2 && at + 1 < text.size() && byte(text[at + 1]) >= 0x80 && byte(text[at + 1]) < 0xA0;
    return c1 ? 2 : 0;
}

void append_hex(std::string& out, std::string_view lead, unsigned char value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += lead;
    out += digits[value >> 4U];
    out += digits[value & 15U];
}

// Copies the text; `escape` is asked for every control character.
template <class Escape>
std::string without_controls(std::string_view text, Escape escape) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = control_size(text, at);
        if (size == 0) {
            escape(out, text.substr(at, 1), false);
            ++at;
        } else {
            escape(out, text.substr(at, size), true);
            at += size;
        }
    }
    return out;
}

std::string plain_id(std::string_view id) {
    return without_controls(id, [](std::string& out, std::string_view piece, bool control) {
        if (!control) {
            out += piece;
        } else {
            for (const char character : piece) append_hex(out, "\\x", byte(character));
        }
    });
}

std::string percent_encoded(std::string_view id) {
    return without_controls(id, [](std::string& out, std::string_view piece, bool control) {
        if (!control && piece != " ") {
            out += piece;
        } else {
            for (const char character : piece) append_hex(out, "%", byte(character));
        }
    });
}

void add_row(OutputStream& out, const Hit& hit, const std::vector<const HitField*>& columns, const Page& page) {
    std::string line;
    if (page.batch) line += escape_tsv(page.query_id) + '\t';
    for (const HitField* column : columns) {
        line += escape_tsv(column->plain(hit));
        line += '\t';
    }
    line.back() = '\n';
    out.add(line);
}

// A score in millionths, so that "strictly falling" is a matter of whole numbers.
std::int64_t millionths(double score) {
    constexpr double most = 9.0e12;  // far from the edge of 64 bits, far above any score
    if (std::isnan(score)) return 0;
    return static_cast<std::int64_t>(std::llround(std::clamp(score * 1.0e6, -most, most)));
}

std::string six_decimals(std::int64_t value) {
    const auto size = static_cast<unsigned long long>(value < 0 ? -value : value);
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%s%llu.%06llu", value < 0 ? "-" : "", size / 1000000, size % 1000000);
    return text.data();
}

void add_trec_lines(OutputStream& out, std::span<const Hit> hits, const Page& page) {
    const std::string query = page.query_id.empty() ? "1" : percent_encoded(page.query_id);
    std::int64_t previous = std::numeric_limits<std::int64_t>::max();
    for (const Hit& hit : hits) {
        previous = std::min(millionths(hit.score), previous - 1);
        out.add(query + " Q0 " + percent_encoded(hit.id) + ' ' + std::to_string(hit.rank) + ' ' + six_decimals(previous) + " dateline\n");
    }
}

}  // namespace

std::string escape_tsv(std::string_view value) {
    return without_controls(value, [](std::string& out, std::string_view piece, bool) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 4> named{
            {{"\\", "\\\\"}, {"\t", "\\t"}, {"\n", "\\n"}, {"\r", "\\r"}}};
        for (const auto& [character, escaped] : named) {
            if (piece == character) {
                out += escaped;
                return;
            }
        }
        if (control_size(piece, 0) == 0) {
            out += piece;
            return;
        }
        for (const char character : piece) append_hex(out, "\\x", byte(character));
    });
}

void begin_tsv(OutputStream& out, const Page& page) {
    if (!page.header) return;
    std::string line = page.batch ? "query_id\t" : "";
    if (page.names) {
        out.add(line + "field\tvalue\tcount\tspellings\n");
        return;
    }
    for (const HitField* column : columns_of(page)) {
        line += column->name;
        line += '\t';
    }
    line.back() = '\n';
    out.add(line);
}

void write_tsv(OutputStream& out, const Results& results, const Page& page) {
    if (results.names) return write_tsv_names(out, *results.names, page);
    const auto columns = columns_of(page);
    for (const Hit& hit : results.hits) add_row(out, hit, columns, page);
}

void write_tsv_article(OutputStream& out, const Hit& article, const Page& page) { add_row(out, article, columns_of(page), page); }

void write_tsv_names(OutputStream& out, const NameList& names, const Page& page) {
    for (const NamedEntity& entity : names.entities) {
        std::string spellings;
        for (const Spelling& spelling : entity.spellings)
            spellings += (spellings.empty() ? "" : "; ") + spelling.name + " (" + std::to_string(spelling.count) + ")";
        out.add((page.batch ? escape_tsv(page.query_id) + '\t' : "") + entity.field + '\t' + escape_tsv(entity.name) + '\t' +
                std::to_string(entity.count) + '\t' + escape_tsv(spellings) + '\n');
    }
}

void write_ids(OutputStream& out, const Results& results, const Page&) {
    for (const Hit& hit : results.hits) out.add(plain_id(hit.id) + '\n');
}

void write_ids_article(OutputStream& out, const Hit& article, const Page&) { out.add(plain_id(article.id) + '\n'); }

void write_trec(OutputStream& out, const Results& results, const Page& page) { add_trec_lines(out, results.hits, page); }

void write_trec_article(OutputStream& out, const Hit& article, const Page& page) { add_trec_lines(out, std::span(&article, 1), page); }

}  // namespace dateline::searcher::render
