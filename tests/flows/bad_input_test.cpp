// Broken input: one clear line each on standard error, the right exit status, and everything else is indexed.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "flows/program.hpp"

using namespace dateline::flows;

namespace {

const std::string good = R"({"id":"good","title":"Good","text":"The levees held.","date":"2025-05-19"})";

// Exactly one line on standard error names the place and says what was wrong.
void check_told(const Outcome& outcome, const std::string& place, const std::string& what) {
    int told = 0;
    for (const std::string& line : lines_of(outcome.err)) {
        if (line.starts_with("dateline-") && line.find(place) != std::string::npos && line.find(what) != std::string::npos) ++told;
    }
    INFO(outcome.err);
    CHECK(told == 1);
}

}  // namespace

TEST_CASE("a JSON line that is cut in the middle is told with file and line") {
    const Sandbox box;
    const std::string file =
        box.write("dump.jsonl", good + "\n{\"id\":\"cut\",\"text\":\"The lev\n" + R"({"id":"last","text":"More levees."})" + "\n");
    const Outcome added = box.index({"add", file});
    CHECK(added.status == 2);
    check_told(added, "dump.jsonl:2", "not a JSON object");
    CHECK(box.ids({"levee"}).size() == 2);
}

TEST_CASE("a truncated gzip gives what came before the damage") {
    const Sandbox box;
    std::string lines;
    for (int i = 0; i < 2000; ++i) lines += "{\"id\":\"n" + std::to_string(i) + "\",\"text\":\"levee " + std::to_string(i * 7919) + "\"}\n";
    box.write("dump.jsonl", lines);
    const std::string dump = box.path("dump.jsonl").string();
    REQUIRE(shell("gzip -n " + dump + " && head -c 9000 " + dump + ".gz > " + dump + ".cut.gz").status == 0);
    const Outcome added = box.index({"add", dump + ".cut.gz"});
    CHECK(added.status == 2);
    check_told(added, "dump.jsonl.cut.gz", "");
    CHECK(box.ids({"levee"}).size() > 500);
}

TEST_CASE("invalid UTF-8 is indexed with U+FFFD in its place, and told") {
    const Sandbox box;
    const std::string file =
        box.write("torn.txt", "The levées of Köln, Łódź, Besançon and Málaga — “all of them” — held for 80 €\xE2\x82.");
    const Outcome added = box.index({"add", file});
    CHECK(added.status == 2);
    check_told(added, "torn.txt", "invalid UTF-8 at byte");
    CHECK(box.ids({"koln"}).size() == 1);
}

TEST_CASE("a file that is no UTF-8 is read in the character set that it looks like, and told") {
    const Sandbox box;
    const std::string file = box.write("latin.txt", "The levees of K\xF6ln held.");
    const Outcome added = box.index({"add", file});
    CHECK(added.status == 0);
    check_told(added, "latin.txt", "not UTF-8, read as windows-1252 (guessed)");
    CHECK(box.ids({"Köln"}).size() == 1);
}

TEST_CASE("a warning that every article of a dump gets is told three times and counted") {
    const Sandbox box;
    std::string lines;
    for (int i = 0; i < 500; ++i)
        lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"The cafÃ© by the levee " + std::to_string(i) + "\"}\n";
    const std::string dump = box.write("dump.jsonl", lines);
    for (const std::string command : {"add", "explain"}) {
        const Outcome read = command == "add" ? box.index({"add", dump}) : run(DATELINE_INDEX_PROGRAM, {"explain", dump});
        CHECK(read.status == 0);
        CHECK(lines_of(read.err).size() == (command == "add" ? 5 : 4));
        check_told(read, "dump.jsonl", "and 497 more articles of this file: the text looks like UTF-8 read as windows-1252");
    }
}

