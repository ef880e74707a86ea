#include "corpus/reading/warc_record.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

#include "corpus/reading/body_coding.hpp"
#include "support/collected.hpp"
#include "support/packed.hpp"

using namespace dateline;
using namespace dateline::input;
using namespace dateline::reading;
using namespace dateline::tests;

namespace {

const std::string story = "The harbour of Ilmen was closed on Monday after the storm, the harbour master said.";

// The story as a server sends it with Content-Encoding: br.
using std::string_literals::operator""s;
const std::string brotli_story =
    "\x1f\x52\x00\x28\x05\xc4\x6d\xa9\x8e\x7e\x5e\xba\xc1\x66\x28\x07\x0f\x06\xaf\xe0\x05\xd1\x31\x4e\x07\x86\x1b\x16\x1f\x68\x94\x0d\x06"
    "\x0f"
    "\xd9\xde\xba\x89\x94\x26\x4a\x1b\xce\x72\xe4\x94\x19\xbe\x78\x96\x7c\x8c\x46\x9d\x6e\x9f\x4a\x95\x77\x9f\x10\x24\xd0\x61\x62\x59\x01"s;

std::string deflated(const std::string& bytes, int window) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, bytes.size()) + 32, '\0');
    std::string in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}
std::string gzipped(const std::string& bytes) { return deflated(bytes, 15 + 16); }

std::string decoded(const std::string& header, const std::string& body, std::size_t most = 1'000'000) {
    std::string storage;
    const auto result = decode_body("HTTP/1.1 200 OK\r\n" + header + "\r\n", body, most, storage);
    if (!result) return "! " + result.error().message;
    return std::string(result->bytes) + (result->cut_off ? " (cut off)" : "");
}

std::string in_chunks(const std::string& body) {
    return "5\r\n" + body.substr(0, 5) + "\r\n1A; name=\"x\"\r\n" + body.substr(5, 26) + "\r\n" + "FF\r\n" + body.substr(31, 255) +
           "\r\n0\r\nTrailer: x\r\n\r\n";
}

std::string warc(const std::string& fields, const std::string& block) {
    return "WARC/1.0\r\nWARC-Target-URI: https://harbour.example/2024/1\r\nWARC-Date: 2024-05-20T08:00:00Z\r\n" + fields + "\r\n" + block;
}

}  // namespace

TEST_CASE("bodies are read as they were meant") {
    CHECK(decoded("", story) == story);
    CHECK(decoded("Content-Encoding: gzip\r\n", gzipped(story)) == story);
    CHECK(decoded("content-encoding: X-GZIP\r\n", gzipped(story)) == story);
    CHECK(decoded("Content-Encoding: deflate\r\n", deflated(story, 15)) == story);
    CHECK(decoded("Content-Encoding: deflate\r\n", deflated(story, -15)) == story);
    CHECK(decoded("Content-Encoding: br\r\n", brotli_story) == story);
    CHECK(decoded("Content-Encoding: identity\r\n", story) == story);
    CHECK(decoded("Content-Encoding: gzip, br, gzip\r\n", gzipped(brotli_story)) == story);
    const std::string long_story = story + story + story + story;
    CHECK(decoded("Transfer-Encoding: chunked\r\n", in_chunks(long_story.substr(0, 286))) == long_story.substr(0, 286));
    CHECK(decoded("Transfer-Encoding: gzip, chunked\r\nContent-Encoding: gzip\r\n",
                  "5\r\n" + gzipped(story).substr(0, 5) + "\r\nff\r\n" + gzipped(story).substr(5)) == story + " (cut off)");
}

TEST_CASE("bodies that somebody has unpacked before are taken as they are") {
    for (const char* coding : {"gzip", "deflate", "br", "zstd", "compress, gzip", "x"}) {
        CAPTURE(coding);
        const std::string header = "Transfer-Encoding: chunked\r\nContent-Encoding: " + std::string(coding) + "\r\n";
        for (const std::string& body : {story, "<p>" + story, "{\"title\":\"" + story + "\"}", std::string("\xEF\xBB\xBF") + story})
            CHECK(decoded(header, body) == body);
    }
    CHECK(decoded("X-Crawler-Content-Encoding: gzip\r\nX-Crawler-Transfer-Encoding: chunked\r\n", story) == story);
}

