#include "corpus/markup/flow_text.hpp"

#include <algorithm>
#include <array>

#include "corpus/markup/blank.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

struct Rule {
    GumboTag tag;
    Flow flow;
};
// Everything that has no row stands in the line.
constexpr Rule rules[] = {
    {GUMBO_TAG_ADDRESS, Flow::block},    {GUMBO_TAG_ARTICLE, Flow::block},    {GUMBO_TAG_ASIDE, Flow::block},
    {GUMBO_TAG_BLOCKQUOTE, Flow::block}, {GUMBO_TAG_BODY, Flow::block},       {GUMBO_TAG_CAPTION, Flow::block},
    {GUMBO_TAG_CENTER, Flow::block},     {GUMBO_TAG_DETAILS, Flow::block},    {GUMBO_TAG_DIR, Flow::block},
    {GUMBO_TAG_DIV, Flow::block},        {GUMBO_TAG_DL, Flow::block},         {GUMBO_TAG_FIELDSET, Flow::block},
    {GUMBO_TAG_FIGCAPTION, Flow::block}, {GUMBO_TAG_FIGURE, Flow::block},     {GUMBO_TAG_FOOTER, Flow::block},
    {GUMBO_TAG_H1, Flow::block},         {GUMBO_TAG_H2, Flow::block},         {GUMBO_TAG_H3, Flow::block},
    {GUMBO_TAG_H4, Flow::block},         {GUMBO_TAG_H5, Flow::block},         {GUMBO_TAG_H6, Flow::block},
    {GUMBO_TAG_HEADER, Flow::block},     {GUMBO_TAG_HGROUP, Flow::block},     {GUMBO_TAG_LEGEND, Flow::block},
    {GUMBO_TAG_MAIN, Flow::block},       {GUMBO_TAG_MENU, Flow::block},       {GUMBO_TAG_NAV, Flow::block},
    {GUMBO_TAG_OL, Flow::list},          {GUMBO_TAG_P, Flow::block},          {GUMBO_TAG_SECTION, Flow::block},
    {GUMBO_TAG_SUMMARY, Flow::block},    {GUMBO_TAG_UL, Flow::list},

    {GUMBO_TAG_DD, Flow::line},          {GUMBO_TAG_DT, Flow::line},          {GUMBO_TAG_LI, Flow::item},
    {GUMBO_TAG_TABLE, Flow::table},      {GUMBO_TAG_TR, Flow::row},           {GUMBO_TAG_TD, Flow::cell},
    {GUMBO_TAG_TH, Flow::cell},          {GUMBO_TAG_PRE, Flow::preformatted}, {GUMBO_TAG_BR, Flow::line_end},
    {GUMBO_TAG_HR, Flow::rule},          {GUMBO_TAG_HEAD, Flow::hidden},      {GUMBO_TAG_TITLE, Flow::hidden},
    {GUMBO_TAG_SCRIPT, Flow::hidden},    {GUMBO_TAG_STYLE, Flow::hidden},     {GUMBO_TAG_RP, Flow::hidden},
};

constexpr auto flows = [] {
    std::array<Flow, GUMBO_TAG_LAST + 1> table{};
    for (const Rule& rule : rules) table[rule.tag] = rule.flow;
    return table;
}();

constexpr std::string_view bullet = "- ";

}  // namespace

Flow flow_of(GumboTag tag) { return flows[tag]; }

void FlowText::write(NodeId id) {
    std::vector<Open> open;
    const NodeId end = tree_[id].end;
    ask_for(Gap::paragraph);
    for (NodeId at = id; at < end;) {
        while (!open.empty() && open.back().end <= at) {
            leave(open.back());
            open.pop_back();
        }
        const Node& node = tree_[at];
        if ((left_out_ != nullptr && (*left_out_)[at]) || flows[node.tag] == Flow::hidden) {
            at = node.end;
        } else if (node.is_text()) {
            preformatted_ ? write_preformatted(node.text) : write_text(node.text);
            ++at;
        } else {
            open.push_back(enter(at));
            ++at;
        }
    }
    for (; !open.empty(); open.pop_back()) leave(open.back());
    ask_for(Gap::paragraph);
}

