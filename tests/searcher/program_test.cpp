#include "searcher/program.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "corpus/query/describe.hpp"
#include "searcher/made_up_results.hpp"

namespace {

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::searcher::testing;

struct Said {
    int status;
    std::string out;
    std::string err;
};

// What the program says over an index that answers by the query's text; any other query finds nothing.
class Fake {
public:
    std::map<std::string, Results> answers;
    std::map<std::string, Hit> articles;
    std::string input;  // of --batch -
    output::Terminal terminal;
    std::size_t reader_leaves_after = std::string::npos;  // bytes

    std::vector<Request> asked;
    bool paged = false;
    bool pager_ended = false;

    Said run(const std::vector<std::string>& arguments) {
        Said said{0, {}, {}};
        std::FILE* in = fmemopen(input.data(), input.size(), "r");
        Console console;
        console.out = [&](std::string_view bytes) {
            if (said.out.size() + bytes.size() > reader_leaves_after) return Written::closed;
            said.out += bytes;
            return Written::all;
        };
        console.err = [&](std::string_view bytes) { said.err += bytes; };
        console.in = in;
        console.describe_out = [&](output::ColorChoice) { return terminal; };
        console.start_pager = [&] {
            paged = true;
            return std::shared_ptr<void>(this, [this](void*) { pager_ended = true; });
        };
        const Environment environment{[](const char* name) { return std::string(name == std::string("HOME") ? "/home/me" : ""); },
                                      *calendar::parse_iso_date("2025-05-19")};
        said.status = searcher::run(arguments, environment, console, [&](const std::string& directory) { return open(directory); });
        if (in != nullptr) std::fclose(in);
        return said;
    }

private:
    base::Result<Engine> open(const std::string& directory) {
        if (directory == "/missing") return base::fail(base::ErrorKind::index_missing, "there is no index at /missing", "make one");
        return Engine{[this](const Request& request) { return search(request); },
                      [this](const std::string& id, const query::Node& marked) { return show(id, marked); }};
    }

    base::Result<Results> search(const Request& request) {
        asked.push_back(request);
        const auto found = answers.find(request.typed);
        Results results = found == answers.end() ? Results{} : found->second;
        results.summary.query = request.typed;
        return results;
    }

    base::Result<Hit> show(const std::string& id, const query::Node& marked) {
        const auto found = articles.find(id);
        if (found == articles.end()) return base::fail(base::ErrorKind::not_found, id + ": no article has this id", {});
        Hit hit = found->second;
        if (query::describe(marked) != "*") hit.text_matches = {{0, 5}};
        return hit;
    }
};

Results one_hit(const std::string& id) {
    Results results;
    results.hits.resize(1);
    results.hits[0].id = id;
    results.hits[0].rank = 1;
    results.summary.total = results.summary.returned = 1;
    return results;
}

}  // namespace

TEST_CASE("found is 0, nothing found is 1, an error is 2") {
    Fake fake;
    fake.answers["flood"] = one_hit("a");
    CHECK(fake.run({"flood", "--format", "ids"}).status == 0);
    CHECK(fake.run({"volcano", "--format", "ids"}).status == 1);
    CHECK(fake.run({"--sort", "best"}).status == 2);
    CHECK(fake.run({"--index", "/missing", "flood"}).status == 2);
    CHECK(fake.run({"--since", "2025-13"}).status == 2);
}

TEST_CASE("errors go to stderr, with their hint") {
    const Said said = Fake().run({"--index", "/missing", "flood"});
    CHECK(said.out.empty());
    CHECK(said.err == "dateline-search: there is no index at /missing\n  make one\n");
}

