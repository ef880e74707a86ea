#include "indexer/name_registry.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace dateline::indexer {

namespace {

// The form with the most votes; of equals the first in the alphabet, so that the order of threads does not show.
std::string most_voted(const std::vector<std::pair<std::string, std::uint32_t>>& votes) {
    const auto best = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second < b.second : a.first > b.first;
    });
    return best->first;
}

}  // namespace

NameRegistry::NameRegistry(store::NameTable* known)
    : known_(known), first_new_id_(known == nullptr ? 0 : known->size()), next_id_(first_new_id_) {}

names::NameId NameRegistry::first_id_of(names::NameKind kind, const std::string& key) {
    if (known_ != nullptr) {
        const std::lock_guard lock(known_mutex_);
        if (const std::optional<names::NameId> known = known_->find(kind, key)) return *known;
    }
    return next_id_++;
}

names::NameId NameRegistry::id_of(names::NameKind kind, const std::string& key, std::string_view written) {
    Stripe& stripe = stripes_[std::hash<std::string>{}(key) % stripes_.size()];
    const std::lock_guard lock(stripe.mutex);
    auto& keys = stripe.by_key[static_cast<std::size_t>(kind)];
    auto entry = keys.find(key);
    if (entry == keys.end()) entry = keys.emplace(key, Entry{first_id_of(kind, key), {}}).first;
    Entry& found = entry->second;
    if (found.id < first_new_id_) return found.id;
    const auto vote =
        std::find_if(found.votes.begin(), found.votes.end(), [written](const auto& candidate) { return candidate.first == written; });
    if (vote == found.votes.end()) {
        found.votes.emplace_back(written, 1);
    } else {
        ++vote->second;
    }
    return found.id;
}

std::vector<names::Name> NameRegistry::new_names() const {
    std::vector<names::Name> names(next_id_ - first_new_id_);
    for (const Stripe& stripe : stripes_) {
        for (const names::NameKind kind : names::all_kinds) {
            for (const auto& [key, entry] : stripe.by_key[static_cast<std::size_t>(kind)]) {
                if (entry.id >= first_new_id_) names[entry.id - first_new_id_] = {kind, key, most_voted(entry.votes), 0};
            }
        }
    }
    return names;
}

}  // namespace dateline::indexer
