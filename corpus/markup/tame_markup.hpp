// A page as far as reading needs it. What goes into the parser is first made small and harmless, in one pass:
//
//   gone with what they hold   scripts, styles, drawings, formulas, choices of forms, frames within the page, comments
//   gone, what they hold stays fonts and emphasis (<span> when they say something in an attribute), frame sets, old oddities
//   gone                       images, inputs; attributes that say nothing about meaning
//   renamed                    <form> and <noscript> become <div role="form">, <div role="noscript">; <xmp> becomes <pre>
//   set aside                  texts and attributes: the parser gets their numbers, since it looks at every letter three times
//   limited                    elements open at once, elements at all: beyond the limits a tag is dropped and what it holds stays
//
// On real pages the parser gets an eighth of the bytes and takes a quarter of the time. On hostile ones the limits keep it from what it
// cannot do fast: it looks through all open elements for each tag, through all attributes for each attribute, and opens all unclosed
// emphasis again in each paragraph.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::markup {

// Browsers stop nesting at 512; no page that is meant to be read comes near 200.
inline constexpr std::size_t deepest_nesting = 256;
// The longest pages that people read, standards on a single page, have some 300,000 elements.
inline constexpr std::size_t most_elements = 500'000;

// A <script> that holds data: JSON-LD, or the state of a page that is drawn by a program.
struct DataScript {
    std::string_view type;      // the attribute as written: "application/ld+json"
    std::string_view contents;  // a view into the page
};

// Of a start tag; entities are not decoded.
struct TameAttribute {
    std::string_view name;   // lower case, one of a short list
    std::string_view value;  // a view into the page
};

struct TameMarkup {
    // The elements that are left, in time proportional to its length to parse. A text stands in it as its number and ';' ("12;"), or as
    // a blank when it is one; the attributes of an element as the attribute i, the number of their list.
    std::string markup;
    std::vector<std::string_view> texts;    // views into the page, entities not decoded
    std::vector<TameAttribute> attributes;  // the lists, one behind the other
    std::vector<std::uint32_t> list_ends;   // where each list ends
    std::deque<std::string> overflow;       // the texts behind the last element that was let in, joined by blanks; one of `texts` shows it
    std::vector<DataScript> scripts;        // in the order of the page
    bool flattened = false;                 // more than deepest_nesting elements were open at once, or there were more than most_elements

    std::span<const TameAttribute> attribute_list(std::size_t number) const {
        const std::size_t begin = number == 0 ? 0 : list_ends[number - 1];
        return std::span(attributes).subspan(begin, list_ends[number] - begin);
    }
};

// REQUIRES that `page` outlives the answer.
TameMarkup tame_markup(std::string_view page);

}  // namespace dateline::markup
