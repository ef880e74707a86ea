// Which of an article's persons is meant by a part of a name.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/coreference/given_name.hpp"
#include "corpus/coreference/shown_name.hpp"

namespace dateline::coreference {

using GenderOf = Gender (*)(std::string_view folded_first_name);

// Sets the names of all mentions of kind person; the others are left alone.
void resolve_persons(std::string_view text, const text::TokenStream& stream, GenderOf gender_of, std::vector<names::Mention>& mentions);

}  // namespace dateline::coreference
