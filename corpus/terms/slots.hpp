// Values of slots: how they are packed, and read back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/calendar/day.hpp"

namespace dateline::terms {

// Name ids, most important first, as varints.
std::string pack_ids(const std::vector<std::uint32_t>& ids);
// Calls `take(id)` for each; stops quietly where the bytes are damaged.
template <class Take>
void for_each_id(std::string_view packed, Take take);

// A distinct time that an article speaks of.
struct AboutEntry {
    calendar::Grain grain = calendar::Grain::day;  // day, month, year ...: what was said
    calendar::Period period;

    auto operator<=>(const AboutEntry&) const = default;
};
// Sorted and without doubles; per entry the grain, the distance of the first day to that before, the length in days.
std::string pack_about(std::vector<AboutEntry> entries);
// Stops quietly where the bytes are damaged.
std::vector<AboutEntry> unpack_about(std::string_view packed);

// Slot 9. Sorts by day (unknown days first), equal days by the hash of the id.
std::string pack_tie(std::optional<calendar::Day> first_day, std::uint64_t id_hash);
// The id hash in a tie value; 0 for a damaged one.
std::uint64_t id_hash_of_tie(std::string_view tie);

// Eight bytes, big-endian: sorts like the number.
std::string pack_number(std::uint64_t value);
std::uint64_t unpack_number(std::string_view packed);  // 0 for a damaged one

// Several short texts in one value, each with its length before it.
std::string pack_texts(const std::vector<std::string>& texts);
std::vector<std::string> unpack_texts(std::string_view packed);

// XXH3, 64 bits: of ids in ties and ledgers.
std::uint64_t hash_of(std::string_view bytes);

}  // namespace dateline::terms

#include "corpus/base/varint.hpp"

template <class Take>
void dateline::terms::for_each_id(std::string_view packed, Take take) {
    while (const std::optional<std::uint64_t> id = base::take_varint(packed)) take(static_cast<std::uint32_t>(*id));
}
