// Archives: what is in them is read as if it lay in a folder; what they do to a reader that trusts them is told, once.
#include <archive.h>
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "corpus/input/input_stream.hpp"
#include "support/collected.hpp"
#include "support/packed.hpp"
#include "support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::input;
using namespace dateline::tests;

namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

constexpr std::string_view bursts = "unpacks to more than 500 times its size, the rest of it is skipped (if you trust it, unpack it first)";

const std::string blank_megabyte = std::string((std::size_t{1} << 20) - 1, ' ') + "\n";

}  // namespace

TEST_CASE("members of a zip archive are read, those that hold no articles passed over, archives in it reported") {
    const TemporaryFolder folder;
    compress(folder / "inner.gz", numbered_articles(1), ARCHIVE_FILTER_GZIP);
    const std::string packed = content(folder / "inner.gz");
    pack(folder / "a.zip",
         {{"d/a.jsonl", numbered_articles(2)}, {"d/p.jpg", "x"}, {"__MACOSX/d/a.txt", "x"}, {"d/in.gz", packed}, {"\xC3\xA9.txt", "B"}},
         {ARCHIVE_FORMAT_ZIP});
    const Collected read = collect({folder / "a.zip"});
    CHECK(paths_of(read, folder) == Strings{"a.zip/d/a.jsonl:1", "a.zip/d/a.jsonl:2", "a.zip/\xC3\xA9.txt"});
    CHECK(told_below(read, folder) == Strings{"a.zip/d/in.gz: an archive inside an archive, skipped (unpack it first)"});
    pack(folder / "a.tar.gz", {{"a.txt", "A"}, {"b.jsonl", numbered_articles(1)}}, {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP});
    CHECK(paths_of(collect({folder / "a.tar.gz"}), folder) == Strings{"a.tar.gz/a.txt", "a.tar.gz/b.jsonl:1"});
}

TEST_CASE("every form of archive, by its content") {
    const TemporaryFolder folder;
    const PackedForm forms[] = {{ARCHIVE_FORMAT_ZIP},
                                {ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "zip:compression=store"},
                                {ARCHIVE_FORMAT_7ZIP},
                                {ARCHIVE_FORMAT_TAR_USTAR},
                                {ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, ARCHIVE_FILTER_GZIP},
                                {ARCHIVE_FORMAT_TAR_GNUTAR, ARCHIVE_FILTER_ZSTD},
                                {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_XZ},
                                {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_BZIP2}};
    for (const PackedForm& form : forms) {
        CAPTURE(form.format);
        pack(folder / "a.bin", {{"a.txt", "A"}, {"d/p.jpg", std::string(300'000, 'x')}, {"b.jsonl", numbered_articles(2)}}, form);
        const Collected read = collect({folder / "a.bin"});
        CHECK(read.told().empty());
        CHECK(paths_of(read, folder) == Strings{"a.bin/a.txt", "a.bin/b.jsonl:1", "a.bin/b.jsonl:2"});
    }
}

TEST_CASE("names of members are labels: nothing is written, nothing leaves a message's line") {
    const TemporaryFolder folder;
    pack(folder / "a.tar",
         {{"../../etc/up.txt", "A"}, {"/etc/root.txt", "B"}, {"line\nend.txt", "C"}, {"same.txt", "D"}, {"same.txt", "E"}},
         {ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE});
    const Collected read = collect({folder / "a.tar"});
    CHECK(paths_of(read, folder) ==
          Strings{"a.tar/../../etc/up.txt", "a.tar//etc/root.txt", "a.tar/line\nend.txt", "a.tar/same.txt", "a.tar/same.txt"});
    CHECK(read.told().empty());
    // As with a file that is written again, the last one of a name is the article.
    CHECK(read.articles[3].article.id == read.articles[4].article.id);
    CHECK(read.articles[0].article.id != read.articles[1].article.id);
}

TEST_CASE("encrypted members are counted and told in one line, the others read") {
    const TemporaryFolder folder;
    const PackedForm secret{ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "zip:encryption=traditional", "secret"};
    pack(folder / "a.zip", {{"a.txt", "A"}, {"b.txt", "B"}, {"p.jpg", "x"}}, secret);
    const Collected read = collect({folder / "a.zip"});
    CHECK(read.records.empty());
    CHECK(told_below(read, folder) == Strings{"a.zip: 2 files in it are encrypted, skipped (unpack it first)"});
}

TEST_CASE("a member that bursts is refused, its neighbours in a zip are read; an archive that bursts as a whole is left") {
    const TemporaryFolder folder;
    const Member picture{"p.jpg", content("/proc/self/exe").substr(0, 2'000'000)};  // something that does not pack
    const std::vector<Member> members{{"a.txt", "A"}, {"b.jsonl", blank_megabyte, 270}, {"c.txt", "C"}};
    pack(folder / "b.zip", members, {ARCHIVE_FORMAT_ZIP});
    CHECK(collect({folder / "b.zip"}).events.size() == 2);
    pack(folder / "a.zip", {members[0], members[1], picture, members[2]}, {ARCHIVE_FORMAT_ZIP});
    const Collected read = collect({folder / "a.zip"});
    CHECK(read.events == Strings{"article ", "problem " + std::string(bursts).substr(0, bursts.find(" (")), "article "});
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].location.member == "b.jsonl");
    CHECK(describe(read.problems[0]).ends_with(bursts));
}

TEST_CASE("a compressed file that bursts gives what came before and is left") {
    const TemporaryFolder folder;
    for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_ZSTD}) {
        CAPTURE(filter);
        compress(folder / "a.jsonl", blank_megabyte, filter, 270);
        const Collected read = collect({folder / "a.jsonl"});
        REQUIRE(read.problems.size() == 1);
        CHECK(describe(read.problems[0]).ends_with(bursts));
        // A text is one article: there is no need to unpack what is too large for one.
        compress(folder / "a.txt", blank_megabyte, filter, 270);
        CHECK(told_below(collect({folder / "a.txt"}), folder) == Strings{"a.txt: a record over 64 MiB, skipped"});
    }
}

