#include "corpus/markup/main_text.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "corpus/markup/flow_text.hpp"
#include "corpus/markup/marked_parts.hpp"

namespace dateline::markup {

namespace {

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

class Finder {
public:
    Finder(const PageOutline& outline, const Headline& headline, Trust trust)
        : outline_(outline),
          tree_(outline.tree()),
          headline_(headline),
          marks_(find_marked_parts(outline, trust)),
          left_out_(tree_.size()) {
        for (NodeId id = 0; id < tree_.size(); ++id) left_out_[id] = marks_[id] != 0;
    }

    MainText find() {
        leave_out_before_headline();
        weigh();
        choose_root();
        choose_blocks();
        MainText found{{}, root_, article_, std::move(marks_)};
        FlowText flow(tree_, &left_out_);
        flow.write(article_);
        found.text = flow.take();
        return found;
    }

    // Bytes of what was found, prose alone where there is enough of it.
    std::uint64_t weight() const { return weight_in(root_); }

private:
    void leave_out_before_headline();
    void weigh();
    NodeId start_of_search() const;
    void choose_root();
    NodeId descend(NodeId id) const;
    void choose_blocks();
    NodeId list_around(const Block& block) const;
    bool is_made_of_links(NodeId list);
    bool keeps_inside(const std::vector<std::size_t>& chosen, std::size_t i);
    bool is_out(const Block& block) const { return left_out_[block.begin]; }
    void leave_out(const Block& block) {
        for (NodeId id = block.begin; id < block.end; ++id) {
            if (tree_[id].is_text()) left_out_[id] = true;
        }
    }

    std::uint64_t weight_in(NodeId id) const { return weight_before_[tree_[id].end] - weight_before_[id]; }
    bool is_inside(const Block& block, NodeId id) const { return block.begin >= id && block.begin < tree_[id].end; }

