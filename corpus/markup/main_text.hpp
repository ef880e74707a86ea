// The article in a page: which of its blocks are the story, and which are what a site puts around every story.
#pragma once

#include <string>
#include <vector>

#include "corpus/markup/headline.hpp"
#include "corpus/markup/page_outline.hpp"

namespace dateline::markup {

struct MainText {
    std::string text;             // as flow_text.hpp writes it
    NodeId root = 0;              // the innermost element that holds the story
    NodeId article = 0;           // the element around it that holds headline, byline and date as well; `root` where none is found
    std::vector<Marks> left_out;  // by node: the mark for which it, or what holds it, was left out; 0 for what was not
};

// What belongs to the story is told by prose: blocks that are long or whole sentences, and not made of links. The story's element is the
// one that holds most of the prose of the page, parts that are marked as something else, and what stands before the headline, left
// out; what the page itself calls the body of an article comes first. In it, short blocks stay between prose, headings before it; lists of
// links, bylines, captions, share bars and the headline itself go. A page whose prose is all marked as something else is read a second
// time without believing the marks, and a page without any prose gives all text that is left: no page with readable text gives none.
// After the ideas of Readability (paragraph scores, names of classes), boilerpipe and jusText (link density, neighbouring blocks).
MainText find_main_text(const PageOutline& outline, const Headline& headline);

}  // namespace dateline::markup
