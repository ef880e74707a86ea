#include "corpus/input/record_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/collected.hpp"
#include "support/packed.hpp"
#include "support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::input;
using namespace dateline::tests;

TEST_CASE("a folder is walked in bytewise order, hidden and foreign files passed over") {
    const TemporaryFolder folder;
    for (const char* name :
         {"b.txt", "a/z.txt", "a/B.txt", "c", ".hidden", ".git/x.txt", "p.jpg", "q.PDF", "r.py", "README.md", "LICENSE", "a-.txt"})
        folder.write(name, "text");
    const Collected read = collect({folder.path()});
    CHECK(paths_of(read, folder) == Strings{"a/B.txt", "a/z.txt", "a-.txt", "b.txt", "c"});
    CHECK(read.problems.empty());
    CHECK(read.records[0].location.record == 0);
    CHECK(read.records[0].location.line == 0);
    CHECK(read.batches == 1);
    CHECK(read.input_bytes == 20);
    CHECK(input_size({folder.path()}) == 20);
}

TEST_CASE("an index is no folder of articles, whether it is being written or not") {
    const TemporaryFolder folder;
    for (const char* name : {"a.txt", "index/lock", "index/gen-1.build/a", "other/gen-2/iamglass", "other/gen-2/docdata.glass",
                             "other/lock", "papers/lock", "papers/b.txt"})
        folder.write(name, "text");
    const Collected read = collect({folder.path()});
    CHECK(paths_of(read, folder) == Strings{"a.txt", "papers/b.txt", "papers/lock"});
    CHECK(read.problems.empty());
    CHECK(told_below(collect({folder / "index"}), folder) == Strings{"index: an index, not articles, skipped"});
}

TEST_CASE("documents of word processors are told, and dumps without an article") {
    const TemporaryFolder folder;
    folder.write("a", "%PDF-1.4 1 0 obj");
    folder.write("b.txt", "{\\rtf1 Levee}");
    folder.write("c.jsonl", "");
    const Collected read = collect({folder.path()});
    CHECK(told_below(read, folder) == Strings{"a: a PDF file, skipped (make it text first: pdftotext FILE)",
                                              "b.txt: an RTF file, skipped (make it text first: unrtf --text FILE)"});
    CHECK(read.notes == Strings{(folder / "c.jsonl").string() + ": an empty file"});
}

TEST_CASE("a file that is one object of JSON is one article, like a text") {
    const TemporaryFolder folder;
    folder.write("a.json", " {\"title\":\"A\"}\n");
    folder.write("b.json", "{\"articles\":[{\"title\":\"B\"}]}");
    folder.write("c.json", "{\"title\":\"C\"}\n{\"title\":\"D\"}");
    folder.write("d.jsonl", "{\"title\":\"E\"}\n");
    const Collected read = collect({folder.path()});
    std::vector<std::uint64_t> numbers;
    for (const auto& record : read.records) numbers.push_back(record.location.record);
    CHECK(numbers == std::vector<std::uint64_t>{0, 1, 1, 2, 1});
}

TEST_CASE("links are followed, loops and dangling ones reported") {
    const TemporaryFolder folder;
    folder.write("d/a.txt", "text");
    folder.write("e/b.txt", "text");
    std::filesystem::create_directory_symlink("..", folder / "d/up");
    std::filesystem::create_directory_symlink("../e", folder / "d/sub");
    std::filesystem::create_symlink("nowhere", folder / "d/gone");
    std::filesystem::create_symlink("a.txt", folder / "d/same");
    const Collected read = collect({folder / "d"});
    CHECK(paths_of(read, folder) == Strings{"d/a.txt", "d/same", "d/sub/b.txt", "d/up/e/b.txt"});
    CHECK(told_below(read, folder) ==
          Strings{"d/gone: symbolic link to nothing, skipped", "d/up/d: symbolic link back to a folder it stands in, skipped"});
}

