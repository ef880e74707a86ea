// Small words inside names.
#pragma once

#include <string_view>

namespace dateline::coreference {

// All REQUIRE a folded word.
bool is_particle(std::string_view folded);    // before a surname: "von", "de", "al"; it may be left out ("Assad")
bool is_patronymic(std::string_view folded);  // "bin": belongs to the word behind it ("bin Salman" is another man than King Salman)
bool is_generation(std::string_view folded);  // behind a name: "jr", "ii"
bool is_link(std::string_view folded);        // between the words of organisations and places: "of", "and", "the"

}  // namespace dateline::coreference