TEST_CASE("a member that nobody wants bursts all the same where it must be unpacked to get behind it") {
    const TemporaryFolder folder;
    pack(folder / "a.tar.zst", {{"a.txt", "A"}, {"b.mp4", blank_megabyte, 270}, {"c.txt", "C"}},
         {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_ZSTD});
    const Collected read = collect({folder / "a.tar.zst"});
    CHECK(read.articles.size() == 1);
    CHECK(told_below(read, folder) == Strings{"a.tar.zst: " + std::string(bursts)});
    pack(folder / "b.zip", {{"a.txt", "A"}, {"b.mp4", blank_megabyte, 270}, {"c.txt", "C"}}, {ARCHIVE_FORMAT_ZIP});
    CHECK(collect({folder / "b.zip"}).events == Strings{"article ", "article "});
}

TEST_CASE("what packs well is no bomb") {
    const TemporaryFolder folder;
    // So fast a zstd looks back half a megabyte, so that a longer piece packs no better the second time.
    const std::string piece = numbered_articles(1'000'000);
    pack(folder / "a.zst", {{"x", piece, unpacked_freely / piece.size() + 2}},
         {ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_ZSTD, "compression-level=1"});
    auto stream = InputStream::open(folder / "a.zst");
    REQUIRE(stream);
    REQUIRE(stream->next_member().value_or(false));
    std::uint64_t unpacked = 0;
    auto bytes = stream->read();
    for (; bytes && !bytes->empty(); bytes = stream->read()) unpacked += bytes->size();
    CHECK(bytes);
    CHECK(unpacked > unpacked_freely);
    CHECK(unpacked > 8 * std::filesystem::file_size(folder / "a.zst"));
}

TEST_CASE("a cut-off archive gives the members before the cut, and one line") {
    const TemporaryFolder folder;
    std::vector<Member> members;
    for (int i = 0; i < 40; ++i) members.push_back({std::to_string(i) + ".txt", "Report: " + numbered_articles(300 + i)});
    const PackedForm forms[] = {{ARCHIVE_FORMAT_ZIP}, {ARCHIVE_FORMAT_TAR_USTAR}, {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP}};
    for (const PackedForm& form : forms) {
        CAPTURE(form.format);
        CAPTURE(form.filter);
        pack(folder / "a.bin", members, form);
        std::filesystem::resize_file(folder / "a.bin", std::filesystem::file_size(folder / "a.bin") * 2 / 3);
        const Collected read = collect({folder / "a.bin"});
        CHECK(read.records.size() > 5);
        CHECK(read.records.size() < 40);
        CHECK(read.problems.size() == 1);
    }
}
