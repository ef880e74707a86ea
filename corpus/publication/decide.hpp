// Which cue is believed, and what the others say to that.
#pragma once

#include <span>

#include "corpus/article/article.hpp"
#include "corpus/calendar/day.hpp"
#include "corpus/publication/cue.hpp"
#include "corpus/publication/group_facts.hpp"

namespace dateline::publication {

struct Decision {
    article::Published published;
    // Other facts about the group could make another decision, so that it is final only when the group is known. False for most articles
    // whose source names the day.
    bool depends_on_group = false;
};

// The first cue in the order of CueKind (cues of one kind in the order given) that can be believed tells the day:
//   - not a sentinel, not too old (believable.hpp), not after `latest`;
//   - not the page's own date or a default value, as the group tells; a date at the head of a text that a field, the address or a name
//     of the same article confirms is never doubted;
//   - "04/05/2006" where a certain date of the same article is one of its readings, or one of them lies after `latest`, or the group
//     writes so, or the place tells (Cue::order; dots put the day first); otherwise it tells nothing;
//   - two-digit years in fields where the month has a name, behind an apostrophe, or where the same article or the group's four-digit dates
//     show what the numbers mean; six digits of a file name where the group's names are dates;
//   - never "Updated:" or a modification.
// Of several cues that say the same day the first is named, but a field or what a page says for machines before an address or a visible line.
// A month or a year is made finer by a later cue that lies inside it, a yearless dateline among them ("2019/" and "March 12"). Days that
// differ by one are the same day told from two zones: they confirm each other, and the believed one stays as it is written.
//
// `conflicts` of the result say, each in one line: what other fields, addresses, names and headers say ("url says 2025-05-18
// (/2025/05/18/)"), what was not believed and why ("datePublished says 2031-01-01, which lies ahead"), and, where the day stays unknown,
// what little there is ("dateline says March 12, without a year", "no later than 2025-05-20 (dateModified)"). Dates on a line of their own
// are no conflict: what differs there is mostly an event. The facts of no articles are an answer, too: then nothing but the
// cues counts. Of more than 24 cues the first 24 are looked at.
Decision decide(std::span<const Cue> cues, const GroupFacts& group, calendar::Day latest);

// What the place says about the order of two numbers, for the cues that say nothing themselves: by the host of the article's address, else by
// its language.
void suggest_order(std::span<Cue> cues, std::string_view host, std::string_view language);

}  // namespace dateline::publication
