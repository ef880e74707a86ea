// A page as far as reading needs it. What goes into the parser is first made small and harmless, in one pass:
//
//   gone with what they hold   scripts, styles, drawings, formulas, choices of forms, frames within the page, comments
//   gone, what they hold stays fonts and emphasis (<span> when they say something in an attribute), frame sets, old oddities
//   gone                       images, inputs; attributes that say nothing about meaning
//   renamed                    <form> and <noscript> become <div role="form">, <div role="noscript">; <xmp> becomes <pre>
//   limited                    elements open at once, elements at all: beyond the limits a tag is dropped and what it holds stays
//
// On real pages three quarters of the bytes go, and the parser takes a quarter of the time. On hostile ones the limits keep it from
// what it cannot do fast: it looks through all open elements for each tag, through all attributes for each attribute, and opens all
// unclosed emphasis again in each paragraph.
#pragma once

#include <cstddef>
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

struct TameMarkup {
    std::string markup;               // all that is left: valid to parse in time proportional to its length
    std::vector<DataScript> scripts;  // in the order of the page
    bool flattened = false;           // more than deepest_nesting elements were open at once, or there were more than most_elements
};

// REQUIRES that `page` outlives the answer.
TameMarkup tame_markup(std::string_view page);

}  // namespace dateline::markup
