#include "corpus/reading/json_fields.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace dom = simdjson::dom;
using fields::Role;

namespace {

using Names = std::span<const std::string_view>;

bool is_one_of(std::string_view name, Names names) { return std::ranges::find(names, name) != names.end(); }

// Objects around an article that are not part of its fields' names: {"_id":"1","_source":{"title":...}}.
constexpr std::string_view envelopes[] = {
    "_source", "article", "doc",      "document", "attributes", "row",    "node",   "item",       "post",     "story",
    "data",    "fields",  "metadata", "meta",     "mainEntity", "record", "result", "properties", "response", "payload",
};

// Lists (or objects) of what a page says about itself and about what is on it, in schema.org's words. The article is the one among them.
constexpr std::string_view descriptions[] = {"@graph", "json-ld", "jsonld", "json_ld", "ld_json", "microdata"};

// What a page describes beside its article.
constexpr std::string_view foreign_types[] = {
    "Organization",   "NewsMediaOrganization",
    "Corporation",    "WebSite",
    "WebPage",        "CollectionPage",
    "BreadcrumbList", "ItemList",
    "ListItem",       "ImageObject",
    "Person",         "ProfilePage",
    "SearchAction",   "SiteNavigationElement",
    "WPHeader",       "WPFooter",
    "WPSideBar",      "WPAdBlock",
    "DataFeed",       "PostalAddress",
    "ContactPoint",
};

// Where an object that stands for a value keeps it, in the order they are asked for: {"@type":"Person","name":"Jane Doe"}. Converters from
// XML call an element's text "#text", "_", "$t" or "@value", MongoDB writes {"$oid":...} and {"$date":{"$numberLong":...}}.
constexpr std::string_view value_keys[] = {"name", "rendered", "main",  "basic", "original", "content", "value", "text", "#text", "_",
                                           "$t",   "@value",   "title", "label", "term",     "href",    "@id",   "url",  "$oid"};
constexpr std::string_view id_keys[] = {"$oid", "value", "rendered", "#text", "_", "$t", "@value", "@id", "id", "name"};
constexpr std::string_view title_keys[] = {"rendered", "main",   "basic", "value", "#text", "_",
                                           "$t",       "@value", "full",  "text",  "title", "name"};
constexpr std::string_view text_keys[] = {"rendered", "content", "value", "#text", "_", "$t", "@value", "text", "html", "plain", "main"};
constexpr std::string_view date_keys[] = {"$date", "$numberLong", "value",   "@value", "#text",  "_",
                                          "$t",    "_seconds",    "seconds", "date",   "content"};
constexpr std::string_view url_keys[] = {"href", "@id", "url", "rendered", "#text", "_", "$t", "@value", "value"};
constexpr std::string_view language_keys[] = {"code", "alternateName", "value", "#text", "_", "$t", "@value", "name"};
// The New York Times says {"name":"persons","value":"Obama, Barack"}, Media Cloud {"tag":"...","tag_set":"..."}.
constexpr std::string_view tag_keys[] = {"value",    "name",  "label", "term",  "tag", "displayName",
                                         "webTitle", "title", "text",  "#text", "_",   "$t"};

Names keys_of(Role role) {
    switch (role) {
        case Role::id: return id_keys;
        case Role::title: return title_keys;
        case Role::text:
        case Role::text_fallback: return text_keys;
        case Role::published:
        case Role::modified: return date_keys;
        case Role::url: return url_keys;
        case Role::language: return language_keys;
        case Role::tag: return tag_keys;
        default: return value_keys;
    }
}

// Lists that hold names of several kinds, each with the word for its kind: {"name":"persons","value":"Quill, Ada"} (New York Times),
// {"type":"person","label":{"eng":"Ada Quill"}} (Event Registry), {"type":"PERSON","data":"Ada Quill"} (Perigon), {"label":"PER","text":...}.
constexpr std::string_view typed_lists[] = {"keywords", "concepts", "entities"};
struct TypedName {
    std::string_view type;
    Role role;
};
constexpr TypedName typed_names[] = {
    {"person", Role::person},     {"persons", Role::person},   {"per", Role::person},  {"org", Role::org},   {"organization", Role::org},
    {"organizations", Role::org}, {"company", Role::org},      {"place", Role::place}, {"loc", Role::place}, {"location", Role::place},
    {"locations", Role::place},   {"glocations", Role::place}, {"gpe", Role::place},
};
constexpr std::string_view type_keys[] = {"name", "type", "label", "entity_group"};
constexpr std::string_view typed_value_keys[] = {"value", "data", "text", "word", "label", "name"};

// Blocks of a text made of blocks that are not its story (Washington Post, Arc).
constexpr std::string_view foreign_blocks[] = {
    "kicker",  "title",     "byline",       "date",         "image",           "video",
    "audio",   "gallery",   "tweet",        "instagram",    "author_info",     "interstitial_link",
    "ad",      "deck",      "raw_html",     "custom_embed", "oembed_response", "reference",
    "divider", "link_list", "social_media", "embed"};
// Those of them that are fields of the article: {"type":"kicker","content":"Sports"} is the field contents.kicker.
constexpr std::string_view named_blocks[] = {"kicker", "title", "byline", "date"};

// Where the pieces of a text that is a tree keep what they hold: Fundus' sections, the blocks of editors.
constexpr std::string_view block_keys[] = {"summary", "sections", "headline", "paragraphs", "paragraph", "blocks",          "children",
                                           "body",    "elements", "data",     "items",      "lead",      "content_elements"};

std::string_view text_of(dom::object object, std::string_view key) {
    std::string_view text;
    return object[key].get(text) == simdjson::SUCCESS ? text : std::string_view{};
}

bool has(dom::object object, std::string_view key) {
    dom::element value;
    return object[key].get(value) == simdjson::SUCCESS && !value.is_null();
}

bool has_words_of_an_article(dom::object object) { return has(object, "articleBody") || has(object, "headline"); }

std::optional<Role> role_of_type(std::string_view type) {
    const std::string small = text::lower(type);
    const auto* const known = std::ranges::find(typed_names, small, &TypedName::type);
    return known == std::end(typed_names) ? std::nullopt : std::optional(known->role);
}

// pandas writes whole numbers as 1552867200.0 where a column has gaps.
std::string decimal(double number) {
    constexpr double exact = 9007199254740992.0;  // 2^53: whole numbers up to here are exact
    if (std::trunc(number) == number && std::abs(number) < exact) return std::to_string(static_cast<std::int64_t>(number));
    return std::to_string(number);
}

// The object's "@type" where that is no article.
std::string_view foreign_type(dom::object object) {
    dom::element type;
    if (object["@type"].get(type) != simdjson::SUCCESS || has_words_of_an_article(object)) return {};
    dom::array types;
    if (type.get(types) == simdjson::SUCCESS && types.size() > 0) type = types.at(0);
    std::string_view name;
    if (type.get(name) != simdjson::SUCCESS || !is_one_of(name, foreign_types)) return {};
    const bool leads_on = has(object, "mainEntity") || has(object, "@graph");
    return leads_on ? std::string_view{} : name;
}

}  // namespace

