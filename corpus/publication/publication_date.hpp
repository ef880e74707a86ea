// When an article came out: the cues that may say it, each a function of its own, in their order of trust.
// Where none speaks the day stays unknown; the file's time, the crawl's day and today are never used.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/article/article.hpp"
#include "corpus/calendar/day.hpp"

namespace dateline::publication {

// Reads the value of a date field: ISO 8601 with or without time and zone ("2025-05-17T17:03:00Z", "2025-05-17 17:03:00"), "2025-05",
// "2025", compact "20250517", "20250517T170300Z", "20250517170300", RFC 822 ("Sat, 17 May 2025 17:03:00 GMT"), "May 17, 2025",
// "17 May 2025", "17.05.2025", "5/17/2025" (with slashes only where a number over 12 tells day from month), epoch seconds (9 or 10
// digits), milliseconds (12 or 13), micro- and nanoseconds (16, 19). The date is taken as written: no zone is converted.
// Empty for sentinels (means_missing, epoch zero, 0001-01-01, 1900-01-01, 9999-12-31), for years before 1600 and for days after
// `latest` (the future cannot have been published).
std::optional<article::Published> read_date_field(std::string_view value, calendar::Day latest);

// A header at the very start of a text: optional blanks, "date", optional ':', an ISO date, blanks; upper or lower case.
// Returns the day and the span of the header (from byte 0 up to the first byte of what follows).
struct DateHeader {
    article::Published published;
    article::Span span;
};
std::optional<DateHeader> read_date_header(std::string_view text, calendar::Day latest);

}  // namespace dateline::publication
