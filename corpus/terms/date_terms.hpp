// Days as terms: what an article gets, and which terms cover a stretch of time that somebody asks for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/calendar/day.hpp"
#include "corpus/schema/field.hpp"

namespace dateline::terms {

// Two families of date terms: when it came out, and what it speaks of.
enum class DateFamily : unsigned char { published, about };

// The terms of one period: its own unit and every larger unit that holds it. A day: day, week, month, quarter, year (and decade, for
// about). A week gives its week, and its month, quarter and year when it lies inside; a month gives month, quarter, year. A longer
// stretch that is no calendar unit gives the days in it up to 31 days, else the months and years that it holds. Each term once.
std::vector<std::string> date_terms(DateFamily family, const calendar::Period& period, calendar::Grain grain);

// The fewest terms whose articles are those that lie inside the period: days at the edges, then months, quarters, years, decades
// (decades for about only); a whole ISO week is its own term. An open end reaches to `earliest` or `latest`, the first and last day in the index. Empty when nothing lies inside.
std::vector<std::string> date_cover(DateFamily family, const calendar::OpenPeriod& period, calendar::Day earliest, calendar::Day latest);

}  // namespace dateline::terms
