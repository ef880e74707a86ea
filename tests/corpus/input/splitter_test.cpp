#include "corpus/input/record_splitter.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline::input;

namespace {

// The cuts of a file as readable lines: "2: {...}" is a record that begins in line 2. Fed in pieces of `step` bytes.
std::vector<std::string> cut(Format format, std::string_view file, std::size_t step, std::size_t limit = 1000) {
    const auto splitter = make_splitter(format, limit);
    std::vector<Cut> cuts;
    for (std::size_t at = 0; at < file.size(); at += step) {
        const std::size_t before = cuts.size();
        const std::uint64_t kept = splitter->keep_from();
        splitter->scan(file.substr(at, step), cuts);
        for (std::size_t i = before; i < cuts.size(); ++i) {
            if (cuts[i].kind != CutKind::problem) CHECK(cuts[i].begin >= kept);
        }
    }
    splitter->finish(cuts);
    while (const auto from = splitter->take_scan_again()) {
        splitter->scan_again(*from, file.substr(*from), cuts);
        splitter->finish(cuts);
    }
    std::vector<std::string> lines;
    for (const Cut& found : cuts) {
        std::string line = std::to_string(found.line) + ": ";
        if (found.kind == CutKind::problem) line.append("! ").append(found.problem);
        if (found.kind == CutKind::columns) line += "# ";
        if (found.kind != CutKind::problem) line += file.substr(found.begin, found.end - found.begin);
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

// The same cuts, however the bytes arrive.
void check_cuts(Format format, std::string_view file, const Lines& expected, std::size_t limit = 1000) {
    CAPTURE(file);
    for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, file.size() + 1}) {
        CAPTURE(step);
        CHECK(cut(format, file, step, limit) == expected);
    }
}

}  // namespace

TEST_CASE("JSON Lines: a line is a record, blank lines are counted and passed over") {
    check_cuts(Format::jsonl, "", {});
    check_cuts(Format::jsonl, "\n\n", {});
    check_cuts(Format::jsonl, "{1}\n{2}\n", {"1: {1}", "2: {2}"});
    check_cuts(Format::jsonl, "{1}\r\n \t\r\n\n{2}\r\n", {"1: {1}", "4: {2}"});
    check_cuts(Format::jsonl, "\n  {1} \n{2}", {"2:   {1} ", "3: {2}"});
}

TEST_CASE("JSON Lines: a line over the limit is one problem, and reading goes on behind it") {
    const std::string huge(50, 'x');
    check_cuts(Format::jsonl, "{1}\n" + huge + "\n{2}\n", {"1: {1}", "2: ! a record over 64 MiB, skipped", "3: {2}"}, 10);
    check_cuts(Format::jsonl, "1234567890\r\n", {"1: 1234567890"}, 10);
    check_cuts(Format::jsonl, "1234567890\n12345678901", {"1: 1234567890", "2: ! a record over 64 MiB, skipped"}, 10);
}

TEST_CASE("an open record's bytes are kept, those of one that is passed over are not") {
    const auto splitter = make_splitter(Format::jsonl, 10);
    std::vector<Cut> cuts;
    splitter->scan("{1}\n{2", cuts);
    CHECK(splitter->keep_from() == 4);
    splitter->scan("3456789012345", cuts);
    CHECK(splitter->keep_from() == 19);
}

TEST_CASE("JSON: objects one after another, in arrays, and on as many lines as they like") {
    check_cuts(Format::json, "", {});
    check_cuts(Format::json, "[]", {});
    check_cuts(Format::json, "{\"a\":1}", {"1: {\"a\":1}"});
    check_cuts(Format::json, "{\"a\":{\"b\":[1,{}]}}{\"c\":2}\n\n{\"d\":3}", {"1: {\"a\":{\"b\":[1,{}]}}", "1: {\"c\":2}", "3: {\"d\":3}"});
    check_cuts(Format::json, "[\n{\"a\":1},\n{\"b\":\n2}\n]", {"2: {\"a\":1}", "3: {\"b\":\n2}"});
    check_cuts(Format::json, "[[{\"a\":1}],[{\"b\":2}]]", {"1: {\"a\":1}", "1: {\"b\":2}"});
}

TEST_CASE("JSON: brackets and quotes inside strings are text") {
    check_cuts(Format::json, R"([{"a":"}]{[\"}"},{"b":"\\"},{"c":"\\\""}])",
               {R"(1: {"a":"}]{[\"}"})", R"(1: {"b":"\\"})", R"(1: {"c":"\\\""})"});
}

