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

constexpr Marks aside_marks = marked_comments | marked_related | marked_teaser | marked_footer | marked_sidebar | marked_notice |
                              marked_cookies | marked_form | marked_advert | marked_event | marked_caption;

bool has_digit(std::string_view text) { return std::ranges::any_of(text, text::is_digit); }

class FactFinder {
public:
    FactFinder(const PageOutline& outline, const MainText& main) : outline_(outline), tree_(outline.tree()), main_(main) {}

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
        const bool in_article = id >= main_.article && id < tree_[main_.article].end;
        facts_.push_back({place, std::move(name), std::move(value), in_article, (outline_.marks_around(id) & aside_marks) != 0});
    }

    void add_meta(NodeId id) {
        for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
            const std::string_view name = tree_.attribute(id, key);
            if (name.empty()) continue;
            const DatePlace place = std::string_view(key) == "itemprop" ? DatePlace::itemprop : DatePlace::meta;
            return add(id, place, text::lower(text::trimmed(name)), as_line(tree_.attribute(id, "content")));
        }
    }

    void add_element(NodeId id) {
        const std::string property = text::lower(text::trimmed(tree_.attribute(id, "itemprop")));
        const bool is_time = tree_[id].tag == GUMBO_TAG_TIME;
        const bool has_title = (outline_.marks(id) & (marked_date | marked_published)) != 0 && has_digit(tree_.attribute(id, "title"));
        if (property.find("date") != std::string::npos || property.find("time") != std::string::npos) {
            return add(id, DatePlace::itemprop, property, value_of(id));
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
        return outline_.line_of(id, std::min<NodeId>(tree_[id].end, id + 20));
    }

    const PageOutline& outline_;
    const HtmlTree& tree_;
    const MainText& main_;
    std::vector<DateFact> facts_;
};

// The block with the headline; the first big heading, or the story's first block, where none is found.
std::size_t headline_or_start(const PageOutline& outline, const MainText& main, std::span<const std::string> titles) {
    if (const auto headline = find_headline(outline, titles)) return *headline;
    const std::vector<Block>& blocks = outline.blocks();
    const auto find = [&](auto fits) { return static_cast<std::size_t>(std::ranges::find_if(blocks, fits) - blocks.begin()); };
    const std::size_t found =
        find([&](const Block& block) { return outline.tree()[block.holder].tag == GUMBO_TAG_H1 && block.begin > main.article; });
    return found < blocks.size() ? found : find([&](const Block& block) { return block.begin >= main.root; });
}

}  // namespace

std::vector<DateFact> find_date_facts(const PageOutline& outline, const MainText& main) { return FactFinder(outline, main).find(); }

std::vector<DateLine> find_date_lines(const PageOutline& outline, const MainText& main, std::span<const std::string> titles) {
    const HtmlTree& tree = outline.tree();
    const std::vector<Block>& blocks = outline.blocks();
    const auto headline = static_cast<int>(headline_or_start(outline, main, titles));
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
        line.text = outline.line_of(block);
        line.text.resize(text::floor_character(line.text, std::min(line.text.size(), longest_line)));
        line.blocks_from_headline = static_cast<int>(i) - headline;
        line.in_article = block.begin >= main.article && block.begin < tree[main.article].end;
        line.aside = (outline.marks_around(tree[block.begin].parent) & aside_marks) != 0;
        line.in_story = block.prose && block.begin >= main.root && block.begin < tree[main.root].end;
        Marks marks = 0;
        for (NodeId id = block.begin; id < block.end; ++id) marks |= outline.marks(id);
        NodeId around = tree[block.begin].parent;
        for (int level = 0; level < 4 && around != 0; ++level, around = tree[around].parent) marks |= outline.marks(around);
        line.marked_date = (marks & (marked_date | marked_byline | marked_published | marked_about)) != 0;
        line.marked_updated = (marks & marked_updated) != 0;
        if (has_digit(line.text)) lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace dateline::markup
