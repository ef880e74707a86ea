#include "corpus/reading/read_article.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "corpus/article/article_id.hpp"
#include "corpus/article/url.hpp"
#include "corpus/encoding/decode.hpp"
#include "corpus/encoding/mojibake.hpp"
#include "corpus/fields/field_lookup.hpp"
#include "corpus/fields/record_fields.hpp"
#include "corpus/input/json_splitter.hpp"
#include "corpus/input/record_splitter.hpp"
#include "corpus/publication/field_cue.hpp"
#include "corpus/reading/article_cues.hpp"
#include "corpus/reading/article_filler.hpp"
#include "corpus/reading/front_matter.hpp"
#include "corpus/reading/gkg_record.hpp"
#include "corpus/reading/json_record.hpp"
#include "corpus/reading/mail_record.hpp"
#include "corpus/reading/page_field.hpp"
#include "corpus/reading/page_record.hpp"
#include "corpus/reading/shown.hpp"
#include "corpus/reading/table_record.hpp"
#include "corpus/reading/toml_values.hpp"
#include "corpus/reading/truncation_mark.hpp"
#include "corpus/reading/warc_record.hpp"
#include "corpus/reading/xml_record.hpp"
#include "corpus/reading/yaml_values.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

std::string list_of(std::span<const std::string_view> names) {
    if (names.empty()) return "it has no fields";
    constexpr std::size_t most_shown = 12;
    std::string list;
    for (const std::string_view name : names.first(std::min(most_shown, names.size())))
        list.append(list.empty() ? "" : ", ").append(shown(name));
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

    base::Result<void> read_record(const input::RawRecord& record, ReadArticle& out);
    base::Result<void> read_text(const input::RawRecord& record, ReadArticle& out);
    base::Result<bool> read_front_matter(std::string_view whole, const article::Location& location, ReadArticle& out);
    base::Result<void> read_json(std::string_view bytes, ReadArticle& out);
    base::Result<void> read_table_row(const input::RawRecord& record, ReadArticle& out);
    base::Result<void> read_xml(const input::RawRecord& record, ReadArticle& out);
    base::Result<void> read_xml_file(const article::Location& location, std::string_view bytes, ReadArticle& out);
    base::Result<void> read_warc(const input::RawRecord& record, ReadArticle& out);
    base::Result<void> read_answer(const WarcPage& page, const article::Location& location, ReadArticle& out);
    base::Result<void> read_mail_record(const input::RawRecord& record, ReadArticle& out);
    base::Result<void> read_gkg(std::string_view bytes, ReadArticle& out);
    base::Result<void> fill(ReadArticle& out);
    void note_overrides();

    ArticleOptions options;
    fields::FieldLookup lookup;
    fields::RecordFields fields;
    JsonRecord json;
    XmlRecord xml;
    TableRecord table;
    WarcRecord warc;
    std::vector<fields::Role> found;  // overrides whose field has occurred
};

base::Result<void> ArticleReader::State::read_record(const input::RawRecord& record, ReadArticle& out) {
    switch (record.format) {
        case input::Format::json:
        case input::Format::jsonl: return read_json(record.bytes, out);
        case input::Format::csv:
        case input::Format::tsv: return read_table_row(record, out);
        case input::Format::gkg: return read_gkg(record.bytes, out);
        case input::Format::html: return read_page_record(record.bytes, {}, out);
        case input::Format::mail:
        case input::Format::mbox: return read_mail_record(record, out);
        case input::Format::warc: return read_warc(record, out);
        case input::Format::xml: return read_xml(record, out);
        default: return read_text(record, out);
    }
}

base::Result<void> ArticleReader::State::read_text(const input::RawRecord& record, ReadArticle& out) {
    if (record.bytes.empty()) return base::fail(base::ErrorKind::input, "an empty file");
    if (text::trimmed(record.bytes).empty()) return base::fail(base::ErrorKind::input, "nothing but blanks");
    std::string repaired;
    const std::string_view bytes = encoding::as_utf8(record.bytes, repaired, out.warnings);
    if (find_front_matter(bytes)) {
        const base::Result<bool> read = read_front_matter(bytes, record.location, out);
        if (!read) return base::fail(read.error());
        if (*read) return {};
    }
    out.article.text = bytes;
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
    fields.clear();
    if (auto read = table.read(record, lookup, fields, out.warnings); !read) return read;
    return fill(out);
}

// A whole file of XML with one article in it. A feed says no more than the pages that it leads to, which its crawler met as well.
base::Result<void> ArticleReader::State::read_xml_file(const article::Location& location, std::string_view bytes, ReadArticle& out) {
    const std::unique_ptr<input::RecordSplitter> splitter = input::make_splitter(input::Format::xml, input::largest_record);
    std::vector<input::Cut> cuts;
    splitter->scan(bytes, cuts);
    splitter->finish(cuts);
    input::RawRecord record{location, input::Format::xml, {}, nullptr};
    std::size_t articles = 0;
    for (const input::Cut& cut : cuts) {
        const std::string_view piece = bytes.substr(cut.begin, cut.end - cut.begin);
        if (cut.kind == input::CutKind::columns) record.context = std::make_shared<const std::string>(piece);
        if (cut.kind != input::CutKind::record) continue;
        record.bytes = piece;
        ++articles;
    }
    if (articles == 0) return base::fail(base::ErrorKind::input, "XML without an article, skipped");
    if (articles > 1) return base::fail(base::ErrorKind::input, "a feed inside a WARC file, skipped");
    return read_xml(record, out);
}

