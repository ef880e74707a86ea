#include "corpus/markup/page_dates.hpp"

#include <algorithm>

#include "corpus/markup/blank.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::markup {

namespace {

constexpr std::size_t longest_value = 100;  // bytes; no date has more
constexpr std::size_t longest_line = 300;
constexpr std::size_t most_facts = 1'000;
constexpr std::size_t most_lines = 400;

// What certainly is not the article's, and what may hold its date all the same.
constexpr Marks elsewhere =
    marked_comments | marked_related | marked_navigation | marked_cookies | marked_event | marked_caption | marked_hidden;
constexpr Marks beside = marked_footer | marked_sidebar | marked_notice | marked_form | marked_advert | marked_teaser;

constexpr Marks says_date = marked_date | marked_byline | marked_published | marked_about;

bool has_digit(std::string_view text) { return std::ranges::any_of(text, text::is_digit); }

bool is_in(const HtmlTree& tree, NodeId id, NodeId holder) { return id >= holder && id < tree[holder].end; }

// What the element, what is inside of it up to `end` and the elements closely around it say.
Marks marks_near(const PageOutline& outline, NodeId id, NodeId end) {
    constexpr int levels = 4;
    Marks marks = 0;
    for (NodeId inner = id; inner < end; ++inner) marks |= outline.marks(inner);
    NodeId around = outline.tree()[id].parent;
    for (int level = 0; level < levels && around != 0; ++level, around = outline.tree()[around].parent) marks |= outline.marks(around);
    return marks;
}

bool is_aside(const StoryPlace& place, NodeId id, Marks near) {
    const Marks around = place.main.left_out[id];
    if ((around & elsewhere) != 0) return true;
    const bool teaser = (place.outline.marks_around(id) & marked_teaser) != 0;
    if ((around & beside) == 0 && !teaser) return false;
    return !is_in(place.outline.tree(), id, place.holder) && (near & says_date) == 0;
}

class FactFinder {
public:
    explicit FactFinder(const StoryPlace& place) : place_(place), outline_(place.outline), tree_(place.outline.tree()) {}

    std::vector<DateFact> find() {
        for (NodeId id = 0; id < tree_.size() && facts_.size() < most_facts; ++id) {
            if (tree_[id].is_text()) continue;
            if (tree_[id].tag == GUMBO_TAG_META) {
                add_meta(id);
            } else {
                add_element(id);
            }
        }
        return std::move(facts_);
    }

private:
    void add(NodeId id, DatePlace place, std::string name, std::string value) {
        if (value.empty() || value.size() > longest_value || !has_digit(value)) return;
        const bool aside = is_aside(place_, id, marks_near(outline_, id, id + 1));
        facts_.push_back({place, std::move(name), std::move(value), is_in(tree_, id, place_.holder), aside});
    }

    void add_meta(NodeId id) {
        for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
            const std::string_view name = tree_.attribute(id, key);
            if (name.empty()) continue;
            return add(id, DatePlace::meta, text::lower(text::trimmed(name)), as_line(tree_.attribute(id, "content")));
        }
    }

    void add_element(NodeId id) {
        const std::string property = text::lower(text::trimmed(tree_.attribute(id, "itemprop")));
        const bool is_time = tree_[id].tag == GUMBO_TAG_TIME;
        const bool has_title = (outline_.marks(id) & (marked_date | marked_published)) != 0 && has_digit(tree_.attribute(id, "title"));
        if (property.find("date") != std::string::npos || property.find("time") != std::string::npos) {
            return add(id, is_time ? DatePlace::time : DatePlace::itemprop, property, value_of(id));
        }
        if (is_time || has_title) return add(id, DatePlace::time, time_name(id), value_of(id));
        for (const char* key : {"data-datetime", "data-timestamp", "data-date", "data-time", "datetime"}) {
            if (has_digit(tree_.attribute(id, key))) return add(id, DatePlace::time, time_name(id), as_line(tree_.attribute(id, key)));
        }
    }

    // Of <time>, its class and those of the elements that hold nothing else.
    std::string time_name(NodeId id) const {
        if (tree_.has_attribute(id, "pubdate")) return "pubdate";
        Marks marks = outline_.marks(id);
        for (int level = 0; level < 2 && id != 0; ++level) {
            id = tree_[id].parent;
            if (tree_[id].end - id < 8) marks |= outline_.marks(id);
        }
        if (marks & marked_updated) return "updated";
        return marks & marked_published ? "published" : "";
    }

    std::string value_of(NodeId id) const {
        for (const char* key : {"datetime", "content", "title"}) {
            if (has_digit(tree_.attribute(id, key))) return as_line(tree_.attribute(id, key));
        }
        return outline_.line_of(id, tree_[id].end, longest_value);
    }

    const StoryPlace& place_;
    const PageOutline& outline_;
    const HtmlTree& tree_;
    std::vector<DateFact> facts_;
};

}  // namespace

StoryPlace::StoryPlace(const PageOutline& page, const MainText& story, const Headline& title)
    : outline(page), main(story), headline(title), start(0), holder(story.article) {
    const HtmlTree& tree = outline.tree();
    const std::vector<Block>& blocks = outline.blocks();
    const auto find = [&](auto fits) { return static_cast<std::size_t>(std::ranges::find_if(blocks, fits) - blocks.begin()); };
    if (headline.block) {
        start = *headline.block;
        NodeId both = main.root;
        while (both != 0 && !is_in(tree, blocks[start].begin, both)) both = tree[both].parent;
        // A page's body holds everything, and says nothing by it.
        if (tree[both].tag != GUMBO_TAG_BODY && both != 0) holder = std::min(both, holder);
    } else {
        start = find([&](const Block& block) { return tree[block.holder].tag == GUMBO_TAG_H1 && is_in(tree, block.begin, main.article); });
        if (start == blocks.size()) start = find([&](const Block& block) { return block.begin >= main.root; });
    }
}

std::vector<DateFact> find_date_facts(const StoryPlace& place) { return FactFinder(place).find(); }

std::vector<DateLine> find_date_lines(const StoryPlace& place) {
    const PageOutline& outline = place.outline;
    const HtmlTree& tree = outline.tree();
    const std::vector<Block>& blocks = outline.blocks();
    std::vector<DateLine> lines;
    for (std::size_t i = 0; i < blocks.size() && lines.size() < most_lines; ++i) {
        const Block& block = blocks[i];
        const auto holds_digit = [&] {
            for (NodeId id = block.begin; id < block.end; ++id) {
                if (tree[id].is_text() && has_digit(tree[id].text)) return true;
            }
            return false;
        };
        if (!holds_digit()) continue;
        DateLine line;
        line.text = outline.line_of(block.begin, block.end, longest_line);
        line.text.resize(text::floor_character(line.text, std::min(line.text.size(), longest_line)));
        if (!has_digit(line.text) || std::ranges::binary_search(place.headline.repeats, i)) continue;
        const Marks near = marks_near(outline, block.begin, block.end);
        line.blocks_from_headline = static_cast<int>(i) - static_cast<int>(place.start);
        line.in_article = is_in(tree, block.begin, place.holder);
        line.aside = is_aside(place, block.begin, near);
        line.in_story = block.prose && is_in(tree, block.begin, place.main.root);
        line.marked_date = (near & says_date) != 0;
        line.marked_updated = (near & marked_updated) != 0;
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace dateline::markup