std::string_view JsonFields::collect(dom::object object) {
    says_its_type_ = false;
    members_ = 0;
    collect(object, {{}, {}, 0});
    return says_its_type_ ? foreign_type(object) : std::string_view{};
}

void JsonFields::collect_value(std::string_view name, dom::element value) { collect_member(name, value, {{}, {}, 0}); }

void JsonFields::collect(dom::object object, Place place) {
    for (const auto [key, value] : object) collect_member(key, value, place);
}

void JsonFields::collect_member(std::string_view key, dom::element value, Place place) {
    // Every name is remembered while the record lasts; a record that has so many uses data as names.
    constexpr std::size_t most_members = 10'000;
    if (++members_ > most_members) return;
    const auto dotted = [this](std::string_view prefix, std::string_view name) -> std::string_view {
        if (prefix.empty()) return name;
        path_.assign(prefix).append(".").append(name);
        return path_;
    };
    if (is_one_of(key, descriptions)) return collect_described(value, place);
    if (key == "@type" && place.depth == 0) says_its_type_ = true;

    const fields::FieldLookup::Meaning& full = lookup_.find(dotted(place.full, key));
    if (place.depth == 0 && place.full.empty()) fields_.note_name(full.name);
    dom::object inner;
    const bool is_object = value.get(inner) == simdjson::SUCCESS;
    // "fields" is an envelope and the beginning of names in the table. "_source.title" is not the "source.title" of the table.
    const bool known = (!full.ranks.empty() || full.leads_on) && !place.full.starts_with('_');
    const fields::FieldLookup::Meaning& meaning = known || place.depth == 0 ? full : lookup_.find(dotted(place.bare, key));
    if (is_object && place.bare.empty() && (is_one_of(key, envelopes) || full.name == "response.content")) {
        return collect(inner, {full.name, {}, place.depth + 1});
    }
    if (!meaning.ranks.empty()) {
        const bool several = meaning.ranks.size() > 1;
        named_blocks_.clear();
        if (is_object && several) {
            add_object(inner, Role::source);
        } else {
            add_parts(value, meaning.ranks.front().role);
        }
        const bool only_leads_on = is_object && meaning.leads_on && !fields_.has_new_parts();
        if (!only_leads_on) fields_.add_field(meaning.ranks, full.name, value.is_array(), place.depth);
        if (!named_blocks_.empty()) add_named_blocks(full.name, place.depth);
    }
    dom::array list;
    if (value.get(list) == simdjson::SUCCESS && is_one_of(key, typed_lists)) add_typed_names(full.name, list, place.depth);
    if (is_object && meaning.leads_on) collect(inner, {full.name, meaning.name, place.depth});
}

