// The names and codes by which sources call a language.
#pragma once

#include <string>
#include <string_view>

namespace dateline::fields {

// ISO 639-1 for "en", "EN", "en-US", "en_GB", "eng", "English", "ger", "Deutsch"; "" for what it does not know.
std::string language_code(std::string_view name);

}  // namespace dateline::fields
