// Classes of words that stand in similar places, learnt from unmarked text: class-bigram exchange clustering (Kneser and Ney 1993), then a
// binary tree of the classes by greedy merging with the least loss of mutual information (Brown et al. 1992).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/tagging/lexicon.hpp"

namespace dateline::train {

// Words of running text, counted.
class BigramCounts {
public:
    void add_sentence(const std::vector<std::string_view>& folded_words);

    struct WordClasses learn(std::size_t most_words, std::size_t classes, unsigned sweeps);

private:
    std::uint32_t number_of(std::string_view word);

    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> words_;
    std::vector<std::uint32_t> counts_;
    std::vector<std::uint32_t> text_;  // numbers of words; sentence_end between sentences
};

struct WordClasses {
    std::vector<std::pair<std::string, std::uint16_t>> classes;  // word -> class from 0; the most frequent first
    std::vector<tagging::ClusterPaths> paths;                    // by class
};

void write_classes(const WordClasses& classes, const std::string& path);
// Throws std::runtime_error.
WordClasses read_classes(const std::string& path);

}  // namespace dateline::train
