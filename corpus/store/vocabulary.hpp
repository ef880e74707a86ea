// Looking up words in the index's vocabulary: beginnings and near spellings.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

struct Expansion {
    std::vector<std::string> words;  // sorted
    std::size_t found = 0;           // how many there were before the list was cut to `most`
};

// The words that begin with `beginning`; of more than `most` the most frequent. Looks at 50,000 terms at most.
// `prefix` is the field's: "" for text, "S" for titles.
Expansion words_beginning(const Xapian::Database& database, std::string_view prefix, std::string_view beginning, std::size_t most);

// The words within one edit (up to 5 letters) or two (6 and more) of `word` that share its first letter.
Expansion words_near(const Xapian::Database& database, std::string_view prefix, std::string_view word, std::size_t most);

// Edit distance in characters with transpositions of neighbours, or limit + 1 when it is larger than `limit`.
std::size_t edit_distance(std::string_view text_a, std::string_view text_b, std::size_t limit);

}  // namespace dateline::store
