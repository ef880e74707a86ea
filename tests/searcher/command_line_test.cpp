#include "searcher/command_line.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "corpus/query/describe.hpp"
#include "searcher/flags.hpp"

namespace {

using namespace dateline;
using searcher::Action;
using searcher::Asked;
using searcher::Command;
using searcher::Sort;
using Arguments = std::vector<std::string>;

searcher::Environment environment(const std::map<std::string, std::string>& variables = {{"HOME", "/home/me"}}) {
    return {[variables](const char* name) {
                const auto found = variables.find(name);
                return found == variables.end() ? std::string() : found->second;
            },
            *calendar::parse_iso_date("2025-05-19")};
}

base::Result<Command> understood(const Arguments& arguments) {
    const auto typed = searcher::read_typed_options(arguments);
    if (!typed) return base::fail(typed.error());
    return searcher::understand(*typed, environment());
}

base::Result<Asked> asked(const Arguments& arguments) {
    const auto command = understood(arguments);
    if (!command) return base::fail(command.error());
    return searcher::make_request(*command, command->query);
}

std::string read_as(const Arguments& arguments) {
    const auto request = asked(arguments);
    return request ? query::describe(request->request.tree) : "error: " + request.error().message;
}

}  // namespace

TEST_CASE("options and words become one query") {
    struct Case {
        Arguments arguments;
        std::string same_as;  // the query that means the same
    };
    const std::vector<Case> cases{
        {{}, ""},
        {{"prisoner", "exchange"}, "prisoner exchange"},
        {{"prisoner", "--any", "exchange"}, "prisoner OR exchange"},
        {{"--exact", "prisoner"}, "=prisoner"},
        {{"\"prisoner exchange\"", "-n", "5"}, "\"prisoner exchange\""},
        {{"peace -trump"}, "peace NOT trump"},
        {{"-trump peace"}, "NOT trump peace"},
        {{"peace", "--", "-trump"}, "peace NOT trump"},
        {{"--", "-n"}, "NOT n"},
        {{"[sic]"}, "sic"},
        {{"flood", "--person", "Volodymyr Zelensky"}, "flood person:\"Volodymyr Zelensky\""},
        {{"--person", "a", "--person", "b"}, "person:a person:b"},
        {{"--person=a b", "flood"}, "flood person:\"a b\""},
        {{"--source", "a", "--source", "b"}, "source:a OR source:b"},
        {{"flood", "--source", "a", "--source", "b"}, "flood (source:a OR source:b)"},
        {{"--language", "en", "--language", "fr"}, "lang:en OR lang:fr"},
        {{"--author", "Jane Doe"}, "author:\"Jane Doe\""},
        {{"flood", "--not-place", "Rome"}, "flood NOT place:Rome"},
        {{"--not-source", "a", "--not-source", "b"}, "NOT source:a NOT source:b"},
        {{"--since", "2025-05"}, "since:2025-05"},
        {{"--since", "7d"}, "since:2025-05-12"},
        {{"--since", "2024", "--until", "2025-02"}, "date:2024-01-01..2025-02-28"},
        {{"--since", "7d", "--now", "2025-01-10"}, "since:2025-01-03"},
        {{"--on", "last week"}, "date:2025-05-12..2025-05-18"},
        {{"--on", "unknown"}, "date:unknown"},
        {{"--about", "2005-08"}, "about:2005-08"},
        {{"flood", "--since", "2025", "--about", "2005", "--person", "x"}, "flood person:x since:2025 about:2005"},
    };
    for (const Case& one : cases) {
        std::string typed;
        for (const std::string& argument : one.arguments) typed += argument + ' ';
        CAPTURE(typed);
        CHECK(read_as(one.arguments) == read_as({"--", one.same_as}));
    }
}

TEST_CASE("what was typed is kept as it was") {
    CHECK(asked({"-trump peace", "now"})->request.typed == "-trump peace now");
    CHECK(asked({"caf\xE9"})->request.typed == "caf\uFFFD");
}

