#include "corpus/command/option_reader.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::command;

namespace {

constexpr output::Flag flags[] = {
    {.name = "limit", .letter = 'n', .argument = "N"},
    {.name = "person", .argument = "NAME", .repeatable = true},
    {.name = "wait", .argument = "[S]"},
    {.name = "quiet", .letter = 'q'},
    {.name = "exact"},
};

struct Typed {
    Value limit;
    Values person;
    Value wait;
    bool quiet = false;
    bool exact = false;
    Values rest;
    std::optional<base::Error> error;
};

Typed read(std::vector<std::string> arguments) {
    Typed typed;
    OptionReader reader(flags);
    reader.bind("limit", typed.limit);
    reader.bind("person", typed.person);
    reader.bind("wait", typed.wait);
    reader.bind("quiet", typed.quiet);
    reader.bind("exact", typed.exact);
    reader.bind_rest(typed.rest);
    if (const auto done = reader.read(std::move(arguments)); !done) typed.error = done.error();
    return typed;
}

base::Error error_of(std::vector<std::string> arguments) {
    const Typed typed = read(std::move(arguments));
    REQUIRE(typed.error);
    CHECK(typed.error->kind == base::ErrorKind::usage);
    CHECK_FALSE(typed.error->message.empty());
    return *typed.error;
}

}  // namespace

TEST_CASE("nothing typed is nothing given") {
    const Typed typed = read({});
    CHECK_FALSE(typed.error);
    CHECK_FALSE(typed.limit);
    CHECK_FALSE(typed.wait);
    CHECK(typed.person.empty());
    CHECK(typed.rest.empty());
    CHECK_FALSE(typed.quiet);
}

TEST_CASE("values stand behind a blank, an equals sign or the letter") {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"--limit", "5"}, {"--limit=5"}, {"-n", "5"}, {"-n5"}}) {
        CAPTURE(arguments.front());
        const Typed typed = read(arguments);
        CHECK_FALSE(typed.error);
        CHECK(typed.limit == "5");
    }
    CHECK(read({"--limit", "-5"}).limit == "-5");
    CHECK(read({"--limit", "a b"}).limit == "a b");
    CHECK(read({"--limit=a=b"}).limit == "a=b");
    CHECK(read({"--limit", ""}).limit == "");
    CHECK(read({"--limit", "--quiet"}).limit == "--quiet");
}

TEST_CASE("of an option that may stand once the last one counts, and a repeatable one keeps all in order") {
    CHECK(read({"--limit", "5", "-n", "7", "--limit=9"}).limit == "9");
    const Typed typed = read({"--person", "Ann Lee", "word", "--person=Bo", "--person", "Ann Lee"});
    CHECK(typed.person == Values{"Ann Lee", "Bo", "Ann Lee"});
    CHECK(typed.rest == Values{"word"});
    CHECK(read({"-q", "--quiet"}).quiet);
}

TEST_CASE("an optional value is taken only behind the equals sign") {
    const Typed bare = read({"--wait", "5"});
    CHECK_FALSE(bare.error);
    CHECK(bare.wait == "");
    CHECK(bare.rest == Values{"5"});
    CHECK(read({"--wait=5"}).wait == "5");
    CHECK(read({"word", "--wait"}).wait == "");
    CHECK(read({"--wait=5", "--wait"}).wait == "");
}

TEST_CASE("a repeatable option takes one value, and what follows is the rest") {
    const Typed typed = read({"--person", "Ann", "peace", "talks"});
    CHECK(typed.person == Values{"Ann"});
    CHECK(typed.rest == Values{"peace", "talks"});
}

