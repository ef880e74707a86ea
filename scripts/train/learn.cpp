#include "scripts/train/learn.hpp"

#include <algorithm>
#include <numeric>

#include "scripts/train/augment.hpp"

namespace dateline::train {

namespace {

constexpr unsigned jackknife_epochs = 3;

void shuffle(std::vector<std::uint32_t>& order, Random& random) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
}

// A number that looks random and is the same for a text in every run.
std::uint64_t of_document(std::uint32_t document, unsigned epoch) { return tagging::feature(epoch, document); }

class Teacher {
public:
    Teacher(const TrainingSet& set, LearningRate rate, Random& random) : set_(set), rate_(rate), random_(random) {}

    void teach(Crf& crf, std::vector<std::uint32_t> order, unsigned epochs, bool with_second_pass) {
        float step = rate_.step;
        for (unsigned epoch = 0; epoch < epochs; ++epoch) {
            shuffle(order, random_);
            for (const std::uint32_t i : order) {
                const TrainingSentence& sentence = set_.sentences()[i];
                const bool second = with_second_pass && (of_document(sentence.document, epoch) & 1U) != 0;
                crf.learn(sentence, second, step, rate_.shrinkage);
            }
            step *= rate_.decay;
        }
    }

private:
    const TrainingSet& set_;
    LearningRate rate_;
    Random& random_;
};

std::vector<std::uint32_t> all_sentences(const TrainingSet& set) {
    std::vector<std::uint32_t> order(set.sentences().size());
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

std::vector<std::vector<tagging::Label>> predict_by_halves(const TrainingSet& set, LearningRate rate, Random& random) {
    std::vector<std::vector<tagging::Label>> predicted(set.sentences().size());
    for (const std::uint64_t half : {0U, 1U}) {
        std::vector<std::uint32_t> taught;
        std::vector<std::uint32_t> asked;
        for (const std::uint32_t i : all_sentences(set)) {
            const bool in_half = (of_document(set.sentences()[i].document, 1000) & 1U) == half;
            (in_half ? taught : asked).push_back(i);
        }
        Crf crf(set.feature_count());
        Teacher(set, rate, random).teach(crf, taught, jackknife_epochs, false);
        for (const std::uint32_t i : asked) predicted[i] = crf.decode(set.sentences()[i], false);
    }
    return predicted;
}

// For each feature its new id; only those with the widest weights get one.
std::vector<FeatureId> widest(const std::vector<Lanes>& weights, std::size_t most) {
    std::vector<float> width(weights.size());
    for (std::size_t id = 0; id < weights.size(); ++id) {
        float least = weights[id][0];
        float highest = weights[id][0];
        for (std::size_t label = 1; label < tagging::label_count; ++label) {
            least = std::min(least, weights[id][label]);
            highest = std::max(highest, weights[id][label]);
        }
        width[id] = highest - least;
    }
    std::vector<FeatureId> order(weights.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](FeatureId a, FeatureId b) { return width[a] > width[b]; });
    std::vector<FeatureId> new_id(weights.size(), TrainingSet::dropped);
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) new_id[order[i]] = static_cast<FeatureId>(i);
    return new_id;
}

}  // namespace

Learnt learn(const std::vector<AnnotatedText>& texts, const PackedLexicon& lexicon, const Course& course, const Tell& tell) {
    Random random(course.seed);
    TrainingSet set(texts, lexicon.view(), course.fewest);
    tell(std::to_string(texts.size()) + " texts, " + std::to_string(set.sentences().size()) + " sentences, " +
         std::to_string(set.word_count()) + " words, " + std::to_string(set.feature_count()) + " features; " +
         std::to_string(set.broken_marks()) + " marks inside words");
    set.add_second_pass(predict_by_halves(set, course.rate, random));
    tell("labelled by halves");
    Learnt learnt{Crf(set.feature_count()), {}};
    Teacher(set, course.rate, random).teach(learnt.crf, all_sentences(set), course.epochs, true);
    tell("learnt");
    const std::vector<FeatureId> new_id = widest(learnt.crf.weights(), course.features);
    const std::size_t kept = std::min(course.features, new_id.size());
    learnt.crf.keep(new_id, kept);
    set.keep(new_id, kept);
    LearningRate slower = course.rate;
    slower.step /= 2;
    Teacher(set, slower, random).teach(learnt.crf, all_sentences(set), course.epochs_after_pruning, true);
    tell("pruned and learnt on");
    learnt.features = set.hashes();
    return learnt;
}

}  // namespace dateline::train
