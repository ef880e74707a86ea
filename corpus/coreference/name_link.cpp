#include "corpus/coreference/name_link.hpp"

#include <algorithm>
#include <array>

namespace dateline::coreference {

namespace {

using namespace std::string_view_literals;

constexpr std::array particles{"al"sv,  "da"sv,  "das"sv, "de"sv,  "del"sv, "della"sv, "den"sv, "der"sv, "di"sv,
                               "do"sv,  "dos"sv, "du"sv,  "el"sv,  "la"sv,  "las"sv,   "le"sv,  "los"sv, "e"sv,
                               "ten"sv, "ter"sv, "van"sv, "vom"sv, "von"sv, "y"sv,     "zu"sv,  "zur"sv};
constexpr std::array patronymics{"bin"sv, "binti"sv, "bint"sv, "ibn"sv};
constexpr std::array generations{"ii"sv, "iii"sv, "iv"sv, "jr"sv, "junior"sv, "sr"sv, "v"sv, "vi"sv, "vii"sv, "viii"sv, "xiv"sv, "xvi"sv};
constexpr std::array links{"and"sv, "at"sv, "de"sv, "del"sv, "der"sv, "des"sv, "di"sv, "du"sv,
                           "for"sv, "in"sv, "la"sv, "of"sv,  "on"sv,  "the"sv, "und"sv};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_particle(std::string_view folded) { return has(particles, folded); }
bool is_patronymic(std::string_view folded) { return has(patronymics, folded); }
bool is_generation(std::string_view folded) { return has(generations, folded); }
bool is_link(std::string_view folded) { return has(links, folded); }

}  // namespace dateline::coreference
