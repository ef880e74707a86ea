#include "corpus/reading/read_article.hpp"

#include <algorithm>
#include <utility>

#include "corpus/article/article_id.hpp"
#include "corpus/article/url.hpp"
#include "corpus/encoding/utf8_stream.hpp"
#include "corpus/fields/field_lookup.hpp"
#include "corpus/fields/field_values.hpp"
#include "corpus/fields/language_code.hpp"
#include "corpus/fields/record_fields.hpp"
#include "corpus/input/delimited_row.hpp"
#include "corpus/input/json_splitter.hpp"
#include "corpus/publication/publication_date.hpp"
#include "corpus/reading/json_record.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::reading {

namespace {

using Field = fields::RecordFields::Field;
using Parts = std::span<const std::string_view>;

bool says_something(std::string_view part) { return !fields::means_missing(text::trimmed(part)); }

std::string joined(Parts parts, std::string_view between) {
    std::string text;
    bool first = true;
    for (const std::string_view part : parts) {
        if (!std::exchange(first, false)) text += between;
        text += part;
    }
    return text;
}

// Fills an article from the fields of its record: each role from the best field that has a usable value.
class ArticleFiller {
public:
    ArticleFiller(fields::RecordFields& fields, calendar::Day latest, ReadArticle& out) : fields_(fields), latest_(latest), out_(out) {}

    void fill() {
        article::Article& article = out_.article;
        choose(fields::Role::id, [&](Parts parts, const Field&) { return take_first(parts, article.id); });
        choose(fields::Role::title, [&](Parts parts, const Field&) { return take_first(parts, article.title); });
        const auto take_text = [&](Parts parts, const Field&) {
            if (std::ranges::none_of(parts, says_something)) return false;
            article.text = joined(parts, "\n\n");
            return true;
        };
        if (!choose(fields::Role::text, take_text)) choose(fields::Role::text_fallback, take_text);
        choose(fields::Role::published, [&](Parts parts, const Field& field) { return take_published(parts, field); });
        if (!choose(fields::Role::url, [&](Parts parts, const Field&) { return take_url(parts); })) {
            choose(fields::Role::url, [&](Parts parts, const Field& field) { return take_partial_url(parts, field); });
        }
        choose(fields::Role::source, [&](Parts parts, const Field&) { return take_source(parts); });
        if (article.source.empty()) article.source = article::host_of(article.url);
        choose(fields::Role::author, [&](Parts parts, const Field& field) {
            article.authors = fields::author_names(parts, field.is_list);
            return !article.authors.empty();
        });
        choose(fields::Role::language, [&](Parts parts, const Field&) { return take_language(parts); });
        choose(fields::Role::section, [&](Parts parts, const Field&) { return take_first(parts, article.section); });
        choose(fields::Role::tag, [&](Parts parts, const Field& field) {
            article.tags = fields::tag_names(parts, field.is_list);
            return !article.tags.empty();
        });
    }

private:
    // Offers the role's fields, best first, until one is taken.
    template <class Take>
    bool choose(fields::Role role, Take take) {
        for (const Field& field : fields_.candidates(role)) {
            if (!take(fields_.parts(field), field)) continue;
            out_.choices.push_back({role, std::string(field.name)});
            return true;
        }
        return false;
    }

    static bool take_first(Parts parts, std::string& value) {
        const auto first = std::ranges::find_if(parts, says_something);
        if (first == parts.end()) return false;
        value = text::trimmed(*first);
        return true;
    }

    bool take_published(Parts parts, const Field& field) {
        for (const std::string_view part : parts) {
            if (!says_something(part)) continue;
            if (auto published = publication::read_date_field(part, latest_)) {
                out_.article.published = std::move(*published);
                return true;
            }
            constexpr std::size_t shown = 40;
            const std::string_view value = text::trimmed(part);
            const std::string_view quoted = value.substr(0, text::floor_character(value, shown));
            out_.warnings.push_back("field '" + std::string(field.name) + "' does not tell the day (written as 2025-05-19 it would): '" +
                                    std::string(quoted) + "'");
        }
        return false;
    }

    // Fields that may hold an address or something else ("source", "guid") are believed only when they hold an address.
    bool take_url(Parts parts) {
        const auto found = std::ranges::find_if(parts, [](std::string_view part) { return article::is_url(text::trimmed(part)); });
        if (found == parts.end()) return false;
        out_.article.url = text::trimmed(*found);
        return true;
    }

    // "/2020/03/a" or "example.com/a", where nothing better is to be had.
    bool take_partial_url(Parts parts, const Field& field) {
        const std::string name = fields::normalise_field_name(field.name);
        return (name == "url" || name == "link") && take_first(parts, out_.article.url);
    }

    bool take_source(Parts parts) {
        if (!take_first(parts, out_.article.source)) return false;
        // A host is an outlet by the same name as the host of an address: "www.example.com" is "example.com".
        std::string& source = out_.article.source;
        if (article::is_url(source)) source = article::host_of(source);
        if (source.starts_with("www.")) source = article::host_of("http://" + source);
        return true;
    }

