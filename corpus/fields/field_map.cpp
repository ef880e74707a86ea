#include "corpus/fields/field_map.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "corpus/text/ascii.hpp"

namespace dateline::fields {

namespace {

constexpr std::array<std::string_view, 12> role_names = {"id",     "title",  "text",     "text_fallback", "published", "url",
                                                         "source", "author", "language", "section",       "tag",       "page"};

// Read from the top: within a role the first field with a usable value wins. Deliberately absent: the days of crawling, downloading,
// indexing and changing (date_download, filedate, crawl_date, indexed_date, dateModified ...), which are not the day of publication.
constexpr FieldName table[] = {
    {Role::id, "id", "trafilatura, TREC Washington Post, Guardian, Media Cloud"},
    {Role::id, "_id", "MongoDB, Elasticsearch"},
    {Role::id, "uuid", "Webz.io"},
    {Role::id, "guid", "RSS"},
    {Role::id, "docid", "TREC"},
    {Role::id, "doc_id", "TREC"},
    {Role::id, "docno", "TREC"},
    {Role::id, "uri", "Event Registry"},
    {Role::id, "article_id", "newsdata.io, Kaggle"},
    {Role::id, "GKGRECORDID", "GDELT GKG"},
    {Role::id, "identifier", "schema.org"},

    {Role::title, "title", "most"},
    {Role::title, "headline", "schema.org, HuffPost"},
    {Role::title, "headline.main", "New York Times"},
    {Role::title, "webTitle", "Guardian"},
    {Role::title, "title_page", "news-please"},
    {Role::title, "title_rss", "news-please"},
    {Role::title, "thread.title_full", "Webz.io"},
    {Role::title, "thread.title", "Webz.io"},
    {Role::title, "alternativeHeadline", "schema.org"},
    {Role::title, "name", "schema.org, Bing News"},

    {Role::text, "maintext", "news-please (its `text` may be a shortened copy)"},
    {Role::text, "articleBody", "schema.org"},
    {Role::text, "article_body", "Fundus"},
    {Role::text, "body", "Event Registry, many"},
    {Role::text, "bodyText", "Guardian"},
    {Role::text, "fields.bodyText", "Guardian"},
    {Role::text, "fields.body", "Guardian"},
    {Role::text, "content", "NewsAPI, Kaggle All the News"},
    {Role::text, "contents", "TREC Washington Post"},
    {Role::text, "content_text", "JSON Feed"},
    {Role::text, "full_text", "many"},
    {Role::text, "article_text", "many"},
    {Role::text, "text", "newspaper4k, trafilatura, cc_news, Webz.io, Media Cloud"},
    {Role::text, "plain_text", "Fundus"},
    {Role::text, "article", "CNN/DailyMail"},
    {Role::text, "document", "XSum, Multi-News"},
    {Role::text, "raw_text", "trafilatura"},
    {Role::text, "content:encoded", "RSS"},
    {Role::text, "content_html", "JSON Feed"},

    {Role::text_fallback, "description", "news-please, NewsAPI, RSS"},
    {Role::text_fallback, "summary", "Atom, newspaper4k"},
    {Role::text_fallback, "excerpt", "trafilatura, WordPress"},
    {Role::text_fallback, "abstract", "New York Times"},
    {Role::text_fallback, "lead_paragraph", "New York Times"},
    {Role::text_fallback, "short_description", "HuffPost"},
    {Role::text_fallback, "fields.trailText", "Guardian"},
    {Role::text_fallback, "meta_description", "newspaper4k"},
    {Role::text_fallback, "snippet", "New York Times, search results"},

    {Role::published, "date_publish", "news-please"},
    {Role::published, "datePublished", "schema.org"},
    {Role::published, "date_published", "JSON Feed, many"},
    {Role::published, "published_date", "TREC Washington Post"},
    {Role::published, "publish_date", "newspaper4k, Media Cloud"},
    {Role::published, "publishing_date", "Fundus"},
    {Role::published, "publishedAt", "NewsAPI"},
    {Role::published, "published_on", "many"},
    {Role::published, "published", "Webz.io, Atom"},
    {Role::published, "pub_date", "New York Times"},
    {Role::published, "pubDate", "RSS"},
    {Role::published, "webPublicationDate", "Guardian"},
    {Role::published, "publication_date", "many"},
    {Role::published, "first_publication_date", "Prismic, many"},
    {Role::published, "thread.published", "Webz.io"},
    {Role::published, "issued", "Dublin Core"},
    {Role::published, "release_date", "press releases"},
    {Role::published, "date", "trafilatura, cc_news, Kaggle"},
    {Role::published, "dateTime", "Event Registry"},
    {Role::published, "timestamp", "many"},
    {Role::published, "created_at", "social media"},
    {Role::published, "dateCreated", "schema.org"},
    {Role::published, "seendate", "GDELT DOC"},
    {Role::published, "V2.1DATE", "GDELT GKG"},

    {Role::url, "url", "most"},
    {Role::url, "link", "RSS, HuffPost"},
    {Role::url, "canonical_link", "newspaper4k"},
    {Role::url, "canonical_url", "many"},
    {Role::url, "article_url", "TREC Washington Post"},
    {Role::url, "web_url", "New York Times"},
    {Role::url, "webUrl", "Guardian"},
    {Role::url, "source", "trafilatura (where it holds a URL)"},
    {Role::url, "mainEntityOfPage", "schema.org"},
    {Role::url, "guid", "RSS (where it holds a URL)"},
    {Role::url, "WARC-Target-URI", "CC-NEWS"},
    {Role::url, "V2DOCUMENTIDENTIFIER", "GDELT GKG"},

    {Role::source, "source_domain", "news-please"},
    {Role::source, "domain", "cc_news, GDELT DOC"},
    {Role::source, "source-hostname", "trafilatura (the outlet's name)"},
    {Role::source, "sitename", "trafilatura"},
    {Role::source, "hostname", "trafilatura"},
    {Role::source, "meta_site_name", "newspaper4k"},
    {Role::source, "site_name", "Open Graph"},
    {Role::source, "publisher.name", "schema.org"},
    {Role::source, "publisher", "Dublin Core, Fundus"},
    {Role::source, "publication", "Kaggle All the News"},
    {Role::source, "source.name", "NewsAPI"},
    {Role::source, "source.title", "Event Registry"},
    {Role::source, "source_name", "newsdata.io"},
    {Role::source, "media_name", "Media Cloud"},
    {Role::source, "thread.site_full", "Webz.io"},
    {Role::source, "thread.site", "Webz.io"},
    {Role::source, "sourceOrganization", "schema.org"},
    {Role::source, "outlet", "many"},
    {Role::source, "newspaper", "many"},
    {Role::source, "source", "New York Times, many"},
    {Role::source, "V2SOURCECOMMONNAME", "GDELT GKG"},
    {Role::source, "source_url", "newspaper3k"},

    {Role::author, "authors", "news-please, newspaper4k, HuffPost"},
    {Role::author, "author", "schema.org, trafilatura, NewsAPI"},
    {Role::author, "byline", "Guardian"},
    {Role::author, "byline.original", "New York Times"},
    {Role::author, "fields.byline", "Guardian"},
    {Role::author, "creator", "schema.org"},
    {Role::author, "dc:creator", "RSS"},

    {Role::language, "meta_lang", "newspaper4k (the page's own word; its `language` is a setting)"},
    {Role::language, "language", "news-please, trafilatura, GDELT, Webz.io"},
    {Role::language, "lang", "Event Registry"},
    {Role::language, "inLanguage", "schema.org"},
    {Role::language, "lang_code", "many"},

    {Role::section, "section", "many"},
    {Role::section, "articleSection", "schema.org"},
    {Role::section, "sectionName", "Guardian"},
    {Role::section, "section_name", "New York Times"},
    {Role::section, "category", "HuffPost, RSS"},
    {Role::section, "kicker", "TREC Washington Post"},
    {Role::section, "news_desk", "New York Times"},

    {Role::tag, "tags", "trafilatura, newspaper4k, JSON Feed"},
    {Role::tag, "keywords", "schema.org, newspaper4k, New York Times"},
    {Role::tag, "categories", "trafilatura, Webz.io"},
    {Role::tag, "topics", "Fundus"},
    {Role::tag, "meta_keywords", "newspaper4k"},
    {Role::tag, "news_keywords", "Open Graph"},

    {Role::page, "html", "newspaper3k, scrapers"},
    {Role::page, "raw_html", "Common Crawl tools, scrapers"},
    {Role::page, "page_html", "scrapers"},
    {Role::page, "html_content", "scrapers"},
    {Role::page, "full_html", "scrapers"},
    {Role::page, "html_raw", "scrapers"},
    {Role::page, "html_source", "scrapers"},
    {Role::page, "source_html", "scrapers"},
    {Role::page, "page_source", "Selenium"},
    {Role::page, "page_content", "scrapers"},
    {Role::page, "httpResponseBody", "Zyte"},
    {Role::page, "browserHtml", "Zyte"},
};

using Index = std::unordered_map<std::string, std::vector<FieldRank>>;

Index build_index() {
    Index index;
    std::array<int, role_names.size()> next_rank{};
    for (const FieldName& field : table) {
        std::vector<FieldRank>& ranks = index[normalise_field_name(field.name)];
        const int rank = next_rank.at(static_cast<std::size_t>(field.role))++;
        // Two spellings that fold to one ("pub_date", "pubDate") stand in the table for its readers; the better rank counts.
        const auto same_role = [&](const FieldRank& known) { return known.role == field.role; };
        if (std::ranges::none_of(ranks, same_role)) ranks.push_back({field.role, rank});
    }
    return index;
}

std::string list_of_roles() {
    std::string list;
    for (const std::string_view name : role_names) list.append(list.empty() ? "" : ", ").append(name);
    return list;
}

}  // namespace

std::string_view role_name(Role role) { return role_names.at(static_cast<std::size_t>(role)); }

std::span<const FieldName> field_names() { return table; }

std::string normalise_field_name(std::string_view name) {
    std::string normal;
    normal.reserve(name.size());
    for (const char c : name) {
        if (c != '-' && c != '_' && c != ' ' && c != ':') normal += text::lower(c);
    }
    return normal;
}

std::span<const FieldRank> ranks_of(std::string_view normalised_name) {
    static const Index index = build_index();
    const auto found = index.find(std::string(normalised_name));
    return found == index.end() ? std::span<const FieldRank>{} : std::span<const FieldRank>(found->second);
}

bool means_missing(std::string_view value) {
    // Spelled as programs print them: "Nan" and "Nat" are people.
    static constexpr std::string_view words[] = {"",    "None", "none", "NONE", "null", "NULL",      "Null", "nan",
                                                 "NaN", "NAN",  "NaT",  "<NA>", "N/A",  "undefined", "n/a"};
    return std::ranges::find(words, value) != std::end(words);
}

base::Result<std::pair<Role, std::string>> parse_field_override(std::string_view argument) {
    const std::size_t equals = argument.find('=');
    const std::string hint = "write FIELD=SOURCE with FIELD one of " + list_of_roles();
    if (equals == std::string_view::npos || equals + 1 == argument.size()) {
        return base::fail(base::ErrorKind::usage, "no field named in '" + std::string(argument) + "'", hint);
    }
    const std::string_view word = argument.substr(0, equals);
    const auto role = std::ranges::find(role_names, word);
    if (role == role_names.end()) {
        return base::fail(base::ErrorKind::usage, "unknown field '" + std::string(word) + "'", hint);
    }
    return std::pair{static_cast<Role>(role - role_names.begin()), std::string(argument.substr(equals + 1))};
}

}  // namespace dateline::fields
