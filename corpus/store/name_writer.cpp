#include "corpus/store/name_writer.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "corpus/store/name_blocks.hpp"

namespace dateline::store {

using names::Link;
using names::Name;
using names::NameId;

namespace {

// Replaces the entities of names first..first + links - 1, all in one block.
void write_entities(const Link* links, std::size_t count, NameId first, const ReadMetadata& read, const WriteMetadata& write) {
    const std::uint32_t block = first / entities_per_block;
    const NameId begin = block * entities_per_block;
    std::vector<NameId> content = decode_ids(read(block_key('E', block)));
    // A short or missing entry reads as "each means itself".
    for (auto known = static_cast<NameId>(begin + content.size()); known < first + count; ++known) content.push_back(known);
    for (std::size_t i = 0; i < count; ++i) content[first - begin + i] = links[i].entity;
    bool all_themselves = true;
    for (std::size_t k = 0; k < content.size(); ++k) all_themselves = all_themselves && content[k] == begin + k;
    write(block_key('E', block), all_themselves ? std::string() : encode_ids(content));
}

void write_reasons(const Link* links, std::size_t count, NameId first, const ReadMetadata& read, const WriteMetadata& write) {
    const std::uint32_t block = first / entities_per_block;
    const std::uint32_t place = first % entities_per_block;
    Reasons reasons = decode_reasons(read(block_key('V', block)));
    for (std::uint32_t i = 0; i < count; ++i) {
        if (links[i].evidence == names::Evidence::none) {
            reasons.erase(place + i);
        } else {
            reasons[place + i] = {links[i].via, links[i].evidence};
        }
    }
    write(block_key('V', block), encode_reasons(reasons));
}

}  // namespace

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

    std::map<std::uint32_t, WordBucket> fresh;
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const std::string& word : words_of_key(names[i].key))
            fresh[bucket_of(word)][word].push_back(static_cast<NameId>(first_id + i));
    }
    for (auto& [number, added] : fresh) {
        WordBucket bucket = decode_words(read(block_key('W', number)));
        for (auto& [word, ids] : added) {
            std::vector<NameId>& all = bucket[word];
            all.insert(all.end(), ids.begin(), ids.end());
        }
        write(block_key('W', number), encode_words(bucket));
    }
    write(name_count_key, std::to_string(first_id + names.size()));
}

void write_links(const std::vector<Link>& links, NameId first_id, const ReadMetadata& read, const WriteMetadata& write) {
    for (std::size_t i = 0; i < links.size();) {
        const auto first = static_cast<NameId>(first_id + i);
        const std::size_t count = std::min<std::size_t>(links.size() - i, entities_per_block - first % entities_per_block);
        write_entities(&links[i], count, first, read, write);
        write_reasons(&links[i], count, first, read, write);
        i += count;
    }
}

void write_word_variants(const std::vector<names::WordVariant>& variants, const ReadMetadata& read, const WriteMetadata& write) {
    std::vector<VariantBucket> buckets(bucket_count);
    for (const names::WordVariant& variant : variants) buckets[bucket_of(variant.word)][variant.word].push_back(variant);
    for (std::uint32_t number = 0; number < bucket_count; ++number) {
        const std::string key = block_key('X', number);
        std::string bytes = encode_variants(buckets[number]);
        if (bytes != read(key)) write(key, bytes);
    }
}

}  // namespace dateline::store
