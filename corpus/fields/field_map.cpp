#include "corpus/fields/field_map.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "corpus/text/ascii.hpp"

namespace dateline::fields {

namespace {

constexpr std::array<std::string_view, 16> role_names = {"id",   "title",  "text",   "text_fallback", "published", "modified",
                                                         "url",  "source", "author", "language",      "section",   "tag",
                                                         "page", "person", "org",    "place"};

// Read from the top: within a role the first field with a usable value wins. Deliberately absent: the days of crawling, downloading,
// indexing and changing, which are not the day of publication (`unused` below says it to people).
constexpr FieldName table[] = {
    {Role::id, "id", "trafilatura, Guardian, Media Cloud, JSON Feed"},
    {Role::id, "_id", "MongoDB, Elasticsearch, New York Times"},
    {Role::id, "uuid", "Webz.io"},
    {Role::id, "stories_id", "Media Cloud"},
    {Role::id, "guid", "RSS"},
    {Role::id, "docid", "TREC"},
    {Role::id, "doc_id", "TREC"},
    {Role::id, "docno", "TREC"},
    {Role::id, "uri", "Event Registry, ninjs"},
    {Role::id, "article_id", "newsdata.io, Perigon, Kaggle"},
    {Role::id, "GKGRECORDID", "GDELT GKG"},
    {Role::id, "story_id", "many producers"},
    {Role::id, "news_id", "MIND, many"},
    {Role::id, "document_id", "many producers"},
    {Role::id, "post_id", "many producers"},
    {Role::id, "identifier", "schema.org, RSS"},

    {Role::title, "title", "most producers"},
    {Role::title, "headline", "schema.org, HuffPost, Zyte"},
    {Role::title, "headline.main", "New York Times"},
    {Role::title, "headlines.basic", "Arc"},
    {Role::title, "webTitle", "Guardian"},
    {Role::title, "title_page", "news-please"},
    {Role::title, "title_rss", "news-please"},
    {Role::title, "thread.title_full", "Webz.io"},
    {Role::title, "thread.title", "Webz.io"},
    {Role::title, "headline_text", "Kaggle, newspapers of Australia and India"},
    {Role::title, "headlines", "Kaggle, Inshorts"},
    {Role::title, "article_title", "many producers"},
    {Role::title, "news_title", "many producers"},
    {Role::title, "post_title", "WordPress"},
    {Role::title, "page_title", "many producers"},
    {Role::title, "contents.title", "TREC Washington Post"},
    {Role::title, "heading", "Trove, many"},
    {Role::title, "alternativeHeadline", "schema.org"},
    {Role::title, "og_title", "Open Graph"},
    {Role::title, "og:title", "Open Graph"},
    {Role::title, "V2EXTRASXML.PAGE_TITLE", "GDELT GKG", Markup::html},
    {Role::title, "titre", "French exports"},
    {Role::title, "titel", "German exports"},
    {Role::title, "titulo", "Spanish and Portuguese exports"},
    {Role::title, "titolo", "Italian exports"},
    {Role::title, "name", "schema.org, Bing News"},

    {Role::text, "maintext", "news-please (its `text` may be a shortened copy)"},
    {Role::text, "articleBody", "schema.org, Zyte"},
    {Role::text, "article_body", "Fundus"},
    {Role::text, "full_content", "many producers"},
    {Role::text, "body_text", "ninjs"},
    {Role::text, "body", "Event Registry, Aylien, Fundus, many"},
    {Role::text, "bodyText", "Guardian"},
    {Role::text, "fields.bodyText", "Guardian"},
    {Role::text, "fields.body", "Guardian", Markup::html},
    {Role::text, "content_text", "JSON Feed"},
    {Role::text, "content:encoded", "RSS", Markup::html},
    {Role::text, "content", "NewsAPI, WordPress, Kaggle All the News"},
    {Role::text, "contents", "TREC Washington Post", Markup::html},
    {Role::text, "content_html", "JSON Feed", Markup::html},
    {Role::text, "content_elements", "Arc", Markup::html},
    {Role::text, "full_text", "many producers"},
    {Role::text, "article_text", "many producers"},
    {Role::text, "cleaned_text", "Goose"},
    {Role::text, "ctext", "Kaggle, Inshorts (its `text` is a summary)"},
    {Role::text, "text", "newspaper4k, trafilatura, cc_news, Webz.io, Media Cloud"},
    {Role::text, "textContent", "Readability"},
    {Role::text, "plain_text", "CC-News exports"},
    {Role::text, "plaintext", "Fundus"},
    {Role::text, "article", "Kaggle All the News 2.0, CNN/DailyMail"},
    {Role::text, "document", "XSum, Multi-News"},
    {Role::text, "page_content", "LangChain"},
    {Role::text, "post_content", "WordPress", Markup::html},
    {Role::text, "story_text", "many producers"},
    {Role::text, "paragraphs", "many producers"},
    {Role::text, "markdown", "Firecrawl"},
    {Role::text, "raw_text", "trafilatura"},
    {Role::text, "transcript", "broadcasts"},
    {Role::text, "ocr_eng", "Chronicling America"},
    {Role::text, "articleBodyHtml", "Zyte", Markup::html},
    {Role::text, "body_html", "ninjs", Markup::html},
    {Role::text, "content_raw", "many producers"},
    {Role::text, "texte", "French exports"},
    {Role::text, "contenu", "French exports"},
    {Role::text, "inhalt", "German exports"},
    {Role::text, "texto", "Spanish and Portuguese exports"},
    {Role::text, "contenido", "Spanish exports"},
    {Role::text, "conteudo", "Portuguese exports"},
    {Role::text, "testo", "Italian exports"},

    {Role::text_fallback, "description", "news-please, NewsAPI, RSS"},
    {Role::text_fallback, "summary", "Atom, newspaper4k, NewsCatcher"},
    {Role::text_fallback, "excerpt", "trafilatura, WordPress"},
    {Role::text_fallback, "lead_paragraph", "New York Times"},
    {Role::text_fallback, "abstract", "New York Times"},
    {Role::text_fallback, "short_description", "HuffPost"},
    {Role::text_fallback, "fields.trailText", "Guardian", Markup::html},
    {Role::text_fallback, "fields.standfirst", "Guardian", Markup::html},
    {Role::text_fallback, "contentSnippet", "rss-parser"},
    {Role::text_fallback, "meta_description", "newspaper4k"},
    {Role::text_fallback, "snippet", "New York Times, search results"},
    {Role::text_fallback, "standfirst", "many producers"},
    {Role::text_fallback, "teaser", "many producers"},
    {Role::text_fallback, "dek", "Postlight Parser"},
    {Role::text_fallback, "lead", "many producers"},
    {Role::text_fallback, "highlights", "CNN/DailyMail"},
    {Role::text_fallback, "og_description", "Open Graph"},
    {Role::text_fallback, "og:description", "Open Graph"},
    {Role::text_fallback, "short", "Inshorts"},

    {Role::published, "date_publish", "news-please"},
    {Role::published, "datePublished", "schema.org, Zyte, Bing News"},
    {Role::published, "date_published", "JSON Feed, Postlight Parser"},
    {Role::published, "published_date", "TREC Washington Post, NewsCatcher"},
    {Role::published, "publish_date", "newspaper4k, Media Cloud"},
    {Role::published, "publishing_date", "Fundus"},
    {Role::published, "publishedAt", "NewsAPI, GNews"},
    {Role::published, "published_on", "many producers"},
    {Role::published, "published", "Webz.io, Atom"},
    {Role::published, "pub_date", "New York Times"},
    {Role::published, "pubDate", "RSS"},
    {Role::published, "webPublicationDate", "Guardian"},
    {Role::published, "publication_date", "many producers"},
    {Role::published, "first_publication_date", "Prismic, many"},
    {Role::published, "first_published_at", "many producers"},
    {Role::published, "firstcreated", "ninjs"},
    {Role::published, "publish_time", "many producers"},
    {Role::published, "published_time", "Readability"},
    {Role::published, "article:published_time", "Open Graph"},
    {Role::published, "dateTimePub", "Event Registry"},
    {Role::published, "display_date", "Arc"},
    {Role::published, "publish_datetime_utc", "Goose"},
    {Role::published, "isoDate", "rss-parser"},
    {Role::published, "thread.published", "Webz.io"},
    {Role::published, "issued", "Dublin Core"},
    {Role::published, "dc:date", "RSS"},
    {Role::published, "release_date", "press releases"},
    {Role::published, "post_date", "WordPress"},
    {Role::published, "posted_at", "many producers"},
    {Role::published, "V2EXTRASXML.PAGE_PRECISEPUBTIMESTAMP", "GDELT GKG (its DATE is that of the crawl)"},
    {Role::published, "date", "trafilatura, cc_news, Kaggle"},
    {Role::published, "dateTime", "Event Registry"},
    {Role::published, "news_date", "many producers"},
    {Role::published, "article_date", "many producers"},
    {Role::published, "date_gmt", "WordPress"},
    {Role::published, "contents.date", "TREC Washington Post"},
    {Role::published, "timestamp", "many producers"},
    {Role::published, "created_at", "social media"},
    {Role::published, "dateCreated", "schema.org"},
    {Role::published, "time_published", "Alpha Vantage"},
    {Role::published, "datum", "German and Dutch exports"},
    {Role::published, "fecha", "Spanish exports"},
    {Role::published, "data", "Italian and Portuguese exports"},
    {Role::published, "seendate", "GDELT DOC"},
    {Role::published, "V2.1DATE", "GDELT GKG"},

    {Role::modified, "date_modify", "news-please"},
    {Role::modified, "dateModified", "schema.org"},
    {Role::modified, "modified", "WordPress"},
    {Role::modified, "modified_gmt", "WordPress"},
    {Role::modified, "modified_at", "many producers"},
    {Role::modified, "updated", "Atom, Google News"},
    {Role::modified, "updated_at", "many producers"},
    {Role::modified, "last_modified", "many producers"},
    {Role::modified, "lastmod", "Hugo, sitemaps"},
    {Role::modified, "last_updated", "many producers"},
    {Role::modified, "versioncreated", "ninjs"},

    {Role::url, "url", "most producers"},
    {Role::url, "link", "RSS, HuffPost"},
    {Role::url, "canonical_link", "newspaper4k"},
    {Role::url, "canonical_url", "many producers"},
    {Role::url, "article_url", "TREC Washington Post"},
    {Role::url, "web_url", "New York Times"},
    {Role::url, "webUrl", "Guardian"},
    {Role::url, "pageUrl", "Diffbot"},
    {Role::url, "permalink", "many producers"},
    {Role::url, "links.permalink", "Aylien"},
    {Role::url, "final_url", "Goose"},
    {Role::url, "requested_url", "CC-News exports"},
    {Role::url, "article_link", "many producers"},
    {Role::url, "news_url", "many producers"},
    {Role::url, "read_more", "Inshorts"},
    {Role::url, "href", "many producers"},
    {Role::url, "canonical", "feed readers"},
    {Role::url, "alternate", "feed readers"},
    {Role::url, "source", "trafilatura (where it holds a URL)"},
    {Role::url, "mainEntityOfPage", "schema.org"},
    {Role::url, "uri", "many (where it holds a URL)"},
    {Role::url, "guid", "RSS (where it holds a URL)"},
    {Role::url, "id", "Atom, JSON Feed (where it holds a URL)"},
    {Role::url, "@id", "schema.org"},
    {Role::url, "WARC-Target-URI", "CC-NEWS"},
    {Role::url, "V2DOCUMENTIDENTIFIER", "GDELT GKG"},
    {Role::url, "DocumentIdentifier", "GDELT GKG"},

    {Role::source, "source_domain", "news-please"},
    {Role::source, "domain", "cc_news, GDELT DOC"},
    {Role::source, "source-hostname", "trafilatura (the outlet's name)"},
    {Role::source, "sitename", "trafilatura"},
    {Role::source, "hostname", "trafilatura"},
    {Role::source, "meta_site_name", "newspaper4k"},
    {Role::source, "site_name", "Open Graph, Readability"},
    {Role::source, "og:site_name", "Open Graph"},
    {Role::source, "publisher.name", "schema.org"},
    {Role::source, "publisher", "Dublin Core, Fundus"},
    {Role::source, "publication", "Kaggle All the News"},
    {Role::source, "source.name", "NewsAPI, GNews, Aylien"},
    {Role::source, "source.title", "Event Registry"},
    {Role::source, "source.domain", "Perigon"},
    {Role::source, "source_name", "newsdata.io"},
    {Role::source, "media_name", "Media Cloud"},
    {Role::source, "provider", "Bing News"},
    {Role::source, "thread.site_full", "Webz.io"},
    {Role::source, "thread.site", "Webz.io"},
    {Role::source, "name_source", "NewsCatcher"},
    {Role::source, "clean_url", "NewsCatcher"},
    {Role::source, "domain_name", "wallabag"},
    {Role::source, "feed.title", "Miniflux"},
    {Role::source, "feed_title", "feed readers"},
    {Role::source, "origin.title", "feed readers"},
    {Role::source, "sourceOrganization", "schema.org"},
    {Role::source, "isPartOf", "schema.org"},
    {Role::source, "outlet", "many producers"},
    {Role::source, "newspaper", "many producers"},
    {Role::source, "publication_name", "many producers"},
    {Role::source, "source", "New York Times, Mediastack, many"},
    {Role::source, "SourceCommonName", "GDELT GKG"},
    {Role::source, "V2SOURCECOMMONNAME", "GDELT GKG"},
    {Role::source, "title.title", "Trove"},
    {Role::source, "title.value", "Trove"},
    {Role::source, "site_url", "Kaggle, Fake News"},
    {Role::source, "site", "many producers"},
    {Role::source, "website", "many producers"},
    {Role::source, "quelle", "German exports"},
    {Role::source, "zeitung", "German exports"},
    {Role::source, "journal", "French exports"},
    {Role::source, "periodico", "Spanish exports"},
    {Role::source, "jornal", "Portuguese exports"},
    {Role::source, "giornale", "Italian exports"},
    {Role::source, "testata", "Italian exports"},
    {Role::source, "fuente", "Spanish exports"},
    {Role::source, "fonte", "Italian and Portuguese exports"},
    {Role::source, "source_url", "newspaper3k"},
    {Role::source, "source_id", "newsdata.io"},

    {Role::author, "authors", "news-please, newspaper4k, HuffPost"},
    {Role::author, "author", "schema.org, trafilatura, NewsAPI"},
    {Role::author, "byline", "Guardian, Readability"},
    {Role::author, "byline.original", "New York Times"},
    {Role::author, "byline.person", "New York Times"},
    {Role::author, "fields.byline", "Guardian"},
    {Role::author, "credits.by", "Arc"},
    {Role::author, "authors_byline", "Perigon"},
    {Role::author, "creator", "schema.org, newsdata.io"},
    {Role::author, "dc:creator", "RSS"},
    {Role::author, "author_name", "many producers"},
    {Role::author, "author.name", "flattened tables"},
    {Role::author, "authors.name", "flattened tables"},
    {Role::author, "meta_author", "many producers"},
    {Role::author, "article:author", "Open Graph"},
    {Role::author, "_embedded.author", "WordPress"},
    {Role::author, "contents.byline", "TREC Washington Post"},
    {Role::author, "published_by", "wallabag"},
    {Role::author, "V2EXTRASXML.PAGE_AUTHORS", "GDELT GKG"},
    {Role::author, "reporter", "many producers"},
    {Role::author, "journalist", "many producers"},
    {Role::author, "written_by", "many producers"},
    {Role::author, "auteur", "French exports"},
    {Role::author, "autor", "German, Spanish and Portuguese exports"},
    {Role::author, "autore", "Italian exports"},

    {Role::language, "meta_lang", "newspaper4k (the page's own word; its `language` is a setting)"},
    {Role::language, "language", "news-please, trafilatura, GDELT, Webz.io"},
    {Role::language, "lang", "Event Registry"},
    {Role::language, "inLanguage", "schema.org, Zyte"},
    {Role::language, "humanLanguage", "Diffbot"},
    {Role::language, "language_code", "many producers"},
    {Role::language, "lang_code", "many producers"},
    {Role::language, "content_language", "many producers"},
    {Role::language, "locale", "many producers"},
    {Role::language, "V2.1TRANSLATIONINFO.srclc", "GDELT GKG"},
    {Role::language, "langue", "French exports"},
    {Role::language, "sprache", "German exports"},
    {Role::language, "idioma", "Spanish and Portuguese exports"},

    {Role::section, "section", "many producers"},
    {Role::section, "articleSection", "schema.org"},
    {Role::section, "sectionName", "Guardian"},
    {Role::section, "section_name", "New York Times"},
    {Role::section, "category", "HuffPost, RSS"},
    {Role::section, "category_name", "many producers"},
    {Role::section, "kicker", "TREC Washington Post"},
    {Role::section, "contents.kicker", "TREC Washington Post"},
    {Role::section, "news_desk", "New York Times"},
    {Role::section, "newDesk", "Kaggle, New York Times"},
    {Role::section, "taxonomy.primary_section", "Arc"},
    {Role::section, "headline_category", "Kaggle, newspapers of India"},
    {Role::section, "thread.section_title", "Webz.io"},
    {Role::section, "topic", "NewsCatcher"},
    {Role::section, "desk", "many producers"},
    {Role::section, "rubrique", "French exports"},
    {Role::section, "rubrik", "German exports"},
    {Role::section, "ressort", "German exports"},
    {Role::section, "seccion", "Spanish exports"},

    {Role::tag, "tags", "trafilatura, newspaper4k, JSON Feed"},
    {Role::tag, "keywords", "schema.org, newspaper4k, New York Times"},
    {Role::tag, "categories", "trafilatura, Webz.io, wallabag"},
    {Role::tag, "topics", "Fundus, Perigon"},
    {Role::tag, "taxonomy.tags", "Arc"},
    {Role::tag, "concepts", "Event Registry"},
    {Role::tag, "_embedded.wp:term", "WordPress"},
    {Role::tag, "story_tags", "Media Cloud"},
    {Role::tag, "subject", "ninjs, Kaggle"},
    {Role::tag, "hashtags", "Aylien"},
    {Role::tag, "meta_keywords", "newspaper4k"},
    {Role::tag, "news_keywords", "Open Graph"},
    {Role::tag, "article:tag", "Open Graph"},
    {Role::tag, "des_facet", "New York Times"},
    {Role::tag, "labels", "many producers"},

    {Role::person, "entities.persons", "Webz.io"},
    {Role::person, "entities.person", "Perigon, taggers"},
    {Role::person, "keywords.person", "New York Times"},
    {Role::person, "concepts.person", "Event Registry"},
    {Role::person, "per_facet", "New York Times"},
    {Role::person, "V2ENHANCEDPERSONS", "GDELT GKG"},
    {Role::person, "V2Persons", "GDELT GKG"},
    {Role::person, "V1PERSONS", "GDELT GKG"},
    {Role::person, "persons", "GDELT GKG, many"},
    {Role::person, "people", "Perigon, many"},
    {Role::org, "entities.organizations", "Webz.io"},
    {Role::org, "entities.org", "Perigon, taggers"},
    {Role::org, "keywords.org", "New York Times"},
    {Role::org, "concepts.org", "Event Registry"},
    {Role::org, "org_facet", "New York Times"},
    {Role::org, "V2ENHANCEDORGANIZATIONS", "GDELT GKG"},
    {Role::org, "V2Organizations", "GDELT GKG"},
    {Role::org, "V1ORGANIZATIONS", "GDELT GKG"},
    {Role::org, "organizations", "GDELT GKG, many"},
    {Role::org, "organisations", "many producers"},
    {Role::org, "companies", "Perigon, many"},
    {Role::place, "entities.locations", "Webz.io"},
    {Role::place, "entities.place", "Perigon, taggers"},
    {Role::place, "keywords.place", "New York Times"},
    {Role::place, "concepts.place", "Event Registry"},
    {Role::place, "geo_facet", "New York Times"},
    {Role::place, "V2ENHANCEDLOCATIONS", "GDELT GKG"},
    {Role::place, "V2Locations", "GDELT GKG"},
    {Role::place, "V1LOCATIONS", "GDELT GKG"},
    {Role::place, "locations", "GDELT GKG, many"},

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

struct UnusedName {
    std::string_view name;
    std::string_view reason;
};

// Names that look like a role's and are none, as `explain` tells them.
constexpr UnusedName unused[] = {
    {"date_download", "the day of the download"},    {"download_date", "the day of the download"},
    {"filedate", "the day of the extraction"},       {"crawled", "the day of the crawl"},
    {"crawl_date", "the day of the crawl"},          {"date_crawled", "the day of the crawl"},
    {"crawled_at", "the day of the crawl"},          {"scraped_at", "the day of the crawl"},
    {"fetched_at", "the day of the crawl"},          {"retrieved_at", "the day of the crawl"},
    {"WARC-Date", "the day of the crawl"},           {"indexed_date", "the day of the indexing"},
    {"indexed_at", "the day of the indexing"},       {"collect_date", "the day of the collection"},
    {"collection_utc", "the day of the collection"}, {"added_at", "the day of the collection"},
    {"ingested_at", "the day of the collection"},
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
        if (std::ranges::none_of(ranks, same_role)) ranks.push_back({field.role, rank, field.markup, field.producer});
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
    static constexpr std::string_view words[] = {
        "",    "None", "none",   "NONE",  "null",      "NULL", "Null", "nan",    "NaN",    "NAN",       "NaT",       "<NA>",     "N/A",
        "n/a", "#N/A", "(null)", "set()", "undefined", "[]",   "{}",   "[null]", "[None]", "[Removed]", "[removed]", "[deleted]"};
    constexpr std::size_t longest = 80;
    if (value.size() > longest) return false;
    // newsdata.io writes "ONLY AVAILABLE IN PAID PLANS" and the like in place of what was not paid for.
    if (value.starts_with("ONLY AVAILABLE IN ") && value.ends_with(" PLANS")) return true;
    return std::ranges::find(words, value) != std::end(words);
}

std::string_view producer_of(Role role, std::string_view name) {
    const auto field = std::ranges::find_if(table, [&](const FieldName& row) { return row.role == role && row.name == name; });
    return field == std::end(table) ? std::string_view{} : field->producer;
}

std::string_view reason_not_used(std::string_view normalised_name) {
    const auto found =
        std::ranges::find_if(unused, [&](const UnusedName& name) { return normalise_field_name(name.name) == normalised_name; });
    return found == std::end(unused) ? std::string_view{} : found->reason;
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
