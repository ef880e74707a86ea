// Labels for all words of a text, in two passes: the second also sees which labels the same words got elsewhere in the text.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/tagging/features.hpp"
#include "corpus/tagging/model.hpp"
#include "corpus/tagging/name_document.hpp"
#include "corpus/tagging/viterbi.hpp"

namespace dateline::tagging {

// Keeps the words it has met: one labeller a thread.
class Labeller {
public:
    explicit Labeller(const Model& model);

    // Lays the text out and labels its words; the results stay until the next call.
    void label(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences);

    const NameDocument& document() const { return document_; }
    const std::vector<Label>& labels() const { return labels_; }  // by word of the document

private:
    // What a word speaks for at its own place and at those around it: two before ... two behind.
    struct WordScores {
        std::array<Scores, 5> at{};
    };

    struct CountedLabels {
        std::uint32_t text_number = 0;
        LabelCounts counts{};
    };

    void score_new_words();
    void find_active(const WordSentence& sentence);
    void score(const WordSentence& sentence);
    void decode(const WordSentence& sentence);
    void second_pass();

    const Model& model_;
    WordTable table_;
    NameDocument document_;
    Decoder decoder_;
    WordScores beyond_;
    std::vector<WordScores> word_scores_;  // by word number
    std::vector<Scores> scores_;           // by word of the document
    std::vector<std::uint8_t> active_;     // whether the word may be part of a name
    std::vector<Label> labels_;
    std::vector<CountedLabels> counted_;  // by folded number
    std::uint32_t text_number_ = 0;
};

}  // namespace dateline::tagging