TEST_CASE("numbers, orders and formats") {
    const auto with = [](const Arguments& arguments) { return asked(arguments)->request; };
    CHECK(with({}).limit == 10);
    CHECK(with({"-n", "5"}).limit == 5);
    CHECK(with({"-n5"}).limit == 5);
    CHECK(with({"--limit=0"}).limit == 0);
    CHECK(with({"--limit", "all"}).limit == searcher::no_limit);
    CHECK(with({"--limit", "3", "--limit", "4"}).limit == 4);
    CHECK(with({"--offset", "20"}).offset == 20);
    CHECK(with({}).sort == Sort::relevance);
    CHECK(with({"--sort", "oldest"}).sort == Sort::oldest);
    CHECK(with({}).relax);
    CHECK_FALSE(with({"--no-relax"}).relax);
    CHECK(with({"--explain"}).explain);
    CHECK(with({"--language", "fr"}).language == "fr");
    CHECK(with({"--language", "fr", "--language", "en"}).language.empty());
    CHECK(with({"--timeline", "about-week"}).timeline == schema::Field::about_week);
    CHECK(understood({"--format", "trec"})->renderer->name == "trec");
}

TEST_CASE("only what will be written is asked for") {
    const auto with = [](const Arguments& arguments) { return asked(arguments)->request; };
    CHECK(with({}).snippets == 3);
    CHECK(with({"--snippets", "1"}).snippets == 1);
    CHECK(with({}).with_names);
    CHECK_FALSE(with({}).with_text);
    for (const char* format : {"tsv", "ids", "trec"}) {
        CHECK(with({"--format", format}).snippets == 0);
        CHECK_FALSE(with({"--format", format}).with_names);
    }
    CHECK(with({"--format", "tsv", "--fields", "id,snippets"}).snippets == 3);
    CHECK(with({"--format", "tsv", "--fields", "id,person"}).with_names);
    CHECK(with({"--format", "ndjson", "--fields", "id"}).snippets == 0);
    CHECK_FALSE(with({"--format", "ndjson", "--fields", "id"}).with_names);
    CHECK(with({"--format", "ndjson", "--fields", "id,text"}).with_text);
}

TEST_CASE("facets: ten values, dates all, or as many as asked") {
    const auto facets = asked({"--facet", "person", "--facet", "source:3", "--facet", "month,about-year:all,place:0"})->request.facets;
    REQUIRE(facets.size() == 5);
    CHECK(facets[0].field == schema::Field::person);
    CHECK(facets[0].most == 10);
    CHECK(facets[1].most == 3);
    CHECK(facets[2].field == schema::Field::published_month);
    CHECK(facets[2].most == searcher::no_limit);
    CHECK(facets[3].most == searcher::no_limit);
    CHECK(facets[4].most == 0);
}

TEST_CASE("errors name the option and say what to do") {
    struct Case {
        Arguments arguments;
        std::string message;
        std::string hint;
    };
    const std::vector<Case> cases{
        {{"peace", "-trump"},
         "there is no option '-trump'",
         "to leave out a word, put it into a quoted query ('peace -trump') or behind -- (peace -- -trump)"},
        {{"--persn", "x"}, "there is no option '--persn'", "did you mean --person?"},
        {{"--persn=x"}, "there is no option '--persn=x'", "did you mean --person?"},
        {{"--xyzzyplugh"}, "there is no option '--xyzzyplugh'", "--help lists the options"},
        {{"--limit"}, "--limit needs a value", "--help shows which"},
        {{"--person=", "flood"}, "--person needs a value behind the '='", ""},
        {{"-nuclear"}, "--limit: 'uclear' is no number", "a number from 0, or all"},
        {{"--limit", "-1"}, "--limit: '-1' is no number", "a number from 0, or all"},
        {{"--sort", "best"}, "--sort: there is no 'best'", "one of relevance, newest, oldest"},
        {{"--facet", "persons"},
         "--facet: nothing can be counted by 'persons'",
         "one of author, source, language, day, month, year, week, about-day, about-month, about-year, person, org, place"},
        {{"--facet", "person:x"}, "--facet: 'x' is no number", "a number from 0, or all"},
        {{"--timeline", "decade"},
         "--timeline: there is no 'decade'",
         "one of month, year, week, day, about-month, about-year, about-week, about-day"},
        {{"--format", "xml"}, "--format: there is no 'xml'", "one of text, json, ndjson, tsv, ids, trec"},
        {{"--fields", "id"}, "--fields has no meaning for --format text", "--format json, ndjson or tsv takes it"},
        {{"--since", "2025-06", "--until", "2025-05"}, "--since 2025-06 lies behind --until 2025-05", "--since takes the earlier day"},
        {{"--now", "2025"}, "--now: '2025' is not one day", "write it as 2025-05-19"},
        {{"--person", "?!"}, "--person: there is no letter or digit in '?!'", ""},
        {{"--similar", "x"}, "--similar is not available yet", "search for the article's names and rare words instead"},
        {{"--expand", "x"}, "--expand is not available yet", "OR and word* widen a query by hand"},
        {{"--batch", "-", "flood"},
         "--batch takes its queries from the file, and there is a query on the command line too",
         "put it into the file"},
    };
    for (const Case& one : cases) {
        const auto refused = asked(one.arguments);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message == one.message);
        CHECK(refused.error().hint == one.hint);
        CHECK(refused.error().kind == base::ErrorKind::usage);
    }
}

