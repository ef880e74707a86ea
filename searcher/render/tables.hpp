// Facets and timelines as small tables with bars.
#pragma once

#include <string>

#include "corpus/output/terminal.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher::render {

// A bar of `count`/`most` of `cells`: eighths of a block with Unicode, else '#'. Something is never drawn as nothing.
std::string bar(std::uint64_t count, std::uint64_t most, int cells, bool unicode);

// "12345" -> "12,345"
std::string grouped(std::uint64_t number);

// A heading and a line a value; each line ended.
std::string facet_table(const Facet& facet, const output::Terminal& terminal);
std::string timeline_table(const Timeline& timeline, const output::Terminal& terminal);

}  // namespace dateline::searcher::render
