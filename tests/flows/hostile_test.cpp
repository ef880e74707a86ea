// One folder with everything that is meant to break a reader, and a good article beside each: nothing crashes, nothing hangs, every bad file
// is told in one clear line, every good article is found, and the memory it takes does not depend on what is fed in.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <set>

#include "flows/program.hpp"
#include "support/packed.hpp"

using namespace dateline;
using namespace dateline::flows;

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

// The memory that a run may take, whatever it reads: a few batches, the records that are open, the indexing threads. The sanitizers' own
// needs come on top.
constexpr std::uint64_t most_memory = std::uint64_t{700} * mebibyte;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool memory_counts = false;
#else
constexpr bool memory_counts = true;
#endif

// The folder, what must be found in it, and what must be told.
class HostileFolder {
public:
    struct Told {
        std::string place;
        std::string words;
    };

    std::string path() const { return box.path("in").string(); }
    std::string path(const std::string& name) const { return box.path("in/" + name).string(); }

    // An article of its own, to be put wherever it must be found afterwards.
    std::string good_id() {
        ids.insert("good" + std::to_string(ids.size() + 1));
        return "good" + std::to_string(ids.size());
    }
    std::string good_json() {
        const std::string id = good_id();
        return R"({"id":")" + id + R"(","title":"Levee","text":"The levee held.","date":"2025-05-19"})";
    }
    // One whose id is made of its path: it is found by its words.
    std::string good_text() {
        ++texts;
        return "The levee held again.\n";
    }

    void write(const std::string& name, const std::string& content) const { box.write("in/" + name, content); }
    // A file that must be told in one line, which names it and says `words`.
    void bad(const std::string& name, const std::string& content, const std::string& words) {
        write(name, content);
        expect(name, words);
    }
    void expect(const std::string& place, const std::string& words) { told.push_back({place, words}); }

    Sandbox box;
    std::set<std::string> ids;
    std::size_t texts = 0;
    std::vector<Told> told;
};

