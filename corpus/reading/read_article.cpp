#include "corpus/reading/read_article.hpp"

#include <algorithm>
#include <utility>

#include "corpus/article/article_id.hpp"
#include "corpus/encoding/decode.hpp"
#include "corpus/encoding/mojibake.hpp"
#include "corpus/fields/field_lookup.hpp"
#include "corpus/fields/record_fields.hpp"
#include "corpus/input/delimited_row.hpp"
#include "corpus/input/json_splitter.hpp"
#include "corpus/publication/field_cue.hpp"
#include "corpus/reading/article_cues.hpp"
#include "corpus/reading/article_filler.hpp"
#include "corpus/reading/front_matter.hpp"
#include "corpus/reading/json_record.hpp"
#include "corpus/reading/page_field.hpp"
#include "corpus/reading/page_record.hpp"
#include "corpus/reading/toml_values.hpp"
#include "corpus/reading/xml_record.hpp"
#include "corpus/reading/yaml_values.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::reading {

namespace {

std::string list_of(std::span<const std::string_view> names) {
    if (names.empty()) return "it has no fields";
    std::string list;
    for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
    return "its fields are: " + list;
}

// Once for an article, whose title is seldom better than its text.
void tell_mojibake(ReadArticle& out) {
    for (const std::string* text : {&out.article.text, &out.article.title}) {
        const std::optional<encoding::Mojibake> mojibake = encoding::find_mojibake(*text);
        if (!mojibake) continue;
        out.warnings.push_back(encoding::describe(*mojibake, *text));
        return;
    }
}

}  // namespace

struct ArticleReader::State {
    explicit State(ArticleOptions given) : options(std::move(given)), lookup(options.overrides) {}

    base::Result<void> read_text(const input::RawRecord& record, ReadArticle& out);
    base::Result<bool> read_front_matter(std::string_view whole, const article::Location& location, ReadArticle& out);
    base::Result<void> read_json(std::string_view bytes, ReadArticle& out);
    base::Result<void> read_table_row(const input::RawRecord& record, ReadArticle& out);
    base::Result<void> read_xml(const input::RawRecord& record, ReadArticle& out);
    base::Result<void> fill(ReadArticle& out);

    ArticleOptions options;
    fields::FieldLookup lookup;
    fields::RecordFields fields;
    JsonRecord json;
    XmlRecord xml;
};

base::Result<void> ArticleReader::State::read_text(const input::RawRecord& record, ReadArticle& out) {
    if (record.bytes.empty()) return base::fail(base::ErrorKind::input, "an empty file");
    if (text::trimmed(record.bytes).empty()) return base::fail(base::ErrorKind::input, "nothing but blanks");
    text::Repaired repaired = text::repair_utf8(record.bytes);
    if (repaired.replaced > 0) out.warnings.push_back(encoding::broken_utf8_note(repaired.first));
    if (find_front_matter(repaired.text)) {
        const base::Result<bool> read = read_front_matter(repaired.text, record.location, out);
        if (!read) return base::fail(read.error());
        if (*read) return {};
    }
    out.article.text = std::move(repaired.text);
    return {};
}

// False when it is none after all, and the whole is the text.
base::Result<bool> ArticleReader::State::read_front_matter(std::string_view whole, const article::Location& location, ReadArticle& out) {
    std::string padded(whole);
    padded.append(input::record_padding, '\0');
    const FrontMatter front = *find_front_matter(std::string_view(padded).substr(0, whole.size()));
    const bool markdown = input::is_markdown_name(location.member.empty() ? location.path : location.member);
    if (front.kind == FrontMatterKind::json && !markdown) return false;
    fields.clear();
    bool known = false;
    base::Result<void> read;
    if (front.kind == FrontMatterKind::json) {
        read = json.read(front.head, lookup, fields, out.warnings);
    } else {
        const base::Result<NamedValues> values = front.kind == FrontMatterKind::yaml ? read_yaml(front.head) : read_toml(front.head);
        if (values) {
            known = values->add_to(fields, lookup);
        } else {
            read = base::fail(values.error());
        }
    }
    if (!read) {
        out.warnings.push_back("front matter is " + read.error().message + ", read as text");
        return false;
    }
    // Two rulers with "Note: ..." between them are front matter only where such a thing is usual.
    if (!known && !markdown) return false;
    const base::Result<void> filled = fill(out);
    if (text::trimmed(front.body).empty()) return filled ? base::Result<bool>(true) : base::fail(filled.error());
    out.article.text = front.body;
    std::erase_if(out.choices, [](const FieldChoice& choice) {
        return choice.role == fields::Role::text || choice.role == fields::Role::text_fallback;
    });
    return true;
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
        out.warnings.push_back(encoding::broken_utf8_note(repaired.first));
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

base::Result<void> ArticleReader::State::read_xml(const input::RawRecord& record, ReadArticle& out) {
    fields.clear();
    xml.read(record, lookup, fields, out.warnings);
    auto filled = fill(out);
    // An entry that was never changed came out on the day that it was updated; it need not say more.
    if (out.cues.empty() && !xml.updated().empty()) {
        if (std::optional<publication::Cue> updated = publication::field_cue("updated", xml.updated())) {
            updated->kind = publication::CueKind::only_updated;
            out.cues.push_back(*std::move(updated));
        }
    }
    return filled;
}

base::Result<void> ArticleReader::State::fill(ReadArticle& out) {
    fill_article(fields, out);
    fill_from_page(fields, out);
    if (!out.article.text.empty() || !out.article.title.empty()) return {};
    const bool wraps = std::ranges::any_of(fields.names(), input::is_wrapper_path);
    return base::fail(base::ErrorKind::input, "neither a text nor a title; " + list_of(fields.names()),
                      wraps ? "if it holds articles, read it with --format json" : "name the field with --field text=NAME");
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
        case input::Format::html: read = read_page_record(record.bytes, {}, out); break;
        case input::Format::xml: read = state_->read_xml(record, out); break;
        default: read = state_->read_text(record, out); break;
    }
    if (!read) return base::fail(std::move(read.error()));
    article::Article& article = out.article;
    article.location = record.location;
    article.id = article::make_article_id(article.id, article.url, article.location);
    date_article(state_->options.latest_day, out);
    tell_mojibake(out);
    return out;
}

}  // namespace dateline::reading
