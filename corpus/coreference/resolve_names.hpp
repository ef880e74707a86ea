// Who is meant by a part of a name: an article names its people in full once, and then calls them by a word.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/coreference/person_coreference.hpp"

namespace dateline::coreference {

// Gives each mention the fullest name of its entity in this article (Mention::name): "Zelensky" -> "Volodymyr Zelensky", "ILO" -> "International
// Labour Organisation". A name is as it was written there, on one line, without possessive, title or "Mr"; where it stands in capitals alone, a
// person or place of more than four letters gets small ones. What may mean several is left as it stands. Kinds never mix.
// REQUIRES mentions in the order of the text, with at least one token each. Takes n log n of the mentions. Safe to call from several threads.
void resolve_names(std::string_view text, const text::TokenStream& stream, std::vector<names::Mention>& mentions,
                   GenderOf gender_of = gender_of_first_name);

}  // namespace dateline::coreference
