#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "corpus/input/header_lines.hpp"
#include "corpus/input/media_type.hpp"
#include "corpus/input/record_splitter.hpp"
#include "corpus/input/warc_header.hpp"

using namespace dateline::input;

namespace {

using Lines = std::vector<std::string>;

// A record; `length` is what it says of itself: "" for the truth, "-" for nothing.
std::string record(const std::string& type, const std::string& url, const std::string& content, const std::string& block,
                   const std::string& length = {}) {
    std::string text = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nContent-Type: " + content + "\r\n";
    if (length != "-") text += "Content-Length: " + (length.empty() ? std::to_string(block.size()) : length) + "\r\n";
    return text + "\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& url, const std::string& body, const std::string& length = {},
                     const std::string& head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n") {
    return record("response", url, "application/http; msgtype=response", head + "\r\n" + body, length);
}

const std::string request = record("request", "http://a.example/", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n");
const std::string info = record("warcinfo", "", "application/warc-fields", "software: x\r\n");

// The bodies of the records and what is told, with the line each begins in.
Lines cut(std::string_view file, std::size_t step, std::size_t limit) {
    const auto splitter = make_splitter(Format::warc, limit);
    std::vector<Cut> cuts;
    std::uint64_t kept = 0;
    const auto go_back = [&](std::size_t end) {
        while (const auto from = splitter->take_scan_again()) {
            REQUIRE(*from >= kept);
            splitter->scan_again(*from, file.substr(*from, end - *from), cuts);
        }
    };
    for (std::size_t at = 0; at < file.size(); at += step) {
        const std::size_t before = cuts.size();
        kept = splitter->keep_from();
        splitter->scan(file.substr(at, step), cuts);
        go_back(std::min(at + step, file.size()));
        for (std::size_t i = before; i < cuts.size(); ++i) {
            if (cuts[i].kind != CutKind::problem) CHECK(cuts[i].begin >= kept);
        }
    }
    kept = splitter->keep_from();
    splitter->finish(cuts);
    while (const auto from = splitter->take_scan_again()) {
        REQUIRE(*from >= kept);
        splitter->scan_again(*from, file.substr(*from), cuts);
        splitter->finish(cuts);
    }
    Lines lines;
    for (const Cut& found : cuts) {
        std::string line = std::to_string(found.line) + ": ";
        if (found.kind == CutKind::problem) {
            line.append("! ").append(found.problem);
        } else {
            const std::string_view bytes = file.substr(found.begin, found.end - found.begin);
            CHECK(bytes.starts_with("WARC/1.0\r\n"));
            line += bytes.substr(bytes.rfind("\r\n\r\n") + 4);
        }
        lines.push_back(line);
    }
    return lines;
}

void check_cuts(const std::string& file, const Lines& expected, std::size_t limit = 10'000) {
    CAPTURE(file);
    for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, std::size_t{100}, file.size() + 1}) {
        CAPTURE(step);
        const Lines lines = cut(file, step, limit);
        CHECK(lines.size() == expected.size());
        for (std::size_t i = 0; i < std::min(lines.size(), expected.size()); ++i) CHECK(lines[i] == expected[i]);
    }
}

}  // namespace

