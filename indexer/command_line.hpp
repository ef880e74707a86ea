// What was typed, then what it means: a command with everything it needs.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/calendar/day.hpp"
#include "indexer/pipeline.hpp"

namespace dateline::indexer {

struct AddCommand {
    AddOptions options;
    bool quiet = false;
};
struct ExplainCommand {
    AddOptions options;  // index, jobs and force mean nothing
    bool ndjson = false;
};
struct RemoveCommand {
    std::string index;
    std::vector<std::string> ids;
    std::string query;  // instead of ids
    bool dry_run = false;
    bool quiet = false;
    double wait_seconds = 0;
    calendar::Day today;
};
struct StatusCommand {
    std::string index;
    bool json = false;
};
struct CheckCommand {
    std::string index;
};
struct CompactCommand {
    std::string index;
    bool quiet = false;
    double wait_seconds = 0;
    std::optional<std::string> user_aliases;  // what the file of --aliases says
};
struct HelpCommand {
    std::string of;  // a command's name; "" = the program
};
struct VersionCommand {};

using Command =
    std::variant<AddCommand, ExplainCommand, RemoveCommand, StatusCommand, CheckCommand, CompactCommand, HelpCommand, VersionCommand>;

// `arguments`: without the program's name. Errors: kind usage, each with a hint; those of read_user_alias_file.
base::Result<Command> read_command_line(const std::vector<std::string>& arguments);

}  // namespace dateline::indexer
