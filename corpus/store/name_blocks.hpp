// How names, their entities and their words stand in metadata: the bytes of a block, for those who read them (name_table.hpp,
// word_variant_table.hpp) and those who write them (name_writer.hpp). On disk: never change a letter, a size or an encoding.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names/link.hpp"
#include "corpus/names/name.hpp"

namespace dateline::store {

inline constexpr std::uint32_t names_per_block = 64;  // about 2 KB, read whole for one of them
inline constexpr std::uint32_t entities_per_block = 512;
inline constexpr std::uint32_t bucket_count = 1024;  // of words

// "N12": one kind of block, by its letter, and its number.
std::string block_key(char letter, std::uint32_t block);
std::uint32_t bucket_of(std::string_view word);

// The words of a name key, sorted, each once.
std::vector<std::string> words_of_key(std::string_view key);

// Decoding stops at the first byte that makes no sense: what was read before it stands.
std::string encode_names(const std::vector<names::Name>& names);
std::vector<names::Name> decode_names(std::string_view bytes);

std::string encode_ids(const std::vector<names::NameId>& ids);
std::vector<names::NameId> decode_ids(std::string_view bytes);

// Why a name belongs to its entity, for the names of a block that belong to another name.
struct Reason {
    names::NameId via = 0;
    names::Evidence evidence = names::Evidence::none;

    bool operator==(const Reason&) const = default;
};
using Reasons = std::map<std::uint32_t, Reason>;  // by the name's place in its block
std::string encode_reasons(const Reasons& reasons);
Reasons decode_reasons(std::string_view bytes);

// The words of one bucket with the sorted ids of the names that contain them.
using WordBucket = std::map<std::string, std::vector<names::NameId>, std::less<>>;
std::string encode_words(const WordBucket& bucket);
WordBucket decode_words(std::string_view bytes);

// The words of one bucket with what stands for them elsewhere.
using VariantBucket = std::map<std::string, std::vector<names::WordVariant>, std::less<>>;
std::string encode_variants(const VariantBucket& bucket);
VariantBucket decode_variants(std::string_view bytes);

}  // namespace dateline::store
