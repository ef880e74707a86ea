#include "corpus/markup/xml_item.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/uri.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "corpus/markup/xml_mending.hpp"
#include "corpus/markup/xml_tree.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

constexpr std::size_t most_names = 4096;
constexpr std::size_t longest_name = 64;
constexpr std::size_t deepest_field = 6;
// No XML_PARSE_HUGE: libxml2's limits on depth and length stay. No XML_PARSE_NOENT or DTDLOAD: nothing is expanded or loaded.
constexpr int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;

struct Namespace {
    std::string_view uri;
    std::string_view prefix;
};
constexpr Namespace namespaces[] = {
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"http://purl.org/rss/1.0/modules/content/", "content"},
    {"http://search.yahoo.com/mrss/", "media"},
    {"http://www.w3.org/2005/Atom", "atom"},
    {"http://purl.org/atom/ns#", "atom"},
    {"http://www.google.com/schemas/sitemap-news/0.9", "news"},
    {"http://rssnamespace.org/feedburner/ext/1.0", "feedburner"},
    {"http://prismstandard.org/namespaces/basic/2.0/", "prism"},
    {"http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
};

// Elements of HTML that tell that what they stand in is HTML.
constexpr std::string_view html_elements[] = {
    "a",    "abbr", "b",       "blockquote", "br",   "center", "cite", "code", "dd",    "div",    "dl",  "dt", "em", "figure",
    "font", "h1",   "h2",      "h3",         "h4",   "h5",     "h6",   "hr",   "i",     "iframe", "img", "li", "ol", "p",
    "pre",  "q",    "section", "small",      "span", "strong", "sub",  "sup",  "table", "tt",     "u",   "ul",
};
// Elements that hold an article's body, also in paragraphs of their own making.
constexpr std::string_view body_elements[] = {"body.content", "inlinexml"};
// <str name="title">: the name stands in an attribute. Without one they are parts of the <arr> around them.
constexpr std::string_view named_elements[] = {"field", "str", "arr", "date", "int", "long", "float", "double", "bool", "column"};

bool lists(const auto& names, std::string_view name) { return std::ranges::find(names, name) != std::end(names); }

struct CloseDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, CloseDocument>;

struct CloseParser {
    void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

bool says_html(const xmlNode* element) {
    const std::string type = attribute(element, "type");
    return type == "html" || type == "xhtml" || type == "text/html" || type == "application/xhtml+xml" ||
           attribute(element, "mode") == "escaped";
}

enum class Inside : std::uint8_t { text, html, elements };

Inside inside_of(const xmlNode* element) {
    bool elements = false;
    for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
        if (!is_element(child)) continue;
        if (lists(html_elements, text::lower(view(child->name)))) return Inside::html;
        elements = true;
    }
    if (elements && lists(body_elements, text::lower(view(element->name)))) return Inside::html;
    return elements ? Inside::elements : Inside::text;
}

class Collector {
public:
    explicit Collector(XmlItem& item) : item_(item) {}

    void collect(const xmlNode* article) {
        own_ = article->ns;
        item_.base = attribute(article, "base");
        add_attributes(article, {});
        struct Open {
            const xmlNode* next;
            std::string path;
        };
        std::vector<Open> open{{article->children, {}}};
        while (!open.empty()) {
            const xmlNode* node = open.back().next;
            if (node == nullptr) {
                open.pop_back();
                continue;
            }
            open.back().next = node->next;
            if (!is_element(node)) continue;
            const std::string path = path_of(node, open.back().path);
            if (path.empty()) continue;
            if (add_element(node, path) && open.size() < deepest_field) open.push_back({node->children, path});
        }
    }

private:
    // True when its elements are fields of their own.
    bool add_element(const xmlNode* node, const std::string& path) {
        const bool link = view(node->name) == "link" && !attribute(node, "href").empty();
        if (link) {
            add_link(node, path);
            return false;
        }
        if (!lists(named_elements, text::lower(view(node->name)))) add_attributes(node, path);
        const Inside inside = inside_of(node);
        if (inside == Inside::elements && !says_html(node)) return true;
        if (inside == Inside::text) {
            add(path, inner_text(node), says_html(node) && attribute(node, "type") != "xhtml");
        } else {
            add(path, inner_html(node), true);
        }
        return false;
    }

    void add_link(const xmlNode* node, const std::string& path) {
        const std::string rel = attribute(node, "rel");
        const std::string type = attribute(node, "type");
        const bool page = (rel.empty() || rel == "alternate") && (type.empty() || type.find("html") != std::string::npos);
        add(page ? path : path + "." + (page || rel.empty() || rel == "alternate" ? "other" : rel), attribute(node, "href"), false);
    }

    void add_attributes(const xmlNode* node, const std::string& path) {
        for (const xmlAttr* given = node->properties; given != nullptr; given = given->next) {
            std::string name =
                given->ns != nullptr && given->ns != own_ ? name_in(given->ns, view(given->name)) : std::string(view(given->name));
            add(below(path, name), attribute_value(*given), false);
        }
    }

    std::string path_of(const xmlNode* node, const std::string& above) const {
        std::string name(view(node->name));
        if (lists(named_elements, text::lower(name))) {
            const std::string given = attribute(node, "name");
            if (given.empty() && text::lower(view(node->parent->name)) == "arr") return above;
            if (!given.empty()) name = given;
        } else if (node->ns != nullptr && !same(node->ns, own_)) {
            name = name_in(node->ns, name);
        }
        if (name.size() > longest_name) return {};
        return below(above, name);
    }

