// The trained model: lexicon, weights of features, weights of label sequences. A view of bytes that stay where they are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "corpus/base/result.hpp"
#include "corpus/tagging/feature_hash.hpp"
#include "corpus/tagging/labels.hpp"
#include "corpus/tagging/lexicon.hpp"
#include "corpus/tagging/scores.hpp"

namespace dateline::tagging {

// The weights of one feature, a byte a label; the fingerprint tells which. 16 bytes, four to a cache line.
struct WeightRow {
    std::array<std::int8_t, label_count> weights{};
    std::uint16_t fingerprint = 0;  // 0: a free row
};
static_assert(sizeof(WeightRow) == 16);

inline constexpr std::size_t rows_per_bucket = 4;
struct alignas(64) WeightBucket {
    std::array<WeightRow, rows_per_bucket> rows;
};
static_assert(sizeof(WeightBucket) == 64);

// A feature's row is in its first bucket, or, when that is full, in its second.
struct FeaturePlace {
    std::size_t first_bucket;
    std::size_t second_bucket;
    std::uint16_t fingerprint;
};
constexpr FeaturePlace place_of(FeatureHash feature, std::size_t buckets) {
    const std::uint64_t other = scramble(feature);
    const auto fingerprint = static_cast<std::uint16_t>(feature);
    return {first_place(feature, buckets), first_place(other, buckets), fingerprint == 0 ? std::uint16_t{1} : fingerprint};
}

// Weights of one label behind another, and of a label at either end of a sentence, in units of the rows; 16 lanes each.
struct TransitionWeights {
    std::array<std::array<std::int16_t, 16>, label_count> from{};  // [label before][label]
    std::array<std::int16_t, 16> begin{};
    std::array<std::int16_t, 16> end{};
};
inline constexpr std::int16_t forbidden = -16'000;

// The beginning of the file. All numbers little-endian. On disk: a change is a new version.
struct ModelHeader {
    std::array<char, 8> magic{'D', 'L', 'N', 'A', 'M', 'E', 'S', '\n'};
    std::uint32_t version = 1;
    std::uint32_t bucket_count = 0;
    std::uint32_t lexicon_size = 0;
    std::uint32_t cluster_count = 0;
    float weights_per_unit = 1;  // what a learnt weight of 1 is here
    std::uint32_t check = 0;     // low half of the XXH3 of all that follows the header
    TransitionWeights transitions;
};

class Model {
public:
    // REQUIRES bytes that outlive the model and begin at a multiple of 64. Damaged bytes are an error.
    static base::Result<Model> open(std::span<const std::byte> bytes);

    const Lexicon& lexicon() const { return lexicon_; }
    const TransitionWeights& transitions() const { return *transitions_; }

    // Adds what the feature speaks for.
    void add(FeatureHash feature, Scores& scores) const {
        const FeaturePlace place = place_of(feature, buckets_.size());
        const WeightBucket& first = buckets_[place.first_bucket];
        if (add_from(first, place.fingerprint, scores) || first.rows.back().fingerprint == 0) return;
        add_from(buckets_[place.second_bucket], place.fingerprint, scores);
    }
    void prefetch(FeatureHash feature) const { __builtin_prefetch(&buckets_[first_place(feature, buckets_.size())]); }

private:
    static bool add_from(const WeightBucket& bucket, std::uint16_t fingerprint, Scores& scores) {
        for (const WeightRow& row : bucket.rows) {
            if (row.fingerprint != fingerprint) continue;
            // The two lanes behind the labels take the fingerprint in; nobody reads them.
            scores.add_weights(row.weights.data());
            return true;
        }
        return false;
    }

    Lexicon lexicon_;
    std::span<const WeightBucket> buckets_;
    const TransitionWeights* transitions_ = nullptr;
};

// The model that is part of the program, checked when first asked for.
const Model& shipped_model();

}  // namespace dateline::tagging
