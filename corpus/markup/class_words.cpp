#include "corpus/markup/class_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

struct Row {
    std::string_view word;
    Marks marks;
};

// Whole words. Sorted, for the search.
constexpr Row words[] = {
    {"abo", marked_notice},
    {"aboutauthor", marked_about},
    {"actions", marked_share},
    {"ad", marked_advert},
    {"addthis", marked_share},
    {"addtoany", marked_share},
    {"ads", marked_advert},
    {"adv", marked_advert},
    {"affiliate", marked_advert},
    {"anzeige", marked_advert},
    {"archives", marked_sidebar},
    {"article", marked_article},
    {"articlebody", marked_body},
    {"articlecontent", marked_body},
    {"articletext", marked_body},
    {"artikel", marked_article},
    {"artikeltext", marked_body},
    {"aside", marked_sidebar},
    {"auteur", marked_byline},
    {"author", marked_byline},
    {"authorbio", marked_about},
    {"authorbox", marked_about},
    {"authorinfo", marked_about},
    {"authors", marked_byline},
    {"autor", marked_byline},
    {"autore", marked_byline},
    {"autoren", marked_byline},
    {"banner", marked_advert},
    {"bildergalerie", marked_caption},
    {"billboard", marked_advert},
    {"bio", marked_about},
    {"biography", marked_about},
    {"blogpost", marked_article},
    {"bookmark", marked_share},
    {"bookmarks", marked_share},
    {"branding", marked_navigation},
    {"bylinedate", marked_byline | marked_date},
    {"bylines", marked_byline},
    {"calendar", marked_event},
    {"captcha", marked_notice},
    {"caption", marked_caption},
    {"captions", marked_caption},
    {"carousel", marked_caption},
    {"categories", marked_about},
    {"colophon", marked_footer},
    {"compartir", marked_share},
    {"condividi", marked_share},
    {"contentinfo", marked_footer},
    {"contributor", marked_byline},
    {"contributors", marked_byline},
    {"copyright", marked_footer},
    {"credit", marked_caption},
    {"credits", marked_caption},
    {"crumb", marked_navigation},
    {"crumbs", marked_navigation},
    {"date", marked_date},
    {"datecreated", marked_date},
    {"dateline", marked_date},
    {"datemodified", marked_date | marked_updated},
    {"datepublished", marked_date | marked_published},
    {"dates", marked_date},
    {"datestamp", marked_date},
    {"datetime", marked_date},
    {"datum", marked_date},
    {"dialog", marked_notice},
    {"disclaimer", marked_footer},
    {"donate", marked_notice},
    {"dropdown", marked_navigation},
    {"entete", marked_navigation},
    {"event", marked_event},
    {"events", marked_event},
    {"figcaption", marked_caption},
    {"flyout", marked_navigation},
    {"follow", marked_share},
    {"foot", marked_footer},
    {"footer", marked_footer},
    {"fotostrecke", marked_caption},
    {"fuss", marked_footer},
    {"fusszeile", marked_footer},
    {"galerie", marked_caption},
    {"gallery", marked_caption},
    {"gdpr", marked_cookies},
    {"h1", marked_headline},
    {"headline", marked_headline},
    {"hentry", marked_article},
    {"impressum", marked_footer},
    {"imprint", marked_footer},
    {"kopf", marked_navigation},
    {"legal", marked_footer},
    {"login", marked_notice},
    {"logo", marked_navigation},
    {"marginalie", marked_sidebar},
    {"masthead", marked_navigation},
    {"menu", marked_navigation},
    {"meta", marked_about | marked_date},
    {"metadata", marked_about | marked_date},
    {"modal", marked_notice},
    {"modified", marked_date | marked_updated},
    {"mpu", marked_advert},
    {"nav", marked_navigation},
    {"navbar", marked_navigation},
    {"navi", marked_navigation},
    {"outbrain", marked_related},
    {"overlay", marked_notice},
    {"pager", marked_navigation},
    {"partage", marked_share},
    {"partager", marked_share},
    {"paywall", marked_notice},
    {"pied", marked_footer},
    {"plista", marked_related},
    {"popular", marked_related},
    {"popup", marked_notice},
    {"post", marked_article},
    {"postbody", marked_body},
    {"postcontent", marked_body},
    {"postdate", marked_date | marked_published},
    {"posted", marked_date | marked_published},
    {"postinfo", marked_about | marked_date},
    {"postmeta", marked_about | marked_date},
    {"postmetadata", marked_about | marked_date},
    {"pubdate", marked_date | marked_published},
    {"publish", marked_date | marked_published},
    {"published", marked_date | marked_published},
    {"rail", marked_sidebar},
    {"rating", marked_share},
    {"ratings", marked_share},
    {"readmore", marked_related},
    {"recent", marked_related},
    {"recirc", marked_related},
    {"register", marked_notice},
    {"replies", marked_comments},
    {"respond", marked_comments},
    {"searchbox", marked_navigation},
    {"searchform", marked_navigation},
    {"seitenleiste", marked_sidebar},
    {"share", marked_share},
    {"sharebar", marked_share},
    {"sharedaddy", marked_share},
    {"shares", marked_share},
    {"shariff", marked_share},
    {"sharing", marked_share},
    {"signin", marked_notice},
    {"signup", marked_notice},
    {"similar", marked_related},
    {"sitemap", marked_navigation},
    {"skip", marked_navigation},
    {"skyscraper", marked_advert},
    {"slider", marked_caption},
    {"slideshow", marked_caption},
    {"social", marked_share},
    {"socialmedia", marked_share},
    {"socials", marked_share},
    {"sponsored", marked_advert},
    {"story", marked_article},
    {"storybody", marked_body},
    {"submitted", marked_about | marked_date},
    {"subnav", marked_navigation},
    {"subscribe", marked_notice},
    {"subscription", marked_notice},
    {"suche", marked_navigation},
    {"superbanner", marked_advert},
    {"taboola", marked_related},
    {"tagcloud", marked_sidebar},
    {"taglist", marked_about},
    {"tags", marked_about},
    {"teaser", marked_teaser},
    {"teasers", marked_teaser},
    {"teilen", marked_share},
    {"time", marked_date},
    {"timestamp", marked_date},
    {"title", marked_headline},
    {"toast", marked_notice},
    {"toolbar", marked_navigation},
    {"topbar", marked_navigation},
    {"trending", marked_related},
    {"update", marked_date | marked_updated},
    {"updated", marked_date | marked_updated},
    {"upnext", marked_related},
    {"vcard", marked_byline},
    {"verfasser", marked_byline},
    {"werbung", marked_advert},
    {"widget", marked_sidebar},
    {"widgets", marked_sidebar},
    {"writer", marked_byline},
    {"yarpp", marked_related},
};
static_assert(std::ranges::is_sorted(words, {}, &Row::word));

