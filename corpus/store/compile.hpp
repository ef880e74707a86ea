// From a query tree to the engine's query, over an open index: words become their written forms, names their entities' spellings, dates
// covers of date terms.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "corpus/query/pattern.hpp"
#include "corpus/query/tree.hpp"
#include "corpus/store/index_reader.hpp"
#include "corpus/store/matching_set.hpp"
#include "corpus/store/word_expansion.hpp"

namespace dateline::store {

struct CompileOptions {
    std::vector<std::string> languages;  // widen words for these; empty: for all languages of the index
    bool other_spellings = true;         // of names, for words in all their forms
};

struct CompiledQuery {
    Xapian::Query query;                        // ranks
    Plan plan;                                  // the same articles, for counting
    std::vector<query::Pattern> patterns;       // what to mark in texts: every word and phrase that is not under a NOT
    std::vector<std::string> notes;             // what was cut short: "neg*: the 300 most frequent of 2,113 words"
    std::vector<NameExpansion> names_expanded;  // words that were searched in other spellings, too
    bool ranked = false;                        // some part gives weight; else all matches are equal
};

// May throw Xapian::Error: call inside guarded.
CompiledQuery compile(const query::Node& tree, IndexReader& index, const CompileOptions& options);

}  // namespace dateline::store
