#include "corpus/names/shipped_aliases.hpp"

// The files become part of the program as they are; CMake names their folder.
asm(".section .rodata\n"
    ".global dateline_aliases_persons\n"
    ".global dateline_aliases_orgs\n"
    ".global dateline_aliases_places\n"
    ".global dateline_aliases_apart\n"
    ".global dateline_aliases_end\n"
    "dateline_aliases_persons:\n"
    ".incbin \"" DATELINE_ALIASES
    "/persons.txt\"\n"
    "dateline_aliases_orgs:\n"
    ".incbin \"" DATELINE_ALIASES
    "/orgs.txt\"\n"
    "dateline_aliases_places:\n"
    ".incbin \"" DATELINE_ALIASES
    "/places.txt\"\n"
    "dateline_aliases_apart:\n"
    ".incbin \"" DATELINE_ALIASES
    "/apart.txt\"\n"
    "dateline_aliases_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char dateline_aliases_persons[];  // NOLINT(*-avoid-c-arrays): symbols, not arrays
extern const char dateline_aliases_orgs[];     // NOLINT(*-avoid-c-arrays)
extern const char dateline_aliases_places[];   // NOLINT(*-avoid-c-arrays)
extern const char dateline_aliases_apart[];    // NOLINT(*-avoid-c-arrays)
extern const char dateline_aliases_end[];      // NOLINT(*-avoid-c-arrays)
}

namespace dateline::names {

std::array<ShippedFile, 4> shipped_alias_files() {
    const auto between = [](const char* begin, const char* end) { return std::string_view(begin, static_cast<std::size_t>(end - begin)); };
    return {{{NameKind::person, between(dateline_aliases_persons, dateline_aliases_orgs)},
             {NameKind::org, between(dateline_aliases_orgs, dateline_aliases_places)},
             {NameKind::place, between(dateline_aliases_places, dateline_aliases_apart)},
             {NameKind::person, between(dateline_aliases_apart, dateline_aliases_end)}}};
}

}  // namespace dateline::names