// Parts of words that are long enough to mean nothing else, wherever they stand in one.
constexpr Row parts[] = {
    {"advert", marked_advert},         {"borlabs", marked_cookies},
    {"breadcrumb", marked_navigation}, {"byline", marked_byline},
    {"captcha", marked_notice},        {"comment", marked_comments},
    {"consent", marked_cookies},       {"cookie", marked_cookies},
    {"disqus", marked_comments},       {"kommentare", marked_comments},
    {"navigation", marked_navigation}, {"newsletter", marked_notice},
    {"onetrust", marked_cookies},      {"paginat", marked_navigation},
    {"promo", marked_advert},          {"publishdate", marked_date | marked_published},
    {"recommend", marked_related},     {"relatedpost", marked_related},
    {"related", marked_related},       {"sidebar", marked_sidebar},
    {"sponsor", marked_advert},        {"discuz", marked_comments},
};

// "post-content", "article__body", "storyText": what kind of thing it is, then that it is all of it.
constexpr std::string_view things[] = {"article", "artikel", "blog", "entry", "news", "page", "post", "single", "story"};
constexpr std::string_view wholes[] = {"body", "bodytext", "content", "contents", "copy", "inhalt", "text"};
constexpr std::string_view denials[] = {"has", "hide", "no", "non", "not", "show", "with", "without"};

// "comments-open" says something about an article.
constexpr std::string_view states[] = {"active", "allowed", "closed", "count", "disabled", "enabled",
                                       "number", "off",     "on",     "open",  "status"};
constexpr std::string_view for_the_blind[] = {"screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&list)[N]) {
    return std::ranges::find(list, word) != std::end(list);
}

Marks marks_of_word(std::string_view word) {
    constexpr std::size_t shortest_part = 5;
    const auto found = std::ranges::lower_bound(words, word, {}, &Row::word);
    if (found != std::end(words) && found->word == word) return found->marks;
    if (word.size() > 6 && (word.ends_with("date") || word.ends_with("datum")) && !word.starts_with("up") && !word.starts_with("candi") &&
        !word.starts_with("vali")) {
        return marked_date;  // "articledate"
    }
    if (word.size() < shortest_part || word.starts_with("commentar") || word.starts_with("commentat")) return 0;  // a genre of articles
    for (const Row& part : parts) {
        if (word.find(part.word) != std::string_view::npos) return part.marks;
    }
    return 0;
}

