// The cue that a file's name gives.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/publication/cue.hpp"

namespace dateline::publication {

// The date in the name of a file, its folders left out: 10Apr2007akaka175.txt, AP_20130322.txt, breitbart_2016-10-04_x.txt,
// NYT19980206.0460, 2019-03-14-title.md, March_14_2019.html, 14.03.2019.txt. Four-digit years from 1900 before anything else; eight digits
// count where no digit stands beside them (APW199980817.1193 says nothing). Six digits that may be YYMMDD (AP900815-0044) are read with a
// two-digit year; whether they are is known by the names of the whole folder (group_facts.hpp).
std::optional<Cue> file_name_cue(std::string_view name);

// The first six digits of the name that stand alone, as a day; for counting how many names of a folder have such.
struct SixDigits {
    bool present = false;             // six digits stand alone, and no date with a four-digit year is in the name
    std::optional<WrittenDate> date;  // as YYMMDD, where they make a day
};
SixDigits six_digits(std::string_view name);

}  // namespace dateline::publication