TEST_CASE("packed bodies that end too early, burst, or are unknown") {
    const std::string packed = gzipped(story);
    const std::string cut = decoded("Content-Encoding: gzip\r\n", packed.substr(0, packed.size() - 20));
    CHECK(cut.ends_with(" (cut off)"));
    CHECK(story.starts_with(cut.substr(0, cut.size() - 10)));
    CHECK(decoded("Content-Encoding: br\r\n", brotli_story.substr(0, 60)).ends_with(" (cut off)"));
    CHECK(decoded("Transfer-Encoding: chunked\r\n", "5\r\nThe h\r\nff\r\narbour") == "The harbour (cut off)");
    CHECK(decoded("Transfer-Encoding: chunked\r\n", "5\r\nThe h\r\noops") == "The h (cut off)");
    const std::string large(10'000, 'x');
    for (const std::string& body : {gzipped(large), gzipped(gzipped(large))}) {
        CHECK(decoded("Content-Encoding: gzip, gzip\r\n", body, 9'999).starts_with("! an answer that unpacks to more than"));
    }
    CHECK(decoded("Transfer-Encoding: chunked\r\n", "2711\r\n" + large + "x\r\n0\r\n\r\n", 10'000)
              .starts_with("! an answer that unpacks to more"));
    CHECK(decoded("Content-Encoding: zstd\r\n", packed) == "! an answer that cannot be unpacked (Content-Encoding: zstd), skipped");
    CHECK(decoded("Content-Encoding: br\r\n", "\xff\xfe\x01\x02\x03\x04") ==
          "! an answer that cannot be unpacked (Content-Encoding: br), skipped");
}

TEST_CASE("a record becomes a page: address, day of the crawl, format, character set, body") {
    WarcRecord reader;
    const std::string bytes =
        warc("WARC-Type: response\r\nContent-Type: application/http\r\n",
             "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\nContent-Encoding: gzip\r\n\r\n" + gzipped("<p>" + story));
    const auto page = reader.read(bytes);
    REQUIRE(page);
    CHECK(page->url == "https://harbour.example/2024/1");
    CHECK(page->fetched == calendar::make_day(2024, 5, 20));
    CHECK(page->format == Format::html);
    CHECK(page->charset == "windows-1251");
    CHECK(page->body == "<p>" + story);
    CHECK(*(page->body.data() + page->body.size() + record_padding - 1) == '\0');
    CHECK(reader.read(warc("WARC-Type: request\r\nContent-Type: application/http\r\n", "GET / HTTP/1.1\r\n\r\n")).error().message ==
          "a WARC record that holds no article");
    const auto odd = reader.read(
        "WARC/1.0\r\nWARC-Target-URI: https://h\xFC.example/\r\nWARC-Type: response\r\n"
        "Content-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nx");
    REQUIRE(odd);
    CHECK(odd->url == "https://h\uFFFD.example/");
}

TEST_CASE("a crawl's day is never the day of publication; texts and JSON in a WARC are articles") {
    const TemporaryFolder folder;
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: ";
    const std::string type = "WARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ";
    std::string file;
    std::string packed;
    const std::vector<std::string> blocks = {
        head + "text/plain\r\n\r\n" + story,
        head + "application/json\r\n\r\n{\"title\":\"Storm\",\"text\":\"Closed.\",\"url\":\"https://other.example/\"}",
        head + "text/plain\r\nContent-Encoding: zstd\r\n\r\n" + gzipped(story), head + "text/plain\r\n\r\n \n"};
    for (const std::string& block : blocks) {
        std::string fields = type;
        fields.append(std::to_string(block.size())).append("\r\n");
        std::string record = warc(fields, block);
        record += "\r\n\r\n";
        file += record;
        packed += gzipped(record);
    }
    const Collected read = collect({folder.write("crawl.warc", file)});
    REQUIRE(read.articles.size() == 2);
    CHECK(read.articles[0].article.text == story);
    CHECK(read.articles[0].article.url == "https://harbour.example/2024/1");
    CHECK(read.articles[0].article.source == "harbour.example");
    CHECK_FALSE(read.articles[0].article.published.period.has_value());
    CHECK(read.articles[1].article.title == "Storm");
    CHECK(read.articles[1].article.url == "https://other.example/");
    CHECK(read.events[2] == "error an answer that cannot be unpacked (Content-Encoding: zstd), skipped");
    CHECK(read.events[3] == "error an answer without a body");
    CHECK(read.records[1].location.line == 13);
    // As crawlers write them: each record packed by itself.
    CHECK(collect({folder.write("a.warc.gz", packed)}).articles.size() == 2);
    pack(folder / "a.zip", {{"crawl.warc", file}}, {ARCHIVE_FORMAT_ZIP});
    CHECK(collect({folder / "a.zip"}).articles.size() == 2);
}
