// How names from other scripts are written in Latin letters: all ways of writing one name come to one skeleton. A skeleton belongs to a
// tradition, since the same letters stand for other sounds elsewhere: "Chan" is not "Khan", and "w" is "v" in "Wladimir" alone.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::linking {

// Bits, so that a name may belong to several.
enum class Tradition : std::uint8_t { latin = 1, slavic = 2, arabic = 4, hebrew = 8 };
inline constexpr std::array all_traditions{Tradition::latin, Tradition::slavic, Tradition::arabic, Tradition::hebrew};

// The skeleton of a name. REQUIRES a folded word. What is not written in plain Latin letters stays as it is.
std::string given_skeleton(Tradition tradition, std::string_view word);
std::string family_skeleton(Tradition tradition, std::string_view word);

// Which traditions a word speaks for: "vladimir" and "gorbachev" for the Slavic one, "mohamed" for the Arabic one. Bits; 0 for most words.
std::uint8_t traditions_of_given_name(std::string_view word);
std::uint8_t traditions_of_family_name(std::string_view word);

}  // namespace dateline::linking
