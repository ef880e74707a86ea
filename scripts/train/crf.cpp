#include "scripts/train/crf.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::train {

namespace {

using tagging::Label;
using tagging::label_count;

constexpr float certain = 0.004F;  // a word whose label is that sure teaches nothing more
constexpr float smallest = 1e-30F;

float sum(const Lanes& lanes) {
    float total = 0;
    for (std::size_t i = 0; i < label_count; ++i) total += lanes[i];
    return total;
}

void normalise(Lanes& lanes) { lanes *= 1 / std::max(sum(lanes), smallest); }

Lanes square_root(const Lanes& lanes) {
    Lanes root{};
    for (std::size_t i = 0; i < 16; ++i) root[i] = std::sqrt(lanes[i]);
    return root;
}

void adapt(Lanes& weights, Lanes& squares, const Lanes& gradient, float step) {
    squares += gradient * gradient;
    weights += step * gradient / square_root(squares + 1e-6F);
}

template <class Allowed>
Lanes exponentials(const Lanes& weights, Allowed allowed) {
    Lanes result{};
    for (std::size_t label = 0; label < label_count; ++label) {
        if (allowed(static_cast<Label>(label))) result[label] = std::exp(weights[label]);
    }
    return result;
}

}  // namespace

Crf::Crf(std::size_t features) : weights_(features), squares_(features) {}

Lanes Crf::scores(const TrainingSentence& sentence, std::size_t word, bool with_second_pass) const {
    Lanes total{};
    for (const FeatureId id : sentence.first_pass.of(word)) total += weights_[id];
    if (with_second_pass && sentence.has_second_pass()) {
        for (const FeatureId id : sentence.second_pass.of(word)) total += weights_[id];
    }
    return total;
}

void Crf::step_weights(std::span<const FeatureId> features, const Lanes& gradient, float step, float shrinkage) {
    const Lanes squared = gradient * gradient;
    for (const FeatureId id : features) {
        Lanes& squares = squares_[id];
        Lanes& weights = weights_[id];
        squares += squared;
        weights += step * (gradient - shrinkage * weights) / square_root(squares + 1e-4F);
    }
}

void Crf::learn(const TrainingSentence& sentence, bool with_second_pass, float step, float shrinkage) {
    const std::size_t count = sentence.labels.size();
    if (count == 0) return;
    forward_.resize(count);
    backward_.resize(count);
    emission_.resize(count);
    std::array<Lanes, label_count> step_from{};
    for (std::size_t before = 0; before < label_count; ++before) {
        step_from[before] =
            exponentials(transition_[before], [&](Label label) { return tagging::may_follow(static_cast<Label>(before), label); });
    }
    const Lanes at_begin = exponentials(begin_, tagging::may_begin);
    const Lanes at_end = exponentials(end_, tagging::may_end);

    for (std::size_t i = 0; i < count; ++i) {
        Lanes score = scores(sentence, i, with_second_pass);
        float most = score[0];
        for (std::size_t label = 1; label < label_count; ++label) most = std::max(most, score[label]);
        for (std::size_t label = 0; label < label_count; ++label) score[label] = std::exp(score[label] - most);
        score[14] = score[15] = 0;
        emission_[i] = score;
        Lanes way = at_begin;
        if (i > 0) {
            way = Lanes{};
            for (std::size_t before = 0; before < label_count; ++before) way += forward_[i - 1][before] * step_from[before];
        }
        forward_[i] = way * emission_[i];
        normalise(forward_[i]);
    }
    for (std::size_t i = count; i-- > 0;) {
        Lanes way = at_end;
        if (i + 1 < count) {
            const Lanes behind = backward_[i + 1] * emission_[i + 1];
            for (std::size_t before = 0; before < label_count; ++before) way[before] = sum(step_from[before] * behind);
        }
        normalise(way);
        backward_[i] = way;
    }

    std::array<Lanes, label_count> transition_gradient{};
    for (std::size_t i = 0; i < count; ++i) {
        Lanes likely = forward_[i] * backward_[i];
        normalise(likely);
        const Label gold = sentence.labels[i];
        Lanes gradient = -likely;
        gradient[gold] += 1;
        if (i == 0) adapt(begin_, begin_squares_, gradient, step);
        if (i + 1 == count) adapt(end_, end_squares_, gradient, step);
        if (i > 0) {
            const Lanes behind = backward_[i] * emission_[i];
            float total = 0;
            std::array<Lanes, label_count> edges{};
            for (std::size_t before = 0; before < label_count; ++before) {
                edges[before] = forward_[i - 1][before] * step_from[before] * behind;
                total += sum(edges[before]);
            }
            const float scale = 1 / std::max(total, smallest);
            for (std::size_t before = 0; before < label_count; ++before) transition_gradient[before] -= scale * edges[before];
            transition_gradient[sentence.labels[i - 1]][gold] += 1;
        }
        if (1 - likely[gold] <= certain) continue;
        step_weights(sentence.first_pass.of(i), gradient, step, shrinkage);
        if (with_second_pass && sentence.has_second_pass()) step_weights(sentence.second_pass.of(i), gradient, step, shrinkage);
    }
    for (std::size_t before = 0; before < label_count; ++before)
        adapt(transition_[before], transition_squares_[before], transition_gradient[before], step);
}

std::vector<Label> Crf::decode(const TrainingSentence& sentence, bool with_second_pass) const {
    const std::size_t count = sentence.labels.size();
    std::vector<Label> labels(count);
    if (count == 0) return labels;
    constexpr float never = -1e30F;
    std::vector<std::array<Label, label_count>> from(count);
    std::array<float, label_count> ways{};
    for (std::size_t i = 0; i < count; ++i) {
        const Lanes score = scores(sentence, i, with_second_pass);
        std::array<float, label_count> next{};
        for (std::size_t label = 0; label < label_count; ++label) {
            float best = never;
            if (i == 0) {
                if (tagging::may_begin(static_cast<Label>(label))) best = begin_[label];
            } else {
                for (std::size_t before = 0; before < label_count; ++before) {
                    if (!tagging::may_follow(static_cast<Label>(before), static_cast<Label>(label))) continue;
                    const float way = ways[before] + transition_[before][label];
                    if (way <= best) continue;
                    best = way;
                    from[i][label] = static_cast<Label>(before);
                }
            }
            next[label] = best + score[label];
        }
        ways = next;
    }
    std::size_t best = tagging::outside;
    for (std::size_t label = 0; label < label_count; ++label) {
        if (tagging::may_end(static_cast<Label>(label)) && ways[label] + end_[label] > ways[best] + end_[best]) best = label;
    }
    for (std::size_t i = count; i-- > 0;) {
        labels[i] = static_cast<Label>(best);
        best = from[i][best];
    }
    return labels;
}

void Crf::hold_back_outside(float bias) {
    for (Lanes& row : transition_) row[tagging::outside] -= bias;
    begin_[tagging::outside] -= bias;
}

void Crf::keep(const std::vector<FeatureId>& new_id, std::size_t kept) {
    std::vector<Lanes> weights(kept);
    std::vector<Lanes> squares(kept);
    for (std::size_t id = 0; id < new_id.size(); ++id) {
        if (new_id[id] == TrainingSet::dropped) continue;
        weights[new_id[id]] = weights_[id];
        squares[new_id[id]] = squares_[id];
    }
    weights_ = std::move(weights);
    squares_ = std::move(squares);
}

}  // namespace dateline::train
