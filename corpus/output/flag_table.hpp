// The options of a program as one table: its help, its manual page, its completions and its "did you mean" are printed from the rows.
//
// This room knows no parser of command lines; the programs hand the rows to theirs, so that an option that is not in the table does
// not exist and one in the table cannot go without help.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "corpus/output/terminal.hpp"

namespace dateline::output {

struct Flag {
    std::string_view name = {};      // "limit" for --limit
    char letter = 0;                 // 'n' for -n; 0: none
    std::string_view argument = {};  // what follows it, as help shows it: "N|all"; "": nothing follows, it is a switch
    std::string_view group = {};     // the heading under which help shows it
    std::string_view help = {};      // one line, no full stop
    std::string_view more = {};      // further sentences, for the long help and the manual page
    std::string_view choices = {};   // the words that may follow, parted by '|', for completion: "auto|always|never"
    bool repeatable = false;         // may be given several times
    bool common = true;              // shown in the short help too
};

// A word that selects what the program does ("add"), or a thing that stands without dashes ("PATH...").
struct Argument {
    std::string_view name;
    std::string_view help;
};

struct Example {
    std::string_view command;
    std::string_view meaning;
};

// Everything that the help of a program or of one of its commands says. Spans and views are borrowed: tables are constants.
struct Program {
    std::string_view name = {};                     // "dateline-search", "dateline-index add"
    std::string_view summary = {};                  // one line, no full stop
    std::span<const std::string_view> usages = {};  // lines behind "usage:", each beginning with the program's name
    std::string_view arguments_title = {};          // "Commands"; unused where there are no arguments
    std::span<const Argument> arguments = {};
    std::span<const Flag> flags = {};  // in the order of the help; a group's rows stand together
    std::span<const Example> examples = {};
    std::string_view closing = {};  // a last paragraph: where to read on
};

enum class HelpLength : unsigned char { brief, full };

// -h (brief: the common flags, one line of help each) or --help (full: every flag, all its sentences, the examples). No line is wider
// than the terminal where its words allow it; headings are bold where colour may be used. Ends with '\n'.
std::string help_text(const Program& program, HelpLength length, const Terminal& terminal);

// The row with this name, without dashes ("limit", "n"); null where there is none.
const Flag* find_flag(std::span<const Flag> flags, std::string_view name);

// The name that was meant by a mistyped one: "--persn", "persn" or "--persn=X" -> "person". Empty where nothing is near: more than a
// third of the letters would have to change.
std::optional<std::string_view> nearest_flag(std::span<const Flag> flags, std::string_view typed);

// How many letters must be put in, taken out, replaced or swapped with their neighbour to make one of the other. Compares bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace dateline::output
