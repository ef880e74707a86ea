// Learnt weights -> the bytes of a model (corpus/tagging/model.hpp).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/tagging/lexicon.hpp"
#include "scripts/train/crf.hpp"
#include "scripts/train/lists.hpp"
#include "scripts/train/word_classes.hpp"

namespace dateline::train {

// The lexicon of a model in the making.
struct PackedLexicon {
    std::vector<tagging::LexiconEntry> entries;
    std::vector<tagging::ClusterPaths> paths;

    tagging::Lexicon view() const { return {entries, paths}; }
};
PackedLexicon pack_lexicon(const Lists& lists, const WordClasses& classes);

struct PackedModel {
    std::string bytes;
    std::size_t rows = 0;     // features that found a place
    std::size_t crowded = 0;  // features for which both buckets were full
};
// `features` are the hashes of the weights, by id.
PackedModel pack_model(const Crf& crf, const std::vector<tagging::FeatureHash>& features, const PackedLexicon& lexicon,
                       std::size_t bucket_count);

}  // namespace dateline::train
