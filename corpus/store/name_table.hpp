// The names of an index: id -> name, words -> ids, id -> the name that stands for its entity. All of it is metadata.
//
//   N<block>   64 names: kind, key, shown form                E<block>   512 entity ids; no entry where every name means itself
//   W<bucket>  words of names with the ids that contain them, in 1,024 buckets by the hash of the word
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/names/directory.hpp"
#include "corpus/names/name.hpp"
#include "corpus/store/metadata.hpp"

namespace dateline::store {

// Reads names block by block as they are asked for, and keeps what it has read. Not for use by two threads.
class NameTable {
public:
    explicit NameTable(ReadMetadata read);

    std::uint32_t size() const { return size_; }

    // REQUIRES id < size(). An unreadable block reads as names without key and form.
    const names::Name& name(names::NameId id);
    names::NameId entity_of(names::NameId id);

    // The name with this key.
    std::optional<names::NameId> find(names::NameKind kind, std::string_view key);
    // Every name of the kind whose key contains all words of `key`, sorted.
    std::vector<names::NameId> with_words(names::NameKind kind, std::string_view key);

    // What a person means by a name: the entity of the name with this key if there is one; else the entities of all names that contain
    // its words. Sorted, without doubles.
    std::vector<names::NameId> entities_called(names::NameKind kind, std::string_view key);
    // All names of these entities.
    std::vector<names::NameId> names_of_entities(names::NameKind kind, const std::vector<names::NameId>& entities);

private:
    const std::vector<names::NameId>& word_ids(std::string_view word);

    ReadMetadata read_;
    std::uint32_t size_ = 0;
    std::unordered_map<std::uint32_t, std::vector<names::Name>> name_blocks_;
    std::unordered_map<std::uint32_t, std::vector<names::NameId>> entity_blocks_;
    std::unordered_map<std::string, std::vector<names::NameId>> words_;
};

// Adds names behind those that are there, as ids first_id, first_id + 1 ...
void append_names(const std::vector<names::Name>& names, names::NameId first_id, const ReadMetadata& read, const WriteMetadata& write);

// Writes which name stands for the entity of names first_id, first_id + 1 ...; what stood there before is replaced.
void write_entities(const std::vector<names::NameId>& entities, names::NameId first_id, const ReadMetadata& read,
                    const WriteMetadata& write);

}  // namespace dateline::store
