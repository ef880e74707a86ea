// The text of a part of a page, as it flows: blank runs become one blank, blocks are parted by an empty line, lines by a line end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/markup/html_tree.hpp"

namespace dateline::markup {

// How an element stands among others.
enum class Flow : std::uint8_t { in_line, line, block, list, item, row, cell, table, preformatted, line_end, rule, hidden };
Flow flow_of(GumboTag tag);

// Writes parts of a page, one behind the other.
//   paragraphs, headings, quotations, and blocks of any other name     "\n\n" between them
//   list items                                                         each on a line of its own behind "- "
//   <br>, table rows                                                   "\n"
//   table cells                                                        " | " between them, where no cell holds a block
//   <pre>                                                              as it is
// Blanks at the ends of lines go, no-break spaces become blanks. The head of a page is never written.
class FlowText {
public:
    // `left_out`: by node; such a node is passed over with all that it holds. Null: nothing is.
    explicit FlowText(const HtmlTree& tree, const std::vector<bool>* left_out = nullptr) : tree_(tree), left_out_(left_out) {}

    void write(NodeId id);

    const std::string& text() const { return out_; }
    std::string take() { return std::move(out_); }

private:
    // What stands between what was written and what comes next: the greatest of what was asked for.
    enum class Gap : std::uint8_t { none, blank, cell, line, paragraph };

    // An element whose end is still to come, and what holds again behind it.
    struct Open {
        NodeId end;
        Gap gap_after;
        bool is_item;
        bool preformatted;
        bool in_data_table;
        bool in_item;
    };

    Open enter(NodeId id);
    void leave(const Open& open);
    bool is_data_table(NodeId id) const;
    void ask_for(Gap gap) {
        if (gap_ < gap) gap_ = gap;
    }
    void write_gap();
    void write_text(std::string_view text);
    void write_preformatted(std::string_view text);

    const HtmlTree& tree_;
    const std::vector<bool>* left_out_;
    std::string out_;
    Gap gap_ = Gap::none;
    bool bullet_ = false;  // the next text begins a list item
    bool preformatted_ = false;
    bool in_data_table_ = false;
    bool in_item_ = false;
};

}  // namespace dateline::markup