TEST_CASE("JSON: the articles in a wrapper are records, whatever stands around them") {
    check_cuts(Format::json, R"({"status":"ok","articles":[{"a":1},{"b":2}],"x":{"y":[{}]}})", {R"(1: {"a":1})", R"(1: {"b":2})"});
    check_cuts(Format::json, R"({"response":{"status":"ok","results":[{"a":1}]},"z":1}{"hits":{"hits":[{"b":2}]}})",
               {R"(1: {"a":1})", R"(1: {"b":2})"});
    check_cuts(Format::json, "{\"articles\" : [\n {\"items\":[{\"c\":1}]}\n]\n}", {"2: {\"items\":[{\"c\":1}]}"});
}

TEST_CASE("JSON: an article with an array of a wrapper's name stays an article") {
    for (const std::string_view article :
         {R"({"text":"t","items":[{"a":1}]})", R"({"date":"2020","data":[{"a":1}]})", R"({"title":"t","items":[]})",
          R"({"title":"t","items":["a"]})", R"({"title":"t","pictures":[{"a":1}]})", R"({"a":{"items":[{"b":1}]}})",
          R"({"contents":[{"content":"a"}]})"}) {
        check_cuts(Format::json, article, {"1: " + std::string(article)});
    }
    check_cuts(Format::json, R"([{"title":"t","items":[{"a":1}]}])", {R"(1: {"title":"t","items":[{"a":1}]})"});
}

TEST_CASE("JSON: articles are found under names that nobody listed") {
    const std::string a = R"({"title":"a","text":"t"})";
    const std::string b = R"({"headline":"b","date":"2020"})";
    const std::string odd = R"({"x":1})";
    check_cuts(Format::json, R"({"n":2,"payload":[)" + a + "," + b + "," + odd + R"(],"m":1})", {"1: " + a, "1: " + b, "1: " + odd});
    check_cuts(Format::json, R"({"sites":{"x":{"name":"x","list":[)" + a + R"(]},"y":{"list":[)" + b + "," + a + "]}}}",
               {"1: " + a, "1: " + b, "1: " + a});
    check_cuts(Format::json, R"([{"group":"x","pieces":[)" + a + R"(]},)" + b + R"(,{"group":"y","pieces":[)" + b + "]}]",
               {"1: " + a, "1: " + b, "1: " + b});
    check_cuts(Format::json, R"({"1":)" + a + R"(,"2":)" + odd + R"(,"3":)" + b + R"(,"4":)" + odd + "}",
               {"1: " + a, "1: " + b, "1: " + odd});
    check_cuts(Format::json, R"({"date":"2020","articles":[)" + a + "]}", {"1: " + a});
    const std::string post = R"({"title":{"rendered":"a"},"date":"2020","content":{"rendered":"t"}})";
    check_cuts(Format::json, R"({"all":[)" + post + "]}", {"1: " + post});
}

TEST_CASE("JSON: members beside a list of articles are none, were they to read like some") {
    const std::string a = R"({"title":"a","text":"t"})";
    check_cuts(Format::json, R"({"articles":[)" + a + R"(],"feed":)" + a + R"(,"more":)" + a + "}", {"1: " + a});
    check_cuts(Format::json, R"({"feed":)" + a + R"(,"x":{"list":[)" + a + R"(]},"more":)" + a + "}", {"1: " + a});
}

TEST_CASE("JSON: what an article carries with it is none of its own") {
    for (const std::string_view article :
         {R"({"article":{"title":"a","text":"t"}})", R"({"title":"t","text":"t","more":[{"title":"a","text":"b"}]})",
          R"({"related":[{"title":"a","date":"2020"}],"title":"t"})", R"({"x":1,"comments":[{"title":"a","text":"b"}]})",
          R"({"thread":{"title":"a","published":"2020"},"title":"t","text":"x"})", R"({"media":[{"title":"a","date":"2020"}]})"}) {
        check_cuts(Format::json, article, {"1: " + std::string(article)});
    }
}

TEST_CASE("JSON: a wrapper that was refused for its size lets go of what is in it") {
    const std::string a = R"({"title":"a","text":"t"})";
    check_cuts(Format::json, R"({"x":"0123456789012345678901234567890123456789","payload":[)" + a + "]}\n" + a,
               {"1: ! a record over 64 MiB, skipped", "2: " + a}, 40);
}

TEST_CASE("JSON: what is no object is told once a line and passed over") {
    check_cuts(Format::json, "oops {\"a\":1} 17 \"}\"\n{\"b\":2}",
               {"1: ! not a JSON object, skipped", "1: {\"a\":1}", "1: ! not a JSON object, skipped", "2: {\"b\":2}"});
    check_cuts(Format::json, "]}", {"1: ! not a JSON object, skipped"});
}

