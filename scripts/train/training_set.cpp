#include "scripts/train/training_set.hpp"

#include <algorithm>
#include <utility>

#include "corpus/tagging/features.hpp"
#include "corpus/tagging/name_document.hpp"
#include "corpus/text/sentence.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::train {

namespace {

using tagging::FeatureHash;
using tagging::Label;
using tagging::NameDocument;
using tagging::Part;
using tagging::WordSentence;

// Labels of all words of a text; marks that do not fall on borders of words are counted and passed over.
std::vector<Label> gold_labels(const NameDocument& document, const std::vector<Mark>& marks, std::size_t& broken) {
    const std::vector<tagging::NameWord>& words = document.words();
    std::vector<Label> labels(words.size(), tagging::outside);
    for (const Mark& mark : marks) {
        const auto begins = [](const tagging::NameWord& word, std::uint32_t offset) { return word.begin < offset; };
        const auto first = std::lower_bound(words.begin(), words.end(), mark.begin, begins);
        const auto end = std::lower_bound(first, words.end(), mark.end, begins);
        if (first == end || first->begin != mark.begin || std::prev(end)->end != mark.end) {
            ++broken;
            continue;
        }
        const auto at = labels.begin() + (first - words.begin());
        const std::ptrdiff_t count = end - first;
        for (std::ptrdiff_t i = 0; i < count; ++i) {
            const Part part = count == 1 ? Part::unit : i == 0 ? Part::begin : i + 1 == count ? Part::last : Part::inside;
            at[i] = mark.kind == MarkKind::other ? tagging::other_name : tagging::label_of(static_cast<names::NameKind>(mark.kind), part);
        }
    }
    // A name that reaches over the end of a sentence is none.
    for (const WordSentence& sentence : document.sentences()) {
        if (sentence.size() == 0) continue;
        Label before = tagging::outside;
        for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
            const bool fits = i == sentence.first ? tagging::may_begin(labels[i]) : tagging::may_follow(before, labels[i]);
            if (!fits) labels[i] = tagging::outside;
            before = labels[i];
        }
        for (std::uint32_t i = sentence.end; i > sentence.first && tagging::leaves_open(labels[i - 1]); --i)
            labels[i - 1] = tagging::outside;
    }
    // Cutting may have left beginnings without an end.
    for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
        if (tagging::leaves_open(labels[i]) && !tagging::may_follow(labels[i], labels[i + 1])) labels[i] = tagging::outside;
    }
    return labels;
}

template <class Take>
void first_pass_features(const NameDocument& document, const WordSentence& sentence, std::uint32_t i, Take take) {
    tagging::features_of_word(document.info(i), take);
    tagging::features_of_neighbour(0, document.near(sentence, i, -1), take);
    tagging::features_of_neighbour(1, document.near(sentence, i, 1), take);
    tagging::features_of_second_neighbour(0, document.near(sentence, i, -2), take);
    tagging::features_of_second_neighbour(1, document.near(sentence, i, 2), take);
    tagging::features_of_surroundings(document, sentence, i, take);
}

}  // namespace

// Calls visit(document, text, its number) for each text, laid out.
template <class Visit>
void TrainingSet::visit_documents(Visit visit) {
    text::Tokenizer tokenizer;
    tagging::WordTable table(lexicon_);
    NameDocument document(lexicon_, table);
    for (std::size_t number = 0; number < texts_.size(); ++number) {
        const std::string& text = texts_[number].text;
        const text::TokenStream stream = tokenizer.tokenize(text);
        document.lay_out(text, stream, text::find_sentences(text, stream));
        visit(document, texts_[number], static_cast<std::uint32_t>(number));
    }
}

TrainingSet::TrainingSet(const std::vector<AnnotatedText>& texts, const tagging::Lexicon& lexicon, std::uint32_t fewest)
    : texts_(texts), lexicon_(lexicon) {
    {
        std::unordered_map<FeatureHash, std::uint32_t> counts;
        counts.reserve(1U << 23U);
        visit_documents([&](const NameDocument& document, const AnnotatedText&, std::uint32_t) {
            for (const WordSentence& sentence : document.sentences()) {
                for (std::uint32_t i = sentence.first; i < sentence.end; ++i)
                    first_pass_features(document, sentence, i, [&](FeatureHash hash) { ++counts[hash]; });
            }
        });
        for (const auto& [hash, count] : counts) {
            if (count >= fewest) hashes_.push_back(hash);
        }
    }
    std::sort(hashes_.begin(), hashes_.end());
    number_features();
    lay_out_sentences();
}

