#include "corpus/terms/slots.hpp"

#include <xxhash.h>

#include <algorithm>
#include <tuple>

namespace dateline::terms {

namespace {

using base::append_varint;
using base::take_varint;

constexpr std::int64_t first_representable_day = -5'000'000;  // about 11,700 BC: day numbers are stored from here, so that none is negative

constexpr std::uint64_t most_days = 10'000'000;  // more lie between no two days that are stored

std::uint64_t day_number(calendar::Day day) { return static_cast<std::uint64_t>(day.time_since_epoch().count() - first_representable_day); }
calendar::Day day_of_number(std::uint64_t number) {
    return calendar::Day{std::chrono::days{static_cast<int>(static_cast<std::int64_t>(number) + first_representable_day)}};
}

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFF);
}

std::uint64_t read_big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes) value = (value << 8) | static_cast<unsigned char>(byte);
    return value;
}

}  // namespace

std::string pack_ids(const std::vector<std::uint32_t>& ids) {
    std::string out;
    for (const std::uint32_t id : ids) append_varint(out, id);
    return out;
}

std::string pack_about(std::vector<AboutEntry> entries) {
    std::sort(entries.begin(), entries.end(),
              [](const AboutEntry& a, const AboutEntry& b) { return std::tie(a.period, a.grain) < std::tie(b.period, b.grain); });
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::string out;
    std::uint64_t previous = 0;
    for (const AboutEntry& entry : entries) {
        const std::uint64_t first = day_number(entry.period.first);
        append_varint(out, static_cast<std::uint64_t>(entry.grain));
        append_varint(out, first - previous);
        append_varint(out, static_cast<std::uint64_t>((entry.period.last - entry.period.first).count()));
        previous = first;
    }
    return out;
}

std::vector<AboutEntry> unpack_about(std::string_view packed) {
    std::vector<AboutEntry> entries;
    std::uint64_t first = 0;
    while (!packed.empty()) {
        const auto grain = take_varint(packed);
        const auto distance = take_varint(packed);
        const auto length = take_varint(packed);
        if (!grain || !distance || !length || *distance > most_days || *length > most_days) break;
        first += *distance;
        if (first + *length > day_number(calendar::year_period(9999).last)) break;
        const calendar::Day day = day_of_number(first);
        entries.push_back({static_cast<calendar::Grain>(*grain), {day, day + std::chrono::days{static_cast<int>(*length)}}});
    }
    return entries;
}

std::string pack_tie(std::optional<calendar::Day> first_day, std::uint64_t id_hash) {
    std::string out;
    append_big_endian(out, first_day ? day_number(*first_day) : 0, 4);
    append_big_endian(out, id_hash, 8);
    return out;
}

std::uint64_t id_hash_of_tie(std::string_view tie) { return tie.size() == 12 ? read_big_endian(tie.substr(4)) : 0; }

std::string pack_number(std::uint64_t value) {
    std::string out;
    append_big_endian(out, value, 8);
    return out;
}

std::uint64_t unpack_number(std::string_view packed) { return packed.size() == 8 ? read_big_endian(packed) : 0; }

std::string pack_texts(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) {
        append_varint(out, text.size());
        out += text;
    }
    return out;
}

std::vector<std::string> unpack_texts(std::string_view packed) {
    std::vector<std::string> texts;
    while (const std::optional<std::uint64_t> size = take_varint(packed)) {
        if (*size > packed.size()) break;
        texts.emplace_back(packed.substr(0, *size));
        packed.remove_prefix(*size);
    }
    return texts;
}

std::uint64_t hash_of(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace dateline::terms
