// The names of an index: id -> name, words -> ids, id -> the name that stands for its entity, and why. All of it is metadata, written by
// name_writer.hpp.
//
//   N<block>   64 names: kind, key, shown form
//   E<block>   512 entity ids; no entry where every name means itself
//   V<block>   of the same 512 names, those that belong to another one: by which name they were joined, and on what evidence; an index
//              that was written before there were reasons has none
//   W<bucket>  words of names with the ids that contain them, in 1,024 buckets by the hash of the word
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/names/link.hpp"
#include "corpus/names/name.hpp"
#include "corpus/store/metadata.hpp"
#include "corpus/store/name_blocks.hpp"

namespace dateline::store {

// Reads names block by block as they are asked for, and keeps what it has read. Not for use by two threads.
class NameTable {
public:
    explicit NameTable(ReadMetadata read);

    std::uint32_t size() const { return size_; }

    // REQUIRES id < size(). An unreadable block reads as names without key and form.
    const names::Name& name(names::NameId id);
    names::NameId entity_of(names::NameId id);
    // entity_of for every name, by id: what counting asks for.
    const std::vector<names::NameId>& all_entities();
    // Evidence::none, too, where the index kept no reason.
    names::Link link_of(names::NameId id);

    // The name with this key.
    std::optional<names::NameId> find(names::NameKind kind, std::string_view key);
    // Every name of the kind whose key contains all words of `key`, sorted.
    std::vector<names::NameId> with_words(names::NameKind kind, std::string_view key);

    // What a person means by a name: the entity of the name with this key if there is one; else the entities of all names that contain
    // its words. Sorted, without doubles.
    std::vector<names::NameId> entities_called(names::NameKind kind, std::string_view key);
    // All names of these entities (sorted).
    std::vector<names::NameId> names_of_entities(names::NameKind kind, const std::vector<names::NameId>& entities);

    // Every word of a name, in no order, with the names that contain it: reads the whole table.
    void for_each_word(const std::function<void(const std::string& word, const std::vector<names::NameId>& ids)>& take) const;

private:
    const std::vector<names::NameId>& word_ids(std::string_view word);
    void read_entities(std::uint32_t block);

    ReadMetadata read_;
    std::uint32_t size_ = 0;
    std::unordered_map<std::uint32_t, std::vector<names::Name>> name_blocks_;
    std::vector<names::NameId> entities_;  // by id; empty until one is asked for
    std::vector<bool> entities_read_;      // by block
    bool all_entities_read_ = false;
    std::unordered_map<std::uint32_t, Reasons> reasons_;
    std::unordered_map<std::string, std::vector<names::NameId>> words_;
};

}  // namespace dateline::store
