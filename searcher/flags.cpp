#include "searcher/flags.hpp"

#include <array>

namespace dateline::searcher {
namespace {

using output::Flag;

constexpr std::string_view find = "What to find";
constexpr std::string_view when = "When";
constexpr std::string_view filter = "Who, where, from whom";
constexpr std::string_view count = "Counting";
constexpr std::string_view write = "How to write it";
constexpr std::string_view script = "For scripts";
constexpr std::string_view other = "Other";

constexpr std::array table{
    Flag{.name = "limit", .letter = 'n', .argument = "N|all", .group = find, .help = "show at most N articles (10); 0: counts only"},
    Flag{.name = "offset", .argument = "N", .group = find, .help = "leave out the first N articles", .common = false},
    Flag{.name = "sort",
         .argument = "ORDER",
         .group = find,
         .help = "relevance (with words), newest (without) or oldest",
         .choices = "relevance|newest|oldest"},
    Flag{.name = "any", .group = find, .help = "any of the words instead of all"},
    Flag{.name = "exact", .group = find, .help = "the words as typed, without their other forms"},
    Flag{.name = "no-relax", .group = find, .help = "no partial matches when no article has all the words", .common = false},
    Flag{.name = "expand", .group = find, .help = "also find related words (not available yet)", .common = false},
    Flag{.name = "similar", .argument = "ID", .group = find, .help = "articles like this one (not available yet)", .common = false},
    Flag{.name = "show",
         .argument = "ID",
         .group = find,
         .help = "print this article whole; words of a query are marked",
         .repeatable = true},

    Flag{.name = "since", .argument = "DATE", .group = when, .help = "published on that day or later: 2025-05-19, 2025-05, 7d, yesterday"},
    Flag{.name = "until", .argument = "DATE", .group = when, .help = "published on that day or before"},
    Flag{.name = "on",
         .argument = "RANGE",
         .group = when,
         .help = "published then: 2025-05-19, 2025-W20, 2025-Q2, A..B, \"last week\", unknown"},
    Flag{.name = "about", .argument = "RANGE", .group = when, .help = "speaks of that time in its text"},
    Flag{.name = "now", .argument = "DAY", .group = when, .help = "take this day for today", .common = false},

    Flag{.name = "person",
         .argument = "NAME",
         .group = filter,
         .help = "names this person (known spellings of a name go together)",
         .more = "Repeated: all of them.",
         .repeatable = true},
    Flag{.name = "org",
         .argument = "NAME",
         .group = filter,
         .help = "names this organisation",
         .more = "Repeated: all of them.",
         .repeatable = true},
    Flag{.name = "place",
         .argument = "NAME",
         .group = filter,
         .help = "names this place",
         .more = "Repeated: all of them.",
         .repeatable = true},
    Flag{.name = "source",
         .argument = "NAME",
         .group = filter,
         .help = "came out in this outlet",
         .more = "Repeated: any of them.",
         .repeatable = true},
    Flag{.name = "author",
         .argument = "NAME",
         .group = filter,
         .help = "written by this author",
         .more = "Repeated: any of them.",
         .repeatable = true},
    Flag{.name = "language",
         .argument = "CODE",
         .group = filter,
         .help = "written in this language: en, fr ...",
         .more = "Repeated: any of them. A single one also keeps words from being widened by the grammar of other languages.",
         .repeatable = true},
    Flag{.name = "not-person",
         .argument = "NAME",
         .group = filter,
         .help = "does not name this person",
         .repeatable = true,
         .common = false},
    Flag{.name = "not-org",
         .argument = "NAME",
         .group = filter,
         .help = "does not name this organisation",
         .repeatable = true,
         .common = false},
    Flag{.name = "not-place", .argument = "NAME", .group = filter, .help = "does not name this place", .repeatable = true, .common = false},
    Flag{.name = "not-source", .argument = "NAME", .group = filter, .help = "came out elsewhere", .repeatable = true, .common = false},
    Flag{.name = "not-author", .argument = "NAME", .group = filter, .help = "written by others", .repeatable = true, .common = false},
    Flag{.name = "not-language",
         .argument = "CODE",
         .group = filter,
         .help = "written in another language",
         .repeatable = true,
         .common = false},

    Flag{.name = "facet",
         .argument = "FIELD[:N]",
         .group = count,
         .help = "the N (10) most frequent values: person, source, about-year ...",
         .more = "Date fields show all values in calendar order unless N is given. Repeatable, or several fields parted by commas.",
         .choices = "person|org|place|source|author|language|year|month|week|day|about-year|about-month|about-day",
         .repeatable = true},
    Flag{.name = "timeline",
         .argument = "UNIT",
         .group = count,
         .help = "how many articles each year, month, week or day; about-year ...: spoken of",
         .choices = "year|month|week|day|about-year|about-month|about-week|about-day"},

    Flag{.name = "names",
         .argument = "KIND[:N]",
         .group = count,
         .help = "the N (50, or all) most frequent persons, organisations or places with their spellings: person, org, place",
         .more = "With a query: in the articles that match.",
         .choices = "person|org|place"},
    Flag{.name = "explain-name",
         .argument = "NAME",
         .group = count,
         .help = "who or what is meant by this name, all spellings, and why they are one"},

    Flag{.name = "format",
         .argument = "FORMAT",
         .group = write,
         .help = "text, json, ndjson, tsv, ids or trec; docs/OUTPUT.md describes them",
         .choices = "text|json|ndjson|tsv|ids|trec"},
    Flag{.name = "fields", .argument = "A,B,C", .group = write, .help = "write these fields of a hit, in this order (json, ndjson, tsv)"},
    Flag{.name = "list-fields", .group = write, .help = "list the fields", .common = false},
    Flag{.name = "header", .group = write, .help = "tsv: begin with a line of column names", .common = false},
    Flag{.name = "snippets", .argument = "N", .group = write, .help = "at most N sentences of each article (3)", .common = false},
    Flag{.name = "explain", .group = write, .help = "show how the query was read and what was asked of the engine"},
    Flag{.name = "color",
         .argument = "WHEN",
         .group = write,
         .help = "auto, always or never",
         .choices = "auto|always|never",
         .common = false},
    Flag{.name = "no-pager", .group = write, .help = "do not page long output on a terminal", .common = false},

    Flag{.name = "batch", .argument = "FILE|-", .group = script, .help = "a line a query: ID<TAB>QUERY, or QUERY", .common = false},
    Flag{.name = "query-id", .argument = "ID", .group = script, .help = "the query's name in trec (1) and JSON", .common = false},

    Flag{.name = "index",
         .argument = "DIR",
         .group = other,
         .help = "the index to search",
         .more = "Default: $DATELINE_INDEX, then $XDG_DATA_HOME/dateline/index, then ~/.local/share/dateline/index."},
    Flag{.name = "help", .letter = 'h', .group = other, .help = "-h the common options, --help all of them"},
    Flag{.name = "version", .group = other, .help = "print the version"},
};

constexpr std::array<std::string_view, 3> usages{"dateline-search [OPTIONS] [QUERY...]", "dateline-search --show ID [QUERY...]",
                                                 "dateline-search --batch FILE|- [OPTIONS]"};

constexpr std::array examples{
    output::Example{"dateline-search prisoner exchange", "articles with both words, in any form"},
    output::Example{"dateline-search '\"prisoner exchange\" -russia' --since 2025-05", "a phrase, without a word, from May on"},
    output::Example{"dateline-search ceasefire --person zelensky --timeline week", "who and when, with a bar a week"},
    output::Example{"dateline-search --about 2005-08 --facet place", "what was said of August 2005, and where"},
    output::Example{"dateline-search flood --format ndjson | jq -r 'select(.type==\"hit\").title'", "for a script"},
};

}  // namespace

std::span<const output::Flag> flags() { return table; }

const output::Program& program_help() {
    static constexpr output::Program program{
        .name = "dateline-search",
        .summary = "search an archive of news articles",
        .usages = usages,
        .arguments_title = {},
        .arguments = {},
        .flags = table,
        .examples = examples,
        .closing =
            "No query: all articles, newest first. In a query: \"a phrase\", OR, NOT or -word, ( ), NEAR/5, neg*, word~, =word, "
            "title: person: place: source: date: about: and more (docs/QUERY.md).",
    };
    return program;
}

}  // namespace dateline::searcher
