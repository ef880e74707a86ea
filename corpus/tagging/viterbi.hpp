// The best sequence of labels.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "corpus/tagging/labels.hpp"
#include "corpus/tagging/model.hpp"
#include "corpus/tagging/scores.hpp"

namespace dateline::tagging {

// Where a stretch of words stands: at an end of its sentence, or beside words that are certainly outside of names.
struct StretchEnds {
    bool begins_sentence = true;
    bool ends_sentence = true;
};

// Finds the labels of words in a row by Viterbi's algorithm. Memory is used again: one decoder a thread.
class Decoder {
public:
    // REQUIRES as many labels as scores. Scores beyond +-6,000 count as that.
    void decode(const TransitionWeights& transitions, std::span<const Scores> scores, StretchEnds ends, std::span<Label> labels);

private:
    std::vector<std::array<std::int16_t, 16>> best_before_;  // by word and label: the label before on the best way there
};

}  // namespace dateline::tagging