// What is in the record is read as if it lay in a file of its own; the crawler knows its address, and that it is no newer than the crawl.
base::Result<void> ArticleReader::State::read_warc(const input::RawRecord& record, ReadArticle& out) {
    base::Result<WarcPage> page = warc.read(record.bytes);
    if (!page) return base::fail(std::move(page.error()));
    if (page->cut_off) out.warnings.push_back("an answer that ends too early, read as far as it goes");
    if (page->fetched) out.latest_day = std::min(out.latest_day, *page->fetched + std::chrono::days{1});  // for other time zones
    base::Result<void> read = read_answer(*page, record.location, out);
    if (!read) {
        read.error().hint = page->url;
        return read;
    }
    if (out.article.url.empty()) out.article.url = page->url;
    if (out.article.source.empty()) out.article.source = article::host_of(out.article.url);
    return {};
}

base::Result<void> ArticleReader::State::read_answer(const WarcPage& page, const article::Location& location, ReadArticle& out) {
    if (page.format == input::Format::json) return read_json(page.body, out);
    if (page.format == input::Format::html) {
        return read_page_record(page.body, {.url = page.url, .is_utf8 = false, .charset = page.charset}, out);
    }
    encoding::DecodedText decoded = encoding::decode(page.body, page.charset);
    if (!decoded.note.empty()) out.warnings.push_back(std::move(decoded.note));
    if (page.format == input::Format::xml) return read_xml_file(location, decoded.text, out);
    return read_text({location, input::Format::text, decoded.text, nullptr}, out);
}

base::Result<void> ArticleReader::State::read_mail_record(const input::RawRecord& record, ReadArticle& out) {
    fields.clear();
    if (auto read = read_mail(record.bytes, record.format == input::Format::mbox, options.overrides, fields, out); !read) return read;
    fill_article(fields, options.explain, out);
    note_overrides();
    return {};
}

base::Result<void> ArticleReader::State::read_xml(const input::RawRecord& record, ReadArticle& out) {
    fields.clear();
    xml.read(record, lookup, fields, out.warnings);
    auto filled = fill(out);
    // An entry that was never changed came out on the day that it was updated; it need not say more.
    const auto is_change = [](const publication::Cue& cue) { return cue.kind == publication::CueKind::modified; };
    if (!xml.updated().empty() && std::ranges::all_of(out.cues, is_change)) {
        if (std::optional<publication::Cue> updated = publication::field_cue("updated", xml.updated())) {
            updated->kind = publication::CueKind::only_updated;
            out.cues.assign(1, *std::move(updated));
        }
    }
    return filled;
}

base::Result<void> ArticleReader::State::read_gkg(std::string_view bytes, ReadArticle& out) {
    fields.clear();
    std::string repaired;
    if (auto read = read_gkg_row(encoding::as_utf8(bytes, repaired, out.warnings), lookup, fields); !read) return read;
    // It tells who and what is in an article that it does not hold, and older ones do not tell its title: the address is enough.
    const base::Result<void> filled = fill(out);
    return out.article.url.empty() ? filled : base::Result<void>();
}

base::Result<void> ArticleReader::State::fill(ReadArticle& out) {
    fill_article(fields, options.explain, out);
    note_overrides();
    fill_from_page(fields, out);
    if (!out.article.text.empty() || !out.article.title.empty()) return {};
    const auto taken_back = [this](const fields::RecordFields::Field& field) {
        return std::ranges::any_of(fields.parts(field), [](std::string_view part) { return text::lower(part) == "[removed]"; });
    };
    if (std::ranges::any_of(fields.candidates(fields::Role::title), taken_back)) {
        return base::fail(base::ErrorKind::not_found, "an article that its service has taken back");
    }
    const bool wraps = std::ranges::any_of(fields.names(), input::is_wrapper_path);
    return base::fail(base::ErrorKind::input, "neither a text nor a title; " + list_of(fields.names()),
                      wraps ? "if it holds articles, read it with --format json" : "name the field with --field text=NAME");
}

void ArticleReader::State::note_overrides() {
    if (found.size() == options.overrides.size()) return;
    for (const auto& [role, name] : options.overrides) {
        if (!fields.candidates(role).empty() && std::ranges::find(found, role) == found.end()) found.push_back(role);
    }
}

std::vector<std::string> describe_absent(const fields::FieldOverrides& overrides, const std::vector<fields::Role>& found) {
    std::vector<std::string> lines;
    for (const auto& [role, name] : overrides) {
        if (std::ranges::find(found, role) != found.end()) continue;
        lines.push_back("--field " + std::string(fields::role_name(role)) + "=" + name + ": no record has a field of this name");
    }
    return lines;
}

ArticleReader::ArticleReader(ArticleOptions options) : state_(std::make_unique<State>(std::move(options))) {}
ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

bool ReadArticle::text_replaced() const {
    return std::ranges::any_of(warnings, [](const std::string& warning) { return warning.ends_with(encoding::replaced_note); });
}

const std::vector<fields::Role>& ArticleReader::found_overrides() const { return state_->found; }

base::Result<ReadArticle> ArticleReader::read(const input::RawRecord& record) {
    ReadArticle out;
    out.latest_day = state_->options.latest_day;
    base::Result<void> read = state_->read_record(record, out);
    if (!read) return base::fail(std::move(read.error()));
    article::Article& article = out.article;
    article.location = record.location;
    article.id = article::make_article_id(article.id, article.url, article.location);
    date_article(out);
    tell_mojibake(out);
    if (const auto mark = find_truncation_mark(article.text)) article.spans.push_back(*mark);
    return out;
}

}  // namespace dateline::reading
