// A page cut into blocks of text, with what its markup says about each: what is needed to tell the article from what stands around it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/markup/class_words.hpp"
#include "corpus/markup/html_tree.hpp"

namespace dateline::markup {

// A run of text that no block, and no empty line, interrupts: mostly a paragraph.
struct Block {
    NodeId begin;                  // its first text
    NodeId end;                    // one past its last text
    NodeId holder;                 // the innermost element that parts blocks and holds it
    std::uint32_t bytes = 0;       // without blanks
    std::uint32_t link_bytes = 0;  // those of them inside links
    bool prose = false;            // a paragraph of a story: long, or a whole sentence; no heading, and not made of links
};

class PageOutline {
public:
    // REQUIRES that `tree` outlives the outline.
    explicit PageOutline(const HtmlTree& tree);

    const HtmlTree& tree() const { return tree_; }
    const std::vector<Block>& blocks() const { return blocks_; }

    // What the element itself says, and what it says together with everything around it.
    Marks marks(NodeId id) const { return marks_[id]; }
    Marks marks_around(NodeId id) const { return marks_around_[id]; }

    // Bytes of prose (text in blocks of prose, links apart) inside the element.
    std::uint64_t prose_in(NodeId id) const { return prose_before_[tree_[id].end] - prose_before_[id]; }

    // The block, or the texts of these nodes, as one line with single blanks. Beyond `enough` bytes nothing more is looked at.
    std::string line_of(const Block& block) const { return line_of(block.begin, block.end); }
    std::string line_of(NodeId begin, NodeId end, std::size_t enough = 1'000) const;

private:
    void mark_elements();
    void cut_blocks();
    void count_prose();

    const HtmlTree& tree_;
    std::vector<Marks> marks_;
    std::vector<Marks> marks_around_;
    std::vector<Block> blocks_;
    std::vector<std::uint64_t> prose_before_;  // by node: bytes of prose in the nodes before it
};

}  // namespace dateline::markup