FlowText::Open FlowText::enter(NodeId id) {
    const GumboTag tag = tree_[id].tag;
    Open open{tree_[id].end, Gap::none, flows[tag] == Flow::item, preformatted_, in_data_table_, in_item_};
    switch (flows[tag]) {
        case Flow::in_line:
        case Flow::hidden: return open;
        case Flow::line: open.gap_after = Gap::line; break;
        case Flow::table: in_data_table_ = is_data_table(id); [[fallthrough]];
        case Flow::rule:
        case Flow::block:
            if (in_data_table_ && tag == GUMBO_TAG_P) return open;
            open.gap_after = Gap::paragraph;
            break;
        case Flow::list: open.gap_after = in_item_ ? Gap::line : Gap::paragraph; break;
        case Flow::preformatted:
            preformatted_ = true;
            open.gap_after = Gap::paragraph;
            break;
        case Flow::row: open.gap_after = in_data_table_ ? Gap::line : Gap::paragraph; break;
        case Flow::cell: open.gap_after = in_data_table_ ? Gap::cell : Gap::paragraph; break;
        case Flow::line_end:
            ask_for(gap_ == Gap::line ? Gap::paragraph : Gap::line);  // two of them part paragraphs
            return open;
        case Flow::item:
            ask_for(Gap::line);
            bullet_ = in_item_ = true;
            open.gap_after = Gap::line;
            return open;
    }
    // The first block of a list item stands behind its bullet.
    if (!bullet_) ask_for(open.gap_after);
    return open;
}

void FlowText::leave(const Open& open) {
    if (open.is_item) {
        // Items stay together, whatever the last block of one would ask for, and an empty one has no bullet.
        if (gap_ > Gap::line) gap_ = Gap::line;
        bullet_ = false;
    }
    ask_for(open.gap_after);
    preformatted_ = open.preformatted;
    in_data_table_ = open.in_data_table;
    in_item_ = open.in_item;
}

// A table of data has rows of several cells, none of which holds a block; other tables lay out a page.
bool FlowText::is_data_table(NodeId id) const {
    std::size_t cells = 0;
    std::size_t rows = 0;
    std::size_t paragraphs = 0;
    for (NodeId at = id + 1; at < tree_[id].end; ++at) {
        switch (flows[tree_[at].tag]) {
            case Flow::row: ++rows; break;
            case Flow::cell: ++cells; break;
            case Flow::block:
                if (tree_[at].tag == GUMBO_TAG_CAPTION) break;
                // A cell may hold one paragraph and stay a cell.
                if (tree_[at].tag != GUMBO_TAG_P || flow_of(tree_[tree_[at].parent].tag) != Flow::cell) return false;
                if (++paragraphs > cells) return false;
                break;
            case Flow::list:
            case Flow::item:
            case Flow::table:
            case Flow::preformatted:
            case Flow::rule: return false;
            default: break;
        }
    }
    return rows >= 2 && cells > rows;
}

void FlowText::write_gap() {
    static constexpr std::string_view gaps[] = {"", " ", " | ", "\n", "\n\n"};
    if (!out_.empty()) out_ += gaps[static_cast<std::size_t>(gap_)];
    if (bullet_) out_ += bullet;
    gap_ = Gap::none;
    bullet_ = false;
}

void FlowText::write_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (blank_at(text, at) > 0) ask_for(Gap::blank);
        const std::string_view word = next_word(text, at);
        if (word.empty()) return;
        write_gap();
        out_ += word;
    }
}

void FlowText::write_preformatted(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const bool whole_line = end < text.size();
        const std::string_view line = text.substr(at, end - at);
        std::size_t behind_last_word = 0;
        for (std::size_t i = 0; i < line.size();) {
            if (!next_word(line, i).empty()) behind_last_word = i;
        }
        if (behind_last_word > 0) {
            write_gap();
            out_ += whole_line ? line.substr(0, behind_last_word) : line;
        }
        if (whole_line) ask_for(gap_ == Gap::line ? Gap::paragraph : Gap::line);
        at = end + 1;
    }
}

}  // namespace dateline::markup
