#include "corpus/markup/json_ld.hpp"

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <ranges>

#include "corpus/markup/blank.hpp"
#include "corpus/markup/entities.hpp"
#include "corpus/markup/page_title.hpp"

namespace dateline::markup {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t most_objects = 5'000;

// Without what stands around the JSON to hide it from those who do not know it: <!-- -->, //<![CDATA[ //]]>, /* */.
std::string_view unwrapped(std::string_view script) {
    constexpr std::string_view cdata_begin = "<![CDATA[";
    constexpr std::string_view cdata_end = "]]>";
    const std::size_t opening = script.find(cdata_begin);
    if (opening < script.find('{')) script.remove_prefix(opening + cdata_begin.size());
    if (const std::size_t closing = script.rfind(cdata_end); closing != std::string_view::npos) {
        if (script.find('}', closing) == std::string_view::npos) script = script.substr(0, closing);
    }
    const std::size_t first = script.find_first_of("{[");
    const std::size_t last = script.find_last_of("}]");
    return first == std::string_view::npos || last == std::string_view::npos || last < first ? std::string_view{}
                                                                                             : script.substr(first, last + 1 - first);
}

// Control characters become blanks, commas that nothing follows go.
std::string mended(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = static_cast<unsigned char>(json[at]) < 0x20 ? ' ' : json[at];
        if (in_string && c == '\\' && at + 1 < json.size()) {
            out += c;
            out += json[++at];
            continue;
        }
        if (c == '"') in_string = !in_string;
        if (!in_string && (c == '}' || c == ']')) {
            const std::size_t last = out.find_last_not_of(' ');
            if (last != std::string::npos && out[last] == ',') out[last] = ' ';
        }
        out += c;
    }
    return out;
}

// A property holds one value or a list of them.
template <class Use>
void each_value(dom::element property, Use use) {
    dom::array list;
    if (property.get(list) != simdjson::SUCCESS) return use(property);
    for (const dom::element one : list) use(one);
}

std::string string_of(dom::element value) {
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS) return {};
    return as_line(decode_entities(text));
}

// What a thing is called: "Jane Doe", {"name": "Jane Doe"}, {"@value": "Jane Doe"}.
std::string name_of(dom::element value) {
    for (const char* key : {"name", "@value", "headline"}) {
        dom::element inner;
        if (value.is_object() && value[key].get(inner) == simdjson::SUCCESS) {
            std::string name;
            each_value(inner, [&](dom::element one) { name = name.empty() ? string_of(one) : name; });
            if (!name.empty()) return name;
        }
    }
    return string_of(value);
}

// How a thing is pointed at: "http://...", {"@id": ...}, {"url": ...}.
std::string address_of(dom::element value) {
    for (const char* key : {"@id", "url"}) {
        dom::element inner;
        if (value.is_object() && value[key].get(inner) == simdjson::SUCCESS) return string_of(inner);
    }
    return string_of(value);
}

class Reader {
public:
    void read(dom::element root);
    std::vector<JsonLdObject> take();

private:
    struct Pending {
        dom::element value;
        std::string_view under;
        int depth;
    };

    void read_object(dom::object object, std::string_view under, int depth);
    void read_property(std::string_view key, dom::element value, JsonLdObject& object);

    std::vector<JsonLdObject> objects_;
    std::vector<std::pair<std::size_t, std::string>> references_;  // an object's number and the "@id" of an author of it
    std::map<std::string, std::string, std::less<>> names_;        // by "@id"
};

void Reader::read_property(std::string_view key, dom::element value, JsonLdObject& object) {
    const auto take_first = [&](std::string& into) {
        if (into.empty()) each_value(value, [&](dom::element one) { into = into.empty() ? name_of(one) : into; });
    };
    const auto take_all = [&](std::vector<std::string>& into) {
        each_value(value, [&](dom::element one) {
            if (std::string name = name_of(one); !name.empty()) into.push_back(std::move(name));
        });
    };
    if (key == "@type" || key == "type") return take_all(object.types);
    if (key == "headline") return take_first(object.headline);
    if (key == "datePublished") return take_first(object.date_published);
    if (key == "dateCreated" || key == "uploadDate") return take_first(object.date_created);
    if (key == "dateModified") return take_first(object.date_modified);
    if (key == "description") return take_first(object.description);
    if (key == "inLanguage") return take_first(object.language);
    if (key == "publisher" || key == "sourceOrganization") return take_first(object.publisher);
    if (key == "articleSection") return take_all(object.sections);
    if (key == "keywords") return take_all(object.keywords);
    if (key == "articleBody") {
        std::string_view body;
        if (value.get(body) == simdjson::SUCCESS) object.article_body = body;
        return;
    }
    if (key == "url" || key == "@id" || key == "mainEntityOfPage") {
        return each_value(value, [&](dom::element one) {
            if (std::string address = address_of(one); !address.empty()) object.urls.push_back(std::move(address));
        });
    }
    if (key == "author" || key == "creator") {
        each_value(value, [&](dom::element one) {
            std::string name = name_of(one);
            if (!name.empty()) return object.authors.push_back(std::move(name));
            if (std::string id = address_of(one); !id.empty()) references_.emplace_back(objects_.size(), std::move(id));
        });
    }
}

