#include "corpus/store/name_table.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>

namespace dateline::store {

using names::Name;
using names::NameId;
using names::NameKind;

NameTable::NameTable(ReadMetadata read) : read_(std::move(read)), size_(static_cast<std::uint32_t>(number_in(read_(name_count_key)))) {}

const Name& NameTable::name(NameId id) {
    static const Name unreadable{};
    const std::uint32_t block = id / names_per_block;
    auto entry = name_blocks_.find(block);
    if (entry == name_blocks_.end()) entry = name_blocks_.emplace(block, decode_names(read_(block_key('N', block)))).first;
    return id % names_per_block < entry->second.size() ? entry->second[id % names_per_block] : unreadable;
}

void NameTable::read_entities(std::uint32_t block) {
    if (entities_.empty()) {
        entities_.resize(size_);
        std::iota(entities_.begin(), entities_.end(), NameId{0});
        entities_read_.resize(size_ / entities_per_block + 1);
    }
    if (entities_read_[block]) return;
    entities_read_[block] = true;
    NameId id = block * entities_per_block;
    for (const NameId entity : decode_ids(read_(block_key('E', block)))) {
        // An entity that is no name of the index is damage: the name then means itself.
        if (id < size_ && entity < size_) entities_[id] = entity;
        ++id;
    }
}

NameId NameTable::entity_of(NameId id) {
    if (id >= size_) return id;
    read_entities(id / entities_per_block);
    return entities_[id];
}

const std::vector<NameId>& NameTable::all_entities() {
    if (!all_entities_read_) {
        for (std::uint32_t block = 0; block * entities_per_block < size_; ++block) read_entities(block);
        all_entities_read_ = true;
    }
    return entities_;
}

names::Link NameTable::link_of(NameId id) {
    const std::uint32_t block = id / entities_per_block;
    auto entry = reasons_.find(block);
    if (entry == reasons_.end()) entry = reasons_.emplace(block, decode_reasons(read_(block_key('V', block)))).first;
    const auto reason = entry->second.find(id % entities_per_block);
    if (reason == entry->second.end() || reason->second.via >= size_) return {entity_of(id), id, names::Evidence::none};
    return {entity_of(id), reason->second.via, reason->second.evidence};
}

const std::vector<NameId>& NameTable::word_ids(std::string_view word) {
    const std::string wanted(word);
    if (const auto known = words_.find(wanted); known != words_.end()) return known->second;
    WordBucket bucket = decode_words(read_(block_key('W', bucket_of(word))));
    for (auto& [other, ids] : bucket) words_.emplace(other, std::move(ids));
    return words_[wanted];
}

std::vector<NameId> NameTable::with_words(NameKind kind, std::string_view key) {
    std::vector<NameId> ids;
    bool first = true;
    for (const std::string& word : words_of_key(key)) {
        const std::vector<NameId>& with_word = word_ids(word);
        if (first) {
            ids = with_word;
        } else {
            std::vector<NameId> both;
            std::set_intersection(ids.begin(), ids.end(), with_word.begin(), with_word.end(), std::back_inserter(both));
            ids = std::move(both);
        }
        first = false;
    }
    std::erase_if(ids, [this, kind](NameId id) { return name(id).kind != kind; });
    return ids;
}

std::optional<NameId> NameTable::find(NameKind kind, std::string_view key) {
    for (const NameId id : with_words(kind, key)) {
        if (name(id).key == key) return id;
    }
    return std::nullopt;
}

std::vector<NameId> NameTable::entities_called(NameKind kind, std::string_view key) {
    std::set<NameId> entities;
    if (const std::optional<NameId> exact = find(kind, key)) {
        entities.insert(entity_of(*exact));
    } else {
        for (const NameId id : with_words(kind, key)) entities.insert(entity_of(id));
    }
    return {entities.begin(), entities.end()};
}

std::vector<NameId> NameTable::names_of_entities(NameKind kind, const std::vector<NameId>& entities) {
    std::vector<NameId> ids = entities;
    if (entities.empty()) return ids;
    // The spellings of an entity may share no word, so every name is asked.
    const std::vector<NameId>& all = all_entities();
    for (NameId id = 0; id < all.size(); ++id) {
        if (all[id] != id && std::binary_search(entities.begin(), entities.end(), all[id]) && name(id).kind == kind) ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

void NameTable::for_each_word(const std::function<void(const std::string& word, const std::vector<NameId>& ids)>& take) const {
    for (std::uint32_t bucket = 0; bucket < bucket_count; ++bucket) {
        for (const auto& [word, ids] : decode_words(read_(block_key('W', bucket)))) take(word, ids);
    }
}

}  // namespace dateline::store