TEST_CASE("the rest is kept as it was typed, in order, wherever options stand between") {
    CHECK(read({"a", "--quiet", "b", "-n", "1", "c"}).rest == Values{"a", "b", "c"});
    CHECK(read({"[sic]"}).rest == Values{"[sic]"});
    CHECK(read({"[a,b]", "{c}", "x[1]"}).rest == Values{"[a,b]", "{c}", "x[1]"});
    CHECK(read({"\"exact phrase\""}).rest == Values{"\"exact phrase\""});
    CHECK(read({"date:2025-05..", "title:\"a b\"", "neg*", "a|b", "%", "#", "\\"}).rest ==
          Values{"date:2025-05..", "title:\"a b\"", "neg*", "a|b", "%", "#", "\\"});
    CHECK(read({""}).rest == Values{""});
    CHECK(read({"-"}).rest == Values{"-"});
    CHECK(read({"東京", "\xFF"}).rest == Values{"東京", "\xFF"});
}

TEST_CASE("a value in brackets is one value") {
    CHECK(read({"--person", "[sic]"}).person == Values{"[sic]"});
    CHECK(read({"--person", "[a,b]"}).person == Values{"[a,b]"});
    CHECK(read({"--limit=[a,b]"}).limit == "[a,b]");
}

TEST_CASE("behind two dashes nothing is an option") {
    const Typed typed = read({"-q", "--", "--limit", "5", "-x", "--"});
    CHECK_FALSE(typed.error);
    CHECK(typed.quiet);
    CHECK_FALSE(typed.limit);
    CHECK(typed.rest == Values{"--limit", "5", "-x", "--"});
    CHECK(read({"--", "-trump peace"}).rest == Values{"-trump peace"});
}

TEST_CASE("a quoted query that begins with a dash is no option") {
    const auto trimmed = [](const Values& rest) {
        REQUIRE(rest.size() == 1);
        return rest.front().substr(rest.front().find_first_not_of(' '));
    };
    CHECK(trimmed(read({"-trump peace"}).rest) == "-trump peace");
    CHECK(trimmed(read({"-title:a b=c"}).rest) == "-title:a b=c");
    CHECK(trimmed(read({"--trump peace"}).rest) == "--trump peace");
    CHECK(read({"--person=Ann Lee"}).person == Values{"Ann Lee"});
    CHECK(read({"--person", "-Ann Lee"}).person == Values{"-Ann Lee"});
}

TEST_CASE("an option that does not exist is refused, with the nearest one") {
    CHECK(error_of({"--persn", "Ann"}).hint == "did you mean --person?");
    CHECK(error_of({"--persn=Ann"}).message.find("--persn") != std::string::npos);
    CHECK(error_of({"--qiuet"}).hint == "did you mean --quiet?");
    CHECK(error_of({"-limit", "5"}).hint == "did you mean --limit?");
    CHECK(error_of({"--zzzzzz"}).hint == "--help lists the options");
    CHECK(error_of({"-x"}).message == "there is no option '-x'");
    CHECK(error_of({"word", "-trump"}).message == "there is no option '-trump'");
    error_of({"--lim", "5"});
}

TEST_CASE("a value that is missing or one too many is refused") {
    CHECK(error_of({"--limit"}).message == "--limit needs a value");
    CHECK(error_of({"-n"}).message == "-n needs a value");
    CHECK(error_of({"word", "--person"}).message == "--person needs a value");
    CHECK(error_of({"--person="}).message == "--person needs a value behind the '='");
    CHECK(error_of({"--limit=", "5"}).message == "--limit needs a value behind the '='");
    CHECK(error_of({"--quiet=very"}).message == "--quiet takes no value");
    CHECK(error_of({"--quiet="}).message == "--quiet takes no value");
    CHECK(error_of({"--quiet=true"}).message == "--quiet takes no value");
}

TEST_CASE("whoever reads may say more about an unknown option") {
    OptionReader reader(flags);
    reader.explain_unknown([](const std::string& argument) { return base::Error{base::ErrorKind::usage, "no " + argument, "write NOT"}; });
    const auto done = reader.read({"-trump"});
    REQUIRE_FALSE(done);
    CHECK(done.error() == base::Error{base::ErrorKind::usage, "no -trump", "write NOT"});
}

TEST_CASE("without a place for the rest it is refused") {
    OptionReader reader(flags);
    CHECK_FALSE(reader.read({"word"}));
}
