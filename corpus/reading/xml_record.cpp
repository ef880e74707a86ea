#include "corpus/reading/xml_record.hpp"

#include <algorithm>
#include <limits>
#include <span>

#include "corpus/article/url.hpp"
#include "corpus/encoding/decode.hpp"
#include "corpus/markup/entities.hpp"
#include "corpus/markup/html_to_text.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::reading {

namespace {

using fields::FieldLookup;
using fields::RecordFields;
using fields::Role;
using markup::XmlField;

// The name in the field table of what a form of XML calls otherwise; paths in lower case.
struct Translation {
    std::string_view path;
    std::string_view name;
    std::string_view written;  // by whom
};
constexpr Translation translations[] = {
    {"author.name", "author", "Atom"},
    {"issued", "published", "Atom 0.3"},
    {"created", "created_at", "Atom 0.3"},
    {"id", "guid", "Atom: may be an address"},
    {"xml:lang", "language", "all"},
    {"dc:title", "title", "Dublin Core"},
    {"dc:date", "date", "Dublin Core: RSS 1.0"},
    {"dcterms:issued", "issued", "Dublin Core"},
    {"dcterms:created", "dateCreated", "Dublin Core"},
    {"dcterms:available", "issued", "Dublin Core"},
    {"dc:language", "language", "Dublin Core"},
    {"dc:publisher", "publisher", "Dublin Core"},
    {"dc:source", "source", "Dublin Core"},
    {"dc:subject", "keywords", "Dublin Core"},
    {"dc:identifier", "identifier", "Dublin Core"},
    {"dc:description", "description", "Dublin Core"},
    {"prism:publicationdate", "publication_date", "PRISM"},
    {"prism:publicationname", "publication", "PRISM"},
    {"rdf:about", "guid", "RSS 1.0"},
    {"feedburner:origlink", "url", "FeedBurner, whose `link` counts clicks"},
    {"category.term", "categories", "Atom"},
    {"loc", "url", "sitemaps"},
    {"news:news.news:title", "title", "Google News sitemaps"},
    {"news:news.news:publication_date", "publication_date", "Google News sitemaps"},
    {"news:news.news:publication.news:name", "publication", "Google News sitemaps"},
    {"news:news.news:publication.news:language", "language", "Google News sitemaps"},
    {"news:news.news:keywords", "keywords", "Google News sitemaps"},
    {"body.body.head.hedline.hl1", "title", "NITF"},
    {"head.title", "headline", "NITF"},
    {"body.body.head.byline", "byline", "NITF"},
    {"body.body.head.abstract", "abstract", "NITF"},
    {"body.body.head.distributor", "source", "NITF"},
    {"body.body.content", "body", "NITF"},
    {"head.docdata.doc-id.id-string", "docid", "NITF"},
    {"head.docdata.date.issue.norm", "issued", "NITF"},
    {"head.docdata.doc.copyright.holder", "publication", "NITF"},
    {"head.docdata.key-list.keyword.key", "keywords", "NITF"},
    {"head.pubdata.date.publication", "publication_date", "NITF"},
    {"head.pubdata.name", "sitename", "NITF"},
    {"head.pubdata.position.section", "section", "NITF"},
    {"head.pubdata.ex-ref", "url", "New York Times Annotated Corpus"},
    {"contentmeta.headline", "title", "NewsML-G2"},
    {"itemmeta.title", "headline", "NewsML-G2"},
    {"itemmeta.firstcreated", "first_publication_date", "NewsML-G2"},
    {"contentmeta.contentcreated", "dateCreated", "NewsML-G2"},
    {"itemmeta.provider.name", "publisher", "NewsML-G2"},
    {"itemmeta.provider.literal", "publication", "NewsML-G2"},
    {"contentmeta.by", "byline", "NewsML-G2"},
    {"contentmeta.creator.name", "creator", "NewsML-G2"},
    {"contentmeta.language.tag", "language", "NewsML-G2"},
    {"contentmeta.subject.name", "keywords", "NewsML-G2"},
    {"contentmeta.description", "description", "NewsML-G2"},
    {"contentset.inlinexml", "body", "NewsML-G2"},
    {"contentset.inlinedata", "body", "NewsML-G2"},
    {"itemid", "id", "Reuters Corpus Volume 1"},
    {"newid", "id", "Reuters-21578"},
    {"text.title", "title", "Reuters-21578"},
    {"text.body", "body", "Reuters-21578"},
    {"topics.d", "topics", "Reuters-21578"},
    {"hl", "headline", "TREC"},
    {"head", "headline", "TREC"},
    {"p", "text", "paragraphs that stand in the article itself"},
};

// Where a feed says what holds for all of its articles.
struct FileField {
    std::string_view path;
    std::string_view name;  // the role's, by any name that has it
};
constexpr FileField file_fields[] = {
    {"channel.title", "publication"}, {"title", "publication"},
    {"channel.language", "language"}, {"channel.dc:language", "language"},
    {"xml:lang", "language"},         {"channel.xml:lang", "language"},
    {"language", "language"},         {"author.name", "author"},
};

// Fields whose values are HTML by the rules of their form; others only where they say so.
constexpr std::string_view html_fields[] = {"description", "content:encoded", "content", "summary", "title"};

// Several categories are keywords; a single one is the section.
constexpr std::string_view category = "category";

constexpr std::string_view update_fields[] = {"updated", "atom:updated", "modified", "dcterms:modified", "itemmeta.versioncreated"};

constexpr int last_rank = std::numeric_limits<int>::max();

std::string lower_path(std::string_view name) { return text::lower(name); }

std::string_view translated(std::string_view lower_name) {
    const auto found = std::ranges::find(translations, lower_name, &Translation::path);
    return found == std::end(translations) ? std::string_view{} : found->name;
}

// A tag or an entity: a letter, '/' or '!' behind '<' and a '>' somewhere; "&...;".
bool holds_tag(std::string_view value) {
    for (std::size_t at = value.find('<'); at != std::string_view::npos && at + 1 < value.size(); at = value.find('<', at + 1)) {
        const char next = value[at + 1];
        if (text::is_letter(next) || next == '/' || next == '!') return value.find('>', at) != std::string_view::npos;
    }
    return false;
}

bool holds_entity(std::string_view value) {
    const std::size_t at = value.find('&');
    return at != std::string_view::npos && value.find(';', at) != std::string_view::npos;
}

std::string as_text(std::string_view value, bool html, bool may_be_html) {
    if (html || (may_be_html && holds_tag(value))) return markup::html_to_text(value);
    return may_be_html && holds_entity(value) ? markup::decode_entities(value) : std::string(value);
}

// RSS asks for an address in `author`: "jane@example.com (Jane Doe)" -> "Jane Doe".
std::string_view without_address(std::string_view author) {
    const std::size_t open = author.find('(');
    const std::size_t close = author.rfind(')');
    const std::size_t at = author.find('@');
    if (at == std::string_view::npos) return author;
    if (open == std::string_view::npos || close == std::string_view::npos || close < open || at > open) return author;
    return text::trimmed(author.substr(open + 1, close - open - 1));
}

bool has_role(const FieldLookup::Meaning& meaning, Role role) {
    return std::ranges::find(meaning.ranks, role, &fields::FieldRank::role) != meaning.ranks.end();
}

const XmlField* find_field(const markup::XmlItem& item, std::string_view lower_name) {
    const auto found = std::ranges::find_if(item.fields, [&](const XmlField& field) { return lower_path(field.name) == lower_name; });
    return found == item.fields.end() ? nullptr : &*found;
}

class Collector {
public:
    Collector(FieldLookup& lookup, RecordFields& fields, std::string base) : lookup_(lookup), fields_(fields), base_(std::move(base)) {}