void Reader::read_object(dom::object object, std::string_view under, int depth) {
    if (objects_.size() >= most_objects) return;
    JsonLdObject read;
    read.under = under;
    read.depth = depth;
    std::string id;
    std::string name;
    for (const auto [key, value] : object) {
        read_property(key, value, read);
        if (key == "@id") id = string_of(value);
        if (key == "name") each_value(value, [&](dom::element one) { name = name.empty() ? name_of(one) : name; });
    }
    if (!id.empty() && !name.empty()) names_.try_emplace(id, name);
    if (read.headline.empty()) read.headline = std::move(name);
    objects_.push_back(std::move(read));
}

// In the order of the script; the objects that still have to be read wait on a stack of our own.
void Reader::read(dom::element root) {
    std::vector<Pending> waiting{{root, {}, 0}};
    std::vector<Pending> inner;
    while (!waiting.empty()) {
        const Pending next = waiting.back();
        waiting.pop_back();
        inner.clear();
        dom::array array;
        dom::object object;
        if (next.value.get(array) == simdjson::SUCCESS) {
            for (const dom::element one : array) inner.push_back({one, next.under, next.depth});
        } else if (next.value.get(object) == simdjson::SUCCESS) {
            read_object(object, next.under, next.depth);
            for (const auto [key, value] : object) inner.push_back({value, key, next.depth + 1});
        }
        for (const Pending& one : inner | std::views::reverse) {
            if (one.value.is_object() || one.value.is_array()) waiting.push_back(one);
        }
    }
}

std::vector<JsonLdObject> Reader::take() {
    for (auto& [number, id] : references_) {
        const auto found = names_.find(id);
        if (found != names_.end() && number < objects_.size()) objects_[number].authors.push_back(found->second);
    }
    return std::move(objects_);
}

constexpr std::string_view article_types[] = {"Article", "BlogPosting", "SocialMediaPosting",     "Report",
                                              "Review",  "BlogPost",    "DiscussionForumPosting", "Posting",
                                              "Recipe",  "CreativeWork"};

// What holds other articles than the page's own.
constexpr std::string_view others[] = {"itemListElement", "comment",  "comments", "review",   "reviews",
                                       "hasPart",         "isPartOf", "mentions", "citation", "isBasedOn",
                                       "relatedLink",     "video",    "image",    "about",    "associatedMedia"};

}  // namespace

bool is_article(const JsonLdObject& object) {
    return std::ranges::any_of(object.types, [](const std::string& type) {
        return std::ranges::any_of(article_types, [&](std::string_view known) { return type.ends_with(known); });
    });
}

std::vector<JsonLdObject> read_json_ld(const std::vector<std::string_view>& scripts) {
    Reader reader;
    dom::parser parser;
    for (const std::string_view script : scripts) {
        const std::string_view json = unwrapped(script);
        if (json.empty()) continue;
        dom::element root;
        if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS &&
            parser.parse(mended(json)).get(root) != simdjson::SUCCESS) {
            continue;
        }
        reader.read(root);
    }
    return reader.take();
}

const JsonLdObject* main_article(const std::vector<JsonLdObject>& objects, const std::vector<std::string>& titles, std::string_view url) {
    std::vector<const JsonLdObject*> articles;
    for (const JsonLdObject& object : objects) {
        if (is_article(object) && std::ranges::find(others, object.under) == std::end(others)) articles.push_back(&object);
    }
    const auto first = [&](auto fits) {
        const auto found = std::ranges::find_if(articles, fits);
        return found == articles.end() ? nullptr : *found;
    };
    std::vector<std::string> folded;
    for (const std::string& title : titles) folded.push_back(folded_title(title));
    const JsonLdObject* found = first([&](const JsonLdObject* article) {
        const std::string headline = folded_title(article->headline);
        if (!headline.empty() && std::ranges::find(folded, headline) != folded.end()) return true;
        return !url.empty() && std::ranges::find(article->urls, url) != article->urls.end();
    });
    if (found == nullptr) found = first([](const JsonLdObject* article) { return !article->article_body.empty(); });
    if (found == nullptr) found = first([](const JsonLdObject* article) { return !article->date_published.empty(); });
    return found != nullptr || articles.empty() ? found : articles.front();
}

}  // namespace dateline::markup
