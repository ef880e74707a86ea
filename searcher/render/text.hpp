// For a person who reads: hits with marked sentences, tables with bars, a line that sums up. Nothing of an article reaches the terminal
// unless it was cleaned (output::clean_line), and without colour nothing is inserted into it.
#pragma once

#include <string>

#include "searcher/render/renderer.hpp"

namespace dateline::searcher::render {

void write_text(OutputStream& out, const Results& results, const Page& page);
// The three steps of --explain. REQUIRES that results.explanation is there.
std::string explanation_text(const Results& results, const output::Terminal& terminal);
void write_text_names(OutputStream& out, const NameList& names, const Page& page);
void write_text_article(OutputStream& out, const Hit& article, const Page& page);

}  // namespace dateline::searcher::render
