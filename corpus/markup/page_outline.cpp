#include "corpus/markup/page_outline.hpp"

#include <algorithm>
#include <string_view>

#include "corpus/markup/blank.hpp"
#include "corpus/markup/flow_text.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::markup {

namespace {

// The marks that hold for everything inside; the others say something about the element itself.
constexpr Marks inherited = marked_comments | marked_related | marked_teaser | marked_share | marked_navigation | marked_footer |
                            marked_sidebar | marked_advert | marked_notice | marked_cookies | marked_form | marked_caption | marked_about |
                            marked_hidden | marked_event;

bool parts_blocks(Flow flow) { return flow != Flow::in_line && flow != Flow::line_end && flow != Flow::hidden; }

constexpr std::string_view sentence_ends[] = {".", "!", "?", ":", ";",  "…",  "\"", "'",  "”", "“", "»",
                                              "«", "’", ")", "]", "。", "！", "？", "」", "।", "؟"};

bool ends_like_sentence(std::string_view text) {
    std::string_view last;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::string_view word = next_word(text, at); !word.empty()) last = word;
    }
    return std::ranges::any_of(sentence_ends, [&](std::string_view end) { return last.ends_with(end); });
}

std::uint32_t bytes_without_blanks(std::string_view text) {
    std::size_t bytes = 0;
    for (std::size_t at = 0; at < text.size();) bytes += next_word(text, at).size();
    return static_cast<std::uint32_t>(bytes);
}

bool is_prose(const Block& block, GumboTag holder, std::string_view first_text, std::string_view last_text) {
    constexpr std::uint32_t long_enough = 80;
    constexpr std::uint32_t whole_sentence = 30;
    constexpr std::uint32_t longest_heading = 120;  // some set the first paragraph as a heading
    if (block.bytes < whole_sentence || text::trimmed(first_text).starts_with("©")) return false;
    if (holder >= GUMBO_TAG_H1 && holder <= GUMBO_TAG_H6 && block.bytes <= longest_heading) return false;
    if (ends_like_sentence(last_text)) return block.link_bytes * 2 <= block.bytes;
    return block.bytes >= long_enough && block.link_bytes * 4 <= block.bytes;
}

}  // namespace

PageOutline::PageOutline(const HtmlTree& tree) : tree_(tree) {
    mark_elements();
    cut_blocks();
    count_prose();
}

void PageOutline::mark_elements() {
    ClassWords words;
    marks_.resize(tree_.size());
    marks_around_.resize(tree_.size());
    for (NodeId id = 0; id < tree_.size(); ++id) {
        if (!tree_[id].is_text() && tree_[id].attribute_count + static_cast<unsigned>(tree_[id].tag != GUMBO_TAG_DIV) > 0)
            marks_[id] = words.marks_of(tree_, id);
        marks_around_[id] = marks_[id] | (id == 0 ? 0 : marks_around_[tree_[id].parent] & inherited);
    }
}

void PageOutline::cut_blocks() {
    struct Open {
        NodeId end;
        NodeId holder;  // outside of it
        bool link;      // outside of it
        bool parts;
    };
    std::vector<Open> open;
    Block block{0, 0, 0};
    NodeId holder = 0;
    bool in_link = false;
    NodeId last_text = 0;
    unsigned line_ends = 0;
    const auto cut = [&] {
        if (block.bytes > 0) {
            block.prose = is_prose(block, tree_[block.holder].tag, tree_[block.begin].text, tree_[last_text].text);
            blocks_.push_back(block);
        }
        block = {0, 0, 0};
        line_ends = 0;
    };
    for (NodeId id = 0; id < tree_.size();) {
        while (!open.empty() && open.back().end <= id) {
            if (open.back().parts) cut();
            holder = open.back().holder;
            in_link = open.back().link;
            open.pop_back();
        }
        const Node& node = tree_[id];
        const Flow flow = flow_of(node.tag);
        if (flow == Flow::hidden) {
            id = node.end;
            continue;
        }
        if (node.is_text()) {
            const std::uint32_t bytes = bytes_without_blanks(node.text);
            if (bytes > 0) {
                if (block.bytes == 0) block = {id, id + 1, holder};
                block.end = id + 1;
                block.bytes += bytes;
                block.link_bytes += in_link ? bytes : 0;
                last_text = id;
                line_ends = 0;
            }
        } else if (flow == Flow::line_end) {
            if (++line_ends == 2) cut();
        } else {
            const bool parts = parts_blocks(flow);
            open.push_back({node.end, holder, in_link, parts});
            if (parts) {
                cut();
                holder = id;
            }
            in_link |= node.tag == GUMBO_TAG_A;
        }
        ++id;
    }
    cut();
}

void PageOutline::count_prose() {
    prose_before_.assign(tree_.size() + 1, 0);
    for (const Block& block : blocks_) {
        if (block.prose) prose_before_[block.begin + 1] += block.bytes - block.link_bytes;
    }
    for (std::size_t id = 1; id < prose_before_.size(); ++id) prose_before_[id] += prose_before_[id - 1];
}

std::string PageOutline::line_of(NodeId begin, NodeId end, std::size_t enough) const {
    constexpr std::size_t most_blanks = 10'000;  // between words
    std::string line;
    for (NodeId id = begin; id < end && line.size() <= enough; ++id) {
        if (tree_[id].tag == GUMBO_TAG_BR) line += ' ';
        const std::string_view text = tree_[id].is_text() ? tree_[id].text : std::string_view{};
        if (text.empty()) continue;
        // Two dates side by side are parted by nothing but their elements.
        if (!line.empty() && text::is_digit(line.back()) && text::is_digit(text.front())) line += ' ';
        line += text.substr(0, text::floor_character(text, std::min(text.size(), enough + most_blanks)));
    }
    return as_line(line);
}

}  // namespace dateline::markup
