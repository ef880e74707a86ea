// First names: whose they are, and which are short for which.
#pragma once

#include <span>
#include <string_view>

#include "corpus/coreference/person_title.hpp"

namespace dateline::coreference {

// Whether a man or a woman bears that first name, where it is nearly always one of them; unknown for all others. REQUIRES a folded word.
Gender gender_of_first_name(std::string_view folded);

// The names that it is short for ("joe" -> "joseph"); none for a name that is no nickname. REQUIRES a folded word.
std::span<const std::string_view> long_forms(std::string_view folded);

}  // namespace dateline::coreference