TrainingSet::TrainingSet(const std::vector<AnnotatedText>& texts, const tagging::Lexicon& lexicon, const std::vector<FeatureHash>& learnt)
    : texts_(texts), lexicon_(lexicon), hashes_(learnt), learns_(false) {
    number_features();
    lay_out_sentences();
}

void TrainingSet::number_features() {
    ids_.reserve(hashes_.size() * 2);
    for (FeatureId id = 0; id < hashes_.size(); ++id) ids_.emplace(hashes_[id], id);
}

void TrainingSet::lay_out_sentences() {
    visit_documents([&](const NameDocument& document, const AnnotatedText& text, std::uint32_t number) {
        const std::vector<Label> labels = gold_labels(document, text.marks, broken_marks_);
        words_ += labels.size();
        for (const WordSentence& range : document.sentences()) {
            TrainingSentence sentence;
            sentence.document = number;
            sentence.labels.assign(labels.begin() + range.first, labels.begin() + range.end);
            for (std::uint32_t i = range.first; i < range.end; ++i) {
                first_pass_features(document, range, i, [&](FeatureHash hash) {
                    if (const auto known = ids_.find(hash); known != ids_.end()) sentence.first_pass.ids.push_back(known->second);
                });
                sentence.first_pass.close_word();
            }
            sentences_.push_back(std::move(sentence));
        }
    });
}

void TrainingSet::add_second_pass(const std::vector<std::vector<Label>>& predicted) {
    std::size_t next = 0;  // sentence of the set
    std::vector<tagging::LabelCounts> counts;
    visit_documents([&](const NameDocument& document, const AnnotatedText&, std::uint32_t) {
        const std::size_t first_sentence = next;
        next += document.sentences().size();
        if (document.sentences().size() < 2) return;
        std::unordered_map<std::uint32_t, tagging::LabelCounts> by_word;
        for (std::size_t s = 0; s < document.sentences().size(); ++s) {
            const WordSentence& range = document.sentences()[s];
            for (std::uint32_t i = range.first; i < range.end; ++i) {
                if (document.info(i).capital) ++by_word[document.folded_number(i)][predicted[first_sentence + s][i - range.first]];
            }
        }
        for (std::size_t s = 0; s < document.sentences().size(); ++s) {
            const WordSentence& range = document.sentences()[s];
            FeatureLists& lists = sentences_[first_sentence + s].second_pass;
            for (std::uint32_t i = range.first; i < range.end; ++i) {
                const Label own = predicted[first_sentence + s][i - range.first];
                if (document.info(i).capital) {
                    tagging::features_of_first_pass(by_word[document.folded_number(i)], own, document.info(i), [&](FeatureHash hash) {
                        auto known = ids_.find(hash);
                        if (known == ids_.end() && !learns_) return;
                        if (known == ids_.end()) {
                            known = ids_.emplace(hash, static_cast<FeatureId>(hashes_.size())).first;
                            hashes_.push_back(hash);
                        }
                        lists.ids.push_back(known->second);
                    });
                }
                lists.close_word();
            }
        }
    });
}

void TrainingSet::keep(const std::vector<FeatureId>& new_id, std::size_t kept) {
    std::vector<FeatureHash> hashes(kept);
    for (std::size_t id = 0; id < new_id.size(); ++id) {
        if (new_id[id] != dropped) hashes[new_id[id]] = hashes_[id];
    }
    hashes_ = std::move(hashes);
    ids_.clear();
    const auto filter = [&](FeatureLists& lists) {
        FeatureLists kept_lists;
        for (std::size_t word = 0; word + 1 < lists.begins.size(); ++word) {
            for (const FeatureId id : lists.of(word)) {
                if (new_id[id] != dropped) kept_lists.ids.push_back(new_id[id]);
            }
            kept_lists.close_word();
        }
        lists = std::move(kept_lists);
    };
    for (TrainingSentence& sentence : sentences_) {
        filter(sentence.first_pass);
        filter(sentence.second_pass);
    }
}

}  // namespace dateline::train
