// Dates in the elements of a page, and lines that may hold one, each with what its place says. No date is read here.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "corpus/markup/html_page.hpp"
#include "corpus/markup/main_text.hpp"
#include "corpus/markup/page_head.hpp"
#include "corpus/markup/page_outline.hpp"

namespace dateline::markup {

// <meta> that may hold a date, itemprops, <time>, and what hAtom and its like write into titles.
std::vector<DateFact> find_date_facts(const PageOutline& outline, const MainText& main);

// Lines with a digit. `titles`: how the headline is recognised.
std::vector<DateLine> find_date_lines(const PageOutline& outline, const MainText& main, std::span<const std::string> titles);

}  // namespace dateline::markup
