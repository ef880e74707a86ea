#include "corpus/tagging/model.hpp"

#include <xxhash.h>

#include <bit>

namespace dateline::tagging {

static_assert(std::endian::native == std::endian::little, "the model's bytes are used as they are");

base::Result<Model> Model::open(std::span<const std::byte> bytes) {
    const auto damaged = [](const char* what) { return base::fail(base::ErrorKind::input, std::string("the name model ") + what); };
    if (bytes.size() < sizeof(ModelHeader) || std::bit_cast<std::uintptr_t>(bytes.data()) % alignof(WeightBucket) != 0)
        return damaged("is cut off");
    const auto* header = std::bit_cast<const ModelHeader*>(bytes.data());
    if (header->magic != ModelHeader{}.magic) return damaged("is none");
    if (header->version != ModelHeader{}.version) return damaged("has another version");
    const std::size_t buckets_begin = (sizeof(ModelHeader) + alignof(WeightBucket) - 1) / alignof(WeightBucket) * alignof(WeightBucket);
    const std::size_t lexicon_begin = buckets_begin + header->bucket_count * sizeof(WeightBucket);
    const std::size_t paths_begin = lexicon_begin + header->lexicon_size * sizeof(LexiconEntry);
    const std::size_t end = paths_begin + header->cluster_count * sizeof(ClusterPaths);
    if (header->bucket_count == 0 || bytes.size() != end) return damaged("is cut off");
    const std::span<const std::byte> content = bytes.subspan(sizeof(ModelHeader));
    if (static_cast<std::uint32_t>(XXH3_64bits(content.data(), content.size())) != header->check) return damaged("is damaged");

    Model model;
    model.transitions_ = &header->transitions;
    model.buckets_ = {std::bit_cast<const WeightBucket*>(bytes.data() + buckets_begin), header->bucket_count};
    model.lexicon_ = Lexicon({std::bit_cast<const LexiconEntry*>(bytes.data() + lexicon_begin), header->lexicon_size},
                             {std::bit_cast<const ClusterPaths*>(bytes.data() + paths_begin), header->cluster_count});
    return model;
}

}  // namespace dateline::tagging