TEST_CASE("in the JSON formats an error is also an object") {
    for (const char* format : {"json", "ndjson"}) {
        const Said said = Fake().run({"--index", "/missing", "--format", format});
        CHECK(said.out ==
              "{\"type\":\"error\",\"kind\":\"index-missing\",\"message\":\"there is no index at /missing\",\"hint\":\"make one\"}\n");
        CHECK_FALSE(said.err.empty());
    }
    CHECK(Fake().run({"--bad", "--format=json"}).out.starts_with("{\"type\":\"error\",\"kind\":\"usage\""));
    CHECK(Fake().run({"date:05/06/2025", "--format=json"}).out.starts_with("{\"type\":\"error\",\"kind\":\"usage\""));
}

TEST_CASE("how a query was read is told on stderr and in JSON") {
    Fake fake;
    fake.answers["\"flood"] = one_hit("a");
    const Said said = fake.run({"\"flood", "--format", "ndjson"});
    CHECK(said.status == 0);
    CHECK(said.err.starts_with("dateline-search: "));
    CHECK(said.out.find("\"notes\":[\"") != std::string::npos);
}

TEST_CASE("partial matches are said to be partial") {
    Fake fake;
    fake.answers["flood volcano"] = one_hit("a");
    fake.answers["flood volcano"].summary.relaxed = true;
    const Said said = fake.run({"flood", "volcano"});
    CHECK(said.err == "dateline-search: no article has all the words: showing partial matches\n");
    CHECK(said.out.find("1 article with some of the words") != std::string::npos);
}

TEST_CASE("other spellings that were searched are told in one line") {
    Fake fake;
    fake.answers["flod"] = full_results();
    const Said said = fake.run({"flod", "--format", "ids"});
    CHECK(said.out == "u3e2e8685bb938ea1\np1\n");
    CHECK(said.err.find("also searched: zelenskyy, zelenskiy (=zelensky or --exact: this spelling only)\n") != std::string::npos);
    fake.answers["flod"].summary.names_expanded.push_back({"un", {"united nations"}, "United Nations"});
    CHECK(fake.run({"flod", "--format", "ids"})
              .err.find("also searched: zelenskyy, zelenskiy for zelensky, \"united nations\" for un (=word or "
                        "--exact: this spelling only)\n") != std::string::npos);
}

TEST_CASE("line formats tell the explanation on stderr") {
    Fake fake;
    fake.answers["flod"] = full_results();
    const Said said = fake.run({"flod", "--format", "ids"});
    CHECK(said.err.find("asked of the engine\n") != std::string::npos);
    CHECK(said.err.find("zelensky: also zelenskyy, zelenskiy (Volodymyr Zelensky)\n") != std::string::npos);
}

TEST_CASE("a batch answers line by line, in order, and goes on behind an error") {
    Fake fake;
    fake.answers["flood"] = one_hit("a");
    fake.answers["storm"] = one_hit("b");
    fake.input = "q1\tflood\ndate:2025-13\n\nq4\tstorm\n";
    const Said said = fake.run({"--batch", "-", "--format", "trec"});
    CHECK(said.out == "q1 Q0 a 1 0.000000 dateline\nq4 Q0 b 1 0.000000 dateline\n");
    CHECK(said.err.starts_with("dateline-search: stdin:2: "));
    CHECK(said.status == 2);
    CHECK(fake.asked.size() == 2);
}

TEST_CASE("a batch finds when any of its queries does") {
    Fake fake;
    fake.answers["storm"] = one_hit("b");
    fake.input = "flood\nstorm\n";
    CHECK(fake.run({"--batch", "-", "--format", "ids"}).status == 0);
    fake.input = "flood\nhail\n";
    CHECK(fake.run({"--batch", "-", "--format", "ids"}).status == 1);
}

TEST_CASE("options hold for every query of a batch") {
    Fake fake;
    fake.input = "flood\nstorm\n";
    fake.run({"--batch", "-", "--person", "x", "-n", "3"});
    REQUIRE(fake.asked.size() == 2);
    CHECK(query::describe(fake.asked[1].tree) == query::describe(query::parse_query("storm person:x", {})->tree));
    CHECK(fake.asked[1].limit == 3);
}

