// The files of corpus/names/aliases as they are, inside the program.
#pragma once

#include <array>
#include <string_view>

#include "corpus/names/name.hpp"

namespace dateline::names {

struct ShippedFile {
    NameKind kind;  // of lines that begin with none
    std::string_view content;
};

std::array<ShippedFile, 4> shipped_alias_files();

}  // namespace dateline::names
