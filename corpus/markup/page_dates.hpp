// Dates in the elements of a page, and lines that may hold one, each with what its place says. No date is read here.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/markup/headline.hpp"
#include "corpus/markup/html_page.hpp"
#include "corpus/markup/main_text.hpp"
#include "corpus/markup/page_outline.hpp"

namespace dateline::markup {

// Where the story and its headline are, for telling the dates of an article from those around it.
struct StoryPlace {
    const PageOutline& outline;
    const MainText& main;
    const Headline& headline;
    std::size_t start;  // the headline's block; the story's first where there is none
    NodeId holder;      // the innermost element that holds the headline and the story

    StoryPlace(const PageOutline& page, const MainText& story, const Headline& title);
};

// <meta> that may hold a date, itemprops, <time>, and what hAtom and its like write into titles.
std::vector<DateFact> find_date_facts(const StoryPlace& place);

// Lines with a digit, without the headline itself.
std::vector<DateLine> find_date_lines(const StoryPlace& place);

}  // namespace dateline::markup