void JsonFields::collect_described(dom::element value, Place place) {
    const Place inside{place.full, place.bare, place.depth + 1};
    dom::object object;
    if (value.get(object) == simdjson::SUCCESS && has_words_of_an_article(object)) return collect(object, inside);
    dom::array list;
    if (value.get(list) != simdjson::SUCCESS) return;
    for (const dom::element element : list) {
        if (element.get(object) != simdjson::SUCCESS) continue;
        dom::object described;
        if (object["properties"].get(described) == simdjson::SUCCESS) object = described;  // microdata, as extruct writes it
        dom::element graph;
        if (object["@graph"].get(graph) == simdjson::SUCCESS) return collect_described(graph, place);
        if (has_words_of_an_article(object)) return collect(object, inside);
    }
}

void JsonFields::add_named_blocks(std::string_view name, int depth) {
    const auto blocks = std::exchange(named_blocks_, {});
    for (const auto& [type, content] : blocks) {
        path_.assign(name).append(".").append(type);
        const fields::FieldLookup::Meaning& meaning = lookup_.find(path_);
        if (meaning.ranks.empty()) continue;
        add_parts(content, meaning.ranks.front().role);
        fields_.add_field(meaning.ranks, meaning.name, false, depth);
    }
}

void JsonFields::add_typed_names(std::string_view name, dom::array list, int depth) {
    for (const Role role : {Role::person, Role::org, Role::place}) {
        for (const dom::element element : list) {
            dom::object object;
            if (element.get(object) != simdjson::SUCCESS) continue;
            const auto type_key =
                std::ranges::find_if(type_keys, [&](std::string_view key) { return role_of_type(text_of(object, key)) == role; });
            if (type_key == std::end(type_keys)) continue;
            for (const std::string_view key : typed_value_keys) {
                dom::element value;
                if (key == *type_key || object[key].get(value) != simdjson::SUCCESS || value.is_null()) continue;
                dom::object translations;
                if (value.get(translations) == simdjson::SUCCESS && translations.size() > 0)
                    value = has(translations, "eng") ? translations["eng"].value() : translations.begin().value();
                std::string_view text;
                if (value.get(text) == simdjson::SUCCESS) fields_.add_part(text);
                break;
            }
        }
        if (!fields_.has_new_parts()) continue;
        path_.assign(name).append(".").append(fields::role_name(role));
        const fields::FieldLookup::Meaning& meaning = lookup_.find(path_);
        if (!meaning.ranks.empty()) fields_.add_field(meaning.ranks, meaning.name, true, depth);
    }
}

