#include "indexer/ledger.hpp"

#include <algorithm>

namespace dateline::indexer {

Ledger::Verdict Ledger::enter(std::uint64_t id_hash, std::uint64_t ordinal, std::uint64_t state, const std::optional<Existing>& existing) {
    const bool unchanged = existing && existing->state == state;
    const Entry fresh{ordinal, existing ? existing->docid : 0, unchanged};
    const std::lock_guard lock(mutex_);
    const auto [entry, is_first] = entries_.try_emplace(id_hash, fresh);
    if (!is_first) {
        ++outdone_;
        if (entry->second.ordinal > ordinal) return Verdict::outdone;
        entry->second = fresh;
    }
    return unchanged ? Verdict::unchanged : Verdict::index;
}

bool Ledger::counts(std::uint64_t id_hash, std::uint64_t ordinal) const {
    const auto entry = entries_.find(id_hash);
    return entry != entries_.end() && entry->second.ordinal == ordinal;
}

Ledger::Tally Ledger::tally() const {
    Tally tally;
    for (const auto& [id_hash, entry] : entries_) {
        if (entry.keeps_existing) {
            ++tally.unchanged;
        } else {
            ++(entry.existing != 0 ? tally.replaced : tally.added);
        }
    }
    return tally;
}

std::vector<std::uint32_t> Ledger::replaced() const {
    std::vector<std::uint32_t> docids;
    for (const auto& [id_hash, entry] : entries_) {
        if (entry.existing != 0 && !entry.keeps_existing) docids.push_back(entry.existing);
    }
    std::sort(docids.begin(), docids.end());
    return docids;
}

}  // namespace dateline::indexer