    const PageOutline& outline_;
    const HtmlTree& tree_;
    const Headline& headline_;
    std::vector<Marks> marks_;                  // for which nodes are left out
    std::vector<bool> left_out_;                // by node: these, and the texts of single blocks
    bool has_prose_ = false;                    // enough of it to go by
    std::vector<std::uint64_t> weight_before_;  // by node: bytes in the nodes before it that count
    NodeId root_ = 0;
    NodeId article_ = 0;
    std::unordered_map<NodeId, bool> made_of_links_;  // lists that were asked for
};

// What stands before the headline is no part of the story, if there is one behind it.
void Finder::leave_out_before_headline() {
    constexpr std::uint64_t a_story = 200;
    if (!headline_.block || !headline_.is_heading) return;
    const std::vector<Block>& blocks = outline_.blocks();
    std::uint64_t behind = 0;
    for (std::size_t i = *headline_.block; i < blocks.size(); ++i) {
        if (blocks[i].prose && !is_out(blocks[i])) behind += blocks[i].bytes - blocks[i].link_bytes;
    }
    if (behind < a_story) return;
    for (std::size_t i = 0; i < *headline_.block; ++i) leave_out(blocks[i]);
}

// Prose counts. Where there is next to none (results, lists, tables, verse) all text does, and links half.
void Finder::weigh() {
    constexpr std::uint64_t enough = 250;
    std::uint64_t prose = 0;
    std::uint64_t all = 0;
    for (const Block& block : outline_.blocks()) {
        if (is_out(block)) continue;
        prose += block.prose ? block.bytes - block.link_bytes : 0;
        all += block.bytes - block.link_bytes / 2;
    }
    has_prose_ = prose >= enough || prose * 3 >= all;
    weight_before_.assign(tree_.size() + 1, 0);
    for (const Block& block : outline_.blocks()) {
        if (is_out(block)) continue;
        const std::uint32_t own = block.bytes - block.link_bytes;
        if (!has_prose_ || block.prose) weight_before_[block.begin + 1] += has_prose_ ? own : own + block.link_bytes / 2;
    }
    for (std::size_t id = 1; id < weight_before_.size(); ++id) weight_before_[id] += weight_before_[id - 1];
}

// Goes down as long as one child holds four fifths of what its parent holds.
NodeId Finder::descend(NodeId id) const {
    while (weight_in(id) > 0) {
        NodeId heaviest = id;
        for (NodeId child = id + 1; child < tree_[id].end; child = tree_[child].end) {
            if (heaviest == id || weight_in(child) > weight_in(heaviest)) heaviest = child;
        }
        const GumboTag tag = tree_[heaviest].tag;
        if (heaviest == id || tree_[heaviest].is_text() || tag == GUMBO_TAG_P || is_heading(tag)) break;
        if (weight_in(heaviest) * 5 < weight_in(id) * 4) break;
        id = heaviest;
    }
    return id;
}

// What the page calls the body of its article: the heaviest such element, unless there are several of about that weight, as on a page
// that lists articles, or it is next to nothing. Else what it calls an article, if that holds much of the page. Else the page.
NodeId Finder::start_of_search() const {
    NodeId body = 0;
    std::uint64_t all_bodies = 0;
    for (NodeId id = 1; id < tree_.size();) {
        const bool marked = (outline_.marks(id) & marked_body) != 0 && weight_in(id) > 0;
        if (marked && !left_out_[id]) {
            all_bodies += weight_in(id);
            // The innermost of those that hold the same.
            NodeId inner = id;
            for (NodeId below = id + 1; below < tree_[id].end; ++below) {
                if ((outline_.marks(below) & marked_body) != 0 && weight_in(below) * 10 >= weight_in(id) * 8) inner = below;
            }
            if (body == 0 || weight_in(inner) > weight_in(body)) body = inner;
            id = tree_[id].end;
        } else {
            ++id;
        }
    }
    if (body != 0 && weight_in(body) * 10 >= all_bodies * 6 && weight_in(body) * 10 >= weight_in(0)) return body;
    NodeId article = 0;
    for (NodeId id = 1; id < tree_.size(); ++id) {
        if ((outline_.marks(id) & marked_article) == 0 || weight_in(id) * 10 < weight_in(0) * 4) continue;
        if (article == 0 || weight_in(id) >= weight_in(article)) article = id;
    }
    return article;
}

void Finder::choose_root() {
    root_ = article_ = descend(start_of_search());
    // The article around the story: the element that holds the headline as well, or what the page calls an article. Not much more than
    // the story may stand in it.
    const auto is_small = [&](NodeId id) { return weight_in(id) * 2 <= weight_in(root_) * 3 && tree_[id].tag != GUMBO_TAG_BODY; };
    for (NodeId id = root_; id != 0 && is_small(id); id = tree_[id].parent) {
        const Marks marks = outline_.marks(id);
        const bool is_article = (marks & marked_article) != 0 && (marks & marked_body) == 0;
        const bool holds_headline = headline_.block && is_inside(outline_.blocks()[*headline_.block], id);
        if (is_article || tree_[id].tag == GUMBO_TAG_MAIN || holds_headline) article_ = id;
        if (holds_headline) break;
    }
}

// The list or table that the block is a part of, which means something as a whole alone; 0 where there is none.
NodeId Finder::list_around(const Block& block) const {
    constexpr int levels = 4;
    NodeId id = block.holder;
    for (int level = 0; level < levels && id > root_; ++level, id = tree_[id].parent) {
        const GumboTag tag = tree_[id].tag;
        if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL || tag == GUMBO_TAG_TABLE) return id;
    }
    return 0;
}

bool Finder::is_made_of_links(NodeId list) {
    const auto [known, is_new] = made_of_links_.try_emplace(list, false);
    if (!is_new) return known->second;
    std::uint64_t bytes = 0;
    std::uint64_t link_bytes = 0;
    const auto& blocks = outline_.blocks();
    for (auto block = std::ranges::lower_bound(blocks, list, {}, &Block::begin); block != blocks.end() && is_inside(*block, list);
         ++block) {
        bytes += block->bytes;
        link_bytes += block->link_bytes;
    }
    return known->second = link_bytes * 2 > bytes;
}

// Whether a block inside the story's element belongs to it. `chosen`: the blocks that are not left out, in their order.
bool Finder::keeps_inside(const std::vector<std::size_t>& chosen, std::size_t i) {
    const std::vector<Block>& blocks = outline_.blocks();
    const Block& block = blocks[chosen[i]];
    if (block.prose) return true;
    if (const NodeId list = list_around(block); list != 0) return !is_made_of_links(list);
    if (block.link_bytes * 2 > block.bytes) return false;
    const auto near_prose = [&](std::ptrdiff_t step) {
        constexpr std::ptrdiff_t reach = 4;
        for (std::ptrdiff_t n = 1; n <= reach; ++n) {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(i) + n * step;
            if (at < 0 || at >= static_cast<std::ptrdiff_t>(chosen.size())) return false;
            if (blocks[chosen[static_cast<std::size_t>(at)]].prose) return true;
        }
        return false;
    };
    const GumboTag tag = tree_[block.holder].tag;
    if (is_heading(tag)) return near_prose(1);
    if (tag == GUMBO_TAG_PRE) return true;
    if ((outline_.marks_around(block.holder) | outline_.marks(block.holder)) & (marked_date | marked_byline | marked_about)) return false;
    return near_prose(1) && near_prose(-1);
}

void Finder::choose_blocks() {
    const std::vector<Block>& blocks = outline_.blocks();
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!is_inside(blocks[i], article_) || is_out(blocks[i])) continue;
        const bool is_title = std::ranges::binary_search(headline_.repeats, i);
        if (is_title && (!blocks[i].prose || is_heading(tree_[blocks[i].holder].tag))) {
            leave_out(blocks[i]);
        } else if (is_inside(blocks[i], root_)) {
            inside.push_back(i);
        } else if (!blocks[i].prose || blocks[i].link_bytes * 5 > blocks[i].bytes) {
            leave_out(blocks[i]);
        }
    }
    if (!has_prose_) return;  // nothing to tell one block from another by
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (!keeps_inside(inside, i)) leave_out(blocks[inside[i]]);
    }
}

}  // namespace

MainText find_main_text(const PageOutline& outline, const Headline& headline) {
    constexpr std::uint64_t enough = 100;  // bytes of prose: a short piece of news
    MainText best;
    std::uint64_t heaviest = 0;
    const Headline no_headline;
    for (const Trust trust : {Trust::all, Trust::some, Trust::none}) {
        Finder finder(outline, headline, trust);
        MainText found = finder.find();
        if (best.text.empty() || finder.weight() > 3 * heaviest) {
            heaviest = finder.weight();
            best = std::move(found);
        }
        if (heaviest >= enough && !best.text.empty()) break;
    }
    if (best.text.empty()) best = Finder(outline, no_headline, Trust::none).find();  // its headline is all that it says
    return best;
}

}  // namespace dateline::markup
