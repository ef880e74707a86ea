// Where a person's name begins and ends among the words that were taken for it.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/tagging/name_document.hpp"

namespace dateline::tagging {

// Words first..last of a document, both part of it.
struct WordRange {
    std::uint32_t first;
    std::uint32_t last;

    bool operator==(const WordRange&) const = default;
};

// The names in a range that was labelled as one person: without titles in front ("Sheikh Sabah"), without party and state behind ("Mary
// Landrieu D La", "John Kerry D-Mass."), and as two where a heading without marks says the same name twice ("Barack Obama Barack Obama").
std::vector<WordRange> person_names(const NameDocument& document, WordRange labelled);

// "R-PA": no name of anything.
bool is_party_and_state(const NameDocument& document, WordRange labelled);

}  // namespace dateline::tagging
