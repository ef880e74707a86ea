// Cues at the head of a text: a header (" date 2025-05-19 ", "Posted on May 19, 2025"), a date alone on its line or between headline and
// story, an agency's dateline ("WASHINGTON, March 12 (Xinhua) --"), "Updated: ...". A date inside a sentence is none of them.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/publication/cue.hpp"

namespace dateline::publication {

struct HeadCues {
    Cues cues;                         // in the order of the text; kinds header, line, dateline, modified
    std::vector<article::Span> spans;  // of kind header: the header from its label, the dateline from its place; sorted, not overlapping
};

// Looks at the first 1,500 bytes. A yearless dateline is a cue that decides nothing by itself.
HeadCues head_cues(std::string_view text);

// The same for an article whose source names its day: what still matters are the header and the dateline with which the text begins, to
// mark them. Costs next to nothing where the first 64 bytes have no digit.
HeadCues opening_cues(std::string_view text);

}  // namespace dateline::publication
