#include "corpus/tagging/viterbi.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace dateline;
using namespace dateline::tagging;

namespace {

std::int16_t some(std::mt19937& random, int most) {
    return static_cast<std::int16_t>(std::uniform_int_distribution<int>(-most, most)(random));
}

TransitionWeights some_transitions(std::mt19937& random) {
    TransitionWeights weights;
    for (Label before = 0; before < label_count; ++before) {
        weights.begin[before] = may_begin(before) ? some(random, 300) : forbidden;
        weights.end[before] = may_end(before) ? some(random, 300) : forbidden;
        for (Label label = 0; label < label_count; ++label)
            weights.from[before][label] = may_follow(before, label) ? some(random, 300) : forbidden;
    }
    return weights;
}

using Values = std::array<std::int16_t, 16>;

Scores scores_of(const Values& values) {
    Scores scores;
    std::memcpy(&scores.low, values.data(), sizeof scores.low);
    std::memcpy(&scores.high, values.data() + 8, sizeof scores.high);
    return scores;
}

int weight_of(const TransitionWeights& weights, const std::vector<Values>& scores, const std::vector<Label>& labels, StretchEnds ends) {
    int sum = ends.begins_sentence ? weights.begin[labels[0]] : weights.from[outside][labels[0]];
    for (std::size_t i = 0; i < labels.size(); ++i) {
        sum += scores[i][labels[i]];
        if (i > 0) sum += weights.from[labels[i - 1]][labels[i]];
    }
    return sum + (ends.ends_sentence ? weights.end[labels.back()] : weights.from[labels.back()][outside]);
}

// The best weight of all sequences, by trying each.
int best_weight(const TransitionWeights& weights, const std::vector<Values>& scores, StretchEnds ends) {
    std::vector<Label> labels(scores.size(), 0);
    int best = weight_of(weights, scores, labels, ends);
    for (std::size_t i = 0; i < labels.size();) {
        if (++labels[i] == label_count) {
            labels[i++] = 0;
            continue;
        }
        i = 0;
        best = std::max(best, weight_of(weights, scores, labels, ends));
    }
    return best;
}

}  // namespace

TEST_CASE("no sequence of labels is better than the one found") {
    std::mt19937 random(5);
    Decoder decoder;
    for (int round = 0; round < 60; ++round) {
        const TransitionWeights weights = some_transitions(random);
        const StretchEnds ends{round % 2 == 0, round % 3 == 0};
        std::vector<Values> values(static_cast<std::size_t>(1 + round % 4));
        std::vector<Scores> scores;
        for (Values& word : values) {
            for (std::int16_t& value : word) value = some(random, 900);
            scores.push_back(scores_of(word));
        }
        std::vector<Label> labels(values.size());
        decoder.decode(weights, scores, ends, labels);
        CHECK(weight_of(weights, values, labels, ends) == best_weight(weights, values, ends));
    }
}

TEST_CASE("long rows of extreme scores neither wrap nor break the rules") {
    std::mt19937 random(6);
    Decoder decoder;
    const TransitionWeights weights = some_transitions(random);
    for (const int most : {6'000, 32'000}) {
        std::vector<Scores> scores(5'000);
        for (Scores& word : scores) {
            Values values{};
            for (std::int16_t& value : values) value = some(random, most);
            word = scores_of(values);
        }
        std::vector<Label> labels(scores.size());
        decoder.decode(weights, scores, {}, labels);
        CHECK(may_begin(labels.front()));
        CHECK(may_end(labels.back()));
        for (std::size_t i = 1; i < labels.size(); ++i) CHECK(may_follow(labels[i - 1], labels[i]));
    }
}

TEST_CASE("nothing is done for no words") {
    Decoder decoder;
    decoder.decode({}, {}, {}, {});
}
