#include "scripts/train/weigh_rounding.hpp"

#include <set>
#include <tuple>
#include <vector>

#include "corpus/tagging/labeller.hpp"
#include "corpus/text/tokenizer.hpp"
#include "scripts/train/score_model.hpp"
#include "scripts/train/training_set.hpp"

namespace dateline::train {

namespace {

using tagging::Label;
using Span = std::tuple<std::size_t, std::size_t, names::NameKind>;  // words of a sentence, both ends part of it

std::set<Span> spans_of(std::span<const Label> labels) {
    std::set<Span> spans;
    for (std::size_t first = 0; first < labels.size(); ++first) {
        if (!tagging::is_part(labels[first])) continue;
        std::size_t last = first;
        while (tagging::leaves_open(labels[last]) && last + 1 < labels.size()) ++last;
        spans.emplace(first, last, tagging::kind_of(labels[first]));
        first = last;
    }
    return spans;
}

void count(std::span<const Label> gold, std::span<const Label> said, Tally& tally) {
    const std::set<Span> wanted = spans_of(gold);
    const std::set<Span> found = spans_of(said);
    for (const Span& span : found) ++(wanted.contains(span) ? tally.right : tally.wrong);
    for (const Span& span : wanted) {
        if (!found.contains(span)) ++tally.missed;
    }
}

}  // namespace

Rounding weigh_rounding(const Learnt& learnt, const tagging::Model& packed, const std::string& path) {
    const std::vector<AnnotatedText> texts = read_gold_texts(path);
    TrainingSet set(texts, packed.lexicon(), learnt.features);
    std::vector<std::vector<Label>> first_pass;
    for (const TrainingSentence& sentence : set.sentences()) first_pass.push_back(learnt.crf.decode(sentence, false));
    set.add_second_pass(first_pass);
    Tally exact;
    for (const TrainingSentence& sentence : set.sentences()) count(sentence.labels, learnt.crf.decode(sentence, true), exact);

    Tally rounded;
    tagging::Labeller labeller(packed);
    text::Tokenizer tokenizer;
    std::size_t next = 0;
    for (const AnnotatedText& text : texts) {
        const text::TokenStream stream = tokenizer.tokenize(text.text);
        labeller.label(text.text, stream, text::find_sentences(text.text, stream));
        for (const tagging::WordSentence& sentence : labeller.document().sentences()) {
            count(set.sentences()[next++].labels, std::span(labeller.labels()).subspan(sentence.first, sentence.size()), rounded);
        }
    }
    return {exact.f1(), rounded.f1()};
}

}  // namespace dateline::train
