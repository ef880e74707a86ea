#include "corpus/reading/json_record.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "corpus/input/record_reader.hpp"
#include "corpus/reading/json_diagnosis.hpp"
#include "corpus/reading/json_mending.hpp"

namespace dateline::reading {

namespace dom = simdjson::dom;

namespace {

static_assert(input::record_padding >= simdjson::SIMDJSON_PADDING);

// Objects around an article that are not part of its fields' names: {"_id":"1","_source":{"title":...}}.
constexpr std::string_view envelopes[] = {"_source", "article", "doc", "document", "attributes", "row"};

// Where an object that stands for a value keeps it, in the order they are asked for: {"@type":"Person","name":"Jane Doe"}.
constexpr std::string_view value_keys[] = {"name",  "rendered", "main", "original", "content", "value",      "text",
                                           "#text", "_",        "$t",   "@value",   "title",   "label",      "term",
                                           "href",  "@id",      "url",  "$oid",     "$date",   "$numberLong"};
// The New York Times says {"name":"persons","value":"Obama, Barack"}.
constexpr std::string_view tag_value_keys[] = {"value", "name", "label", "term", "title", "text", "#text"};

// Blocks of a text made of blocks that are not its story (Washington Post).
constexpr std::string_view foreign_blocks[] = {"kicker", "title",   "byline", "date",      "image",       "video",
                                               "audio",  "gallery", "tweet",  "instagram", "author_info", "interstitial_link",
                                               "ad"};

// schema.org lets a page describe its outlet, its breadcrumbs and its article side by side: {"@graph":[{"@type":"WebSite"...},...]}.
// The article is the one that has a headline or a body.
bool is_article(dom::element element) {
    dom::object object;
    dom::element value;
    if (element.get(object) != simdjson::SUCCESS) return false;
    return object["articleBody"].get(value) == simdjson::SUCCESS || object["headline"].get(value) == simdjson::SUCCESS;
}

class Collector {
public:
    Collector(fields::FieldLookup& lookup, fields::RecordFields& fields) : lookup_(lookup), fields_(fields) {}

    void collect(dom::object object, std::string_view prefix) {
        for (const auto [key, value] : object) {
            dom::object inner;
            const bool is_object = value.get(inner) == simdjson::SUCCESS;
            if (is_object && std::ranges::find(envelopes, key) != std::end(envelopes)) {
                collect(inner, prefix);
                continue;
            }
            if (key == "@graph" && value.is_array()) {
                collect_graph(dom::array(value), prefix);
                continue;
            }
            const fields::FieldLookup::Meaning& meaning = lookup_.find(dotted(prefix, key));
            if (prefix.empty()) fields_.note_name(meaning.name);
            if (!meaning.ranks.empty()) {
                add_parts(value, meaning.ranks.front().role);
                fields_.add_field(meaning.ranks, meaning.name, value.is_array());
            }
            if (is_object && meaning.leads_on) collect(inner, meaning.name);
        }
    }

private:
    void collect_graph(dom::array graph, std::string_view prefix) {
        for (const dom::element element : graph) {
            if (is_article(element)) return collect(dom::object(element), prefix);
        }
    }

    std::string_view dotted(std::string_view prefix, std::string_view key) {
        if (prefix.empty()) return key;
        path_.assign(prefix).append(".").append(key);
        return path_;
    }

    void add_parts(dom::element value, fields::Role role) {
        switch (value.type()) {
            case dom::element_type::STRING: fields_.add_part(std::string_view(value)); break;
            case dom::element_type::INT64: fields_.add_part(fields_.keep(std::to_string(std::int64_t(value)))); break;
            case dom::element_type::UINT64: fields_.add_part(fields_.keep(std::to_string(std::uint64_t(value)))); break;
            case dom::element_type::DOUBLE: fields_.add_part(fields_.keep(decimal(double(value)))); break;
            case dom::element_type::ARRAY:
                for (const dom::element element : dom::array(value)) add_parts(element, role);
                break;
            case dom::element_type::OBJECT: add_object(dom::object(value), role); break;
            default: break;  // true, false and null say nothing here
        }
    }

    void add_object(dom::object object, fields::Role role) {
        std::string_view type;
        if (role == fields::Role::text && object["type"].get(type) == simdjson::SUCCESS &&
            std::ranges::find(foreign_blocks, type) != std::end(foreign_blocks)) {
            return;
        }
        const std::span<const std::string_view> keys =
            role == fields::Role::tag ? std::span<const std::string_view>(tag_value_keys) : std::span<const std::string_view>(value_keys);
        for (const std::string_view key : keys) {
            dom::element value;
            if (object[key].get(value) != simdjson::SUCCESS || value.is_null()) continue;
            return add_parts(value, role);
        }
    }

    // pandas writes whole numbers as 1552867200.0 where a column has gaps.
    static std::string decimal(double number) {
        constexpr double exact = 9007199254740992.0;  // 2^53: whole numbers up to here are exact
        if (std::trunc(number) == number && std::abs(number) < exact) return std::to_string(static_cast<std::int64_t>(number));
        return std::to_string(number);
    }

    fields::FieldLookup& lookup_;
    fields::RecordFields& fields_;
    std::string path_;
};

std::string_view kind_of(dom::element element) {
    switch (element.type()) {
        case dom::element_type::ARRAY: return "an array";
        case dom::element_type::STRING: return "a string";
        case dom::element_type::BOOL: return "a truth value";
        case dom::element_type::NULL_VALUE: return "null";
        default: return "a number";
    }
}

}  // namespace

base::Result<void> JsonRecord::read(std::string_view record, fields::FieldLookup& lookup, fields::RecordFields& fields,
                                    std::vector<std::string>& warnings) {
    lookup.begin_record();
    constexpr bool copy_for_padding = false;
    dom::element root;
    simdjson::error_code error = parser_.parse(record.data(), record.size(), copy_for_padding).get(root);
    if (error == simdjson::CAPACITY || error == simdjson::MEMALLOC) {
        return base::fail(base::ErrorKind::internal, "no memory for a record of " + std::to_string(record.size()) + " bytes");
    }
    if (error != simdjson::SUCCESS && mend_json(record, mended_, warnings)) {
        error = parser_.parse(mended_).get(root);
    }
    if (error != simdjson::SUCCESS) return base::fail(base::ErrorKind::input, "not a JSON object: " + diagnose_json(record));

    dom::object object;
    if (root.get(object) != simdjson::SUCCESS) {
        return base::fail(base::ErrorKind::input, "not a JSON object but " + std::string(kind_of(root)));
    }
    Collector(lookup, fields).collect(object, {});
    return {};
}

}  // namespace dateline::reading
