// What is lost when learnt weights become bytes.
#pragma once

#include <string>

#include "corpus/tagging/model.hpp"
#include "scripts/train/learn.hpp"

namespace dateline::train {

// Strict F1 of the labels (before names are trimmed), of all kinds together.
struct Rounding {
    double as_learnt = 0;
    double as_bytes = 0;
};

// `path`: gold texts as score_model takes them. Throws std::runtime_error.
Rounding weigh_rounding(const Learnt& learnt, const tagging::Model& packed, const std::string& path);

}  // namespace dateline::train
