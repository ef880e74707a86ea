// The whole course of training, from annotated texts to weights.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "scripts/train/crf.hpp"
#include "scripts/train/pack_model.hpp"
#include "scripts/train/training_set.hpp"

namespace dateline::train {

struct Course {
    unsigned epochs = 7;
    unsigned epochs_after_pruning = 4;
    LearningRate rate;
    std::uint32_t fewest = 2;        // features that fewer words have are not learnt
    std::size_t features = 230'000;  // kept in the end, those with the widest weights
    std::uint64_t seed = 1;
};

struct Learnt {
    Crf crf;
    std::vector<tagging::FeatureHash> features;  // by id
};

using Tell = std::function<void(const std::string&)>;

// The texts are labelled in two halves, each by a model of the other half, to learn what a second pass over a text is worth; then one model
// is learnt for both passes, the second switched on for a random half of the texts in each epoch; then the weakest features are dropped
// and the others learnt on.
Learnt learn(const std::vector<AnnotatedText>& texts, const PackedLexicon& lexicon, const Course& course, const Tell& tell);

}  // namespace dateline::train
