#include "corpus/markup/main_text.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "corpus/markup/flow_text.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

// How much is believed of what the names of classes say.
enum class Trust : std::uint8_t { all, some, none };

// Parts that are marked so are left out, in this order, unless one holds at least that share of the prose that is left then, or all of
// them together hold most of it: then the name means something else, or the page is made of them.
struct Limit {
    Marks mark;
    std::uint64_t percent;  // 101: whatever it holds
    std::uint64_t percent_of_all;
    bool also_with_some_trust;
};
constexpr Limit limits[] = {
    {marked_cookies, 101, 101, true}, {marked_comments, 101, 101, true}, {marked_hidden, 70, 80, true},  {marked_navigation, 50, 80, true},
    {marked_form, 60, 80, true},      {marked_footer, 60, 70, true},     {marked_share, 30, 50, true},   {marked_notice, 45, 60, true},
    {marked_sidebar, 65, 85, false},  {marked_related, 60, 75, false},   {marked_advert, 30, 50, false}, {marked_about, 40, 50, false},
    {marked_caption, 70, 85, false},
};

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

bool is_title(const PageOutline& outline, const Block& block, std::span<const std::string> titles) {
    constexpr std::uint32_t longest = 400;
    if (block.bytes > longest) return false;
    const std::string folded = folded_title(outline.line_of(block));
    return std::ranges::any_of(titles, [&](const std::string& title) { return folded_title(title) == folded; });
}

class Finder {
public:
    Finder(const PageOutline& outline, std::span<const std::string> titles, Trust trust)
        : outline_(outline), tree_(outline.tree()), titles_(titles), trust_(trust) {}

    MainText find() {
        leave_out_marked();
        weigh();
        choose_root();
        choose_blocks();
        MainText found{{}, root_, article_, std::move(left_out_for_)};
        FlowText flow(tree_, &left_out_);
        flow.write(article_);
        found.text = flow.take();
        return found;
    }

    // Bytes of what was found, prose alone where there is enough of it.
    std::uint64_t weight() const { return weight_in(root_); }

private:
    void leave_out_marked();
    bool is_marked(NodeId id, Marks mark) const;
    bool is_picture(NodeId id) const;
    std::vector<std::uint64_t> prose_left() const;
    void leave_out_before_headline();
    void weigh();
    NodeId start_of_search() const;
    void choose_root();
    NodeId descend(NodeId id) const;
    void choose_blocks();
    NodeId list_around(const Block& block) const;
    bool is_made_of_links(NodeId list) const;
    bool keeps_inside(const std::vector<std::size_t>& chosen, std::size_t i) const;
    void leave_out(const Block& block) {
        for (NodeId id = block.begin; id < block.end; ++id) {
            if (tree_[id].is_text()) left_out_[id] = true;
        }
    }

    std::uint64_t weight_in(NodeId id) const { return weight_before_[tree_[id].end] - weight_before_[id]; }
    bool is_inside(const Block& block, NodeId id) const { return block.begin >= id && block.begin < tree_[id].end; }

    const PageOutline& outline_;
    const HtmlTree& tree_;
    std::span<const std::string> titles_;
    Trust trust_;
    std::vector<bool> left_out_;  // the outermost elements that are left out
    std::vector<Marks> left_out_for_;
    std::vector<bool> inside_out_;              // those, and everything inside them
    bool has_prose_ = false;                    // enough of it to go by
    std::vector<std::uint64_t> weight_before_;  // by node: bytes in the nodes before it that count
    NodeId root_ = 0;
    NodeId article_ = 0;
};

// Pictures with what is written under them, except those that are no pictures.
bool Finder::is_picture(NodeId id) const {
    if (tree_[id].tag != GUMBO_TAG_FIGURE) return false;
    for (NodeId inner = id + 1; inner < tree_[id].end; ++inner) {
        const GumboTag held = tree_[inner].tag;
        if (held == GUMBO_TAG_TABLE || held == GUMBO_TAG_BLOCKQUOTE || held == GUMBO_TAG_PRE) return false;
    }
    return true;
}

bool Finder::is_marked(NodeId id, Marks mark) const {
    const GumboTag tag = tree_[id].tag;
    if (tree_[id].is_text() || tag == GUMBO_TAG_MAIN) return false;
    const Marks marks = outline_.marks(id);
    // What is called an article, or the body of one, is not called a sidebar or a notice for what else its names say.
    constexpr Marks stronger = marked_comments | marked_hidden | marked_related | marked_advert;
    if ((marks & (marked_body | marked_article)) != 0 && (mark & stronger) == 0) return false;
    return (marks & mark) != 0 || (mark == marked_caption && is_picture(id));
}

std::vector<std::uint64_t> Finder::prose_left() const {
    std::vector<std::uint64_t> before(tree_.size() + 1, 0);
    for (const Block& block : outline_.blocks()) {
        if (block.prose && !inside_out_[block.begin]) before[block.begin + 1] += block.bytes - block.link_bytes;
    }
    for (std::size_t id = 1; id < before.size(); ++id) before[id] += before[id - 1];
    return before;
}

