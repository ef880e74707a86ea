// Small letters for capitals, accents kept. Folding, which searching goes by, takes more away (tokenizer.hpp).
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

// The text in small letters, by Unicode's simple mapping: a character stays one character. Invalid bytes become U+FFFD.
std::string in_small_letters(std::string_view text);

}  // namespace dateline::text
