// Dates as addresses and names of files write them, where any sign may part the numbers.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/publication/date_notation.hpp"

namespace dateline::publication {

// The first date in a piece of a name: "2016-10-04", "2016_10_04", "20161004", "10Apr2007", "apr-10-2007", "14.03.2019". Four-digit years
// 1900 to 2100 alone; begin and end are bytes of `name`.
std::optional<WrittenDate> date_in_name(std::string_view name);

// A date spelled by pieces of a path that follow each other: {"2019","09","12"}, {"2019","march"}, {"2019","09"}, {"2019-09"}, {"2005"}.
// The pieces begin at pieces[first]; a day is read before a month, a month before a year.
struct PathDate {
    calendar::Period period;
    calendar::Grain grain;
    std::size_t pieces;  // how many it took
};
std::optional<PathDate> date_of_pieces(std::span<const std::string_view> pieces, std::size_t first);

// The pieces of a path between its slashes, empty ones left out; no more than 32, the last ones.
std::vector<std::string_view> pieces_of(std::string_view path);

// The number 1..12 of the month that is the whole of `piece`: "3", "03", "march", "Mar"; 0 for none.
int month_of_piece(std::string_view piece);

}  // namespace dateline::publication
