#include "corpus/store/word_variant_table.hpp"

#include "corpus/store/name_blocks.hpp"

namespace dateline::store {

std::vector<names::WordVariant> variants_of_word(std::string_view word, const ReadMetadata& read) {
    VariantBucket bucket = decode_variants(read(block_key('X', bucket_of(word))));
    const auto found = bucket.find(word);
    return found == bucket.end() ? std::vector<names::WordVariant>() : std::move(found->second);
}

}  // namespace dateline::store