TEST_CASE("what is missing is reported, and the rest is read") {
    const TemporaryFolder folder;
    const std::string good = folder.write("good.txt", "text");
    const Collected read = collect({folder / "missing", good});
    CHECK(told_below(read, folder) == Strings{"missing: cannot open: No such file or directory"});
    CHECK(read.records.size() == 1);
    CHECK(input_size({folder / "missing", "-", good}) == 4);
}

TEST_CASE("a file named directly is tried whatever its name") {
    const TemporaryFolder folder;
    const std::string path = folder.write("notes.log", "A note.");
    CHECK(collect({path}).articles.at(0).article.text == "A note.");
    CHECK(collect({folder.path()}).records.empty());
}

TEST_CASE("JSON Lines: right lines and numbers in batches of any size, cut lines told by the reader of articles") {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.jsonl", "\xEF\xBB\xBF" + numbered_articles(3) + "\r\n\n{\"title\":\"X\"}\r\n{\"title\":\"cut");
    for (const std::size_t size : {1u, 3u, 1000u}) {
        ReadingOptions options;
        options.batch_records = size;
        const Collected read = collect({path}, options);
        CHECK(paths_of(read, folder) == Strings{"a.jsonl:1", "a.jsonl:2", "a.jsonl:3", "a.jsonl:6", "a.jsonl:7"});
        CHECK(read.records[4].location.record == 5);
        CHECK(read.records[3].bytes == "{\"title\":\"X\"}");
        CHECK(read.events.back() == "error not a JSON object: the line ends inside a string");
        CHECK(read.articles[0].article.id == "1");
        CHECK(read.ordinals_right);
        CHECK(read.batches >= (5 + size - 1) / size);
        CHECK(read.problems.empty());
    }
}