TEST_CASE("JSON: a broken record costs no more than itself where lines begin with records") {
    check_cuts(Format::json, "[{\"a\":\"open},\n{\"b\":2}]", {"1: {\"a\":\"open},\n", "2: {\"b\":2}"});
    check_cuts(Format::json, "{\"a\":1\n{\"b\":2}\n", {"1: {\"a\":1\n", "2: {\"b\":2}"});
    check_cuts(Format::json, "{\n  \"a\": [\n    {\n    }\n  ],\n  \"b\": \"two\nlines\"\n}",
               {"1: {\n  \"a\": [\n    {\n    }\n  ],\n  \"b\": \"two\nlines\"\n}"});
}

TEST_CASE("JSON: a file that ends too early gives its last record to its reader and tells an open array") {
    check_cuts(Format::json, "[{\"a\":1},{\"b\":\"x", {"1: {\"a\":1}", "1: {\"b\":\"x"});
    check_cuts(Format::json, "[{\"a\":1},\n", {"1: {\"a\":1}", "2: ! the file ends before its last bracket is closed"});
    check_cuts(Format::json, R"({"articles":[{"a":1}], "n": )", {R"(1: {"a":1})", "1: ! the file ends before its last bracket is closed"});
}

TEST_CASE("JSON: a record over the limit is one problem, and reading goes on behind it") {
    check_cuts(Format::json, "[{\"a\":\"0123456789\"},\n{\"b\":2}]", {"1: ! a record over 64 MiB, skipped", "2: {\"b\":2}"}, 10);
}

TEST_CASE("tables: the first row names the columns, quoted fields may hold line ends") {
    check_cuts(Format::csv, "", {});
    check_cuts(Format::csv, "a,b\n", {"1: # a,b"});
    check_cuts(Format::csv, "a,b\r\n1,2\r\n\r\n3,4", {"1: # a,b", "2: 1,2", "4: 3,4"});
    check_cuts(Format::csv, "a,b\n\"x\ny\",2\n\"q\"\"\n\"\"\",4\n5,6\n", {"1: # a,b", "2: \"x\ny\",2", "4: \"q\"\"\n\"\"\",4", "6: 5,6"});
    check_cuts(Format::tsv, "a\tb\n1\t\"2\n3\"\n", {"1: # a\tb", "2: 1\t\"2\n3\""});
}

TEST_CASE("tables: a stray quote is text, an open one ends with the file") {
    check_cuts(Format::csv, "a,b\n5\" gun,2\nx,\"y\"z\n3,4\n", {"1: # a,b", "2: 5\" gun,2", "3: x,\"y\"z", "4: 3,4"});
    check_cuts(Format::csv, "a,b\n\"open and cut off.\n\nA text, a, b\nfollows",
               {"1: # a,b", "2: \"open and cut off.\n\nA text, a, b\nfollows"});
}

TEST_CASE("tables: a quote that is never closed costs its line where rows follow") {
    check_cuts(Format::csv, "a,b\n\"open,2\n3,4\r\n\"5,\",6\n", {"1: # a,b", "2: \"open,2", "3: 3,4", "4: \"5,\",6"});
    check_cuts(Format::csv, "a,b\n1,\"2\n3,4\n5,6\n7,8\nno row\n9,10\n",
               {"1: # a,b", "2: 1,\"2", "3: 3,4", "4: 5,6", "5: 7,8", "6: no row", "7: 9,10"});
}

TEST_CASE("tables: a row over the limit is one problem, and reading goes on behind it") {
    check_cuts(Format::csv, "a,b\n\"0123456789\n0\",2\n3,4\n", {"1: # a,b", "2: ! a record over 64 MiB, skipped", "4: 3,4"}, 10);
    check_cuts(Format::csv, "12345678,a\r\n3,4\r\n", {"1: # 12345678,a", "2: 3,4"}, 10);
}

TEST_CASE("GDELT's graph is a row a line, with quotes that mean nothing") {
    check_cuts(Format::gkg, "a\t\"b\nc\t\"d\r\n", {"1: a\t\"b", "2: c\t\"d"});
}

TEST_CASE("a text is one record, even an empty one") {
    check_cuts(Format::text, "", {"0: "});
    check_cuts(Format::text, "a\nb\n", {"0: a\nb\n"});
    check_cuts(Format::text, "0123456789x", {"0: ! a record over 64 MiB, skipped"}, 10);
}
