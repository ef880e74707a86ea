// A cue: one place that may say when an article came out, and the date that is written there. Values only; cues are found by the files
// named after them and weighed by decide.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/publication/date_notation.hpp"
#include "corpus/publication/time_of_day.hpp"

namespace dateline::publication {

// Where the date stands, in the order of trust: an earlier kind is believed before a later one. Not persisted: kinds may be added.
// Measured (pages and press releases with known dates): itemprop 100 % exact, url 97, meta and <time> published 94, JSON-LD 92, other
// meta 90, first <time> 83, JSON-LD created 80; at the head of a text first or labelled 97 to 100, alone on its line 89 to 96; file
// names 98 to 100.
enum class CueKind : std::uint8_t {
    field,           // a field of a record, or of front matter, whose name speaks of publication: datePublished, pubDate; e-mail Date
    page_itemprop,   // HTML: itemprop="datePublished"
    bare_field,      // a field whose name says no more than "date", "timestamp"
    header,          // the head of a text: its first words, or behind a label ("Date:", "Posted on")
    url,             // /2025/05/19/
    page_line,       // HTML: a visible date that the markup or a label calls one, beside the headline
    page_meta,       // HTML: meta article:published_time
    page_published,  // HTML: <time> marked as publication
    page_json_ld,    // HTML: JSON-LD datePublished
    page_other,      // HTML: other meta (date, dc.date, parsely-pub-date)
    page_time,       // HTML: the first <time datetime>
    created,         // dateCreated, created_at
    file_name,       // 10Apr2007akaka175.txt
    folder,          // 2019/09/
    line,            // alone on its line near the head, or behind headline and byline
    dateline,        // WASHINGTON, March 12 (Xinhua): mostly without a year
    only_updated,    // the update of a feed's entry that names no other day: one that was never changed came out then
    modified,        // dateModified, "Updated:": the article came out no later; never a day of publication
};

// What becomes of the date's source in the article: metadata, header, url, filename, text, inferred.
article::DateSource source_of(CueKind kind);

struct Cue {
    CueKind kind;
    std::string
        name;  // for people: "datePublished", "meta article:published_time", "header", "url", "file name", "folder", "line", "dateline"
    std::string literal;  // as it is written there
    WrittenDate date;     // for cues in the text begin and end are bytes of the article's text; else of the value, url or name
    NumberOrder order = NumberOrder::open;  // what the place says about "04/05/2006"
    bool in_text = false;

    bool operator==(const Cue&) const = default;
};

using Cues = std::vector<Cue>;

}  // namespace dateline::publication
