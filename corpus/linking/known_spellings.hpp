// Names whose spellings differ by more than the rules of romanization.hpp tell, and names by which one knows a tradition.
#pragma once

#include <span>
#include <string_view>

#include "corpus/linking/romanization.hpp"

namespace dateline::linking {

struct KnownSpelling {
    Tradition tradition;
    std::string_view first;     // the spelling that stands for all of the row
    std::string_view spelling;  // itself, too
    bool telling;               // whoever bears it is spelled by the rules of the tradition
};

std::span<const KnownSpelling> known_spellings();

}  // namespace dateline::linking
