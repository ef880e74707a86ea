// Who is meant by a name, and why spellings are one: what --explain-name answers.
#pragma once

#include <string>

#include "corpus/base/result.hpp"
#include "corpus/store/index_reader.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher {

// The persons, organisations and places that may be meant by the name, at most `most`, each with all its spellings and their reasons.
// Error not_found, with names that come near as hint. May throw Xapian::Error.
base::Result<NameList> explain_name(const std::string& typed, std::size_t most, store::IndexReader& index);

}  // namespace dateline::searcher
