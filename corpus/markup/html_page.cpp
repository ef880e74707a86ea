#include "corpus/markup/html_page.hpp"

#include <algorithm>
#include <functional>

#include "corpus/markup/blank.hpp"
#include "corpus/markup/entities.hpp"
#include "corpus/markup/headline.hpp"
#include "corpus/markup/html_to_text.hpp"
#include "corpus/markup/html_tree.hpp"
#include "corpus/markup/main_text.hpp"
#include "corpus/markup/page_dates.hpp"
#include "corpus/markup/page_head.hpp"
#include "corpus/markup/page_outline.hpp"
#include "corpus/markup/page_title.hpp"
#include "corpus/markup/tame_markup.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::markup {

namespace {

bool is_address(std::string_view value) { return value.find("://") != std::string_view::npos || value.starts_with("www."); }

// "example" of "https://www.example.co.uk/news": the part of the host that people call the site by.
std::string host_name(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    std::string_view host = url.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    return std::string(host.substr(0, host.find('.')));
}

// Programs that draw a page carry what they draw, mostly as JSON. Searched in steps, for scripts are the greater part of many pages.
bool tells_date(std::string_view script) {
    static constexpr std::string_view key = "datePublished";
    static const std::boyer_moore_horspool_searcher searcher(key.begin(), key.end());
    return std::search(script.begin(), script.end(), searcher) != script.end();
}

class PageReader {
public:
    explicit PageReader(std::string_view markup) : tamed_(tame_markup(markup)) {
        tree_.parse(tamed_);
        if (tamed_.flattened) page_.notes.emplace_back("absurdly many or deeply nested elements, the innermost taken as plain text");
    }

    HtmlPage read() {
        const PageOutline outline(tree_);
        head_ = read_head(tree_);
        read_scripts();
        find_addresses();
        find_headings(outline);
        find_main_object();
        find_titles();
        std::vector<std::string> titles;
        for (const Stated& title : page_.titles) titles.push_back(title.value);
        const Headline headline = find_headline(outline, titles);
        const MainText main = find_main_text(outline, headline);
        find_languages();
        find_authors(outline, main);
        find_rest();
        const StoryPlace place(outline, main, headline);
        page_.dates = find_date_facts(place);
        page_.lines = find_date_lines(place);
        find_text(main);
        return std::move(page_);
    }

private:
    void read_scripts();
    void find_addresses();
    void find_headings(const PageOutline& outline);
    std::string line_in_title(const PageOutline& outline, const Block& block) const;
    void find_main_object();
    void find_titles();
    void find_languages();
    void find_written_byline(const PageOutline& outline, const MainText& main);
    void find_authors(const PageOutline& outline, const MainText& main);
    void find_rest();
    void find_text(const MainText& main);

    static void add(std::vector<Stated>& to, std::string_view value, std::string place) {
        constexpr std::size_t most = 100;
        std::string line = as_line(value);
        if (!line.empty() && to.size() < most) to.push_back({std::move(line), std::move(place)});
    }
    void add_metas(std::vector<Stated>& to, MetaRole role, bool addresses) {
        for (const MetaValue& meta : values_of(head_, role)) {
            if (addresses || !is_address(meta.value)) add(to, meta.value, "meta " + std::string(meta.name));
        }
    }