    void collect(const markup::XmlItem& item) {
        const bool numbered = find_field(item, "itemid") != nullptr;  // beside it Reuters' `id` is the same everywhere
        const XmlField* guid = find_field(item, "guid.ispermalink");
        no_permalink_ = guid != nullptr && text::lower(text::trimmed(guid->values.front())) == "false";
        for (const XmlField& field : item.fields) {
            const std::string lower_name = lower_path(field.name);
            if (numbered && lower_name == "id") continue;
            if (lower_name == "topics" && find_field(item, "newid") != nullptr) continue;  // "YES"
            if (field.name.find('.') == std::string::npos) fields_.note_name(fields_.keep(field.name));
            add(field, lower_name, name_of(field, lower_name));
        }
    }

private:
    std::string_view name_of(const XmlField& field, std::string_view lower_name) const {
        if (lower_name == category && field.values.size() > 1) return "categories";
        if (lower_name == "guid" && no_permalink_) return "identifier";
        if (!lookup_.find(field.name).ranks.empty() && lower_name != "id" && lower_name != "created" && lower_name != "issued")
            return field.name;
        const std::string_view name = translated(lower_name);
        return name.empty() ? field.name : name;
    }

    void add(const XmlField& field, std::string_view lower_name, std::string_view name) {
        const FieldLookup::Meaning& meaning = lookup_.find(name);
        if (meaning.ranks.empty()) return;
        const bool address = has_role(meaning, Role::url);
        const bool author = has_role(meaning, Role::author);
        const bool may_be_html = std::ranges::find(html_fields, lower_name) != std::end(html_fields);
        for (const std::string& value : field.values) {
            std::string text = as_text(value, field.html, may_be_html);
            if (address) text = markup::whole_address(std::string(text::trimmed(text)), base_);
            if (author) text = without_address(text);
            fields_.add_part(fields_.keep(std::move(text)));
            // Of several bylines the others say the same in another order.
            if (name == "byline") break;
        }
        fields_.add_field(meaning.ranks, fields_.keep(field.name), field.values.size() > 1);
    }