    bool take_language(Parts parts) {
        for (const std::string_view part : parts) {
            out_.article.language = fields::language_code(text::trimmed(part));
            if (!out_.article.language.empty()) return true;
        }
        return false;
    }

    fields::RecordFields& fields_;
    calendar::Day latest_;
    ReadArticle& out_;
};

std::string list_of(std::span<const std::string_view> names) {
    if (names.empty()) return "it has no fields";
    std::string list;
    for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
    return "its fields are: " + list;
}

}  // namespace

struct ArticleReader::State {
    explicit State(ArticleOptions given) : options(std::move(given)), lookup(options.overrides) {}

    base::Result<void> read_text(std::string_view bytes, ReadArticle& out);
    base::Result<void> read_json(std::string_view bytes, ReadArticle& out);
    base::Result<void> read_table_row(const input::RawRecord& record, ReadArticle& out);
    base::Result<void> fill(ReadArticle& out);
    void find_header(ReadArticle& out) const;

    ArticleOptions options;
    fields::FieldLookup lookup;
    fields::RecordFields fields;
    JsonRecord json;
};

base::Result<void> ArticleReader::State::read_text(std::string_view bytes, ReadArticle& out) {
    if (bytes.empty()) return base::fail(base::ErrorKind::input, "an empty file");
    if (text::trimmed(bytes).empty()) return base::fail(base::ErrorKind::input, "nothing but blanks");
    text::Repaired repaired = text::repair_utf8(bytes);
    if (repaired.replaced > 0) {
        out.warnings.push_back("invalid UTF-8 at byte " + std::to_string(repaired.first) + std::string(encoding::replaced_note));
    }
    out.article.text = std::move(repaired.text);
    return {};
}

base::Result<void> ArticleReader::State::read_json(std::string_view bytes, ReadArticle& out) {
    fields.clear();
    if (auto read = json.read(bytes, lookup, fields, out.warnings); !read) return read;
    return fill(out);
}

base::Result<void> ArticleReader::State::read_table_row(const input::RawRecord& record, ReadArticle& out) {
    if (!record.columns || record.columns->empty()) return base::fail(base::ErrorKind::input, "the table's first row names no fields");
    text::Repaired repaired;
    std::string_view bytes = record.bytes;
    if (text::first_invalid(bytes) != std::string_view::npos) {
        repaired = text::repair_utf8(bytes);
        bytes = repaired.text;
        out.warnings.push_back("invalid UTF-8 at byte " + std::to_string(repaired.first) + std::string(encoding::replaced_note));
    }
    const auto row = input::read_row(bytes, input::delimiter_of(record.format));
    if (!row) return base::fail(row.error());
    const std::vector<std::string>& columns = *record.columns;
    if (row->size() != columns.size()) {
        std::string message = "the row has " + std::to_string(row->size()) + (row->size() == 1 ? " field" : " fields");
        message.append(", the first row names ").append(std::to_string(columns.size()));
        return base::fail(base::ErrorKind::input, std::move(message));
    }
    fields.clear();
    lookup.begin_record();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const fields::FieldLookup::Meaning& meaning = lookup.find(columns[i]);
        fields.note_name(meaning.name);
        if (meaning.ranks.empty()) continue;
        fields.add_part((*row)[i]);
        fields.add_field(meaning.ranks, meaning.name, false);
    }
    return fill(out);
}

base::Result<void> ArticleReader::State::fill(ReadArticle& out) {
    ArticleFiller(fields, options.latest_day, out).fill();
    if (!out.article.text.empty() || !out.article.title.empty()) return {};
    const bool wraps = std::ranges::any_of(fields.names(), input::is_wrapper_path);
    return base::fail(base::ErrorKind::input, "neither a text nor a title; " + list_of(fields.names()),
                      wraps ? "if it holds articles, read it with --format json" : "name the field with --field text=NAME");
}

// A header is a span of the text whoever told the day; it tells the day itself where nothing else did.
void ArticleReader::State::find_header(ReadArticle& out) const {
    std::optional<publication::DateHeader> header = publication::read_date_header(out.article.text, options.latest_day);
    if (!header) return;
    out.article.spans.push_back(header->span);
    if (!out.article.published.period) out.article.published = std::move(header->published);
}

ArticleReader::ArticleReader(ArticleOptions options) : state_(std::make_unique<State>(std::move(options))) {}
ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

bool ReadArticle::text_replaced() const {
    return std::ranges::any_of(warnings, [](const std::string& warning) { return warning.ends_with(encoding::replaced_note); });
}

base::Result<ReadArticle> ArticleReader::read(const input::RawRecord& record) {
    ReadArticle out;
    base::Result<void> read;
    switch (record.format) {
        case input::Format::json:
        case input::Format::jsonl: read = state_->read_json(record.bytes, out); break;
        case input::Format::csv:
        case input::Format::tsv: read = state_->read_table_row(record, out); break;
        default: read = state_->read_text(record.bytes, out); break;
    }
    if (!read) return base::fail(std::move(read.error()));
    article::Article& article = out.article;
    article.location = record.location;
    article.id = article::make_article_id(article.id, article.url, article.location);
    state_->find_header(out);
    return out;
}

}  // namespace dateline::reading