TEST_CASE("a record over 64 MiB is refused, its neighbours are not") {
    const Sandbox box;
    const std::string file = box.write("dump.jsonl", good + "\n");
    {
        std::ofstream out(file, std::ios::binary | std::ios::app);
        out << R"({"id":"huge","text":")";
        const std::string megabyte(1 << 20, 'a');
        for (int i = 0; i < 200; ++i) out << megabyte;
        out << "\"}\n"
            << R"({"id":"last","text":"More levees."})"
            << "\n";
    }
    const Outcome added = box.index({"add", file});
    CHECK(added.status == 2);
    check_told(added, "dump.jsonl:2", "64 MiB");
    CHECK(box.ids({"levee"}).size() == 2);
}

TEST_CASE("an empty folder, a missing path and a folder that is no index") {
    const Sandbox box;
    std::filesystem::create_directories(box.path("empty"));
    const Outcome empty = box.index({"add", box.path("empty").string()});
    CHECK(empty.status == 1);
    check_told(empty, "no articles found", "");

    const Outcome missing = box.index({"add", box.path("nowhere").string()});
    CHECK(missing.status == 2);
    check_told(missing, "nowhere", "");
    CHECK_FALSE(std::filesystem::exists(box.index_folder()));  // nothing came to be, nothing is left

    box.write("other/file.txt", "something of somebody else");
    const std::string other = "--index=" + box.path("other").string();
    const std::string article = box.write("a.txt", "A text.");
    const Outcome no_index = run(DATELINE_INDEX_PROGRAM, {"add", article, other});
    CHECK(no_index.status == 2);
    check_told(no_index, "other", "no index");
    const Outcome no_search = run(DATELINE_SEARCH_PROGRAM, {"word", other});
    CHECK(no_search.status == 2);
    check_told(no_search, "other", "index");
    CHECK(std::filesystem::exists(box.path("other/file.txt")));

    const Outcome no_folder = run(DATELINE_SEARCH_PROGRAM, {"word", "--index=" + box.path("none").string()});
    CHECK(no_folder.status == 2);
    check_told(no_folder, "none", "no index");
}

TEST_CASE("one bad file in a folder does not keep the others out; --strict stops and changes nothing") {
    const Sandbox box;
    box.write("in/1.jsonl", good + "\n");
    box.write("in/2.json", "{\"id\": \"broken\", ");
    box.write("in/3.txt", "Levees again.");
    box.write("in/4.csv", "id,title,text\n1,One,\"The levee, raised\"\n2,Two\n");
    const Outcome strict = box.index({"add", "--strict", box.path("in").string()});
    CHECK(strict.status == 2);
    CHECK(box.search({"levee"}).status == 2);  // there is no index yet
    const Outcome added = box.index({"add", box.path("in").string()});
    CHECK(added.status == 2);
    check_told(added, "2.json", "");
    check_told(added, "4.csv:3", "2 fields");
    CHECK(box.ids({"levee"}).size() == 3);
}

TEST_CASE("two writers: the second is told at once, and may wait") {
    const Sandbox box;
    box.write("a.txt", "A levee.");
    REQUIRE(box.index({"add", box.path("a.txt").string()}).status == 0);
    const std::string lock = box.index_folder() + "/lock";
    const std::string held = "flock " + lock + " sleep 2 & sleep 0.3; ";
    const Outcome second = shell(held + "$INDEX add " + box.path("a.txt").string() + " --index " + box.index_folder());
    CHECK(second.status == 2);
    check_told(second, "another process is writing", "");
    const Outcome waiting = shell(held + "$INDEX add --wait=10 " + box.path("a.txt").string() + " --index " + box.index_folder());
    CHECK(waiting.status == 0);
}

TEST_CASE("a symbolic-link loop is passed over") {
    const Sandbox box;
    box.write("in/a.txt", "A levee.");
    std::filesystem::create_directory_symlink(box.path("in"), box.path("in/loop"));
    const Outcome added = box.index({"add", box.path("in").string()});
    check_told(added, "loop", "");
    CHECK(box.ids({"levee"}).size() == 1);
}
