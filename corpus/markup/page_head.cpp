#include "corpus/markup/page_head.hpp"

#include "corpus/markup/blank.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

struct Row {
    MetaRole role;
    std::string_view name;
};

// By role, the best first.
constexpr Row rows[] = {
    {MetaRole::title, "og:title"},
    {MetaRole::title, "twitter:title"},
    {MetaRole::title, "headline"},
    {MetaRole::title, "parsely-title"},
    {MetaRole::title, "sailthru.title"},
    {MetaRole::title, "dc.title"},
    {MetaRole::title, "dcterms.title"},
    {MetaRole::title, "citation_title"},
    {MetaRole::title, "title"},

    {MetaRole::language, "content-language"},
    {MetaRole::language, "inlanguage"},
    {MetaRole::language, "dc.language"},
    {MetaRole::language, "dcterms.language"},
    {MetaRole::language, "language"},
    {MetaRole::language, "og:locale"},

    {MetaRole::url, "og:url"},
    {MetaRole::url, "twitter:url"},
    {MetaRole::url, "parsely-link"},

    {MetaRole::site, "og:site_name"},
    {MetaRole::site, "application-name"},
    {MetaRole::site, "apple-mobile-web-app-title"},
    {MetaRole::site, "dc.publisher"},
    {MetaRole::site, "dcterms.publisher"},
    {MetaRole::site, "publisher"},

    {MetaRole::author, "author"},
    {MetaRole::author, "article:author"},
    {MetaRole::author, "article:author_name"},
    {MetaRole::author, "og:article:author"},
    {MetaRole::author, "parsely-author"},
    {MetaRole::author, "sailthru.author"},
    {MetaRole::author, "dc.creator"},
    {MetaRole::author, "dcterms.creator"},
    {MetaRole::author, "byl"},
    {MetaRole::author, "citation_author"},
    {MetaRole::author, "rbauthors"},

    {MetaRole::section, "article:section"},
    {MetaRole::section, "articlesection"},
    {MetaRole::section, "parsely-section"},
    {MetaRole::section, "section"},

    {MetaRole::tag, "article:tag"},
    {MetaRole::tag, "og:article:tag"},
    {MetaRole::tag, "news_keywords"},
    {MetaRole::tag, "keywords"},
    {MetaRole::tag, "parsely-tags"},
    {MetaRole::tag, "sailthru.tags"},

    {MetaRole::description, "og:description"},
    {MetaRole::description, "description"},
    {MetaRole::description, "twitter:description"},
    {MetaRole::description, "dc.description"},
};

std::string first_of(const HtmlTree& tree, NodeId id, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (const std::string_view value = tree.attribute(id, name); !value.empty()) return text::lower(text::trimmed(value));
    }
    return {};
}

}  // namespace

PageHead read_head(const HtmlTree& tree) {
    constexpr std::size_t most = 2'000;  // pages repeat article:tag, but not that often
    PageHead head;
    head.language = tree.attribute(0, "lang");
    if (head.language.empty()) head.language = tree.attribute(0, "xml:lang");
    for (NodeId id = 0; id < tree.size(); ++id) {
        switch (tree[id].tag) {
            case GUMBO_TAG_META: {
                std::string value = as_line(tree.attribute(id, "content"));
                std::string name = first_of(tree, id, {"property", "name", "itemprop", "http-equiv"});
                if (!value.empty() && !name.empty() && head.metas.size() < most) head.metas.push_back({std::move(name), std::move(value)});
                break;
            }
            case GUMBO_TAG_LINK: {
                std::string address = as_line(tree.attribute(id, "href"));
                if (!address.empty() && head.links.size() < most) {
                    head.links.push_back({text::lower(text::trimmed(tree.attribute(id, "rel"))), std::move(address)});
                }
                break;
            }
            case GUMBO_TAG_TITLE:
                if (head.title.empty() && id + 1 < tree[id].end) head.title = as_line(tree[id + 1].text);
                break;
            default: break;
        }
    }
    return head;
}

std::vector<MetaValue> values_of(const PageHead& head, MetaRole role) {
    std::vector<MetaValue> values;
    for (const Row& row : rows) {
        if (row.role != role) continue;
        for (const MetaFact& fact : head.metas) {
            if (fact.name == row.name) values.push_back({row.name, fact.value});
        }
    }
    return values;
}

}  // namespace dateline::markup
