#include "corpus/tagging/viterbi.hpp"

#include <algorithm>

namespace dateline::tagging {

namespace {

// 16-bit sums must not wrap: the best way has 0 after each step, none is taken to be worse than `worst`, and
// worst + forbidden - strongest = -32,000.
constexpr std::int16_t worst = -10'000;
constexpr std::int16_t strongest = 6'000;

EightScores all_lanes(std::int16_t value) { return EightScores{} + value; }

EightScores larger(EightScores a, EightScores b) { return a > b ? a : b; }
EightScores clamped(EightScores scores) {
    const EightScores high = all_lanes(strongest);
    const EightScores capped = scores > high ? high : scores;
    return larger(capped, all_lanes(static_cast<std::int16_t>(-strongest)));
}

Scores load(const std::array<std::int16_t, 16>& values) {
    Scores scores;
    std::memcpy(&scores.low, values.data(), sizeof scores.low);
    std::memcpy(&scores.high, values.data() + 8, sizeof scores.high);
    return scores;
}

std::array<std::int16_t, 16> store(EightScores low, EightScores high) { return Scores{low, high}.values(); }

// So that the best is 0.
std::array<std::int16_t, 16> renormalised(std::array<std::int16_t, 16> values) {
    const std::int16_t best = *std::max_element(values.begin(), values.begin() + label_count);
    for (std::int16_t& value : values) value = std::max<std::int16_t>(static_cast<std::int16_t>(std::max(value - best, -32'000)), worst);
    return values;
}

}  // namespace

void Decoder::decode(const TransitionWeights& transitions, std::span<const Scores> scores, StretchEnds ends, std::span<Label> labels) {
    if (scores.empty()) return;
    if (best_before_.size() < scores.size()) best_before_.resize(scores.size());
    const Scores begin = load(ends.begins_sentence ? transitions.begin : transitions.from[outside]);
    std::array<std::int16_t, 16> ways = renormalised(store(begin.low + clamped(scores[0].low), begin.high + clamped(scores[0].high)));

    for (std::size_t i = 1; i < scores.size(); ++i) {
        EightScores best_low = all_lanes(-32'768);
        EightScores best_high = all_lanes(-32'768);
        EightScores from_low{};
        EightScores from_high{};
        for (std::size_t before = 0; before < label_count; ++before) {
            const Scores step = load(transitions.from[before]);
            const EightScores low = step.low + ways[before];
            const EightScores high = step.high + ways[before];
            const EightScores label = all_lanes(static_cast<std::int16_t>(before));
            from_low = low > best_low ? label : from_low;
            from_high = high > best_high ? label : from_high;
            best_low = larger(low, best_low);
            best_high = larger(high, best_high);
        }
        best_before_[i] = store(from_low, from_high);
        ways = renormalised(store(best_low + clamped(scores[i].low), best_high + clamped(scores[i].high)));
    }

    std::size_t best = 0;
    int best_score = -1'000'000;
    for (std::size_t label = 0; label < label_count; ++label) {
        const int score = ways[label] + (ends.ends_sentence ? transitions.end[label] : transitions.from[label][outside]);
        if (score <= best_score) continue;
        best_score = score;
        best = label;
    }
    for (std::size_t i = scores.size(); i-- > 0;) {
        labels[i] = static_cast<Label>(best);
        best = static_cast<std::size_t>(best_before_[i][best]);
    }
}

}  // namespace dateline::tagging
