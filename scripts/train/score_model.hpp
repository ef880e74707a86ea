// How many names a model finds, counted as CoNLL-2003 does: right when begin, end and kind are right.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/tagging/model.hpp"
#include "scripts/train/annotated_text.hpp"

namespace dateline::train {

struct Tally {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t missed = 0;

    double f1() const;
};

struct ModelScore {
    std::array<Tally, 3> by_kind;  // by names::NameKind
    Tally all;
    double words_a_second = 0;
};

// JSON Lines with text and mentions [[begin, end, kind]], bytes. Throws std::runtime_error.
std::vector<AnnotatedText> read_gold_texts(const std::string& path);

// `path`: gold texts. Throws std::runtime_error.
ModelScore score_model(const tagging::Model& model, const std::string& path);

}  // namespace dateline::train
