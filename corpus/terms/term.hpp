// Values of fields as term strings. The one place that knows how a term is spelled.
#pragma once

#include <string>
#include <string_view>

#include "corpus/schema/field.hpp"

namespace dateline::terms {

// The engine refuses terms over 245 bytes and throws the whole batch away with them; a zero byte counts twice in its keys.
inline constexpr std::size_t longest_term = 240;

// Prefix and value. A value that makes the term longer than longest_term is cut and ends in a 16-digit hash of the whole value instead;
// zero bytes become U+FFFD. For exact fields whose values people type (source, section, tag, person ...) REQUIRES a folded value
// (text::Tokenizer::fold); ids, urls and paths go in as they are.
std::string make_term(schema::Field field, std::string_view value);

}  // namespace dateline::terms
