// Which days can be days of publication at all, before cues are weighed against each other.
#pragma once

#include <optional>

#include "corpus/calendar/day.hpp"
#include "corpus/publication/cue.hpp"

namespace dateline::publication {

// A day that databases and languages write for "no day": the epochs of Unix, of spreadsheets and of .NET, the last day of SQL, and
// midnight of 2000-01-01.
bool is_sentinel(const Cue& cue);

// Too old to be what it says: before 1600 (there were no newspapers) where it is written as a date of publication, before 1900 in
// addresses and names of files, where a number is more often something else.
bool is_too_old(const calendar::Period& period, CueKind kind);

// The one day that the cue says by itself: a day with a four-digit year, one reading, no sentinel, not too old; empty for months, for
// open orders, for "Updated:". Whether it lies in the future is not asked.
std::optional<calendar::Day> firm_day(const Cue& cue);

// Where a cue stands, as far as whole groups of articles are concerned.
enum class CuePlace : std::uint8_t { field, text, name };
CuePlace place_of(CueKind kind);

// How far two days may lie apart and still be one: a day's midnight in one zone is the eve of it in another. Measured on pages: in 4 of
// 100 two good cues differ by that.
inline constexpr std::chrono::days same_day{1};
inline bool agree(calendar::Day a, calendar::Day b) { return a - b <= same_day && b - a <= same_day; }

}  // namespace dateline::publication
