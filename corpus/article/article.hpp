// An article as its source gave it: text and what the source says about it, before anything is understood.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/calendar/day.hpp"

namespace dateline::article {

// Where a record came from, for messages and for the id of last resort.
struct Location {
    std::string path;          // as the user gave it, or as the folder walk found it below what the user gave; "-" for stdin
    std::string member;        // the file inside an archive; empty otherwise
    std::uint64_t line = 0;    // the first line of the record, from 1; 0 where lines mean nothing
    std::uint64_t record = 0;  // the record's number in its file, from 1; 0 for a file that is one article

    bool operator==(const Location&) const = default;
};

// "path", "path:12", "archive.zip/member.jsonl:12"; the form in which every message names a place.
std::string describe(const Location& location);

// What told the publication day. Persisted and printed: never renumber.
enum class DateSource : std::uint8_t { unknown = 0, metadata = 1, header = 2, url = 3, filename = 4, text = 5, inferred = 6 };

// "metadata", "header", "url", "filename", "text", "inferred", "unknown".
std::string_view date_source_name(DateSource source);

// The day an article came out. Unknown stays unknown: never the file's time, the crawl's day or today.
struct Published {
    std::optional<calendar::Period> period;  // one day, or a whole month or year where no more is known
    calendar::Grain grain = calendar::Grain::day;
    DateSource from = DateSource::unknown;
    std::string cue;                     // what told it, for people: "datePublished", "header", "file name"
    std::string literal;                 // as it was written: "2025-05-17T17:03:00Z"
    std::vector<std::string> conflicts;  // what other cues say: "url says 2025-05-18 (/2025/05/18/)"

    bool operator==(const Published&) const = default;
};

// "2025-05-19", "2025-05", "2025"; empty when unknown.
std::string published_text(const Published& published);

// A stretch of the text that is not the story itself; it stays in the text and is only marked. Persisted: never renumber.
enum class SpanKind : std::uint8_t { header = 1, boilerplate = 2, title = 3 };

// "header", "boilerplate", "title".
std::string_view span_kind_name(SpanKind kind);

// Bytes begin..end of the article's text, half-open.
struct Span {
    SpanKind kind;
    std::uint32_t begin;
    std::uint32_t end;

    bool operator==(const Span&) const = default;
};

// The span that holds the byte, or null. REQUIRES spans sorted by begin, not overlapping.
const Span* span_at(const std::vector<Span>& spans, std::uint32_t offset);

// A name that the source itself gives, beside the text: by hand or by a tagger of its own.
enum class GivenKind : std::uint8_t { person, org, place };
struct GivenName {
    GivenKind kind;
    std::string text;

    bool operator==(const GivenName&) const = default;
};

struct Article {
    Location location;
    std::string id;     // never empty once read (article_id.hpp)
    std::string title;  // empty: the source names none
    std::string text;   // valid UTF-8, exactly as decoded from the source; never trimmed
    std::string url;
    std::string source;  // the outlet: "The Harbour Ledger", "example.com"
    std::vector<std::string> authors;
    std::string section;
    std::vector<std::string> tags;
    std::vector<GivenName> given_names;
    std::string language;     // ISO 639-1 as the source says, "" where it says nothing
    Published published;      // by the first cue that can be believed (publication/decide.hpp)
    std::vector<Span> spans;  // sorted by begin, not overlapping
};

}  // namespace dateline::article
