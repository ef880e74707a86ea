// A score for every label, added and compared eight at a time. Two vectors of 16 bytes are what every x86-64 and aarch64 machine has, so
// nothing need be chosen at run time.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>

namespace dateline::tagging {

using EightScores = std::int16_t __attribute__((vector_size(16)));
using EightWeights = std::int8_t __attribute__((vector_size(8)));

struct Scores {
    EightScores low{};   // labels 0..7
    EightScores high{};  // labels 8..13; the last two lanes hold nothing that counts

    Scores& operator+=(const Scores& other) {
        low += other.low;
        high += other.high;
        return *this;
    }

    // Adds 16 weights of a byte each.
    void add_weights(const std::int8_t* weights) {
        EightWeights first;
        EightWeights second;
        std::memcpy(&first, weights, sizeof first);
        std::memcpy(&second, weights + sizeof first, sizeof second);
        low += __builtin_convertvector(first, EightScores);
        high += __builtin_convertvector(second, EightScores);
    }

    std::array<std::int16_t, 16> values() const {
        std::array<std::int16_t, 16> all;
        std::memcpy(all.data(), &low, sizeof low);
        std::memcpy(all.data() + 8, &high, sizeof high);
        return all;
    }
};

}  // namespace dateline::tagging
