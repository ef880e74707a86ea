// Which elements are open at a place of the page, near enough to say how deep the parser's stack would be.
#pragma once

#include <gumbo.h>

#include <array>
#include <cstdint>
#include <vector>

namespace dateline::markup {

// How an element nests, after "the stack of open elements" of the HTML standard (13.2.4.2): what its start tag closes, and how far its
// end tag looks for what it ends.
enum class Nesting : std::uint8_t {
    inner,      // span, time, unknown names: the end tag looks up to the next block
    anchor,     // a: closes an open one, wherever it stands
    block,      // div, section, ul: closes a paragraph; the end tag looks up to the next barrier
    heading,    // h1 .. h6: a block that each heading's end tag ends
    paragraph,  // p: closes a paragraph; counts for nothing, since paragraphs do not nest
    item,       // li, dt, dd: closes its like in the same list; counts for nothing
    list,       // ul, ol, dl: a block that items do not look beyond
    row,        // tr, td, tbody: closes what stands open in the same table; counts for nothing
    barrier,    // table, object, button: nothing inside it closes anything outside of it
    absent,     // html, head, body: one each, ended by the end of the page
};
Nesting nesting_of(GumboTag tag);

// The stack. A start tag is entered when the element may be opened; an end tag says whether it ends something.
class OpenElements {
public:
    explicit OpenElements(std::size_t deepest) : deepest_(deepest) {}

    // Opens the element; false when it would stand deeper than the limit: then its tags have to be left out.
    bool open(GumboTag tag, std::uint32_t name_hash);
    // Closes it; false when the end tag belongs to a start tag that was refused, and has to be left out, too.
    bool close(GumboTag tag, std::uint32_t name_hash);

    // Takes note of a start tag that was left out for another reason.
    void refuse(GumboTag tag) {
        ++refused_[tag];
        refused_any_ = true;
    }
    bool refused_any() const { return refused_any_; }

    // Whether a "</p>" would end a paragraph; the parser makes an empty one where it would not.
    bool in_paragraph() const;

private:
    struct Element {
        std::uint32_t name;
        GumboTag tag;
        Nesting nesting;
    };

    void close_before(GumboTag tag, Nesting nesting);
    template <class Matches, class Stops>
    bool close_to(Matches matches, Stops stops);
    void pop_to(std::size_t size);

    std::size_t deepest_;
    std::size_t counted_ = 0;  // of elements_, those that can nest without end
    std::vector<Element> elements_;
    std::array<std::uint32_t, GUMBO_TAG_LAST + 1> refused_{};  // start tags by name whose end tags are still to come
    bool refused_any_ = false;
};

}  // namespace dateline::markup