void JsonFields::add_parts(dom::element value, Role role) {
    const bool is_name = role == Role::author || role == Role::tag || role == Role::section || role == Role::person || role == Role::org ||
                         role == Role::place;  // where numbers are keys of other tables
    switch (value.type()) {
        case dom::element_type::STRING: fields_.add_part(std::string_view(value)); break;
        case dom::element_type::INT64:
            if (!is_name) fields_.add_part(fields_.keep(std::to_string(std::int64_t(value))));
            break;
        case dom::element_type::UINT64:
            if (!is_name) fields_.add_part(fields_.keep(std::to_string(std::uint64_t(value))));
            break;
        case dom::element_type::DOUBLE:
            if (!is_name) fields_.add_part(fields_.keep(decimal(double(value))));
            break;
        case dom::element_type::ARRAY:
            for (const dom::element element : dom::array(value)) add_parts(element, role);
            break;
        case dom::element_type::OBJECT: add_object(dom::object(value), role); break;
        default: break;  // true, false and null say nothing here
    }
}

void JsonFields::add_object(dom::object object, Role role) {
    const bool is_text = role == Role::text || role == Role::text_fallback || role == Role::title;
    if (is_text) {
        const std::string_view type = text_of(object, "type");
        if (type == "text/html" || type == "html" || type == "xhtml" || type == "application/xhtml+xml") fields_.parts_are_html();
        if (role == Role::text && is_one_of(type, foreign_blocks)) {
            dom::element content;
            if (is_one_of(type, named_blocks) && object["content"].get(content) == simdjson::SUCCESS && !content.is_null()) {
                named_blocks_.emplace_back(type, content);
            }
            return;
        }
        if (role == Role::title && has(object, "id")) return;  // the newspaper that the article stands in (Trove)
    }
    for (const std::string_view key : keys_of(role)) {
        dom::element value;
        if (object[key].get(value) != simdjson::SUCCESS || value.is_null()) continue;
        dom::object translations;
        if (role == Role::tag && value.get(translations) == simdjson::SUCCESS && translations.size() > 0) {
            value = has(translations, "eng") ? translations["eng"].value() : translations.begin().value();  // Event Registry
        }
        return add_parts(value, role);
    }
    if (role == Role::author && add_full_name(object)) return;
    if (role == Role::text) add_blocks(object);
}

// {"firstname":"Jane","middlename":null,"lastname":"Doe"}
bool JsonFields::add_full_name(dom::object object) {
    std::string name;
    for (const auto keys : {"firstname first_name firstName givenName", "middlename", "lastname last_name lastName familyName"}) {
        std::string_view rest = keys;
        while (!rest.empty()) {
            const std::string_view key = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(key.size() + 1, rest.size()));
            const std::string_view part = text_of(object, key);
            if (part.empty()) continue;
            name.append(name.empty() ? "" : " ").append(part);
            break;
        }
    }
    if (name.empty()) return false;
    fields_.add_part(fields_.keep(std::move(name)));
    return true;
}

void JsonFields::add_blocks(dom::object object) {
    for (const auto [key, value] : object) {
        if (is_one_of(key, block_keys)) add_parts(value, Role::text);
    }
}

}  // namespace dateline::reading
