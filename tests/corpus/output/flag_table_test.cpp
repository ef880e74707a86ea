#include "corpus/output/flag_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace dateline::output {

namespace {

constexpr std::array<std::string_view, 1> usages{"finder [OPTIONS] [WORDS...]"};
constexpr std::array arguments{Argument{"WORDS", "what to look for"}};
constexpr std::array flags{
    Flag{.name = "limit",
         .letter = 'n',
         .argument = "N|all",
         .group = "Answers",
         .help = "show at most N answers",
         .more = "0 shows the counts alone."},
    Flag{.name = "person", .argument = "NAME", .group = "Filters", .help = "articles that name this person", .repeatable = true},
    Flag{.name = "a-very-long-flag-name",
         .argument = "ARGUMENT",
         .group = "Filters",
         .help = "stands on a line of its own",
         .common = false},
    Flag{.name = "any", .group = "Filters", .help = "any of the words instead of all of them"},
};
constexpr std::array examples{Example{"finder -n 3 prisoner exchange", "the three best answers"}};
const Program program{.name = "finder",
                      .summary = "finds things",
                      .usages = usages,
                      .arguments_title = "Arguments",
                      .arguments = arguments,
                      .flags = flags,
                      .examples = examples,
                      .closing = "Read on at docs/QUERY.md."};

Terminal wide(int width) { return {.is_terminal = false, .color = false, .unicode = true, .width = width}; }

std::size_t widest_line(std::string_view text) {
    std::size_t widest = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        widest = std::max(widest, end);
        text.remove_prefix(end + 1);
    }
    return widest;
}

}  // namespace

TEST_CASE("the short help: common flags, a line each") {
    CHECK(help_text(program, HelpLength::brief, wide(80)) ==
          "finder: finds things\n"
          "usage: finder [OPTIONS] [WORDS...]\n"
          "\n"
          "Arguments:\n"
          "  WORDS                     what to look for\n"
          "\n"
          "Answers:\n"
          "  -n, --limit N|all         show at most N answers\n"
          "\n"
          "Filters:\n"
          "      --person NAME         articles that name this person (repeatable)\n"
          "      --any                 any of the words instead of all of them\n"
          "\n"
          "Read on at docs/QUERY.md.\n");
}

TEST_CASE("the long help: every flag, all that is to be said, examples") {
    CHECK(help_text(program, HelpLength::full, wide(70)) ==
          "finder: finds things\n"
          "usage: finder [OPTIONS] [WORDS...]\n"
          "\n"
          "Arguments:\n"
          "  WORDS                     what to look for\n"
          "\n"
          "Answers:\n"
          "  -n, --limit N|all         show at most N answers. 0 shows the counts\n"
          "                            alone.\n"
          "\n"
          "Filters:\n"
          "      --person NAME         articles that name this person\n"
          "                            (repeatable)\n"
          "      --a-very-long-flag-name ARGUMENT\n"
          "                            stands on a line of its own\n"
          "      --any                 any of the words instead of all of them\n"
          "\n"
          "Examples:\n"
          "  finder -n 3 prisoner exchange\n"
          "      the three best answers\n"
          "\n"
          "Read on at docs/QUERY.md.\n");
}

TEST_CASE("help fits into narrow terminals, and colours only its headings") {
    CHECK(widest_line(help_text(program, HelpLength::full, wide(40))) <= 40);
    CHECK(widest_line(help_text(program, HelpLength::full, wide(1000))) <= 100);
    Terminal colored = wide(80);
    colored.color = true;
    const std::string help = help_text(program, HelpLength::brief, colored);
    CHECK(help.find("\x1B[1mFilters:\x1B[0m\n") != std::string::npos);
}

TEST_CASE("a flag is found by its name or letter") {
    CHECK(find_flag(flags, "limit") == &flags[0]);
    CHECK(find_flag(flags, "n") == &flags[0]);
    CHECK(find_flag(flags, "m") == nullptr);
    CHECK(find_flag(flags, "") == nullptr);
}

TEST_CASE("a mistyped flag is recognised") {
    CHECK(nearest_flag(flags, "--limt") == "limit");
    CHECK(nearest_flag(flags, "--preson=Zelensky") == "person");
    CHECK(nearest_flag(flags, "--pers") == "person");
    CHECK(nearest_flag(flags, "ayn") == "any");
    CHECK_FALSE(nearest_flag(flags, "--colour"));
    CHECK_FALSE(nearest_flag(flags, "-x"));
    CHECK_FALSE(nearest_flag(flags, "--"));
}

TEST_CASE("edit distance counts insertions, deletions, replacements and swaps of neighbours") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("abc", "") == 3);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("person", "preson") == 1);
    CHECK(edit_distance("ab", "ba") == 1);
}

}  // namespace dateline::output