// The words of one name, in lower case: parted by everything that is no letter or digit and by the step from a small to a capital letter.
void split_words(std::string_view name, std::vector<std::string>& found) {
    found.clear();
    bool in_word = false;
    char before = ' ';
    for (const char c : name) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool small_before = before >= 'a' && before <= 'z';
        if (!text::is_letter(c) && !text::is_digit(c)) {
            in_word = false;
        } else {
            if (!in_word || (capital && small_before)) found.emplace_back();
            found.back() += text::lower(c);
            in_word = true;
        }
        before = c;
    }
}

Marks marks_of_name(std::string_view name, std::vector<std::string>& found) {
    if (is_one_of(name, for_the_blind)) return marked_hidden;
    split_words(name, found);
    Marks marks = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i > 0 && is_one_of(found[i - 1], denials)) continue;
        if (i + 1 < found.size() && is_one_of(found[i + 1], states)) continue;
        marks |= marks_of_word(found[i]);
        if (i > 0 && is_one_of(found[i - 1], things) && is_one_of(found[i], wholes)) marks |= marked_body;
    }
    // "article-footer" is a footer and no article, "post-title" a title and no post.
    constexpr Marks particular = marked_comments | marked_related | marked_share | marked_navigation | marked_footer | marked_sidebar |
                                 marked_advert | marked_notice | marked_cookies | marked_form | marked_caption | marked_about |
                                 marked_headline | marked_byline | marked_date;
    if (marks & particular) marks &= ~Marks{marked_article};
    return marks;
}

}  // namespace

Marks ClassWords::read_names(std::string_view names) {
    if (names.empty()) return 0;
    const auto [place, is_new] = known_.try_emplace(names, 0);
    if (!is_new) return place->second;
    constexpr std::size_t most_bytes = 1'000;  // utility classes can go on for pages
    std::vector<std::string> found;
    Marks marks = 0;
    names = names.substr(0, most_bytes);
    while (!names.empty()) {
        const std::size_t end = std::min(names.find_first_of(text::blanks), names.size());
        marks |= marks_of_name(names.substr(0, end), found);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return place->second = marks;
}

Marks ClassWords::marks_of(const HtmlTree& tree, NodeId id) {
    Marks marks = 0;
    if (tree[id].tag == GUMBO_TAG_HTML || tree[id].tag == GUMBO_TAG_BODY) return marks;  // their classes speak of everything in them
    switch (tree[id].tag) {
        case GUMBO_TAG_NAV: marks |= marked_navigation; break;
        case GUMBO_TAG_FOOTER: marks |= marked_footer; break;
        case GUMBO_TAG_ASIDE: marks |= marked_sidebar; break;
        case GUMBO_TAG_FIGCAPTION: marks |= marked_caption; break;
        case GUMBO_TAG_ARTICLE: marks |= marked_article; break;
        case GUMBO_TAG_BUTTON: marks |= marked_navigation; break;
        case GUMBO_TAG_UNKNOWN: marks |= read_names(tree[id].text); break;  // <amp-sidebar>
        case GUMBO_TAG_FIELDSET: marks |= marked_form; break;
        case GUMBO_TAG_H1: marks |= marked_headline; break;
        default: break;
    }
    for (const Attribute& attribute : tree.attributes(id)) {
        if (attribute.name == "class" || attribute.name == "id") {
            marks |= read_names(attribute.value);
        } else if (attribute.name == "itemprop" || attribute.name == "rel") {
            if (tree[id].tag != GUMBO_TAG_META && tree[id].tag != GUMBO_TAG_LINK) marks |= read_names(attribute.value);
        } else if (attribute.name == "role") {
            const std::string role = text::lower(attribute.value);
            if (role == "navigation" || role == "search" || role == "banner") marks |= marked_navigation;
            if (role == "contentinfo") marks |= marked_footer;
            if (role == "complementary") marks |= marked_sidebar;
            if (role == "dialog" || role == "alertdialog") marks |= marked_notice;
            if (role == "form") marks |= marked_form;
            if (role == "noscript") marks |= marked_hidden;
        } else if (attribute.name == "hidden" || (attribute.name == "aria-hidden" && attribute.value == "true")) {
            marks |= marked_hidden;
        } else if (attribute.name == "style") {
            std::string style = text::lower(attribute.value);
            std::erase_if(style, text::is_blank);
            if (style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos)
                marks |= marked_hidden;
        } else if (attribute.name == "itemtype") {
            if (attribute.value.ends_with("Article") || attribute.value.ends_with("BlogPosting")) marks |= marked_article;
            if (attribute.value.ends_with("Event")) marks |= marked_event;
            if (attribute.value.ends_with("Comment")) marks |= marked_comments;
        }
    }
    return marks;
}

}  // namespace dateline::markup
