#include "corpus/markup/marked_parts.hpp"

#include <algorithm>

namespace dateline::markup {

namespace {

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

// Pictures with what is written under them, except those that are no pictures.
bool is_picture(const HtmlTree& tree, NodeId id) {
    if (tree[id].tag != GUMBO_TAG_FIGURE) return false;
    for (NodeId inner = id + 1; inner < tree[id].end; ++inner) {
        const GumboTag held = tree[inner].tag;
        if (held == GUMBO_TAG_TABLE || held == GUMBO_TAG_BLOCKQUOTE || held == GUMBO_TAG_PRE) return false;
    }
    return true;
}

bool is_marked(const PageOutline& outline, NodeId id, Marks mark) {
    const HtmlTree& tree = outline.tree();
    const GumboTag tag = tree[id].tag;
    if (tree[id].is_text() || tag == GUMBO_TAG_MAIN) return false;
    const Marks marks = outline.marks(id);
    // What is called an article, or the body of one, is not called a sidebar or a notice for what else its names say.
    constexpr Marks stronger = marked_comments | marked_hidden | marked_related | marked_advert;
    if ((marks & (marked_body | marked_article)) != 0 && (mark & stronger) == 0) return false;
    return (marks & mark) != 0 || (mark == marked_caption && is_picture(tree, id));
}

// By node: bytes of prose in the nodes before it that nothing speaks against.
std::vector<std::uint64_t> prose_before(const PageOutline& outline, const std::vector<Marks>& why) {
    std::vector<std::uint64_t> before(outline.tree().size() + 1, 0);
    for (const Block& block : outline.blocks()) {
        if (block.prose && why[block.begin] == 0) before[block.begin + 1] += block.bytes - block.link_bytes;
    }
    for (std::size_t id = 1; id < before.size(); ++id) before[id] += before[id - 1];
    return before;
}

}  // namespace

std::vector<Marks> find_marked_parts(const PageOutline& outline, Trust trust) {
    const HtmlTree& tree = outline.tree();
    std::vector<Marks> why(tree.size(), 0);
    if (trust == Trust::none) return why;
    std::vector<NodeId> parts;
    std::vector<std::uint64_t> before = prose_before(outline, why);
    for (const Limit& limit : limits) {
        if (trust == Trust::some && !limit.also_with_some_trust) continue;
        const std::uint64_t whole = before.back();
        std::uint64_t all_parts = 0;
        parts.clear();
        for (NodeId id = 1; id < tree.size();) {
            if (why[id] != 0 || !is_marked(outline, id, limit.mark)) {
                ++id;
                continue;
            }
            parts.push_back(id);
            all_parts += before[tree[id].end] - before[id];
            id = tree[id].end;
        }
        if (parts.empty() || (all_parts > 0 && all_parts * 100 >= whole * limit.percent_of_all)) continue;
        for (const NodeId id : parts) {
            const std::uint64_t share = before[tree[id].end] - before[id];
            if (share > 0 && share * 100 >= whole * limit.percent) continue;
            std::fill(why.begin() + id, why.begin() + tree[id].end, limit.mark);
        }
        if (all_parts > 0) before = prose_before(outline, why);
    }
    return why;
}

}  // namespace dateline::markup