TEST_CASE("answers that may hold an article are records, all else is passed over silently") {
    const std::string url = "https://a.example/news/1";
    check_cuts("", {});
    check_cuts(info + request + response(url, "<p>one") + request + response(url, "<p>two"), {"20: <p>one", "41: <p>two"});
    for (const char* head :
         {"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n",
          "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", "HTTP/1.1 200 OK\r\n", "no HTTP\r\nContent-Type: text/html\r\n"}) {
        check_cuts(response(url, "<p>one", {}, head), {});
    }
    check_cuts(record("resource", url, "text/plain", "A text.") + record("conversion", url, "text/plain", "Another.") +
                   record("resource", "urn:pageinfo:" + url, "text/plain", "{}") + record("revisit", url, "text/html", "x") +
                   record("metadata", url, "text/plain", "x") + record("response", "dns:a.example", "text/dns", "1.2.3.4"),
               {"1: A text.", "9: Another."});
    check_cuts(response("https://a.example/robots.txt", "x", {}, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"), {});
}

TEST_CASE("what servers really send") {
    const std::string url = "<https://a.example/news/1>";  // as old versions of wget write it
    for (const char* head : {"HTTP/1.1 200\r\nContent-Type: text/html\r\n", "HTTP/2 200 \r\ncontent-type: TEXT/HTML;charset=x\r\n",
                             "HTTP/1.0 200 All is\twell\nServer: none\ncontent-type : text/html\n",
                             "HTTP/1.1 200 OK\r\nX Y\r\n: z\r\nContent-Type:text/html\r\n",
                             "HTTP/1.1 200 OK\r\nContent-Type:\r\n application/xhtml+xml\r\n"}) {
        CAPTURE(head);
        std::string file = record("response", url, "application/http;msgtype=response", std::string(head) + "\n<p>one");
        const Lines lines = cut(file, 5, 10'000);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].ends_with("<p>one"));
    }
}

TEST_CASE("a length that is right hides whatever the block looks like") {
    std::string page = "<p>one\r\n\r\n" + response("https://b.example/", "<p>smuggled");
    page.resize(page.size() - 4);
    check_cuts(response("https://a.example/", page) + response("https://a.example/", "<p>two"), {"1: <p>smuggled", "23: <p>two"});
}

TEST_CASE("lengths that lie are told, and cost nothing") {
    const std::string url = "https://a.example/1";
    const std::string wrong = "1: ! a WARC record with a wrong Content-Length, read up to the next record";
    const std::string cut_off = "1: ! the file ends inside a WARC record, read as far as it goes";
    const std::string next = response(url, "<p>two") + response(url, "<p>three");
    for (const char* length : {"3", "0", "60", "67", "70", "300"}) {
        CAPTURE(length);
        check_cuts(response(url, "<p>one", length) + next, {wrong, "1: <p>one", "12: <p>two", "23: <p>three"});
    }
    for (const char* length : {"5000", "9999"}) {
        CAPTURE(length);
        check_cuts(response(url, "<p>one", length) + next, {cut_off, "1: <p>one", "12: <p>two", "23: <p>three"});
    }
    // Larger than any record may be: not believed from the beginning.
    for (const char* length : {"10001", "18446744073709551615"}) {
        CAPTURE(length);
        check_cuts(response(url, "<p>one", length) + next, {wrong, "1: <p>one", "12: <p>two", "23: <p>three"});
    }
    // Two lies in a row, the second where no length is believed any more.
    check_cuts(response(url, "<p>one", "300") + response(url, "<p>two", "5") + next,
               {wrong, "1: <p>one", "12: <p>two", "23: <p>two", "34: <p>three"});
}

TEST_CASE("records without a length are told once") {
    const std::string url = "https://a.example/1";
    const std::string told = "1: ! a WARC record without Content-Length, read up to the next record, as are all like it";
    for (const char* length : {"-", "-5", "none", "1e3", "18446744073709551616"}) {
        CAPTURE(length);
        check_cuts(response(url, "<p>one", length) + response(url, "<p>two", length) + request,
                   {told, "1: <p>one", (length[0] == '-' && length[1] == 0) ? "11: <p>two" : "12: <p>two"});
    }
}

TEST_CASE("files that end too early, and bytes that are no records") {
    const std::string url = "https://a.example/1";
    const std::string one = response(url, "<p>one");
    const std::string two = response(url, "<p>two");
    check_cuts(one + two.substr(0, two.size() - 2), {"1: <p>one", "12: <p>two"});
    check_cuts(one + two.substr(0, two.size() - 7),
               {"1: <p>one", "12: ! the file ends inside a WARC record, read as far as it goes", "12: <p>"});
    check_cuts(one + two.substr(0, 60), {"1: <p>one", "12: ! the file ends inside a WARC record, skipped"});
    check_cuts("oops\r\nWARC/1.0 oops\r\n\r\noops\r\n" + one + "oops",
               {"1: ! no WARC record, skipped up to the next one",
                "5: ! a WARC record with a wrong Content-Length, read up to the next record", "5: oops"});
    check_cuts(one + "oops\n\n\noops\n\n" + two,
               {"1: ! a WARC record with a wrong Content-Length, read up to the next record", "1: oops\n\n\noops", "17: <p>two"});
    check_cuts(one + "\r\n\n\n" + two, {"1: <p>one", "15: <p>two"});
}

TEST_CASE("records over the limit: articles are told, films are not, lies are found out") {
    const std::string url = "https://a.example/1";
    const std::string large(2'000, 'x');
    const std::string film = "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n";
    const std::string one = response(url, "<p>one");
    check_cuts(response(url, large) + one, {"1: ! a record over 64 MiB, skipped", "12: <p>one"}, 500);
    check_cuts(response(url, large, {}, film) + one, {"12: <p>one"}, 500);
    check_cuts(response(url, large, "900", film) + one,
               {"1: ! a WARC record with a wrong Content-Length, skipped up to the next record", "12: <p>one"}, 500);
    check_cuts(response(url, large, "9000", film) + one, {"1: ! the file ends inside a WARC record, skipped"}, 500);
    check_cuts(record("request", url, "application/http", "x", "9000") + one,
               {"1: ! a WARC record with a wrong Content-Length, read up to the next record", "9: <p>one"}, 500);
    std::string endless = "WARC/1.0\r\nWARC-Type: response\r\nX: " + std::string(70'000, 'x');
    CHECK(cut(endless + "\r\n\r\n" + one, 1000, 500) ==
          Lines{"1: ! a WARC header over 64 KiB, skipped up to the next record", "5: <p>one"});
}

TEST_CASE("header lines are read as they come") {
    const std::string_view header = "GET / HTTP/1.1\r\nhost: a\nX-Folded: one\r\n  two\r\nno colon\r\nHost: b\r\n\r\nHost: c";
    CHECK(header_of(header).ends_with("Host: b\r\n\r\n"));
    CHECK(header_value(header, "HOST") == "a");
    CHECK(header_value(header, "x-folded") == "one\r\n  two");
    CHECK(header_value(header, "no colon").empty());
    CHECK(header_of("a: b\n\nc") == "a: b\n\n");
    CHECK(header_of("a: b\r\n") == "a: b\r\n");
}

TEST_CASE("media types and statuses") {
    CHECK(read_media_type(" Text/HTML ; charset=\"ISO-8859-1\"; x=y").name == "text/html");
    CHECK(read_media_type("text/html;foo;CHARSET = 'utf-8' ").charset == "utf-8");
    CHECK(read_media_type("text/html; charset").charset.empty());
    CHECK(read_media_type("").name.empty());
    CHECK(format_of({"application/xhtml+xml", {}}) == Format::html);
    CHECK_FALSE(format_of({"image/png", {}}).has_value());
    CHECK(http_status("HTTP/1.1 200 OK\r\n") == 200);
    CHECK(http_status("HTTP/2 404") == 404);
    CHECK(http_status("HTTP/1.1 0 OK") == 0);
    CHECK(http_status("HTTP/1.1") == 0);
    CHECK(http_status("ICY 200 OK") == 0);
    CHECK(is_warc_version("WARC/1.0\r"));
    CHECK(is_warc_version("WARC/0.18"));
    CHECK_FALSE(is_warc_version("\rWARC/1.0"));
    CHECK_FALSE(is_warc_version("WARC/1.0 x"));
    CHECK_FALSE(is_warc_version("WARC/1"));
    CHECK_FALSE(is_warc_version("WARC/1.0.0"));
}
