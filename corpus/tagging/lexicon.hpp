// What is known of words and phrases before any article is read: lists of names by type, and classes of words that stand in similar places
// (class-bigram clusters, arranged in a binary tree). A view of the model's bytes; safe from several threads.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace dateline::tagging {

// Types of names and of words beside names, one bit each. In the model: never renumber.
enum class WordType : std::uint8_t {
    first_name,
    last_name,
    person,
    org,
    city,
    big_city,
    region,              // states, provinces
    state_abbreviation,  // "Calif."
    country,
    nationality,
    geography,   // rivers, seas, mountains, deserts
    title,       // "president", "mr"
    org_ending,  // "inc", "university", "ministry"
    place_word,  // "river", "street", "airport"
    calendar,    // months, weekdays
    area,        // continents and parts of the world
};
inline constexpr unsigned word_type_count = 16;
constexpr std::uint16_t bit(WordType type) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(type)); }

// An entry of the table of words and phrases. The hash's low half tells entries apart.
struct LexiconEntry {
    std::uint32_t fingerprint = 0;  // 0: a free place
    std::uint16_t types = 0;
    std::uint16_t cluster_and_reach = 0;  // cluster + 1 in the low 12 bits, 0 for none; above: how many words a phrase has that begins so
};
static_assert(sizeof(LexiconEntry) == 8);

// Beginnings of a cluster's path in the tree, with a leading 1 so that lengths differ: of 4, 6, 8 and 11 branches.
struct ClusterPaths {
    std::uint16_t four = 0;
    std::uint16_t six = 0;
    std::uint16_t eight = 0;
    std::uint16_t eleven = 0;
};

inline constexpr unsigned longest_phrase = 7;  // words

class Lexicon {
public:
    struct Known {
        std::uint16_t types = 0;
        std::uint16_t cluster = 0;  // 0: none
        std::uint8_t reach = 0;     // words of the longest phrase that begins with this word; 0 and 1: no phrase
    };

    Lexicon() = default;
    Lexicon(std::span<const LexiconEntry> entries, std::span<const ClusterPaths> paths) : entries_(entries), paths_(paths) {}

    // By word_hash of the folded word with digits as 0, or by phrase_hash of several.
    Known find(std::uint64_t hash) const;

    // REQUIRES a cluster of this lexicon that is not 0.
    const ClusterPaths& paths(std::uint16_t cluster) const { return paths_[cluster - 1U]; }

private:
    std::span<const LexiconEntry> entries_;
    std::span<const ClusterPaths> paths_;
};

// The place at which looking for a hash begins in a table of so many places.
constexpr std::size_t first_place(std::uint64_t hash, std::size_t places) {
    return static_cast<std::size_t>(((hash >> 32U) * static_cast<std::uint64_t>(places)) >> 32U);
}
constexpr std::uint32_t lexicon_fingerprint(std::uint64_t hash) {
    const auto low = static_cast<std::uint32_t>(hash);
    return low == 0 ? 1 : low;
}

}  // namespace dateline::tagging
