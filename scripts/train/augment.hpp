// More texts from those there are, so that the model knows what the given ones lack.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "scripts/train/annotated_text.hpp"

namespace dateline::train {

using Random = std::mt19937_64;

// True in the given share of cases.
bool happens(double share, Random& random);

// Re-cased copies: of a share of the sentences (each a text of its own) and of a share of the whole texts; four in ten in capitals, the rest
// in title case. Without them headlines and old wires in capitals lose a third of their names.
void add_recased(double share_of_lines, double share_of_texts, std::vector<AnnotatedText>& texts, Random& random);

// Gives a share of the texts a dateline with a place of the texts and a news agency ("KYIV (Reuters) -").
void add_datelines(double share, std::vector<AnnotatedText>& texts, Random& random);

// Copies of a share of the texts with blanks around all hyphens between letters, as dumps of cut-up text have them ("Kim Jong - un").
void add_spaced_hyphens(double share, std::vector<AnnotatedText>& texts, Random& random);

}  // namespace dateline::train
