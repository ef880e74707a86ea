#include "corpus/input/format.hpp"

#include <doctest/doctest.h>

using namespace dateline::input;

TEST_CASE("the form of a file is told by its first bytes, then by its name") {
    struct Case {
        std::string_view name;
        std::string_view head;
        std::string_view format;
    };
    const Case cases[] = {
        {"a", "{\"title\":\"x\"}\n{\"title\":\"y\"}\n", "jsonl"},
        {"a.txt", "{\"title\":\"x\"}\r\n\r\n  {\"title\":\"y\"}", "jsonl"},
        {"a.json", "{\"title\":\"x\"}\n{\"title\":\"y\"}\n", "jsonl"},
        {"a.json", "{\"title\":\"x\"}", "json"},
        {"a.json", "{\n  \"title\": \"x\"\n}\n{\n  \"title\": \"y\"\n}", "json"},
        {"a.jsonl", "{\"title\":\"x\"}", "jsonl"},
        {"A.NDJSON", "{\"title\":\"x", "jsonl"},
        {"a", " \n [ {\"title\":\"x\"} ]", "json"},
        {"a", "\xEF\xBB\xBF[{\"title\":\"x\"}]", "json"},
        {"a", "{\"brace in a string\":\"}\"}\n{\"a\":1}", "jsonl"},
        {"a.jsonl", "", "jsonl"},
        {"a.jsonl", "this is no JSON\n", "jsonl"},
        {"a.txt", "", "text"},
        {"a.txt", "[Applause] Thank you all.", "text"},
        {"a.txt", "{Editor's note} He said.", "text"},
        {"a.csv", "one,two\n1,2\n", "csv"},
        {"a.csv", "title\ttext\tdate\n1\t2\t3\n", "tsv"},
        {"a.tsv", "one\ttwo\n", "tsv"},
        {"dump", "\"title\",\"content\",\"x\"\n1,2,3\n", "csv"},
        {"dump", ",title,publication,date\n0,a,b,c\n", "csv"},
        {"dump", "Title\tText\n1\t2\n", "tsv"},
        {"a.txt", "Headline, date and more words than any name of a field has\nbody", "text"},
        {"a.txt", "title,text", "text"},
        {"a", "<!DOCTYPE HTML><html>", "html"},
        {"a.txt", "\n<html lang=en>", "html"},
        {"a.html", "no markup at all", "html"},
        {"a", "<?xml version=\"1.0\"?><rss>", "xml"},
        {"a", "<?xml version=\"1.0\"?><!DOCTYPE html><html>", "html"},
        {"a", "<!-- saved --><!DOCTYPE html><html>", "html"},
        {"a", "<?xml version='1.0'?><!-- <html> --><rss><channel>", "xml"},
        {"a", "<?xml version='1.0'?><rss><channel><description><html>", "xml"},
        {"a.txt", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS TOPICS=\"YES\">", "xml"},
        {"a", "<!DOCTYPE nitf [<!ENTITY a \"b\">]><nitf>", "xml"},
        {"a", "<?xml-stylesheet href='x'?><feed xmlns='http://www.w3.org/2005/Atom'>", "xml"},
        {"a", "<DOC>\n<DOCNO> AB-1 </DOCNO>", "xml"},
        {"a", "<?xml version='1.0'?><made-up>", "xml"},
        {"a.xml", "<made-up>", "xml"},
        {"a.txt", "<made-up>", "text"},
        {"a.rss", "", "xml"},
        {"a.txt", "<3 is how she ended her letters.", "text"},
        {"a.md", "# A heading", "text"},
        {"a.md", "{\n\"title\": \"x\"\n}\nBody.", "text"},
        {"a.markdown", "---\ntitle: x\n---\n", "text"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CAPTURE(c.head);
        CHECK(format_name(detect_format(c.name, c.head)) == c.format);
    }
}

TEST_CASE("formats are called by their words") {
    CHECK(parse_format("jsonl") == Format::jsonl);
    CHECK(parse_format("auto") == Format::automatic);
    CHECK_FALSE(parse_format("JSON").has_value());
    CHECK_FALSE(parse_format("").has_value());
}