void Finder::leave_out_marked() {
    left_out_.assign(tree_.size(), false);
    inside_out_ = left_out_;
    left_out_for_.assign(tree_.size(), 0);
    if (trust_ == Trust::none) return;
    std::vector<NodeId> parts;
    std::vector<std::uint64_t> before = prose_left();
    for (const Limit& limit : limits) {
        if (trust_ == Trust::some && !limit.also_with_some_trust) continue;
        const std::uint64_t whole = before.back();
        std::uint64_t all_parts = 0;
        parts.clear();
        for (NodeId id = 1; id < tree_.size();) {
            if (inside_out_[id] || !is_marked(id, limit.mark)) {
                ++id;
                continue;
            }
            parts.push_back(id);
            all_parts += before[tree_[id].end] - before[id];
            id = tree_[id].end;
        }
        if (parts.empty() || (all_parts > 0 && all_parts * 100 >= whole * limit.percent_of_all)) continue;
        for (const NodeId id : parts) {
            const std::uint64_t share = before[tree_[id].end] - before[id];
            if (share > 0 && share * 100 >= whole * limit.percent) continue;
            left_out_[id] = true;
            std::fill(inside_out_.begin() + id, inside_out_.begin() + tree_[id].end, true);
            std::fill(left_out_for_.begin() + id, left_out_for_.begin() + tree_[id].end, limit.mark);
        }
        if (all_parts > 0) before = prose_left();
    }
}

// What stands before the headline is no part of the story, if there is one behind it.
void Finder::leave_out_before_headline() {
    constexpr std::uint64_t a_story = 200;
    const std::vector<Block>& blocks = outline_.blocks();
    const auto headline = find_headline(outline_, titles_);
    if (!headline || tree_[blocks[*headline].holder].tag > GUMBO_TAG_H3 || tree_[blocks[*headline].holder].tag < GUMBO_TAG_H1) return;
    std::uint64_t behind = 0;
    for (std::size_t i = *headline; i < blocks.size(); ++i) {
        if (blocks[i].prose && !inside_out_[blocks[i].begin]) behind += blocks[i].bytes - blocks[i].link_bytes;
    }
    if (behind < a_story) return;
    for (std::size_t i = 0; i < *headline; ++i) {
        leave_out(blocks[i]);
        inside_out_[blocks[i].begin] = true;
    }
}

// Prose counts. Where there is next to none (results, lists, tables, verse) all text does, and links half.
void Finder::weigh() {
    constexpr std::uint64_t enough = 250;
    std::uint64_t prose = 0;
    std::uint64_t all = 0;
    leave_out_before_headline();
    for (const Block& block : outline_.blocks()) {
        if (inside_out_[block.begin]) continue;
        prose += block.prose ? block.bytes - block.link_bytes : 0;
        all += block.bytes - block.link_bytes / 2;
    }
    has_prose_ = prose >= enough || prose * 3 >= all;
    weight_before_.assign(tree_.size() + 1, 0);
    for (const Block& block : outline_.blocks()) {
        if (inside_out_[block.begin]) continue;
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
        if (marked && !inside_out_[id]) {
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
    const std::optional<std::size_t> headline = find_headline(outline_, titles_);
    for (NodeId id = root_; id != 0 && is_small(id); id = tree_[id].parent) {
        const Marks marks = outline_.marks(id);
        const bool is_article = (marks & marked_article) != 0 && (marks & marked_body) == 0;
        const bool holds_headline = headline && is_inside(outline_.blocks()[*headline], id);
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

bool Finder::is_made_of_links(NodeId list) const {
    std::uint64_t bytes = 0;
    std::uint64_t link_bytes = 0;
    const auto& blocks = outline_.blocks();
    for (auto block = std::ranges::lower_bound(blocks, list, {}, &Block::begin); block != blocks.end() && is_inside(*block, list);
         ++block) {
        bytes += block->bytes;
        link_bytes += block->link_bytes;
    }
    return link_bytes * 2 > bytes;
}

// Whether a block inside the story's element belongs to it. `chosen`: the blocks that are not left out, in their order.
bool Finder::keeps_inside(const std::vector<std::size_t>& chosen, std::size_t i) const {
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
        if (!is_inside(blocks[i], article_) || inside_out_[blocks[i].begin]) continue;
        if ((!blocks[i].prose || is_heading(tree_[blocks[i].holder].tag)) && is_title(outline_, blocks[i], titles_)) {
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

std::string folded_title(std::string_view title) {
    std::string folded;
    for (std::size_t at = 0; at < title.size(); ++at) {
        const char c = title[at];
        const std::string_view here = title.substr(at, 3);
        if (text::is_letter(c) || text::is_digit(c)) {
            folded += text::lower(c);
        } else if (here.starts_with("\xC2")) {
            ++at;  // the signs of Latin-1: « » and the no-break space
        } else if (here.starts_with("\xE2\x80") || here.starts_with("\xE2\x81")) {
            at += 2;  // quotation marks, dashes, odd blanks
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            folded += c;
        }
    }
    return folded;
}

std::optional<std::size_t> find_headline(const PageOutline& outline, std::span<const std::string> titles) {
    const std::vector<Block>& blocks = outline.blocks();
    for (const bool heading : {true, false}) {
        for (const std::string& title : titles) {
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                const GumboTag tag = outline.tree()[blocks[i].holder].tag;
                if (heading && (tag < GUMBO_TAG_H1 || tag > GUMBO_TAG_H3)) continue;
                if (is_title(outline, blocks[i], {&title, 1})) return i;
            }
        }
    }
    return std::nullopt;
}

MainText find_main_text(const PageOutline& outline, std::span<const std::string> titles) {
    constexpr std::uint64_t enough = 100;  // bytes of prose: a short piece of news
    MainText best;
    std::uint64_t heaviest = 0;
    for (const Trust trust : {Trust::all, Trust::some, Trust::none}) {
        Finder finder(outline, titles, trust);
        MainText found = finder.find();
        if (best.text.empty() || finder.weight() > 3 * heaviest) {
            heaviest = finder.weight();
            best = std::move(found);
        }
        if (heaviest >= enough && !best.text.empty()) break;
    }
    if (best.text.empty()) best = Finder(outline, {}, Trust::none).find();  // its headline is all that it says
    return best;
}

}  // namespace dateline::markup
