#include "corpus/tagging/lexicon.hpp"

namespace dateline::tagging {

Lexicon::Known Lexicon::find(std::uint64_t hash) const {
    if (entries_.empty()) return {};
    const std::uint32_t fingerprint = lexicon_fingerprint(hash);
    // The trainer leaves free places, so the walk ends.
    for (std::size_t place = first_place(hash, entries_.size());; place = place + 1 < entries_.size() ? place + 1 : 0) {
        const LexiconEntry& entry = entries_[place];
        if (entry.fingerprint == 0) return {};
        if (entry.fingerprint != fingerprint) continue;
        return {entry.types, static_cast<std::uint16_t>(entry.cluster_and_reach & 0xFFFU),
                static_cast<std::uint8_t>(entry.cluster_and_reach >> 12U)};
    }
}

}  // namespace dateline::tagging
