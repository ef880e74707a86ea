#include "corpus/input/format.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline::input;

TEST_CASE("the form of a file is told by its first bytes, then by its name") {
    struct Case {
        std::string_view name;
        std::string_view head;
        std::string_view format;
    };
    const std::string gkg_row = "20190104171500-T12\t20190104171500" + std::string(25, '\t') + "\n";
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
        {"dump", "Title;Datum;Text\na;b;c\n", "csv"},
        {"dump", "title|body\na|b\n", "csv"},
        {"a.csv", "title;\"text, long\";date\na;b;c\n", "csv"},
        {"a.csv", "no;names;known\na;b;c\n", "csv"},
        {"20190104171500.gkg.csv", gkg_row, "gkg"},
        {"a", gkg_row, "gkg"},
        {"a.csv", "https://a.example/1\tnull\t0123456789abcdef\ta.example\tA, b, c\tnull\t2024-02-03\tText, with commas.\n", "tsv"},
        {"a.csv", "https://a.example/1\tnull\tno print\ta.example\tA\tnull\t2024-02-03\tText\n", "csv"},
        {"a.csv", "20190104171500-1\t20190104171500\ttoo\tfew\n", "csv"},
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

TEST_CASE("what parts the fields of a table") {
    struct Case {
        std::string_view head;
        char delimiter;
    };
    const Case cases[] = {
        {"title,text\n", ','},
        {"title;text\n1,2;3\n", ';'},
        {"\xEF\xBB\xBFtitel;datum\r\n", ';'},
        {"title|text,date\n", ','},
        {"a;b,c;d\n", ';'},
        {"\"a;b;c;d\",title,text\n", ','},
        {"sep=;\r\nx,y\r\n", ';'},
        {"SEP=\t\nx\n", '\t'},
        {"sep=,\nx;y\n", ','},
        {"title\ttext\n", '\t'},
        {"one\n", ','},
        {"", ','},
    };
    for (const Case& c : cases) {
        CAPTURE(c.head);
        CHECK(detect_delimiter(Format::csv, c.head) == c.delimiter);
    }
    CHECK(detect_delimiter(Format::tsv, "title,text\n") == '\t');
}

TEST_CASE("formats are called by their words") {
    CHECK(parse_format("jsonl") == Format::jsonl);
    CHECK(parse_format("auto") == Format::automatic);
    CHECK_FALSE(parse_format("JSON").has_value());
    CHECK_FALSE(parse_format("").has_value());
}
