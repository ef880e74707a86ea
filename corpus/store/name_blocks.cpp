#include "corpus/store/name_blocks.hpp"

#include <algorithm>

#include "corpus/base/varint.hpp"
#include "corpus/terms/slots.hpp"
#include "corpus/terms/term.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::store {

using base::append_varint;
using base::take_varint;
using names::Name;
using names::NameId;
using names::NameKind;

namespace {

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

std::optional<names::WordVariant> take_variant(std::string_view& bytes) {
    const auto entity = take_varint(bytes);
    const auto count = entity ? take_varint(bytes) : std::nullopt;
    if (!count) return std::nullopt;
    names::WordVariant variant;
    variant.entity = static_cast<NameId>(*entity);
    for (std::uint64_t i = 0; i < *count; ++i) {
        const auto other = take_text(bytes);
        if (!other) return std::nullopt;
        variant.others.emplace_back(*other);
    }
    return variant;
}

}  // namespace

std::string block_key(char letter, std::uint32_t block) { return letter + std::to_string(block); }
std::uint32_t bucket_of(std::string_view word) { return static_cast<std::uint32_t>(terms::hash_of(word) % bucket_count); }

std::vector<std::string> words_of_key(std::string_view key) {
    const std::vector<std::string_view> parts = text::words_of(key);
    std::vector<std::string> words(parts.begin(), parts.end());
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
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

std::string encode_reasons(const Reasons& reasons) {
    std::string out;
    std::uint32_t previous = 0;
    for (const auto& [place, reason] : reasons) {
        append_varint(out, place - previous);
        append_varint(out, reason.via);
        append_varint(out, static_cast<std::uint64_t>(reason.evidence));
        previous = place;
    }
    return out;
}

Reasons decode_reasons(std::string_view bytes) {
    Reasons reasons;
    std::uint32_t place = 0;
    while (!bytes.empty()) {
        const auto distance = take_varint(bytes);
        const auto via = distance ? take_varint(bytes) : std::nullopt;
        const auto evidence = via ? take_varint(bytes) : std::nullopt;
        if (!evidence) break;
        place += static_cast<std::uint32_t>(*distance);
        reasons[place] = {static_cast<NameId>(*via), static_cast<names::Evidence>(*evidence)};
    }
    return reasons;
}

std::string encode_words(const WordBucket& bucket) {
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

WordBucket decode_words(std::string_view bytes) {
    WordBucket bucket;
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

std::string encode_variants(const VariantBucket& bucket) {
    std::string out;
    for (const auto& [word, variants] : bucket) {
        append_text(out, word);
        append_varint(out, variants.size());
        for (const names::WordVariant& variant : variants) {
            append_varint(out, variant.entity);
            append_varint(out, variant.others.size());
            for (const std::string& other : variant.others) append_text(out, other);
        }
    }
    return out;
}

VariantBucket decode_variants(std::string_view bytes) {
    VariantBucket bucket;
    while (!bytes.empty()) {
        const auto word = take_text(bytes);
        const auto count = word ? take_varint(bytes) : std::nullopt;
        if (!count) break;
        std::vector<names::WordVariant>& variants = bucket[std::string(*word)];
        for (std::uint64_t i = 0; i < *count; ++i) {
            auto variant = take_variant(bytes);
            if (!variant) return bucket;
            variant->word = *word;
            variants.push_back(std::move(*variant));
        }
    }
    return bucket;
}

}  // namespace dateline::store
