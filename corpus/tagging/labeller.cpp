#include "corpus/tagging/labeller.hpp"

#include <algorithm>

namespace dateline::tagging {

namespace {

// Words kept before all are forgotten; with 350 bytes each that is 23 MB.
constexpr std::uint32_t most_words = 65'536;

template <class Features>
Scores summed(const Model& model, Features features) {
    Scores sum;
    features([&](FeatureHash feature) { model.add(feature, sum); });
    return sum;
}

template <class WordScores>
WordScores scores_of(const Model& model, const WordInfo& word) {
    WordScores scores;
    scores.at[0] = summed(model, [&](auto take) { features_of_second_neighbour(0, word, take); });
    scores.at[1] = summed(model, [&](auto take) { features_of_neighbour(0, word, take); });
    scores.at[2] = summed(model, [&](auto take) { features_of_word(word, take); });
    scores.at[3] = summed(model, [&](auto take) { features_of_neighbour(1, word, take); });
    scores.at[4] = summed(model, [&](auto take) { features_of_second_neighbour(1, word, take); });
    return scores;
}

}  // namespace

Labeller::Labeller(const Model& model)
    : model_(model),
      table_(model.lexicon()),
      document_(model.lexicon(), table_),
      beyond_(scores_of<WordScores>(model, beyond_sentence())) {}

void Labeller::label(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences) {
    if (table_.size() > most_words) {
        table_.clear();
        word_scores_.clear();
        counted_.clear();
    }
    document_.lay_out(text, stream, sentences);
    score_new_words();
    const std::size_t count = document_.words().size();
    labels_.assign(count, outside);
    scores_.resize(count);
    active_.assign(count, 0);
    for (const WordSentence& sentence : document_.sentences()) {
        find_active(sentence);
        score(sentence);
        decode(sentence);
    }
    if (document_.sentences().size() > 1) second_pass();
}

void Labeller::score_new_words() {
    for (auto number = static_cast<std::uint32_t>(word_scores_.size()); number < table_.size(); ++number)
        word_scores_.push_back(scores_of<WordScores>(model_, table_.word(number).info));
}

// Where no capital is near there is no name: measured, leaving those words out changes the scores by less than a tenth of a point and
// saves more than half of the work. Two words from a capital count when what is between may stand inside a name ("Kim Jong - un").
void Labeller::find_active(const WordSentence& sentence) {
    const auto capital = [&](std::int64_t i) {
        if (i < sentence.first || i >= sentence.end) return false;
        const WordInfo& word = document_.info(static_cast<std::uint32_t>(i));
        return word.capital || word.shape == Shape::odd;
    };
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const std::int64_t at = i;
        bool active = capital(at) || capital(at - 1) || capital(at + 1);
        if (!active && capital(at - 2)) {
            const WordInfo& between = document_.info(i - 1);
            active = between.shape == Shape::punctuation || between.length <= 3 || capital(at + 2);
        }
        active_[i] = active ? 1 : 0;
    }
}

void Labeller::score(const WordSentence& sentence) {
    std::array<FeatureHash, 256> features;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        if (active_[i] == 0) continue;
        std::size_t count = 0;
        features_of_surroundings(document_, sentence, i, [&](FeatureHash feature) {
            if (count == features.size()) return;
            model_.prefetch(feature);
            features[count++] = feature;
        });
        const auto around = [&](int distance) -> const WordScores& {
            const std::int64_t at = static_cast<std::int64_t>(i) + distance;
            return at < sentence.first || at >= sentence.end ? beyond_ : word_scores_[document_.number(static_cast<std::uint32_t>(at))];
        };
        Scores sum = around(0).at[2];
        sum += around(-1).at[1];
        sum += around(1).at[3];
        sum += around(-2).at[0];
        sum += around(2).at[4];
        for (std::size_t k = 0; k < count; ++k) model_.add(features[k], sum);
        scores_[i] = sum;
    }
}

void Labeller::decode(const WordSentence& sentence) {
    for (std::uint32_t first = sentence.first; first < sentence.end;) {
        if (active_[first] == 0) {
            ++first;
            continue;
        }
        std::uint32_t end = first;
        while (end < sentence.end && active_[end] != 0) ++end;
        decoder_.decode(model_.transitions(), std::span(scores_).subspan(first, end - first),
                        {first == sentence.first, end == sentence.end}, std::span(labels_).subspan(first, end - first));
        first = end;
    }
}

void Labeller::second_pass() {
    ++text_number_;
    counted_.resize(table_.folded_count());
    for (std::uint32_t i = 0; i < labels_.size(); ++i) {
        if (!document_.info(i).capital) continue;
        CountedLabels& counted = counted_[document_.folded_number(i)];
        if (counted.text_number != text_number_) counted = CountedLabels{text_number_, {}};
        if (counted.counts[labels_[i]] < 0xFFFF) ++counted.counts[labels_[i]];
    }
    for (const WordSentence& sentence : document_.sentences()) {
        bool changed = false;
        for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
            if (!document_.info(i).capital) continue;
            features_of_first_pass(counted_[document_.folded_number(i)].counts, labels_[i], document_.info(i), [&](FeatureHash feature) {
                model_.add(feature, scores_[i]);
                changed = true;
            });
        }
        if (changed) decode(sentence);
    }
}

}  // namespace dateline::tagging
