#include "corpus/markup/open_elements.hpp"

#include <algorithm>

namespace dateline::markup {

namespace {

// Of rows, the outer ones close the inner ones.
enum class RowLevel : std::uint8_t { group, row, cell };

RowLevel row_level(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH: return RowLevel::cell;
        case GUMBO_TAG_TR: return RowLevel::row;
        default: return RowLevel::group;
    }
}

bool same_item(GumboTag a, GumboTag b) { return (a == GUMBO_TAG_LI) == (b == GUMBO_TAG_LI); }

// What can nest in itself without end.
bool counts(Nesting nesting) { return nesting != Nesting::paragraph && nesting != Nesting::item && nesting != Nesting::row; }

bool ends_scope(Nesting nesting) { return nesting == Nesting::barrier || nesting == Nesting::row; }

}  // namespace

Nesting nesting_of(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_HTML:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_BODY: return Nesting::absent;
        case GUMBO_TAG_A: return Nesting::anchor;
        case GUMBO_TAG_P: return Nesting::paragraph;
        case GUMBO_TAG_LI:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DT: return Nesting::item;
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL: return Nesting::list;
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6: return Nesting::heading;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_COLGROUP: return Nesting::row;
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_APPLET:
        case GUMBO_TAG_MARQUEE: return Nesting::barrier;
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_DIR:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_HGROUP:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_MENU:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_SUMMARY: return Nesting::block;
        default: return Nesting::inner;
    }
}

void OpenElements::pop_to(std::size_t size) {
    for (std::size_t i = size; i < elements_.size(); ++i) counted_ -= counts(elements_[i].nesting) ? 1U : 0U;
    elements_.resize(size);
}

template <class Matches, class Stops>
bool OpenElements::close_to(Matches matches, Stops stops) {
    for (std::size_t i = elements_.size(); i-- > 0;) {
        if (matches(elements_[i])) {
            pop_to(i);
            return true;
        }
        if (stops(elements_[i])) return false;
    }
    return false;
}

// What the start tag closes before its element opens.
void OpenElements::close_before(GumboTag tag, Nesting nesting) {
    const auto at_scope = [](const Element& open) { return ends_scope(open.nesting); };
    switch (nesting) {
        case Nesting::item:
            // Items look beyond <div>, <address> and <p>, and beyond no other block.
            close_to([&](const Element& open) { return open.nesting == Nesting::item && same_item(open.tag, tag); },
                     [](const Element& open) {
                         const bool passable = open.nesting == Nesting::inner || open.nesting == Nesting::anchor ||
                                               open.nesting == Nesting::paragraph || open.tag == GUMBO_TAG_DIV ||
                                               open.tag == GUMBO_TAG_ADDRESS;
                         return !passable;
                     });
            [[fallthrough]];
        case Nesting::block:
        case Nesting::list:
        case Nesting::paragraph:
        case Nesting::heading:
            close_to([](const Element& open) { return open.nesting == Nesting::paragraph; }, at_scope);
            if (nesting == Nesting::heading && !elements_.empty() && elements_.back().nesting == Nesting::heading) {
                pop_to(elements_.size() - 1);
            }
            break;
        case Nesting::row: {
            const auto inner = [&](const Element& open) { return open.nesting == Nesting::row && row_level(open.tag) >= row_level(tag); };
            while (close_to(inner, [](const Element& open) { return open.tag == GUMBO_TAG_TABLE; })) continue;
            break;
        }
        case Nesting::anchor: close(tag, 0); break;
        case Nesting::barrier:
            if (tag == GUMBO_TAG_BUTTON) close(tag, 0);
            if (tag == GUMBO_TAG_TABLE) {
                close_to([](const Element& open) { return open.tag == GUMBO_TAG_TABLE; },
                         [](const Element& open) { return open.nesting == Nesting::row && row_level(open.tag) == RowLevel::cell; });
            }
            break;
        case Nesting::inner:
        case Nesting::absent: break;
    }
}

bool OpenElements::open(GumboTag tag, std::uint32_t name_hash) {
    const Nesting nesting = nesting_of(tag);
    if (nesting == Nesting::absent) return true;
    // Outside of a table its parts are ignored by the parser.
    const auto is_table = [](const Element& open) { return open.tag == GUMBO_TAG_TABLE; };
    if (nesting == Nesting::row && std::ranges::none_of(elements_, is_table)) return true;
    close_before(tag, nesting);
    if (counts(nesting) && counted_ >= deepest_) {
        refuse(tag);
        return false;
    }
    counted_ += counts(nesting) ? 1U : 0U;
    elements_.push_back({name_hash, tag, nesting});
    return true;
}

bool OpenElements::in_paragraph() const {
    for (std::size_t i = elements_.size(); i-- > 0 && !ends_scope(elements_[i].nesting);) {
        if (elements_[i].nesting == Nesting::paragraph) return true;
    }
    return false;
}

bool OpenElements::close(GumboTag tag, std::uint32_t name_hash) {
    if (refused_[tag] > 0) {
        --refused_[tag];
        return false;
    }
    const Nesting nesting = nesting_of(tag);
    const auto at_scope = [](const Element& open) { return ends_scope(open.nesting); };
    const auto same_tag = [&](const Element& open) { return open.tag == tag; };
    switch (nesting) {
        case Nesting::absent: break;
        case Nesting::inner:
            close_to([&](const Element& open) { return open.tag == tag && open.name == name_hash; },
                     [](const Element& open) { return open.nesting != Nesting::inner && open.nesting != Nesting::anchor; });
            break;
        case Nesting::anchor:
            // What was opened inside of it stays open.
            for (std::size_t i = elements_.size(); i-- > 0 && !at_scope(elements_[i]);) {
                if (elements_[i].tag != tag) continue;
                elements_.erase(elements_.begin() + static_cast<std::ptrdiff_t>(i));
                --counted_;
                break;
            }
            break;
        case Nesting::heading: close_to([](const Element& open) { return open.nesting == Nesting::heading; }, at_scope); break;
        case Nesting::item:
            close_to(same_tag, [&](const Element& open) {
                return ends_scope(open.nesting) || (tag == GUMBO_TAG_LI && open.nesting == Nesting::list);
            });
            break;
        case Nesting::row: close_to(same_tag, [](const Element& open) { return open.tag == GUMBO_TAG_TABLE; }); break;
        case Nesting::barrier:
            if (tag == GUMBO_TAG_TABLE) {
                close_to(same_tag, [](const Element&) { return false; });
            } else {
                close_to(same_tag, at_scope);
            }
            break;
        case Nesting::block:
        case Nesting::list:
        case Nesting::paragraph: close_to(same_tag, at_scope); break;
    }
    return true;
}

}  // namespace dateline::markup
