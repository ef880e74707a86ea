// Features are numbers: a hash of what kind of feature it is and of its values. The model's table is keyed by them, so this is on disk:
// never change it without training again.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

namespace dateline::tagging {

using FeatureHash = std::uint64_t;

constexpr std::uint64_t scramble(std::uint64_t x) {
    x ^= x >> 31;
    x *= 0x9FB21C651E98DF25ULL;  // odd, with bits spread over the word
    x ^= x >> 29;
    x *= 0xD6E8FEB86659FD93ULL;
    x ^= x >> 32;
    return x;
}

constexpr FeatureHash feature(std::uint32_t kind, std::uint64_t a) { return scramble(a + (kind + 1) * 0x9E3779B97F4A7C15ULL); }
constexpr FeatureHash feature(std::uint32_t kind, std::uint64_t a, std::uint64_t b) {
    return scramble(a * 0xA24BAED4963EE407ULL + (std::rotl(b, 25) ^ (b << 3)) + (kind + 1) * 0x9E3779B97F4A7C15ULL);
}
constexpr FeatureHash feature(std::uint32_t kind, std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    return feature(kind, feature(kind + 1000, a, b), c);
}

// Of words, as keys of the lexicon and values of features.
constexpr std::uint64_t word_hash(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325ULL ^ bytes.size();
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;  // FNV-1a
    return scramble(hash);
}
// Of a phrase, word by word: REQUIRES the hash of the words before.
constexpr std::uint64_t phrase_hash(std::uint64_t before, std::uint64_t word) { return feature(99, before, word); }

}  // namespace dateline::tagging
