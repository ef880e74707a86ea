// Annotated texts as numbers: for each word its features and its label.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "corpus/tagging/feature_hash.hpp"
#include "corpus/tagging/labels.hpp"
#include "corpus/tagging/lexicon.hpp"
#include "scripts/train/annotated_text.hpp"

namespace dateline::train {

using FeatureId = std::uint32_t;

// Features of words in a row: those of word i are ids[begins[i]] .. ids[begins[i + 1]].
struct FeatureLists {
    std::vector<std::uint32_t> begins{0};
    std::vector<FeatureId> ids;

    std::span<const FeatureId> of(std::size_t word) const { return std::span(ids).subspan(begins[word], begins[word + 1] - begins[word]); }
    void close_word() { begins.push_back(static_cast<std::uint32_t>(ids.size())); }
};

struct TrainingSentence {
    FeatureLists first_pass;
    FeatureLists second_pass;  // no words before add_second_pass, or where the text has one sentence
    std::vector<tagging::Label> labels;
    std::uint32_t document = 0;

    bool has_second_pass() const { return second_pass.begins.size() > 1; }
};

class TrainingSet {
public:
    // Features that fewer words have than `fewest` are left out. The texts must outlive the set.
    TrainingSet(const std::vector<AnnotatedText>& texts, const tagging::Lexicon& lexicon, std::uint32_t fewest);

    // Texts to be labelled by features that were learnt elsewhere; features that are not among them are left out.
    TrainingSet(const std::vector<AnnotatedText>& texts, const tagging::Lexicon& lexicon, const std::vector<tagging::FeatureHash>& learnt);

    const std::vector<TrainingSentence>& sentences() const { return sentences_; }
    std::size_t feature_count() const { return hashes_.size(); }
    const std::vector<tagging::FeatureHash>& hashes() const { return hashes_; }  // by id
    std::size_t word_count() const { return words_; }
    std::size_t broken_marks() const { return broken_marks_; }  // marks that begin or end inside a word; they are not learnt

    // Adds the features of the second pass, given what a first pass said of each word: predicted[sentence][word].
    void add_second_pass(const std::vector<std::vector<tagging::Label>>& predicted);

    // Keeps these features alone; `new_id` has for each id its new one, or `dropped`.
    static constexpr FeatureId dropped = 0xFFFFFFFF;
    void keep(const std::vector<FeatureId>& new_id, std::size_t kept);

private:
    template <class Visit>
    void visit_documents(Visit visit);
    void number_features();
    void lay_out_sentences();

    const std::vector<AnnotatedText>& texts_;
    tagging::Lexicon lexicon_;
    std::unordered_map<tagging::FeatureHash, FeatureId> ids_;
    std::vector<tagging::FeatureHash> hashes_;
    std::vector<TrainingSentence> sentences_;
    bool learns_ = true;  // may features be added?
    std::size_t words_ = 0;
    std::size_t broken_marks_ = 0;
};

}  // namespace dateline::train
