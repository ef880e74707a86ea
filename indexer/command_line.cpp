#include "indexer/command_line.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string_view>
#include <thread>

#include "corpus/calendar/typed_period.hpp"
#include "corpus/command/option_reader.hpp"
#include "corpus/output/flag_table.hpp"
#include "corpus/store/index_directory.hpp"
#include "indexer/flags.hpp"
#include "indexer/user_alias_file.hpp"

namespace dateline::indexer {

using base::ErrorKind;
using base::fail;
using command::Value;
using command::Values;

namespace {

constexpr unsigned most_jobs = 256;

// What was typed behind a command's name. Every command fills its own part.
struct Typed {
    Values rest, format, field;
    Value index, jobs, now, wait, query, aliases;
    bool no_entities = false, no_dates = false, strict = false, force = false, quiet = false, dry_run = false, help = false;
};

void bind(command::OptionReader& reader, std::string_view flag, Typed& typed) {
    if (flag == "format") reader.bind(flag, typed.format);
    if (flag == "field") reader.bind(flag, typed.field);
    if (flag == "index") reader.bind(flag, typed.index);
    if (flag == "jobs") reader.bind(flag, typed.jobs);
    if (flag == "now") reader.bind(flag, typed.now);
    if (flag == "wait") reader.bind(flag, typed.wait);
    if (flag == "aliases") reader.bind(flag, typed.aliases);
    if (flag == "query") reader.bind(flag, typed.query);
    if (flag == "no-entities") reader.bind(flag, typed.no_entities);
    if (flag == "no-dates") reader.bind(flag, typed.no_dates);
    if (flag == "strict") reader.bind(flag, typed.strict);
    if (flag == "force") reader.bind(flag, typed.force);
    if (flag == "quiet") reader.bind(flag, typed.quiet);
    if (flag == "dry-run") reader.bind(flag, typed.dry_run);
    if (flag == "help") reader.bind(flag, typed.help);
}

base::Result<Typed> read_typed(const output::Program& program, const std::vector<std::string>& arguments) {
    Typed typed;
    command::OptionReader reader(program.flags);
    for (const output::Flag& flag : program.flags) bind(reader, flag.name, typed);
    reader.bind_rest(typed.rest);
    if (base::Result<void> read = reader.read(arguments); !read) return fail(read.error());
    return typed;
}

base::Result<double> seconds_of(const Value& wait) {
    if (!wait) return 0.0;
    const std::size_t begin = wait->find_first_not_of(' ');
    if (begin == std::string::npos) return std::numeric_limits<double>::infinity();
    double seconds = 0;
    const char* end = wait->data() + wait->size();
    const auto [stop, problem] = std::from_chars(wait->data() + begin, end, seconds);
    if (problem != std::errc() || stop != end || seconds < 0)
        return fail(ErrorKind::usage, "--wait=" + *wait + ": not a number of seconds", "for ever: --wait");
    return seconds;
}

base::Result<unsigned> jobs_of(const Value& jobs) {
    if (!jobs) return std::max(1U, std::thread::hardware_concurrency());
    unsigned count = 0;
    const char* end = jobs->data() + jobs->size();
    const auto [stop, problem] = std::from_chars(jobs->data(), end, count);
    if (problem != std::errc() || stop != end || count == 0 || count > most_jobs) {
        return fail(ErrorKind::usage, "--jobs " + *jobs + ": not a number from 1 to " + std::to_string(most_jobs), "left out: one a core");
    }
    return count;
}

base::Result<calendar::Day> today_of(const Value& now) {
    if (!now) return calendar::today();
    const std::optional<calendar::Day> day = calendar::parse_iso_date(*now);
    if (!day) return fail(ErrorKind::usage, "--now " + *now + ": not a day", "write it as 2025-05-19");
    return *day;
}

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::string index_of(const Typed& typed) { return typed.index ? *typed.index : store::default_index_directory(variable); }

base::Result<std::optional<std::string>> aliases_of(const Value& path) {
    if (!path) return std::optional<std::string>();
    base::Result<std::string> content = read_user_alias_file(*path);
    if (!content) return fail(content.error());
    return std::optional(std::move(*content));
}

// What add and explain have in common. `formats`: those that say how to read.
base::Result<AddOptions> reading_options(const Typed& typed, const Values& formats) {
    AddOptions options;
    options.index = index_of(typed);
    options.paths = typed.rest;
    options.analysis = {!typed.no_entities, !typed.no_dates};
    options.force = typed.force;
    options.strict = typed.strict;
    for (const std::string& word : formats) {
        const std::optional<input::Format> format = input::parse_format(word);
        if (!format)
            return fail(ErrorKind::usage, "--format " + word + ": there is no such format",
                        "auto, jsonl, json, csv, tsv, gkg, text, html, xml, mail, mbox or warc");
        options.reading.format = *format;
    }
    for (const std::string& argument : typed.field) {
        const auto parsed = fields::parse_field_override(argument);
        if (!parsed) return fail(parsed.error());
        options.articles.overrides[parsed->first] = parsed->second;
    }
    const base::Result<calendar::Day> today = today_of(typed.now);
    if (!today) return fail(today.error());
    options.articles.latest_day = *today + std::chrono::days{1};  // it may be tomorrow already where the article came out
    const base::Result<double> wait = seconds_of(typed.wait);
    if (!wait) return fail(wait.error());
    options.wait_seconds = *wait;
    const base::Result<unsigned> jobs = jobs_of(typed.jobs);
    if (!jobs) return fail(jobs.error());
    options.jobs = *jobs;
    return options;
}

base::Result<Command> add_command(const Typed& typed) {
    if (typed.rest.empty())
        return fail(ErrorKind::usage, "add needs something to read",
                    "a file, a folder, or - for standard input: dateline-index add ~/articles");
    base::Result<AddOptions> options = reading_options(typed, typed.format);
    if (!options) return fail(options.error());
    base::Result<std::optional<std::string>> aliases = aliases_of(typed.aliases);
    if (!aliases) return fail(aliases.error());
    options->user_aliases = std::move(*aliases);
    return AddCommand{std::move(*options), typed.quiet};
}

base::Result<Command> explain_command(const Typed& typed) {
    if (typed.rest.empty()) return fail(ErrorKind::usage, "explain needs something to read", "a file, a folder, or - for standard input");
    Values input_formats;
    bool ndjson = false;
    for (const std::string& word : typed.format) {
        // "text" as an output format is what comes without it, so it may be an input format, too.
        if (word == "ndjson") {
            ndjson = true;
        } else if (word != "text") {
            input_formats.push_back(word);
        }
    }
    base::Result<AddOptions> options = reading_options(typed, input_formats);
    if (!options) return fail(options.error());
    return ExplainCommand{std::move(*options), ndjson};
}

base::Result<Command> remove_command(const Typed& typed) {
    RemoveCommand command;
    if (typed.rest.empty() == !typed.query.has_value()) {
        return fail(ErrorKind::usage, "remove needs ids or a query, one of them",
                    "dateline-index remove ID... or dateline-index remove --query 'source:harbour'");
    }
    const base::Result<double> wait = seconds_of(typed.wait);
    if (!wait) return fail(wait.error());
    command.index = index_of(typed);
    command.ids = typed.rest;
    command.query = typed.query.value_or("");
    command.dry_run = typed.dry_run;
    command.quiet = typed.quiet;
    command.wait_seconds = *wait;
    command.today = calendar::today();
    return command;
}

base::Result<Command> status_command(const Typed& typed) {
    const std::string format = typed.format.empty() ? "text" : typed.format.back();
    if (format != "text" && format != "json")
        return fail(ErrorKind::usage, "--format " + format + ": there is no such format", "text or json");
    return StatusCommand{index_of(typed), format == "json"};
}

base::Result<Command> check_command(const Typed& typed) { return CheckCommand{index_of(typed)}; }

base::Result<Command> compact_command(const Typed& typed) {
    const base::Result<double> wait = seconds_of(typed.wait);
    if (!wait) return fail(wait.error());
    base::Result<std::optional<std::string>> aliases = aliases_of(typed.aliases);
    if (!aliases) return fail(aliases.error());
    return CompactCommand{index_of(typed), typed.quiet, *wait, std::move(*aliases)};
}

struct CommandRow {
    std::string_view name;
    base::Result<Command> (*make)(const Typed&);
    bool takes_rest;
};
constexpr CommandRow command_rows[] = {{"add", add_command, true},       {"explain", explain_command, true},
                                       {"remove", remove_command, true}, {"status", status_command, false},
                                       {"check", check_command, false},  {"compact", compact_command, false}};

base::Result<Command> no_such_command(const std::string& word) {
    if (word.starts_with('-')) return fail(command::unknown_option(program_help().flags, word));
    std::string hint = "dateline-index --help lists the commands";
    for (const output::Argument& command : program_help().arguments) {
        if (output::edit_distance(command.name, word) <= 2) hint = "did you mean " + std::string(command.name) + "?";
    }
    return fail(ErrorKind::usage, "there is no command '" + word + "'", hint);
}

}  // namespace

base::Result<Command> read_command_line(const std::vector<std::string>& arguments) {
    if (arguments.empty() || arguments.front() == "--help" || arguments.front() == "-h" || arguments.front() == "help") {
        return HelpCommand{arguments.size() > 1 && find_command(arguments[1]) != nullptr ? arguments[1] : ""};
    }
    if (arguments.front() == "--version") return VersionCommand{};
    const std::string& name = arguments.front();
    const auto* row = std::find_if(std::begin(command_rows), std::end(command_rows),
                                   [&name](const CommandRow& candidate) { return candidate.name == name; });
    if (row == std::end(command_rows)) return no_such_command(name);
    base::Result<Typed> typed = read_typed(*find_command(name), {arguments.begin() + 1, arguments.end()});
    if (!typed) return fail(typed.error());
    if (typed->help) return HelpCommand{name};
    if (!row->takes_rest && !typed->rest.empty())
        return fail(ErrorKind::usage, name + " takes no '" + typed->rest.front() + "'", "dateline-index " + name + " --help");
    return row->make(*typed);
}

}  // namespace dateline::indexer