TEST_CASE("a wrong date is told with its option") {
    const auto refused = asked({"--since", "05/06/2025"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.starts_with("--since: "));
    CHECK_FALSE(refused.error().hint.empty());
}

TEST_CASE("what to do") {
    const auto action = [](const Arguments& arguments) { return understood(arguments)->action; };
    CHECK(action({}) == Action::search);
    CHECK(action({"-h"}) == Action::brief_help);
    CHECK(action({"--help", "--sort", "nonsense"}) == Action::full_help);
    CHECK(action({"--version"}) == Action::version);
    CHECK(action({"--list-fields"}) == Action::list_fields);
    CHECK(action({"--show", "a"}) == Action::show);
    CHECK(action({"--batch", "-"}) == Action::batch);
    CHECK(understood({"--show", "a", "--show", "b", "flood"})->show == std::vector<std::string>{"a", "b"});
}

TEST_CASE("where the index is") {
    using Variables = std::map<std::string, std::string>;
    const auto index = [](const Arguments& arguments, const Variables& variables) {
        return searcher::understand(*searcher::read_typed_options(arguments), environment(variables))->index;
    };
    CHECK(index({"--index", "/i"}, {{"DATELINE_INDEX", "/d"}}) == "/i");
    CHECK(index({}, {{"DATELINE_INDEX", "/d"}, {"XDG_DATA_HOME", "/x"}}) == "/d");
    CHECK(index({}, {{"XDG_DATA_HOME", "/x"}, {"HOME", "/home/me"}}) == "/x/dateline/index");
    CHECK(index({}, {{"XDG_DATA_HOME", "relative"}, {"HOME", "/home/me"}}) == "/home/me/.local/share/dateline/index");
    CHECK(index({}, {{"HOME", "/home/me"}}) == "/home/me/.local/share/dateline/index");
}

TEST_CASE("every option of the table can be typed, and has help") {
    for (const output::Flag& flag : searcher::flags()) {
        CAPTURE(flag.name);
        CHECK_FALSE(flag.help.empty());
        Arguments arguments{"--" + std::string(flag.name)};
        if (!flag.argument.empty()) arguments.emplace_back("1");
        CHECK(searcher::read_typed_options(arguments));
        if (flag.letter != 0) {
            arguments[0] = std::string("-") + flag.letter;
            CHECK(searcher::read_typed_options(arguments));
        }
    }
}

TEST_CASE("the format of a refused command line is known all the same") {
    CHECK(searcher::format_typed({"--bad", "--format", "json"}) == "json");
    CHECK(searcher::format_typed({"--format=ndjson", "--bad"}) == "ndjson");
    CHECK(searcher::format_typed({"--", "--format=ndjson"}).empty());
}

TEST_CASE("names are listed instead of articles, unless articles are asked for, too") {
    const auto request = [](const Arguments& arguments) {
        const auto command = understood(arguments);
        REQUIRE(command);
        return command->request;
    };
    CHECK(request({"--names=person"}).names->most == 50);
    CHECK(request({"--names", "org:3"}).names->most == 3);
    CHECK(request({"--names", "place:all"}).names->most == searcher::no_limit);
    CHECK(request({"--names=person"}).limit == 0);
    CHECK(request({"--names=person", "-n", "4"}).limit == 4);
    CHECK_FALSE(request({"flood"}).names);
    for (const char* wrong : {"source", "", "person:x", "persons"}) CHECK_FALSE(understood({"--names", wrong}));
    CHECK_FALSE(understood({"--names=person", "--format=ids"}));
    CHECK_FALSE(understood({"--names=person", "--fields=id"}));
    CHECK_FALSE(understood({"--names=person", "--show", "x"}));
}

TEST_CASE("--explain-name takes a name and no query") {
    const auto command = understood({"--explain-name", " Volodymyr Zelensky "});
    REQUIRE(command);
    CHECK(command->action == Action::explain_name);
    CHECK(command->explain_name == "Volodymyr Zelensky");
    CHECK_FALSE(understood({"--explain-name", "Volodymyr", "Zelensky"}));
    CHECK_FALSE(understood({"--explain-name", "x", "--format=trec"}));
}
