#include "indexer/flags.hpp"

#include <algorithm>
#include <array>

namespace dateline::indexer {

namespace {

using output::Example;
using output::Flag;
using output::Program;
using namespace std::string_view_literals;

constexpr std::string_view reading = "Reading";
constexpr std::string_view running = "Running";
constexpr std::string_view writing = "Output";

// clang-format off
constexpr Flag index_flag{.name = "index", .argument = "DIR", .group = running, .help = "the index ($DATELINE_INDEX, else ~/.local/share/dateline/index)"};
constexpr Flag wait_flag{.name = "wait", .argument = "[S]", .group = running, .help = "when another process writes: wait up to S seconds (for ever) instead of giving up"};
constexpr Flag aliases_flag{.name = "aliases", .argument = "FILE", .group = reading, .help = "your own spellings of names, kept by the index: person: Jane Q. Public = J. Public, place: A != B; an empty file clears them"};
constexpr Flag help_flag{.name = "help", .letter = 'h', .group = writing, .help = "this help"};
constexpr Flag quiet_flag{.name = "quiet", .letter = 'q', .group = writing, .help = "no progress and no report; errors are still told"};
constexpr Flag format_flag{.name = "format", .argument = "FORMAT", .group = reading, .help = "read every input as this: jsonl, json, csv, tsv, gkg, text, html, xml, mail, mbox or warc (auto)",
                           .choices = "auto|jsonl|json|csv|tsv|gkg|text|html|xml|mail|mbox|warc"};
constexpr Flag no_entities_flag{.name = "no-entities", .group = reading, .help = "do not look for names in the text"};
constexpr Flag no_dates_flag{.name = "no-dates", .group = reading, .help = "do not look for dates in the text"};
constexpr Flag field_flag{.name = "field", .argument = "F=SOURCE", .group = reading, .help = "take title, text, published, url, source, author ... from this source field",
                          .repeatable = true};
constexpr Flag now_flag{.name = "now", .argument = "DAY", .group = reading, .help = "take this day for today: no article came out later", .common = false};

constexpr std::array add_flags{
    format_flag,
    field_flag,
    no_entities_flag,
    no_dates_flag,
    aliases_flag,
    Flag{.name = "strict", .group = reading, .help = "stop at the first bad input and leave the index as it was"},
    now_flag,
    index_flag,
    Flag{.name = "jobs", .letter = 'j', .argument = "N", .group = running, .help = "threads that read and index (one a core)"},
    Flag{.name = "force", .group = running, .help = "index unchanged articles again"},
    wait_flag,
    quiet_flag,
    help_flag,
};
constexpr std::array explain_flags{
    Flag{.name = "format", .argument = "FORMAT", .group = reading, .help = "text or ndjson: how to write it; or an input format, as for add",
         .choices = "text|ndjson|auto|jsonl|json|csv|tsv|gkg|html|xml|mail|mbox|warc", .repeatable = true},
    field_flag, no_entities_flag, no_dates_flag, now_flag, help_flag,
};
constexpr std::array remove_flags{
    Flag{.name = "query", .argument = "Q", .group = running, .help = "remove all articles that match this query"},
    Flag{.name = "dry-run", .letter = 'n', .group = running, .help = "only say what would be removed"},
    index_flag, wait_flag, quiet_flag, help_flag,
};
constexpr std::array status_flags{
    index_flag,
    Flag{.name = "format", .argument = "FORMAT", .group = writing, .help = "text or json", .choices = "text|json"},
    help_flag,
};
constexpr std::array check_flags{index_flag, help_flag};
constexpr std::array compact_flags{aliases_flag, index_flag, wait_flag, quiet_flag, help_flag};

constexpr std::array add_usage{"dateline-index add [OPTIONS] PATH...   files, folders, archives, or - for JSON Lines on standard input"sv};
constexpr std::array explain_usage{"dateline-index explain [OPTIONS] PATH...|-"sv};
constexpr std::array remove_usage{"dateline-index remove [OPTIONS] ID..."sv, "dateline-index remove [OPTIONS] --query Q"sv};
constexpr std::array status_usage{"dateline-index status [--index DIR] [--format text|json]"sv};
constexpr std::array check_usage{"dateline-index check [--index DIR]"sv};
constexpr std::array compact_usage{"dateline-index compact [--index DIR] [--aliases FILE]"sv};

constexpr std::array add_examples{
    Example{"dateline-index add ~/articles", "index a folder: texts, pages, feeds, mails, dumps, also packed"},
    Example{"dateline-index add dump.jsonl.zst --index ~/news", "index a dump into an index of its own"},
    Example{"zcat dump.gz | dateline-index add -", "read JSON Lines from a pipe"},
    Example{"dateline-index add scraped.csv --field text=story", "say which column holds the text"},
};
constexpr std::array explain_examples{
    Example{"dateline-index explain article.txt", "see the day, names and dates that are found, without indexing"},
    Example{"dateline-index explain dump.jsonl --format ndjson", "the same for programs"},
};
constexpr std::array remove_examples{
    Example{"dateline-index remove --query 'source:\"meridian wire\"' --dry-run", "count what would go"},
};

constexpr std::array command_table{
    Program{.name = "dateline-index add", .summary = "Add articles to the index, or bring them up to date", .usages = add_usage, .arguments_title = {}, .arguments = {},
            .flags = add_flags, .examples = add_examples, .closing = "An article whose id is known replaces the old one; an unchanged one is skipped."},
    Program{.name = "dateline-index explain", .summary = "Show how articles are understood, without indexing them", .usages = explain_usage, .arguments_title = {},
            .arguments = {}, .flags = explain_flags, .examples = explain_examples, .closing = {}},
    Program{.name = "dateline-index remove", .summary = "Remove articles from the index", .usages = remove_usage, .arguments_title = {}, .arguments = {},
            .flags = remove_flags, .examples = remove_examples, .closing = {}},
    Program{.name = "dateline-index status", .summary = "Say what the index holds", .usages = status_usage, .arguments_title = {}, .arguments = {}, .flags = status_flags,
            .examples = {}, .closing = {}},
    Program{.name = "dateline-index check", .summary = "Read the whole index and report damage", .usages = check_usage, .arguments_title = {}, .arguments = {},
            .flags = check_flags, .examples = {}, .closing = {}},
    Program{.name = "dateline-index compact", .summary = "Write the index anew: smaller, names linked afresh", .usages = compact_usage, .arguments_title = {},
            .arguments = {}, .flags = compact_flags, .examples = {}, .closing = {}},
};

constexpr std::array own_usage{"dateline-index COMMAND [OPTIONS] ..."sv, "dateline-index COMMAND --help"sv};
constexpr std::array own_arguments{
    output::Argument{"add", "add articles to the index, or bring them up to date"},
    output::Argument{"explain", "show how articles are understood, without indexing them"},
    output::Argument{"remove", "remove articles from the index"},
    output::Argument{"status", "say what the index holds"},
    output::Argument{"check", "read the whole index and report damage"},
    output::Argument{"compact", "write the index anew: smaller, names linked afresh"},
};
constexpr std::array own_flags{
    help_flag,
    Flag{.name = "version", .group = writing, .help = "print the version"},
};
constexpr Program own_help{.name = "dateline-index", .summary = "Build and tend a search index over news articles", .usages = own_usage, .arguments_title = "Commands",
                           .arguments = own_arguments, .flags = own_flags, .examples = add_examples, .closing = "Search it with dateline-search."};
// clang-format on

}  // namespace

std::span<const Program> commands() { return command_table; }

const Program* find_command(std::string_view name) {
    constexpr std::string_view before = "dateline-index ";
    const auto* found = std::find_if(command_table.begin(), command_table.end(),
                                     [&](const Program& row) { return row.name.substr(before.size()) == name; });
    return found == command_table.end() ? nullptr : found;
}

const Program& program_help() { return own_help; }

}  // namespace dateline::indexer