TEST_CASE("a long file is cut into blocks without losing or mixing a byte") {
    const TemporaryFolder folder;
    const std::string all = numbered_articles(50'000);
    const std::string path = folder.write("a.jsonl", all);
    ReadingOptions options;
    options.batch_bytes = 10'000;
    const Collected read = collect({path}, options);
    REQUIRE(read.records.size() == 50'000);
    std::string joined;
    for (const KeptRecord& record : read.records) joined.append(record.bytes).append("\n");
    CHECK(joined == all);
    CHECK(read.records.back().location.line == 50'000);
    CHECK(read.input_bytes == all.size());
    CHECK(read.ordinals_right);
}

TEST_CASE("a record over the limit is refused, in its place among the others") {
    const TemporaryFolder folder;
    const std::string huge = "{\"title\":\"" + std::string(1'000'000, 'x') + "\"}\n";
    const std::string path = folder.write("a.jsonl", numbered_articles(1) + huge + numbered_articles(1) + huge + numbered_articles(2));
    ReadingOptions options;
    options.record_limit = 100;
    const Collected read = collect({path}, options);
    CHECK(read.events == Strings{"article T1", "problem a record over 64 MiB, skipped", "article T1",
                                 "problem a record over 64 MiB, skipped", "article T1", "article T2"});
    CHECK(told_below(read, folder)[1] == "a.jsonl:4: a record over 64 MiB, skipped");
    CHECK(read.records.back().location.line == 6);
    CHECK(read.records.back().location.record == 6);
}

TEST_CASE("JSON: wrappers, arrays and objects, with garbage told in its place") {
    const TemporaryFolder folder;
    folder.write("a.json", R"({"status":"ok","articles":[{"title":"A"},{"title":"B"}]})");
    folder.write("b.json", "[\n{\"title\":\"C\"},\n 17,\n{\"title\":\"D\"}]");
    folder.write("c.json", "{\n\"title\":\"E\"}");
    const Collected read = collect({folder.path()});
    CHECK(read.events == Strings{"article A", "article B", "article C", "problem not a JSON object, skipped", "article D", "article E"});
    CHECK(paths_of(read, folder) == Strings{"a.json:1", "a.json:1", "b.json:2", "b.json:4", "c.json:1"});
    CHECK(read.records[1].location.record == 2);
}

TEST_CASE("tables carry their columns; UTF-16 from a spreadsheet is read") {
    const TemporaryFolder folder;
    folder.write("a.csv", "title,text\r\nA,\"b\r\nc\"\r\n\r\nD,e,f\r\n");
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("title\ttext\nX\ty\n")) wide.append(1, c).append(1, '\0');
    folder.write("b.tsv", wide);
    const Collected read = collect({folder.path()});
    CHECK(read.events == Strings{"article A", "error the row has 3 fields, the first row names 2", "article X"});
    CHECK(paths_of(read, folder) == Strings{"a.csv:2", "a.csv:5", "b.tsv:2"});
    CHECK(read.records[0].columns == Strings{"title", "text"});
    CHECK(read.articles[0].article.text == "b\r\nc");
}

TEST_CASE("compressed files are known by their content") {
    const TemporaryFolder folder;
    for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2}) {
        compress(folder / "dump", numbered_articles(5'000), filter);
        const Collected read = collect({folder / "dump"});
        CHECK(read.records.size() == 5'000);
        CHECK(read.problems.empty());
        CHECK(read.input_bytes == std::filesystem::file_size(folder / "dump"));
    }
    compress(folder / "a.csv.gz", "one,two,title\n1,2,T\n", ARCHIVE_FILTER_GZIP);
    CHECK(collect({folder / "a.csv.gz"}).events == Strings{"article T"});
    compress(folder / "t.txt.gz", "A text.", ARCHIVE_FILTER_GZIP);
    CHECK(collect({folder / "t.txt.gz"}).articles.at(0).article.text == "A text.");
}

TEST_CASE("a truncated gzip file gives what came before the damage, small or large") {
    const TemporaryFolder folder;
    for (const int count : {30, 60'000}) {
        compress(folder / "a.jsonl.gz", numbered_articles(count), ARCHIVE_FILTER_GZIP);
        std::filesystem::resize_file(folder / "a.jsonl.gz", std::filesystem::file_size(folder / "a.jsonl.gz") - 15);
        const Collected read = collect({folder / "a.jsonl.gz"});
        CAPTURE(count);
        CHECK(read.articles.size() + 40 > static_cast<std::size_t>(count));
        CHECK(read.articles.size() == read.records.size());
        CHECK(read.articles.size() >= 10);
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0].location.line == read.records.size() + 1);
        CHECK(read.problems[0].error.message == "cannot unpack: truncated gzip input");
        CHECK(read.events.back().starts_with("problem"));
    }
}

TEST_CASE("other truncated or damaged files are reported once") {
    const TemporaryFolder folder;
    for (const int filter : {ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2}) {
        compress(folder / "a.jsonl.x", numbered_articles(60'000), filter);
        std::filesystem::resize_file(folder / "a.jsonl.x", std::filesystem::file_size(folder / "a.jsonl.x") / 2);
        CHECK(collect({folder / "a.jsonl.x"}).problems.size() == 1);
    }
    CHECK(collect({folder.write("b.gz", "\x1F\x8B no gzip at all")}).problems.size() == 1);
    CHECK(collect({folder.write("c.zip", "PK\x03\x04 no zip at all")}).problems.size() == 1);
}

TEST_CASE("a page is one record, by its ending or by what it begins with") {
    const TemporaryFolder folder;
    folder.write("a.html", "text\n<p>more");
    folder.write("b.txt", "<!DOCTYPE html>\n<title>T</title>");
    const Collected read = collect({folder.path()});
    REQUIRE(read.records.size() == 2);
    for (const KeptRecord& record : read.records) CHECK(record.format == Format::html);
    CHECK(read.records[0].bytes == "text\n<p>more");
    CHECK(read.records[0].location.record == 0);
}

TEST_CASE("binary files are told in plain words") {
    const TemporaryFolder folder;
    folder.write("b.txt", std::string("a\0b", 3));
    folder.write("d.txt", "good");
    CHECK(told_below(collect({folder.path()}), folder) == Strings{"b.txt: a binary file, skipped"});
}

TEST_CASE("empty files: no record in a table or in JSON, an error as a text") {
    const TemporaryFolder folder;
    for (const char* name : {"a.jsonl", "b.json", "c.csv", "d.txt"}) folder.write(name, "");
    CHECK(collect({folder.path()}).events == Strings{"error an empty file"});
}

TEST_CASE("a sink that has enough ends the reading") {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.jsonl", numbered_articles(1000));
    Collected read;
    read.stop_after = 1;
    ReadingOptions options;
    options.batch_records = 10;
    read_records({path, folder / "missing"}, options, read);
    CHECK(read.records.size() == 10);
    CHECK(read.problems.empty());
}

TEST_CASE("a format that is given is not asked for") {
    const TemporaryFolder folder;
    ReadingOptions options;
    options.format = Format::text;
    CHECK(collect({folder.write("a.jsonl", numbered_articles(2))}, options).articles.at(0).article.text == numbered_articles(2));
    options.format = Format::jsonl;
    CHECK(collect({folder.write("b.txt", numbered_articles(2))}, options).articles.size() == 2);
}

TEST_CASE("files in any character set come as UTF-8, and a guess is told once for a file") {
    const TemporaryFolder folder;
    folder.write("a.csv",
                 "id,title,text\n1,Z\xFCrich,Die \xDC"
                 "berschwemmung in der Stadt war gr\xF6\xDF"
                 "er als bef\xFCrchtet.\n2,Zürich,UTF-8 for once.\n");
    folder.write("b.jsonl", "{\"title\":\"\xCF\xF0\xE8\xE2\xE5\xF2 \xE8\xE7 \xCC\xEE\xF1\xEA\xE2\xFB\"}\n");
    folder.write("c.txt", "Plain as ASCII.");
    folder.write("d.txt", std::string("W\0i\0d\0e\0.\0", 10));
    folder.write("e.txt", "caf\xE9");
    const Collected read = collect({folder.path()});
    CHECK(read.problems.empty());
    REQUIRE(read.articles.size() == 6);
    CHECK(read.articles[0].article.title == "Zürich");
    CHECK(read.articles[0].article.text == "Die Überschwemmung in der Stadt war größer als befürchtet.");
    CHECK(read.articles[1].article.title == "Zürich");
    CHECK(read.articles[2].article.title == "Привет из Москвы");
    CHECK(read.articles[4].article.text == "Wide.");
    CHECK(read.articles[5].article.text == "café");
    Strings notes;
    for (const std::string& note : read.notes) notes.push_back(note.substr(folder.path().string().size() + 1));
    CHECK(notes == Strings{"a.csv: not UTF-8, read as windows-1252 (guessed)", "b.jsonl: not UTF-8, read as windows-1251 (guessed)",
                           "d.txt: no byte order mark, read as utf-16le", "e.txt: not UTF-8, read as windows-1252 (guessed)"});
}

TEST_CASE("what means nothing in a guessed character set is told at the end of the file") {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 40; ++i)
        text +=
            "\x8E\x73\x92\xB7\x82\xCD\x89\xCE\x97\x6A\x93\xFA\x81\x41\x8D\x5E\x90\x85\x82\xAA\x8B\x8C\x8E\x73\x8A\x58\x82\xC9\x81\x42\n";
    const Collected read = collect({folder.write("a.txt", text + "\xFD\n")});
    REQUIRE(read.notes.size() == 2);
    CHECK(read.notes[0].ends_with("not UTF-8, read as shift_jis (guessed)"));
    CHECK(read.notes[1].ends_with("1 place means nothing in shift_jis, shown as U+FFFD"));
    CHECK(read.articles.at(0).article.text.starts_with("市長は火曜日、洪水が旧市街に。\n"));
}