    TameMarkup tamed_;
    HtmlTree tree_;
    PageHead head_;
    HtmlPage page_;
    std::vector<std::string> headings_;  // <h1> and what is marked as the headline
    const JsonLdObject* object_ = nullptr;
};

void PageReader::read_scripts() {
    constexpr std::size_t longest_read = std::size_t{8} << 20;
    constexpr std::size_t longest_kept = std::size_t{1} << 20;
    constexpr std::size_t most_scripts = 100;
    std::vector<std::string_view> json_ld;
    for (const DataScript& script : tamed_.scripts) {
        const std::string type = text::lower(text::trimmed(script.type));
        if (script.contents.size() > longest_read || page_.data_scripts.size() == most_scripts) continue;
        if (type.find("ld+json") != std::string::npos) json_ld.push_back(script.contents);
        if (type.find("json") == std::string::npos && !tells_date(script.contents)) continue;
        const std::size_t size = text::floor_character(script.contents, std::min(script.contents.size(), longest_kept));
        page_.data_scripts.emplace_back(script.contents.substr(0, size));
    }
    page_.json_ld = read_json_ld(json_ld);
}

void PageReader::find_addresses() {
    for (const LinkFact& link : head_.links) {
        if (link.relation == "canonical") add(page_.urls, link.address, "link canonical");
    }
    add_metas(page_.urls, MetaRole::url, true);
}

void PageReader::find_headings(const PageOutline& outline) {
    constexpr std::size_t longest = 300;
    constexpr std::size_t most = 20;
    for (const Block& block : outline.blocks()) {
        if (headings_.size() == most) break;
        if (block.bytes > longest) continue;
        Marks marks = outline.marks(block.holder) | outline.marks(tree_[block.begin].parent);
        const bool heading = tree_[block.holder].tag == GUMBO_TAG_H1;
        const bool marked =
            (marks & marked_headline) != 0 && tree_[block.holder].tag <= GUMBO_TAG_H3 && tree_[block.holder].tag >= GUMBO_TAG_H1;
        std::string line = heading || marked ? outline.line_of(block) : line_in_title(outline, block);
        if (!line.empty()) headings_.push_back(std::move(line));
    }
}

// Pages older than headings set them in bold type, on a line of their own; then the page's title tells which text is one.
std::string PageReader::line_in_title(const PageOutline& outline, const Block& block) const {
    constexpr std::uint32_t shortest = 12;  // a section's name is not meant
    if (block.bytes < shortest || block.link_bytes > 0) return {};
    NodeId end = block.begin;
    while (end < block.end && tree_[end].tag != GUMBO_TAG_BR) ++end;
    std::string line = outline.line_of(block.begin, end);
    if (line.size() < shortest || line.size() > head_.title.size()) return {};
    const std::string folded = folded_title(line);
    const bool found = std::ranges::any_of(title_parts(head_.title), [&](std::string_view part) { return folded_title(part) == folded; });
    return found ? line : std::string{};
}

void PageReader::find_main_object() {
    std::vector<std::string> titles = headings_;
    for (const MetaValue& meta : values_of(head_, MetaRole::title)) titles.emplace_back(meta.value);
    if (!head_.title.empty()) titles.push_back(head_.title);
    object_ = main_article(page_.json_ld, titles, page_.urls.empty() ? std::string_view{} : page_.urls.front().value);
    add_metas(page_.sites, MetaRole::site, false);
    if (object_ != nullptr) {
        add(page_.sites, object_->publisher, "JSON-LD publisher");
        for (const std::string& url : object_->urls) {
            // Where nothing else tells the address; "https://example.com/#article" is a name within the page.
            if (page_.urls.empty() && url.starts_with("http") && url.find('#') == std::string::npos) add(page_.urls, url, "JSON-LD url");
        }
    }
    if (page_.urls.empty()) return;
    const std::string host = host_name(page_.urls.front().value);
    for (const std::string_view part : title_parts(head_.title)) {
        if (same_site(part, host)) add(page_.sites, part, "title");
    }
}

void PageReader::find_titles() {
    std::vector<std::string> sites;
    for (const Stated& site : page_.sites) sites.push_back(site.value);
    for (const Stated& url : page_.urls) {
        if (std::string name = host_name(url.value); !name.empty()) sites.push_back(std::move(name));
    }
    const auto add_title = [&](std::string_view value, std::string place) {
        constexpr std::size_t most = 10;
        if (page_.titles.size() == most) return;
        const std::string title = without_site(as_line(value), headings_, sites);
        const bool is_site =
            std::ranges::any_of(page_.sites, [&](const Stated& site) { return folded_title(site.value) == folded_title(title); });
        if (!is_site) add(page_.titles, title, std::move(place));
    };
    const std::vector<MetaValue> metas = values_of(head_, MetaRole::title);
    for (const MetaValue& meta : metas) {
        if (meta.name == "og:title") add_title(meta.value, "meta og:title");
    }
    if (object_ != nullptr) add_title(object_->headline, "JSON-LD headline");
    for (const MetaValue& meta : metas) {
        if (meta.name != "og:title" && meta.name != "title") add_title(meta.value, "meta " + std::string(meta.name));
    }
    // The heading that the title of the page speaks of; else the first.
    const std::string whole = folded_title(head_.title);
    const auto spoken_of = std::ranges::find_if(headings_, [&](const std::string& heading) {
        const std::string folded = folded_title(heading);
        return folded.size() > 3 && whole.find(folded) != std::string::npos;
    });
    if (spoken_of != headings_.end()) add_title(*spoken_of, "h1");
    add_title(head_.title, "title");
    if (spoken_of == headings_.end() && headings_.size() == 1) add_title(headings_.front(), "h1");
    for (const MetaValue& meta : metas) {
        if (meta.name == "title") add_title(meta.value, "meta title");
    }
}

void PageReader::find_languages() {
    add(page_.languages, head_.language, "html lang");
    if (object_ != nullptr) add(page_.languages, object_->language, "JSON-LD inLanguage");
    add_metas(page_.languages, MetaRole::language, false);
}

void PageReader::find_authors(const PageOutline& outline, const MainText& main) {
    constexpr std::size_t longest = 120;
    if (object_ != nullptr) {
        for (const std::string& author : object_->authors) {
            if (!is_address(author)) add(page_.authors, author, "JSON-LD author");
        }
    }
    add_metas(page_.authors, MetaRole::author, false);
    constexpr NodeId most_nodes = 100;
    for (NodeId id = main.article; id < tree_[main.article].end; ++id) {
        if (tree_[id].end - id > most_nodes || tree_[id].is_text() ||
            (outline.marks_around(id) & (marked_comments | marked_related | marked_sidebar)))
            continue;
        const std::string_view property = tree_.attribute(id, "itemprop");
        const bool by_property = property == "author" || property == "creator";
        const bool by_relation = tree_[id].tag == GUMBO_TAG_A && tree_.attribute(id, "rel").find("author") != std::string_view::npos;
        const bool by_name = (outline.marks(id) & marked_byline) != 0;
        if (!by_property && !by_relation && !by_name) continue;
        std::string name;
        for (NodeId inner = id + 1; inner < tree_[id].end && name.empty(); ++inner) {
            if (tree_.attribute(inner, "itemprop") == "name") {
                name = tree_[inner].tag == GUMBO_TAG_META ? as_line(tree_.attribute(inner, "content"))
                                                          : outline.line_of(inner, tree_[inner].end);
            }
        }
        if (name.empty()) name = outline.line_of(id, tree_[id].end);
        if (name.empty() && tree_[id].tag == GUMBO_TAG_META) name = as_line(tree_.attribute(id, "content"));
        if (name.size() > longest || is_address(name)) continue;
        add(page_.authors, name, by_property ? "itemprop author" : by_relation ? "rel author" : "byline");
    }
    if (page_.authors.empty()) find_written_byline(outline, main);
}

// "By Lee Chan" on a line of its own, which nothing marks.
void PageReader::find_written_byline(const PageOutline& outline, const MainText& main) {
    constexpr std::uint32_t longest = 80;
    constexpr std::string_view by = "by ";
    const NodeId end = tree_[main.article].end;
    for (const Block& block : outline.blocks()) {
        if (block.begin < main.article || block.begin >= end || block.prose || block.bytes > longest) continue;
        const std::string line = outline.line_of(block);
        const bool names_somebody = line.size() > by.size() && line[by.size()] >= 'A' && line[by.size()] <= 'Z';
        if (!names_somebody || text::lower(line.substr(0, by.size())) != by) continue;
        return add(page_.authors, line, "line By");
    }
}

void PageReader::find_rest() {
    if (object_ != nullptr) {
        for (const std::string& section : object_->sections) add(page_.sections, section, "JSON-LD articleSection");
        for (const std::string& keyword : object_->keywords) add(page_.tags, keyword, "JSON-LD keywords");
    }
    add_metas(page_.sections, MetaRole::section, false);
    add_metas(page_.tags, MetaRole::tag, false);
    add_metas(page_.descriptions, MetaRole::description, true);
    if (object_ != nullptr) add(page_.descriptions, object_->description, "JSON-LD description");
}

void PageReader::find_text(const MainText& main) {
    page_.text = main.text;
    page_.text_place = "main text";
    if (object_ == nullptr || object_->article_body.empty()) return;
    // Programs draw the story, or a wall hides most of it.
    const bool has_tags = object_->article_body.find("</") != std::string::npos || object_->article_body.find("<br") != std::string::npos;
    std::string body = has_tags ? html_to_text(object_->article_body) : decode_entities(object_->article_body);
    if (page_.text.size() * 2 < body.size()) {
        page_.text = std::move(body);
        page_.text_place = "JSON-LD articleBody";
    }
}

}  // namespace

HtmlPage read_page(std::string_view page) { return PageReader(page).read(); }

}  // namespace dateline::markup