TEST_CASE("in a batch errors carry their query's id") {
    Fake fake;
    fake.input = "q1\tdate:2025-13\n";
    const Said said = fake.run({"--batch", "-", "--format", "ndjson"});
    CHECK(said.out.starts_with("{\"type\":\"error\",\"query_id\":\"q1\",\"kind\":\"usage\",\"message\":\"stdin:1: "));
}

TEST_CASE("a batch of text shows which query is answered") {
    Fake fake;
    fake.answers["flood"] = one_hit("a");
    fake.input = "q1\tflood\nq2\tstorm\n";
    CHECK(fake.run({"--batch", "-"}).out ==
          "== q1: flood\n\n 1  (no title)\n    no date | a\n\n1 article, 0.0 ms\n\n== q2: storm\n\nno articles, 0.0 ms\nread as: \n\n");
}

TEST_CASE("--show prints articles and tells which are missing") {
    Fake fake;
    fake.articles["a"] = full_hit();
    fake.articles["a"].text = "Flood in town";
    const Said said = fake.run({"--show", "a", "--show", "b", "flood", "--format", "ids"});
    CHECK(said.out == "u3e2e8685bb938ea1\n");
    CHECK(said.err == "dateline-search: b: no article has this id\n");
    CHECK(said.status == 1);
    CHECK(fake.run({"--show", "a", "flood", "--format", "ndjson"}).out.find("\"text_matches\":[[0,5]]") != std::string::npos);
    CHECK(fake.run({"--show", "a", "--format", "ndjson"}).out.find("\"text_matches\":[]") != std::string::npos);
}

TEST_CASE("a reader that leaves is a quiet success") {
    Fake fake;
    fake.answers["flood"] = one_hit("a");
    fake.reader_leaves_after = 0;
    const Said said = fake.run({"flood", "--format", "ids"});
    CHECK(said.status == 0);
    CHECK(said.err.empty());
    fake.input = "flood\nflood\nflood\n";
    fake.asked.clear();
    CHECK(fake.run({"--batch", "-", "--format", "ids"}).status == 0);
    CHECK(fake.asked.size() == 1);  // nobody reads: no more work
}

TEST_CASE("a full disk is an error") {
    std::string err;
    Console console;
    console.out = [](std::string_view) { return Written::failed; };
    console.err = [&](std::string_view bytes) { err += bytes; };
    console.describe_out = [](output::ColorChoice) { return output::Terminal{}; };
    const Environment environment{[](const char*) { return std::string(); }, {}};
    const auto open = [](const std::string&) -> base::Result<Engine> {
        return Engine{[](const Request&) -> base::Result<Results> { return one_hit("a"); }, nullptr};
    };
    CHECK(searcher::run({"flood"}, environment, console, open) == 2);
    CHECK(err == "dateline-search: the results could not be written\n");
}

TEST_CASE("a pager runs for text on a terminal, and is waited for") {
    Fake fake;
    fake.terminal.is_terminal = true;
    fake.run({"flood"});
    CHECK(fake.paged);
    CHECK(fake.pager_ended);
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"flood", "--no-pager"}, {"flood", "--format", "ndjson"}}) {
        fake.paged = false;
        fake.run(arguments);
        CHECK_FALSE(fake.paged);
    }
    fake.terminal.is_terminal = false;
    fake.run({"flood"});
    CHECK_FALSE(fake.paged);
}

TEST_CASE("help, version and fields need no index") {
    CHECK(Fake().run({"-h", "--index", "/missing"}).out.find("dateline-search [OPTIONS] [QUERY...]") != std::string::npos);
    CHECK(Fake().run({"--help"}).out.size() > Fake().run({"-h"}).out.size());
    CHECK(Fake().run({"--version"}).out.starts_with("dateline-search "));
    CHECK(Fake().run({"--list-fields", "--index", "/missing"}).out.find("title_matches") != std::string::npos);
    CHECK(Fake().run({"--help"}).status == 0);
}
