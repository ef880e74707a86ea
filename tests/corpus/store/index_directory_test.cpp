#include "corpus/store/index_directory.hpp"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <map>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::store;
using base::ErrorKind;
namespace fs = std::filesystem;

namespace {

WriterLock lock_of(const fs::path& directory) {
    base::Result<WriterLock> lock = WriterLock::acquire(directory, 0);
    REQUIRE(lock);
    return std::move(*lock);
}

ErrorKind refusal(const fs::path& directory) {
    const base::Result<WriterLock> lock = WriterLock::acquire(directory, 0);
    REQUIRE_FALSE(lock);
    CHECK(lock.error().message.find(directory.string()) != std::string::npos);
    return lock.error().kind;
}

void make_generation(const fs::path& generation) { fs::create_directories(generation); }

// What `work` returns, run by another process.
template <class Work>
int in_a_child(Work work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("where there is no folder there is no index") {
    const tests::TemporaryFolder folder;
    const auto missing = current_generation(folder / "nowhere");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::index_missing);
    CHECK_FALSE(missing.error().hint.empty());
    const auto empty = current_generation(folder.path());
    REQUIRE_FALSE(empty);
    CHECK(empty.error().kind == ErrorKind::index_missing);
}

TEST_CASE("a folder of other things, and a file, are no index, and nothing is written there") {
    const tests::TemporaryFolder folder;
    folder.write("photos/cat.txt", "meow");
    folder.write("gen-x/cat.txt", "meow");
    for (const char* name : {"photos", "photos/cat.txt"}) {
        CAPTURE(name);
        const auto current = current_generation(folder / name);
        REQUIRE_FALSE(current);
        CHECK(current.error().kind == ErrorKind::not_an_index);
        CHECK(refusal(folder / name) == ErrorKind::not_an_index);
    }
    CHECK_FALSE(fs::exists(folder / "photos/lock"));
    CHECK(refusal(folder.path()) == ErrorKind::not_an_index);
}

TEST_CASE("the lock makes the folder, and a path that cannot be made is told") {
    const tests::TemporaryFolder folder;
    const WriterLock lock = lock_of(folder / "deep/below/index");
    CHECK(fs::is_directory(folder / "deep/below/index"));
    CHECK(lock.directory() == folder / "deep/below/index");
    folder.write("file", "x");
    CHECK(refusal(folder / "file/index") == ErrorKind::io);
}

TEST_CASE("a folder made for an index that came to nothing goes again, one that was there stays") {
    const tests::TemporaryFolder folder;
    fs::create_directories(folder / "given");
    for (const char* name : {"deep/below/index", "deep/below/index/", "given"}) lock_of(folder / name);
    CHECK_FALSE(fs::exists(folder / "deep"));
    CHECK(fs::is_directory(folder / "given"));
    {
        const WriterLock lock = lock_of(folder / "deep/index");
        make_generation(folder / "deep/index/gen-1");
        REQUIRE(publish(lock, folder / "deep/index/gen-1"));
    }
    CHECK(current_generation(folder / "deep/index"));
    {
        const WriterLock lock = lock_of(folder / "other/index");
        folder.write("other/notes.txt", "kept");
    }
    CHECK_FALSE(fs::exists(folder / "other/index"));
    CHECK(fs::exists(folder / "other/notes.txt"));
}

TEST_CASE("a writer that waited for a folder which is gone makes it again") {
    const tests::TemporaryFolder folder;
    auto lock = std::make_optional(lock_of(folder / "index"));
    std::thread release([&lock] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        lock.reset();
    });
    const auto second = WriterLock::acquire(folder / "index", 20);
    release.join();
    REQUIRE(second);
    CHECK(fs::exists(folder / "index/lock"));
    CHECK(refusal(folder / "index") == ErrorKind::index_locked);
}

TEST_CASE("one process writes at a time, and the other is told at once who does") {
    const tests::TemporaryFolder folder;
    const WriterLock lock = lock_of(folder.path());
    const auto began = std::chrono::steady_clock::now();
    const std::string writer = "process " + std::to_string(getpid());
    const int answer = in_a_child([&] {
        const auto second = WriterLock::acquire(folder.path(), 0);
        if (second) return 1;
        if (second.error().kind != ErrorKind::index_locked) return 2;
        return second.error().message.find(writer) == std::string::npos ? 3 : 0;
    });
    CHECK(answer == 0);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(2));
}

TEST_CASE("a waiting writer gets the lock when the other lets go, or gives up in time") {
    const tests::TemporaryFolder folder;
    auto lock = std::make_optional(lock_of(folder.path()));
    const auto began = std::chrono::steady_clock::now();
    const auto in_vain = WriterLock::acquire(folder.path(), 0.2);
    const auto waited = std::chrono::steady_clock::now() - began;
    REQUIRE_FALSE(in_vain);
    CHECK(in_vain.error().kind == ErrorKind::index_locked);
    CHECK(waited >= std::chrono::milliseconds(200));
    CHECK(waited < std::chrono::seconds(2));
    std::thread release([&lock] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        lock.reset();
    });
    const auto second = WriterLock::acquire(folder.path(), 20);
    release.join();
    CHECK(second);
}

