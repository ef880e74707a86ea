// What a search found, as values that know neither the engine nor a format. search.hpp makes them, render/ writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/article/article.hpp"

namespace dateline::searcher {

// A piece of an article with its marks.
struct Snippet {
    std::string text;                                              // byte-exact piece of the stored text
    std::uint32_t offset = 0;                                      // where it begins in the stored text, bytes
    std::vector<std::pair<std::uint32_t, std::uint32_t>> matches;  // bytes of `text`, half-open, sorted, not overlapping
    bool cut_before = false;                                       // begins inside a sentence: a renderer may show "…"
    bool cut_after = false;                                        // ends inside a sentence

    bool operator==(const Snippet&) const = default;
};

struct Hit {
    std::size_t rank = 0;  // from 1, counting over --offset
    std::string id;
    double score = 0;                                                    // 0 where nothing was ranked (empty query, sorted by date)
    std::string title;                                                   // the source's, else the first words of the text; may be empty
    bool title_cut = false;                                              // ends inside a sentence: a renderer may show "…"
    std::vector<std::pair<std::uint32_t, std::uint32_t>> title_matches;  // bytes of `title`
    std::string url;                                                     // "" = unknown
    std::string source;                                                  // "" = unknown
    std::vector<std::string> authors;
    std::string section;
    std::vector<std::string> tags;
    std::string published;                    // 2025-05-19, 2025-05, 2025; "" = unknown
    std::string date_from;                    // metadata, header ... unknown
    std::string language;                     // "" = unknown
    std::string date_text;                    // as the day was written, "" = unknown
    std::string date_cue;                     // the field or place that told it, "" = unknown
    std::vector<std::string> date_conflicts;  // what other places say
    std::vector<Snippet> snippets;
    std::vector<std::string> persons;  // entities' names, most important first
    std::vector<std::string> orgs;
    std::vector<std::string> places;
    std::string text;  // the whole stored text; filled only for --show and --fields with text
    std::vector<std::pair<std::uint32_t, std::uint32_t>> text_matches;  // bytes of `text`; filled only for --show with a query
    std::vector<article::Span> spans;                                   // what of `text` is not the story; filled only for --show
};

struct Count {
    std::string value;
    std::uint64_t count = 0;

    bool operator==(const Count&) const = default;
};

// Values + other + missing are consistent: for a field with one value an article they add up to the total.
struct Facet {
    std::string field;          // as asked: "person", "about-year"
    std::vector<Count> values;  // by falling count, then by value; date fields in calendar order
    std::uint64_t other = 0;    // sum of the counts of the values that were cut off
    std::uint64_t missing = 0;  // articles without a value
};

struct Timeline {
    std::string field;          // "month", "about-year"
    std::vector<Count> values;  // calendar order, without holes: units between with no article count 0
    std::uint64_t missing = 0;
};

// One written form of a name, and why it was joined to others.
struct Spelling {
    std::string name;
    std::uint64_t count = 0;  // articles
    std::string evidence;     // "the alias table" ...; "" where it stands for itself, or nobody knows
    std::string via;          // the spelling that it was joined to; "" without evidence

    bool operator==(const Spelling&) const = default;
};

// A person, organisation or place with all its spellings.
struct NamedEntity {
    std::string field;                // "person", "org", "place"
    std::string name;                 // as it is shown
    std::uint64_t count = 0;          // articles, each counted once however many spellings it has
    std::vector<Spelling> spellings;  // by falling count, then by name

    bool operator==(const NamedEntity&) const = default;
};

struct NameList {
    std::vector<NamedEntity> entities;  // by falling count, then by name
    std::uint64_t total = 0;            // how many there are, of which these come first
};

// A word that was also searched as others, since the name in it is spelled in several ways.
struct NameExpansion {
    std::string word;                 // folded, as it was asked
    std::vector<std::string> others;  // folded, most frequent first; several words are joined by blanks
    std::string name;                 // the person, organisation or place that all of them name
};

struct Summary {
    std::string query;        // as typed, the arguments joined by blanks
    std::string read_as;      // query/describe.hpp
    std::uint64_t total = 0;  // exact
    std::uint64_t returned = 0;
    std::uint64_t undated = 0;      // articles that match but for the filters on the publication date, and have no such date
    bool undated_left_out = false;  // there are such filters: the undated ones are not in the total
    bool relaxed = false;           // no article had all the words: these have some
    std::vector<NameExpansion> names_expanded;
    std::optional<std::string> suggestion;  // what may have been meant, in the query language; a note tells it to people
    double elapsed_ms = 0;
};

// The three steps of --explain, and what became of each.
struct Explanation {
    std::string tree;                                          // query/describe.hpp outline
    std::string engine;                                        // the engine's own description
    std::vector<std::pair<std::string, std::uint64_t>> parts;  // each part of the top level and how many articles match it alone
};

struct Results {
    std::vector<Hit> hits;
    std::vector<Facet> facets;
    std::optional<Timeline> timeline;
    std::optional<NameList> names;
    Summary summary;
    std::optional<Explanation> explanation;
    std::vector<std::string> notes;  // for stderr: how the query was read
};

}  // namespace dateline::searcher
