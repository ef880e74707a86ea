// Persons, organisations and places with their spellings, as pages of text.
#pragma once

#include <string>

#include "corpus/output/terminal.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher::render {

// A line an entity: name, articles, and its spellings where there are several; as wide as the terminal at most.
std::string names_table(const NameList& names, const output::Terminal& terminal);

// A paragraph an entity: each spelling with its articles, and why it was joined to which other one.
std::string names_explained(const NameList& names, const output::Terminal& terminal);

}  // namespace dateline::searcher::render
