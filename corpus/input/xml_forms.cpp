#include "corpus/input/xml_forms.hpp"

#include <algorithm>

namespace dateline::input {

namespace {

constexpr XmlForm forms[] = {
    {"rss", "item", "RSS 0.91 to 2.0"},
    {"channel", "item", "RSS without its root"},
    {"rdf", "item", "RSS 1.0"},
    {"feed", "entry", "Atom"},
    {"entry", "", "Atom, one entry"},
    {"urlset", "url", "sitemaps for Google News"},
    {"sitemapindex", "sitemap", "an index of sitemaps", "a list of sitemaps, which holds no articles"},
    {"opml", "outline", "an index of feeds", "a list of feeds, which holds no articles"},
    {"nitf", "", "NITF: agencies, the New York Times Annotated Corpus"},
    {"newsitem", "", "NewsML-G2, one item; Reuters Corpus Volume 1"},
    {"newsmessage", "newsitem", "NewsML-G2"},
    {"newsml", "newsitem", "NewsML 1"},
    {"add", "doc", "Solr"},
    {"response", "doc", "Solr"},
    {"resultset", "row", "mysql --xml"},
    {"reuters", "", "Reuters-21578"},
    {"doc", "", "TREC, one document behind the other"},
    {"article", "", "one article"},
    {"story", "", "one article"},
};

constexpr std::string_view usual_items[] = {"article", "doc",    "document", "entry", "item",         "newsitem",     "news_item",
                                            "post",    "record", "row",      "story", "pressrelease", "press_release"};

constexpr std::string_view nesting_items[] = {"article", "doc", "document", "record"};

bool lists(const auto& names, std::string_view name) { return std::ranges::find(names, name) != std::end(names); }

}  // namespace

const XmlForm* find_xml_form(std::string_view root) {
    const auto found = std::ranges::find(forms, root, &XmlForm::root);
    return found == std::end(forms) ? nullptr : &*found;
}

bool is_usual_item(std::string_view name) { return lists(usual_items, name); }
bool may_nest(std::string_view item) { return lists(nesting_items, item); }

}  // namespace dateline::input
