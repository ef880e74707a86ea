// Gives names their ids while many threads read articles: those of the index first, then new ones.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/names/link.hpp"
#include "corpus/names/name.hpp"
#include "corpus/store/name_table.hpp"

namespace dateline::indexer {

class NameRegistry {
public:
    // `known`: the names of the index so far, or null for a new one; must outlive the registry and is only used under a lock.
    explicit NameRegistry(store::NameTable* known);

    // The id of the name with this key, a new one where it is new. `written` is one more vote for the form that is shown. Thread-safe.
    names::NameId id_of(names::NameKind kind, const std::string& key, std::string_view written);

    // The names that came new, in the order of their ids from first_new_id(). For after the threads have ended.
    std::vector<names::Name> new_names() const;
    names::NameId first_new_id() const { return first_new_id_; }

private:
    struct Entry {
        names::NameId id;
        std::vector<std::pair<std::string, std::uint32_t>> votes;  // written forms with their counts; empty for names that the index knows
    };
    // Names are spread over stripes, so that threads seldom wait for each other: with one lock for all they did so for an eighth of the time.
    struct Stripe {
        std::mutex mutex;
        std::array<std::unordered_map<std::string, Entry>, names::all_kinds.size()> by_key;
    };

    names::NameId first_id_of(names::NameKind kind, const std::string& key);

    store::NameTable* known_;
    std::mutex known_mutex_;
    names::NameId first_new_id_ = 0;
    std::atomic<names::NameId> next_id_ = 0;
    std::array<Stripe, 64> stripes_;
};

}  // namespace dateline::indexer
