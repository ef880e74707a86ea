// A name where it stands.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/names/name.hpp"

namespace dateline::names {

struct Mention {
    std::uint32_t begin;  // bytes of the text, half-open; titles and possessives are no part of it
    std::uint32_t end;
    std::uint32_t first_token;  // index into the stream's tokens, half-open
    std::uint32_t end_token;
    NameKind kind;
    std::string name;  // the fullest form in this article ("Zelensky" -> "Volodymyr Zelensky"), else as written; given by coreference

    bool operator==(const Mention&) const = default;
};

}  // namespace dateline::names