std::string repeated(const std::string& unit, std::size_t times) {
    std::string text;
    text.reserve(unit.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += unit;
    return text;
}

std::string gzipped(const std::string& bytes) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string in = bytes;
    std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string as_utf16(const std::string& ascii, bool marked) {
    std::string wide = marked ? "\xFF\xFE" : "";
    for (const char c : ascii) wide.append(1, c).append(1, '\0');
    return wide;
}

std::string content(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void add_archives(HostileFolder& folder) {
    const std::string blanks = std::string(mebibyte - 1, ' ') + "\n";
    // A gigabyte in a megabyte: in a zip, between two good members, and as a gzip file.
    tests::pack(folder.box.write("in/bomb.zip", ""),
                {{"1.jsonl", folder.good_json()}, {"2.jsonl", blanks, 1024}, {"3.jsonl", folder.good_json()}}, {ARCHIVE_FORMAT_ZIP});
    folder.expect("bomb.zip/2.jsonl", "unpacks to more than 500 times its size");
    folder.bad("bomb.jsonl.gz", gzipped(folder.good_json() + "\n") + repeated(gzipped(blanks), 1024),
               "unpacks to more than 500 times its size");
    // An archive in an archive, and names that lead out of it.
    tests::pack(folder.box.write("in/nested.tar", ""),
                {{"../../../etc/passwd", folder.good_text()},
                 {"/inner.zip", content(folder.path("bomb.zip")).substr(0, 2000)},
                 {"a\nb\x1b[31m.jsonl", folder.good_json()}},
                {ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE});
    folder.expect("nested.tar//inner.zip", "an archive inside an archive");
    tests::pack(folder.box.write("in/secret.zip", ""), {{"a.txt", "The levee is secret."}, {"b.txt", "And this."}},
                {ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "zip:encryption=traditional", "secret"});
    folder.expect("secret.zip", "2 files in it are encrypted");
    // Cut off: what came before is there.
    std::string lines = folder.good_json() + "\n";
    for (int i = 0; i < 5'000; ++i) lines += "{\"id\":\"n" + std::to_string(i) + "\",\"text\":\"dyke " + std::to_string(i * 7919) + "\"}\n";
    const std::string packed = gzipped(lines);
    folder.bad("cut.jsonl.gz", packed.substr(0, packed.size() * 2 / 3), "cannot unpack: truncated gzip input");
    folder.bad("damaged.zip", "PK\x03\x04 this is no zip", "cannot unpack");
}

void add_json(HostileFolder& folder) {
    // A gigabyte in one line; most of it is a hole in the file.
    folder.bad("huge.json", "{\"text\":\"" + std::string(mebibyte, 'a'), "a record over 64 MiB, skipped");
    REQUIRE(::truncate(folder.path("huge.json").c_str(), off_t{1} << 30) == 0);
    folder.bad("deep.json", repeated("{\"a\":", 1'000'000), "deep.json:1");
    folder.bad("deep.jsonl", folder.good_json() + "\n" + repeated("[", 1'000'000) + "\n" + folder.good_json() + "\n", "deep.jsonl:2");
    std::string zero = folder.good_json();
    zero.replace(zero.find("levee"), 5, std::string("levee\0", 6));
    folder.bad("zero.jsonl", zero + "\n", "control characters inside a JSON string, kept");
    folder.write("quotes.csv", "id,title,text\n" + folder.good_id() + ",Levee,The levee held.\n" + "x,\"Open,never closed\n" +
                                   repeated("y,Other,The rest.\n", 1000) + folder.good_id() + ",Levee,The levee held.\n");
    folder.expect("quotes.csv:3", "never closed");
}

void add_texts(HostileFolder& folder) {
    folder.bad("zero.txt", std::string("The levee\0held.", 15), "a binary file, skipped");
    folder.write("wide.txt", as_utf16(folder.good_text(), true));
    folder.bad("wide-unmarked.txt", as_utf16(folder.good_text(), false), "no byte order mark, read as utf-16le");
    folder.bad("broken.txt",
               folder.good_text() +
                   repeated("Un caf\xC3\xA9 \xC3\xA0 la lev\xC3\xA9"
                            "e. ",
                            50) +
                   "\xE2\x28\xA1 \xFF",
               "invalid UTF-8");
    folder.bad("empty.txt", "", "an empty file");
    folder.bad("blank.txt", "  \n\t\n", "nothing but blanks");
    folder.write("brackets.txt", std::string(10 * mebibyte, '<') + "\n" + folder.good_text());
    for (const char* name : {"nul", "con.txt", "aux.text", "dev/zero.txt", "-", "--help.txt"}) folder.write(name, folder.good_text());
    // The line that tells of a file is one line, whatever the file is called.
    folder.write("new\nline\x1b[31m\x07.json", "{\"broken\": ");
    folder.expect("new line", "not a JSON object");
}

void add_markup(HostileFolder& folder) {
    const auto feed = [&](const std::string& doctype, const std::string& description) {
        return "<?xml version=\"1.0\"?>\n" + doctype + "<rss><channel><title>T</title><item><guid>" + folder.good_id() +
               "</guid><title>Levee</title><description>The levee " + description + " held.</description></item><item><guid>" +
               folder.good_id() + "</guid><title>Levee</title></item></channel></rss>";
    };
    // Entities that grow into gigabytes, and one that reads a file of the machine.
    std::string laughs = "<!DOCTYPE rss [<!ENTITY l0 \"laugh\">";
    for (int i = 1; i < 10; ++i)
        laughs += "<!ENTITY l" + std::to_string(i) + " \"" + repeated("&l" + std::to_string(i - 1) + ";", 10) + "\">";
    folder.bad("laughs.xml", feed(laughs + "]>", "&l9;"), "a bare '&'");
    folder.bad("file.xml", feed("<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>", "&secret;"), "a bare '&'");
    folder.bad("deep.xml", feed("", repeated("<b>", 100'000)), "tags that do not match");
    const std::string page = "<!DOCTYPE html><title>Levee</title><p>";
    folder.bad("deep.html", page + repeated("<div><b>", 100'000) + folder.good_text(), "deeply nested elements");
    folder.bad("deep-tables.html", page + repeated("<table><tr><td>", 50'000) + folder.good_text(), "deeply nested elements");
    std::string aliases = "---\ntitle: Levee\na0: &a0 [x]\n";
    for (int i = 1; i < 30; ++i)
        aliases += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated("*a" + std::to_string(i - 1) + ", ", 9) + "x]\n";
    folder.write("aliases.md", aliases + "---\n" + folder.good_text());
}

void add_crawls_and_mails(HostileFolder& folder) {
    const auto record = [](const std::string& url, const std::string& text, const std::string& length) {
        const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + text;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
               "\r\nContent-Type: application/http\r\nContent-Length: " + (length.empty() ? std::to_string(block.size()) : length) +
               "\r\n\r\n" + block + "\r\n\r\n";
    };
    folder.bad("lies.warc",
               record("https://a.example/1", folder.good_text(), "10000000") + record("https://a.example/2", folder.good_text(), ""),
               "the file ends inside a WARC record");
    folder.write("burst.warc", record("https://a.example/3", folder.good_text(), ""));
    std::ofstream(folder.path("burst.warc"), std::ios::binary | std::ios::app)
        << "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/4\r\nContent-Type: application/http\r\n\r\n"
        << "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n"
        << gzipped(std::string(100 * mebibyte, ' '));
    folder.expect("burst.warc", "without Content-Length");
    folder.expect("burst.warc", "unpacks to more than 64 MiB");

    std::string nested = "From: a@b.example\nSubject: The levee in parts\nMessage-ID: <" + folder.good_id() + ">\n";
    for (int i = 0; i < 10'000; ++i) {
        const std::string number = std::to_string(i);
        nested.append("Content-Type: multipart/mixed; boundary=b").append(number).append("\n\n--b").append(number).append("\n");
    }
    folder.bad("nested.eml", nested, "nested deeper than 16 levels");
    std::string box = "From x Mon May 19 10:00:00 2025\nFrom: " + repeated("a:", 200'000) + "\nSubject: groups in groups\nMessage-ID: <" +
                      folder.good_id() + ">\n\nlevee\n\n";
    box += "From x Mon May 19 10:00:00 2025\nContent-Type: image/png\n\nx\n";
    folder.bad("box.mbox", box, "nothing but attachments");
}

void add_odd_files(HostileFolder& folder) {
    std::filesystem::create_directory_symlink(folder.path(), folder.path("loop"));
    folder.expect("loop", "symbolic link back to a folder");
    std::filesystem::create_symlink("nowhere", folder.path("dangling.txt"));
    folder.expect("dangling.txt", "symbolic link to nothing");
    REQUIRE(::mkfifo(folder.path("pipe.txt").c_str(), 0600) == 0);  // would block for ever
    if (::geteuid() != 0) {
        folder.bad("unreadable.txt", "The levee is hidden.", "Permission denied");
        REQUIRE(::chmod(folder.path("unreadable.txt").c_str(), 0) == 0);
    }
}

bool is_clean(const std::string& line) {
    return std::ranges::none_of(line, [](char c) { return std::iscntrl(static_cast<unsigned char>(c)) != 0; });
}

}  // namespace

TEST_CASE("a folder of everything that is meant to break a reader") {
    HostileFolder folder;
    folder.write("good.jsonl", folder.good_json() + "\n" + folder.good_json() + "\n");
    folder.write("z/good.txt", folder.good_text());
    add_archives(folder);
    add_json(folder);
    add_texts(folder);
    add_markup(folder);
    add_crawls_and_mails(folder);
    add_odd_files(folder);

    const Outcome added = folder.box.index({"add", folder.path()});
    INFO(added.err);
    CHECK(added.status == 2);

    std::vector<std::string> lines = lines_of(added.err);
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.back().find(" articles read: ") != std::string::npos);
    lines.pop_back();
    for (const HostileFolder::Told& expected : folder.told) {
        const auto tells = [&](const std::string& line) {
            return line.find("in/" + expected.place) != std::string::npos && line.find(expected.words) != std::string::npos;
        };
        CAPTURE(expected.place);
        CAPTURE(expected.words);
        CHECK(std::ranges::count_if(lines, tells) == 1);
    }
    CHECK(lines.size() == folder.told.size());
    for (const std::string& line : lines) {
        CAPTURE(line);
        CHECK(line.starts_with("dateline-index: "));
        CHECK(line.size() < 1'000);
        CHECK(is_clean(line));
    }

    const std::vector<std::string> found = folder.box.ids({"levee"});
    const std::set<std::string> all(found.begin(), found.end());
    for (const std::string& id : folder.ids) {
        CAPTURE(id);
        CHECK(all.contains(id));
    }
    CHECK(folder.box.ids({"\"levee held again\""}).size() == folder.texts);
    CHECK(folder.box.ids({"root"}).empty());  // what stands in /etc/passwd
    CHECK(folder.box.index({"check"}).status == 0);
    if (memory_counts) CHECK(added.peak_memory < most_memory);
    MESSAGE("peak memory " << added.peak_memory / mebibyte << " MiB");
}

TEST_CASE("a device that is named is told and left") {
    const Sandbox box;
    const Outcome zeros = box.index({"add", "/dev/zero", box.write("a.txt", "A levee.")});
    CHECK(zeros.status == 2);
    CHECK(zeros.err.find("/dev/zero: a binary file, skipped") != std::string::npos);
    CHECK(box.ids({"levee"}).size() == 1);
}

TEST_CASE("an endless line through a pipe costs no memory, and ends when it is stopped") {
    const Sandbox box;
    const Outcome piped = shell(
        "(printf '{\"id\":\"a\",\"text\":\"A levee.\"}\\n{\"text\":\"'; head -c 300000000 /dev/zero | tr '\\0' a; printf "
        "'\"}\\n{\"id\":\"b\",\"text\":\"levees\"}\\n') | "
        "$INDEX add - --index " +
        box.index_folder());
    CHECK(piped.status == 2);
    CHECK(piped.err.find("-:2: a record over 64 MiB, skipped") != std::string::npos);
    CHECK(box.ids({"levee"}).size() == 2);
    if (memory_counts) CHECK(piped.peak_memory < most_memory);
    const Outcome stopped = shell("tr '\\0' a </dev/zero | timeout --foreground -s INT 1 $INDEX add - --index " + box.index_folder());
    CHECK(stopped.status == 124);  // as timeout tells that it had to stop what it ran
    CHECK(stopped.err.find("interrupted; the index is as it was") != std::string::npos);
}
