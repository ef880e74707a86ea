// From the characters of one typed word or quotation to a node of the tree.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/query/lexer.hpp"
#include "corpus/query/notes.hpp"
#include "corpus/query/tree.hpp"
#include "corpus/schema/field.hpp"

namespace dateline::query {

// Both give a Word or a Phrase (or Everything for *); empty where there is nothing to search for, and a note says so.

// A word with what stands on it: neg*, typo~, =exact. One that falls into several terms is a phrase ("cease-fire"), whose last word
// alone is widened. `plain` is how a word without a sign is widened.
std::optional<Node> read_word(const Lexeme& lexeme, schema::Field field, Widen plain, Notes& notes);

// What stood between quotes, with its ~3.
std::optional<Node> read_quotation(const Lexeme& lexeme, schema::Field field, Notes& notes);

}  // namespace dateline::query
