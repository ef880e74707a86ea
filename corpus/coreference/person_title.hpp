// Words that stand before a person's name and are no part of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::coreference {

enum class Gender : std::uint8_t { unknown, male, female };

// How the people who bear a title are named behind it.
enum class TitleUse : std::uint8_t {
    any_name,    // "President Zelensky"
    given_name,  // "King Charles": of those who are called by their first names alone, each reigns or is known under it
};

struct PersonTitle {
    std::string_view word;  // folded
    Gender gender = Gender::unknown;
    TitleUse use = TitleUse::any_name;
    bool may_be_name = false;  // "King", "Major", "Dean": inside a mention it may be the person's own name
};

// The place of a title in the table, below title_count; none for other words. REQUIRES a folded word.
std::optional<std::size_t> find_title(std::string_view folded);
const PersonTitle& title_at(std::size_t place);
inline constexpr std::size_t title_count = 98;

}  // namespace dateline::coreference
