#include "corpus/store/name_table.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "corpus/base/varint.hpp"
#include "corpus/terms/slots.hpp"

namespace dateline::store {

namespace {

using base::append_varint;
using base::take_varint;
using names::Name;
using names::NameId;
using names::NameKind;

// On disk: never change them.
constexpr std::uint32_t names_per_block = 64;  // about 2 KB, read whole for one of them
constexpr std::uint32_t entities_per_block = 512;
constexpr std::uint32_t bucket_count = 1024;  // of words

std::string block_key(char letter, std::uint32_t block) { return letter + std::to_string(block); }
std::string bucket_key(std::uint32_t bucket) { return "W" + std::to_string(bucket); }
std::uint32_t bucket_of(std::string_view word) { return static_cast<std::uint32_t>(terms::hash_of(word) % bucket_count); }

std::vector<std::string> words_of(std::string_view key) {
    std::vector<std::string> words;
    while (!key.empty()) {
        const std::size_t blank = std::min(key.find(' '), key.size());
        if (blank > 0) words.emplace_back(key.substr(0, blank));
        key.remove_prefix(std::min(blank + 1, key.size()));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

void append_text(std::string& out, std::string_view text) {
    append_varint(out, text.size());
    out += text;
}

std::optional<std::string_view> take_text(std::string_view& bytes) {
    const auto size = take_varint(bytes);
    if (!size || *size > bytes.size()) return std::nullopt;
    const std::string_view text = bytes.substr(0, *size);
    bytes.remove_prefix(*size);
    return text;
}

std::string encode_names(const std::vector<Name>& names) {
    std::string out;
    for (const Name& name : names) {
        append_varint(out, static_cast<std::uint64_t>(name.kind));
        append_text(out, name.key);
        append_text(out, name.shown);
    }
    return out;
}

std::vector<Name> decode_names(std::string_view bytes) {
    std::vector<Name> names;
    while (!bytes.empty()) {
        const auto kind = take_varint(bytes);
        const auto key = kind ? take_text(bytes) : std::nullopt;
        const auto shown = key ? take_text(bytes) : std::nullopt;
        if (!shown) break;
        names.push_back({static_cast<NameKind>(*kind), std::string(*key), std::string(*shown), 0});
    }
    return names;
}

std::string encode_ids(const std::vector<NameId>& ids) { return terms::pack_ids(ids); }

std::vector<NameId> decode_ids(std::string_view bytes) {
    std::vector<NameId> ids;
    terms::for_each_id(bytes, [&ids](NameId id) { ids.push_back(id); });
    return ids;
}

using Bucket = std::map<std::string, std::vector<NameId>, std::less<>>;

std::string encode_bucket(const Bucket& bucket) {
    std::string out;
    for (const auto& [word, ids] : bucket) {
        append_text(out, word);
        append_varint(out, ids.size());
        NameId previous = 0;
        for (const NameId id : ids) {
            append_varint(out, id - previous);
            previous = id;
        }
    }
    return out;
}

Bucket decode_bucket(std::string_view bytes) {
    Bucket bucket;
    while (!bytes.empty()) {
        const auto word = take_text(bytes);
        const auto count = word ? take_varint(bytes) : std::nullopt;
        if (!count) break;
        std::vector<NameId>& ids = bucket[std::string(*word)];
        NameId id = 0;
        for (std::uint64_t i = 0; i < *count; ++i) {
            const auto distance = take_varint(bytes);
            if (!distance) return bucket;
            id += static_cast<NameId>(*distance);
            ids.push_back(id);
        }
    }
    return bucket;
}

}  // namespace

NameTable::NameTable(ReadMetadata read) : read_(std::move(read)), size_(static_cast<std::uint32_t>(number_in(read_(name_count_key)))) {}

const Name& NameTable::name(NameId id) {
    static const Name unreadable{};
    const std::uint32_t block = id / names_per_block;
    auto entry = name_blocks_.find(block);
    if (entry == name_blocks_.end()) entry = name_blocks_.emplace(block, decode_names(read_(block_key('N', block)))).first;
    return id % names_per_block < entry->second.size() ? entry->second[id % names_per_block] : unreadable;
}

NameId NameTable::entity_of(NameId id) {
    const std::uint32_t block = id / entities_per_block;
    auto entry = entity_blocks_.find(block);
    if (entry == entity_blocks_.end()) entry = entity_blocks_.emplace(block, decode_ids(read_(block_key('E', block)))).first;
    return id % entities_per_block < entry->second.size() ? entry->second[id % entities_per_block] : id;
}

const std::vector<NameId>& NameTable::word_ids(std::string_view word) {
    const std::string wanted(word);
    if (const auto known = words_.find(wanted); known != words_.end()) return known->second;
    Bucket bucket = decode_bucket(read_(bucket_key(bucket_of(word))));
    for (auto& [other, ids] : bucket) words_.emplace(other, std::move(ids));
    return words_[wanted];
}

std::vector<NameId> NameTable::with_words(NameKind kind, std::string_view key) {
    std::vector<NameId> ids;
    bool first = true;
    for (const std::string& word : words_of(key)) {
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
    // The spellings of an entity may share no word, so every block with entities is asked.
    std::vector<NameId> ids = entities;
    for (std::uint32_t block = 0; block * entities_per_block < size_; ++block) {
        const NameId first = block * entities_per_block;
        entity_of(first);  // reads the block
        const std::vector<NameId>& content = entity_blocks_.at(block);
        for (std::size_t i = 0; i < content.size(); ++i) {
            const auto id = static_cast<NameId>(first + i);
            if (content[i] != id && std::binary_search(entities.begin(), entities.end(), content[i]) && name(id).kind == kind)
                ids.push_back(id);
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

void append_names(const std::vector<Name>& names, NameId first_id, const ReadMetadata& read, const WriteMetadata& write) {
    if (names.empty()) return;
    for (std::size_t i = 0; i < names.size();) {
        const auto id = static_cast<NameId>(first_id + i);
        const std::uint32_t block = id / names_per_block;
        const std::size_t end = std::min(names.size(), i + (names_per_block - id % names_per_block));
        std::vector<Name> content;
        if (id % names_per_block != 0) content = decode_names(read(block_key('N', block)));
        content.insert(content.end(), names.begin() + static_cast<std::ptrdiff_t>(i), names.begin() + static_cast<std::ptrdiff_t>(end));
        write(block_key('N', block), encode_names(content));
        i = end;
    }

    std::map<std::uint32_t, Bucket> fresh;
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const std::string& word : words_of(names[i].key)) fresh[bucket_of(word)][word].push_back(static_cast<NameId>(first_id + i));
    }
    for (auto& [number, added] : fresh) {
        Bucket bucket = decode_bucket(read(bucket_key(number)));
        for (auto& [word, ids] : added) {
            std::vector<NameId>& all = bucket[word];
            all.insert(all.end(), ids.begin(), ids.end());
        }
        write(bucket_key(number), encode_bucket(bucket));
    }
    write(name_count_key, std::to_string(first_id + names.size()));
}

void write_entities(const std::vector<NameId>& entities, NameId first_id, const ReadMetadata& read, const WriteMetadata& write) {
    for (std::size_t i = 0; i < entities.size();) {
        const auto id = static_cast<NameId>(first_id + i);
        const std::uint32_t block = id / entities_per_block;
        const std::size_t end = std::min(entities.size(), i + (entities_per_block - id % entities_per_block));
        std::vector<NameId> content = decode_ids(read(block_key('E', block)));
        // A short or missing entry reads as "each means itself".
        for (auto known = static_cast<NameId>(block * entities_per_block + content.size()); known < id; ++known) content.push_back(known);
        const std::size_t offset = id % entities_per_block;
        if (content.size() < offset + (end - i)) content.resize(offset + (end - i));
        std::copy(entities.begin() + static_cast<std::ptrdiff_t>(i), entities.begin() + static_cast<std::ptrdiff_t>(end),
                  content.begin() + static_cast<std::ptrdiff_t>(offset));
        bool all_themselves = true;
        for (std::size_t k = 0; k < content.size(); ++k) all_themselves = all_themselves && content[k] == block * entities_per_block + k;
        write(block_key('E', block), all_themselves ? std::string() : encode_ids(content));
        i = end;
    }
}

}  // namespace dateline::store