TEST_CASE("the lock of a process that died is free") {
    const tests::TemporaryFolder folder;
    const int answer = in_a_child([&] {
        base::Result<WriterLock> lock = WriterLock::acquire(folder.path(), 0);
        if (!lock) return 1;
        _exit(42);  // without letting go
    });
    CHECK(answer == 42);
    CHECK(WriterLock::acquire(folder.path(), 0));
}

TEST_CASE("a lock that is moved is held once and given back once") {
    const tests::TemporaryFolder folder;
    {
        WriterLock lock = lock_of(folder / "a");
        WriterLock other = lock_of(folder / "b");
        other = std::move(lock);
        CHECK(other.directory() == folder / "a");
        CHECK(refusal(folder / "a") == ErrorKind::index_locked);
        const WriterLock third(std::move(other));
        CHECK(refusal(folder / "a") == ErrorKind::index_locked);
    }
    CHECK(WriterLock::acquire(folder / "a", 0));
    CHECK(WriterLock::acquire(folder / "b", 0));
}

TEST_CASE("publishing swaps the current generation, and generations count upwards") {
    const tests::TemporaryFolder folder;
    const WriterLock lock = lock_of(folder.path());
    CHECK(next_generation(lock).filename() == "gen-1");
    make_generation(folder / "gen-1");
    REQUIRE(publish(lock, folder / "gen-1"));
    CHECK(*current_generation(folder.path()) == folder / "gen-1");
    CHECK(next_generation(lock).filename() == "gen-2");
    make_generation(folder / "gen-9");
    make_generation(folder / "gen-10.build");
    CHECK(next_generation(lock).filename() == "gen-11");
    make_generation(folder / "gen-11");
    REQUIRE(publish(lock, folder / "gen-11"));
    CHECK(*current_generation(folder.path()) == folder / "gen-11");
    CHECK(fs::is_directory(folder / "gen-1"));  // a reader may still have it open
    CHECK(fs::is_symlink(folder / "current"));
    CHECK_FALSE(fs::exists(fs::symlink_status(folder / "current.new")));
}

TEST_CASE("the link is relative, so that an index can be moved") {
    const tests::TemporaryFolder folder;
    {
        const WriterLock lock = lock_of(folder / "a");
        make_generation(folder / "a/gen-1");
        REQUIRE(publish(lock, folder / "a/gen-1"));
    }
    fs::rename(folder / "a", folder / "b");
    CHECK(*current_generation(folder / "b") == folder / "b/gen-1");
    CHECK(fs::is_directory(*current_generation(folder / "b")));
}

TEST_CASE("publishing over what a broken run left works") {
    const tests::TemporaryFolder folder;
    const WriterLock lock = lock_of(folder.path());
    fs::create_directory_symlink("gen-7", folder / "current.new");
    make_generation(folder / "gen-8");
    REQUIRE(publish(lock, folder / "gen-8"));
    CHECK(*current_generation(folder.path()) == folder / "gen-8");
}

TEST_CASE("litter is removed, the current generation and foreign files are not") {
    const tests::TemporaryFolder folder;
    const WriterLock lock = lock_of(folder.path());
    make_generation(folder / "gen-2");
    REQUIRE(publish(lock, folder / "gen-2"));
    for (const char* name : {"gen-1", "gen-3", "gen-3.build"}) folder.write(std::string(name) + "/postlist.glass", "x");
    fs::create_directory_symlink("gen-3", folder / "current.new");
    folder.write("gen-x", "kept");
    folder.write("notes.txt", "kept");
    remove_litter(lock);
    for (const char* name : {"gen-1", "gen-3", "gen-3.build", "current.new"}) {
        CAPTURE(name);
        CHECK_FALSE(fs::exists(fs::symlink_status(folder / name)));
    }
    for (const char* name : {"gen-2", "current", "lock", "gen-x", "notes.txt"}) CHECK(fs::exists(folder / name));
}

TEST_CASE("the index has a place of its own when none is named") {
    std::map<std::string, std::string> variables{{"HOME", "/home/ann"}};
    const auto environment = [&](const char* name) { return variables[name]; };
    CHECK(default_index_directory(environment) == "/home/ann/.local/share/dateline/index");
    variables["XDG_DATA_HOME"] = "relative";
    CHECK(default_index_directory(environment) == "/home/ann/.local/share/dateline/index");
    variables["XDG_DATA_HOME"] = "/data";
    CHECK(default_index_directory(environment) == "/data/dateline/index");
    variables["DATELINE_INDEX"] = "/my/index";
    CHECK(default_index_directory(environment) == "/my/index");
}
