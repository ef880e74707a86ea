// What the names that authors of pages give to its parts (class, id, itemprop, role) say about what stands there.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "corpus/markup/html_tree.hpp"

namespace dateline::markup {

// A set of these, one bit each.
enum Mark : std::uint32_t {
    marked_comments = 1U << 0,
    marked_related = 1U << 1,     // other articles: "related", "most-read"
    marked_share = 1U << 2,       // share bars, follow buttons
    marked_navigation = 1U << 3,  // menus, breadcrumbs, search, page heads
    marked_footer = 1U << 4,
    marked_sidebar = 1U << 5,
    marked_advert = 1U << 6,
    marked_notice = 1U << 7,   // cookies, newsletters, paywalls, windows that pop up
    marked_caption = 1U << 8,  // of pictures, with credits
    marked_about = 1U << 9,    // who wrote it and when, under which tags: "entry-meta", "author-box"
    marked_hidden = 1U << 10,

    marked_byline = 1U << 11,
    marked_date = 1U << 12,
    marked_published = 1U << 13,  // the date says that it is the one of publication
    marked_updated = 1U << 14,    // or of the last change
    marked_headline = 1U << 15,
    marked_body = 1U << 16,     // "entry-content", "article-body"
    marked_article = 1U << 17,  // "post", "story", <article>
    marked_event = 1U << 18,    // dates in it are those of concerts and deadlines
    marked_cookies = 1U << 19,  // a notice that asks for consent
    marked_form = 1U << 20,
    marked_teaser = 1U << 21,  // another article's beginning, or this one's
};
using Marks = std::uint32_t;

// Reads the names once each. A table of words, in English, German, French, Spanish and Italian; a word counts wherever it stands in a
// name ("post-footer", "postFooter"), unless "no", "has", "with" stands before it.
class ClassWords {
public:
    // REQUIRES that the tree's strings live as long as this.
    Marks marks_of(const HtmlTree& tree, NodeId id);

private:
    Marks read_names(std::string_view names);

    std::unordered_map<std::string_view, Marks> known_;
};

}  // namespace dateline::markup