    FieldLookup& lookup_;
    RecordFields& fields_;
    std::string base_;
    bool no_permalink_ = false;
};

}  // namespace

void XmlRecord::read_context(const input::RawRecord& record) {
    if (context_read_ && context_ == record.context) return;
    context_read_ = true;
    context_ = record.context;
    const markup::XmlItem file = reader_.read_context(context_ ? text::repair_utf8(*context_).text : std::string());
    file_values_.clear();
    for (const FileField& known : file_fields) {
        if (const XmlField* field = find_field(file, known.path))
            file_values_.push_back({known.name, "(file) " + field->name, as_text(field->values.front(), field->html, true)});
    }
    file_base_ = file.base;
    for (const std::string_view name : {"channel.link", "link"}) {
        const XmlField* link = find_field(file, name);
        if (file_base_.empty() && link != nullptr) file_base_ = text::trimmed(link->values.front());
    }
}

// What holds for all articles comes last.
void XmlRecord::add_file_values(FieldLookup& lookup, RecordFields& fields) const {
    for (const FileValue& known : file_values_) {
        const FieldLookup::Meaning& meaning = lookup.find(known.meaning);
        if (meaning.ranks.empty()) continue;
        const fields::FieldRank rank{meaning.ranks.front().role, last_rank};
        fields.add_part(known.value);
        fields.add_field({&rank, 1}, known.name, false);
    }
}

void XmlRecord::read(const input::RawRecord& record, FieldLookup& lookup, RecordFields& fields, std::vector<std::string>& warnings) {
    read_context(record);
    lookup.begin_record();
    std::string repaired;
    const std::string_view bytes = encoding::as_utf8(record.bytes, repaired, warnings);
    const markup::XmlItem item = reader_.read(bytes, warnings);
    updated_.clear();
    for (const std::string_view name : update_fields) {
        const XmlField* field = find_field(item, name);
        if (field != nullptr && updated_.empty()) updated_ = text::trimmed(field->values.front());
    }
    Collector(lookup, fields, item.base.empty() ? file_base_ : item.base).collect(item);
    add_file_values(lookup, fields);
}

}  // namespace dateline::reading
