// A linear-chain conditional random field, trained sentence by sentence: stochastic gradient steps whose size falls with the sum of squared
// gradients (AdaGrad: Duchi, Hazan and Singer 2011). One thread and no fused operations, so that the same data give the same weights.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "corpus/tagging/labels.hpp"
#include "scripts/train/training_set.hpp"

namespace dateline::train {

// A number for every label; the last two lanes are always 0.
using Lanes = float __attribute__((vector_size(64)));

struct LearningRate {
    float step = 0.03F;
    float decay = 0.8F;       // of the step, from one epoch to the next
    float shrinkage = 0.01F;  // L2, on the weights of features that a step touches
};

class Crf {
public:
    explicit Crf(std::size_t features);

    // One step towards the labels of the sentence.
    void learn(const TrainingSentence& sentence, bool with_second_pass, float step, float shrinkage);

    // The most likely labels.
    std::vector<tagging::Label> decode(const TrainingSentence& sentence, bool with_second_pass) const;

    // Takes this from the score of "outside" everywhere: more names are found, more of them wrong.
    void hold_back_outside(float bias);

    const std::vector<Lanes>& weights() const { return weights_; }  // by feature
    std::array<Lanes, tagging::label_count> transitions() const { return transition_; }
    Lanes begin() const { return begin_; }
    Lanes end() const { return end_; }

    // Keeps features as TrainingSet::keep does.
    void keep(const std::vector<FeatureId>& new_id, std::size_t kept);

private:
    Lanes scores(const TrainingSentence& sentence, std::size_t word, bool with_second_pass) const;
    void step_weights(std::span<const FeatureId> features, const Lanes& gradient, float step, float shrinkage);

    std::vector<Lanes> weights_;
    std::vector<Lanes> squares_;  // sums of squared gradients
    std::array<Lanes, tagging::label_count> transition_{};
    std::array<Lanes, tagging::label_count> transition_squares_{};
    Lanes begin_{};
    Lanes begin_squares_{};
    Lanes end_{};
    Lanes end_squares_{};
    std::vector<Lanes> forward_;
    std::vector<Lanes> backward_;
    std::vector<Lanes> emission_;
};

}  // namespace dateline::train
