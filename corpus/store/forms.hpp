// The table of written forms: which words of the index share a stem. Metadata "F<language>:<stem>" -> the forms, joined by blanks.
//
// A stem whose only form is the stem itself has no entry: names and numbers, half of every vocabulary.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/store/metadata.hpp"
#include "corpus/text/stem.hpp"

namespace dateline::store {

// Where the forms of a stem are kept.
std::string forms_key(std::string_view language, std::string_view stem);

// Can this word have other forms? Words with digits, of other scripts' single characters or of great length have none.
bool has_forms(std::string_view term);

// All written forms in the index with the same stem as `term`, sorted; `term` itself always among them.
std::vector<std::string> forms_of(std::string_view term, std::string_view language, text::Stemmer& stemmer, const ReadMetadata& read);

// Writes the whole table for one language; `vocabulary` sorted, each word once.
void write_forms(const std::vector<std::string>& vocabulary, std::string_view language, const WriteMetadata& write);

// Adds the words of a small update to the table.
void add_forms(const std::vector<std::string>& words, std::string_view language, const ReadMetadata& read, const WriteMetadata& write);

}  // namespace dateline::store