    static std::string below(const std::string& path, const std::string& name) {
        if (path.empty()) return name;
        std::string whole = path;
        return whole.append(".").append(name);
    }

    static bool same(const xmlNs* one, const xmlNs* other) {
        return one == other || (other != nullptr && view(one->href) == view(other->href));
    }

    static std::string name_in(const xmlNs* given, std::string_view name) {
        const auto known = std::ranges::find(namespaces, view(given->href), &Namespace::uri);
        const std::string_view prefix = known != std::end(namespaces) ? known->prefix : view(given->prefix);
        return prefix.empty() ? std::string(name) : std::string(prefix) + ":" + std::string(name);
    }

    void add(const std::string& name, std::string value, bool html) {
        auto place = places_.find(name);
        if (place == places_.end()) {
            if (places_.size() == most_names) return;
            place = places_.emplace(name, item_.fields.size()).first;
            item_.fields.push_back({name, {}, false});
        }
        XmlField& field = item_.fields[place->second];
        field.values.push_back(std::move(value));
        field.html = field.html || html;
    }

    XmlItem& item_;
    const xmlNs* own_ = nullptr;  // of the article's element
    std::unordered_map<std::string, std::size_t> places_;
};

const xmlNode* first_element(const xmlNode* node) {
    while (node != nullptr && !is_element(node)) node = node->next;
    return node;
}

}  // namespace

struct XmlItemReader::State {
    Document parse(std::string_view text) {
        parser.reset(xmlNewParserCtxt());
        if (!parser) return nullptr;
        // Some of its errors would go to standard error all the same.
        parser->sax->serror = [](void*, xmlErrorPtr) {};
        return Document(xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
    }

    std::unique_ptr<xmlParserCtxt, CloseParser> parser;
    std::string opening = "<file>";  // an element around each article, with the prefixes of the file
};

XmlItemReader::XmlItemReader() : state_(std::make_unique<State>()) { xmlInitParser(); }
XmlItemReader::~XmlItemReader() = default;
XmlItemReader::XmlItemReader(XmlItemReader&&) noexcept = default;
XmlItemReader& XmlItemReader::operator=(XmlItemReader&&) noexcept = default;

XmlItem XmlItemReader::read_context(std::string_view context) {
    XmlItem item;
    state_->opening = "<file>";
    // It is cut off by its nature; what there is of it is read.
    const Document document = state_->parse(without_doctype(context));
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (root == nullptr) return item;
    std::string opening = "<file";
    std::vector<std::string_view> prefixes;
    for (const xmlNode* node = root; node != nullptr; node = following(node, root, true)) {
        for (const xmlNs* given = is_element(node) ? node->nsDef : nullptr; given != nullptr; given = given->next) {
            const std::string_view prefix = view(given->prefix);
            if (prefixes.size() == most_xml_prefixes) break;
            if (std::ranges::find(prefixes, prefix) != prefixes.end() || (prefix.empty() && node != root)) continue;
            prefixes.push_back(prefix);
            opening.append(" xmlns").append(prefix.empty() ? "" : ":").append(prefix).append("=\"");
            for (const char c : view(given->href)) opening += c == '"' || c == '<' || c == '&' ? ' ' : c;
            opening += '"';
        }
    }
    state_->opening = opening + ">";
    Collector(item).collect(root);
    return item;
}

XmlItem XmlItemReader::read(std::string_view element, std::vector<std::string>& warnings) {
    constexpr std::string_view closing = "</file>";
    const std::string_view article = without_doctype(element);
    std::string text = state_->opening;
    text.append(article).append(closing);
    const bool too_many = has_too_much_markup(article);
    Document document = too_many ? nullptr : state_->parse(text);
    if (too_many || (state_->parser && state_->parser->wellFormed == 0)) {
        const std::size_t told = warnings.size();
        text = state_->opening;
        text.append(mend_xml(article, warnings)).append(closing);
        document = state_->parse(text);
        const xmlError* error = state_->parser && state_->parser->wellFormed == 0 ? xmlCtxtGetLastError(state_->parser.get()) : nullptr;
        if (error != nullptr) {
            const std::string_view reason = error->message == nullptr ? "" : text::trimmed(error->message);
            warnings.push_back("no well-formed XML, read as far as possible" + (reason.empty() ? "" : ": " + std::string(reason)));
        } else if (warnings.size() == told) {
            warnings.emplace_back("no well-formed XML, mended");
        }
    }
    XmlItem item;
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (root == nullptr) return item;
    if (const xmlNode* top = first_element(root->children)) Collector(item).collect(top);
    return item;
}

std::string whole_address(const std::string& address, const std::string& base) {
    if (base.empty() || address.empty() || address.find("://") != std::string::npos) return address;
    const auto* relative = reinterpret_cast<const xmlChar*>(address.c_str());
    xmlChar* built = xmlBuildURI(relative, reinterpret_cast<const xmlChar*>(base.c_str()));
    if (built == nullptr) return address;
    std::string whole(view(built));
    xmlFree(built);
    return whole;
}

}  // namespace dateline::markup
