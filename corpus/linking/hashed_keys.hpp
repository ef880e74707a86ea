// Names that share a key, found by sorting hashes: half a million strings need not be kept.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::linking {

inline std::size_t hash_of(std::string_view key) { return std::hash<std::string_view>{}(key); }

class HashedKeys {
public:
    void add(std::string_view key, std::size_t item) { add(hash_of(key), item); }
    void add(std::size_t hash, std::size_t item) { entries_.emplace_back(hash, static_cast<std::uint32_t>(item)); }

    // Calls take(items) for each key that two or more items share, items in ascending order. May change them.
    template <class Take>
    void for_each_shared(const Take& take) {
        std::ranges::sort(entries_);
        entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
        std::vector<std::uint32_t> items;
        for (std::size_t begin = 0; begin < entries_.size();) {
            std::size_t end = begin;
            items.clear();
            for (; end < entries_.size() && entries_[end].first == entries_[begin].first; ++end) items.push_back(entries_[end].second);
            if (items.size() > 1) take(items);
            begin = end;
        }
    }

private:
    std::vector<std::pair<std::size_t, std::uint32_t>> entries_;
};

}  // namespace dateline::linking
