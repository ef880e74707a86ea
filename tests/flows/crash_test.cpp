// Killed at any moment, the index holds the last committed state, and the next run ends as if nothing had happened.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <thread>

#include "flows/program.hpp"

using namespace dateline::flows;
using Clock = std::chrono::steady_clock;

namespace {

// `count` short articles that differ in their number.
std::string dump(int count, const std::string& word) {
    std::string lines;
    for (int i = 0; i < count; ++i) {
        const std::string n = std::to_string(i);
        lines += "{\"id\":\"a" + n + "\",\"title\":\"" + word + " " + n + "\",\"date\":\"2025-05-" + (i % 28 < 9 ? "0" : "") +
                 std::to_string(i % 28 + 1) + "\",\"text\":\"The " + word + " of President Anna Example number" + n + " in Kyiv, told " +
                 std::to_string(i * 7919 % 1000) + " times.\"}\n";
    }
    return lines;
}

// Starts the program and kills it after the delay; true when it was still running then.
bool killed_after(std::chrono::microseconds delay, const std::vector<std::string>& arguments) {
    const pid_t child = fork();
    if (child == 0) {
        const int nothing = open("/dev/null", O_WRONLY);
        dup2(nothing, STDERR_FILENO);
        std::vector<char*> values{const_cast<char*>(DATELINE_INDEX_PROGRAM)};
        for (const std::string& argument : arguments) values.push_back(const_cast<char*>(argument.c_str()));
        values.push_back(nullptr);
        execv(DATELINE_INDEX_PROGRAM, values.data());
        _exit(127);
    }
    std::this_thread::sleep_for(delay);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

std::vector<std::string> sorted_ids(const Sandbox& box, const std::string& query) {
    std::vector<std::string> ids = box.ids({query});
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::chrono::microseconds time_of(const Sandbox& box, const std::vector<std::string>& arguments) {
    const auto begin = Clock::now();
    REQUIRE(box.index(arguments).status == 0);
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
}

// Nothing but one generation, its link and the lock.
bool has_no_litter(const Sandbox& box) {
    std::size_t entries = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(box.index_folder())) ++entries;
    return entries == 3;
}

}  // namespace

TEST_CASE("kill -9 at 50 moments of a bulk add, over an index that is there already") {
    constexpr int articles = 3000;  // more than a small update takes
    const Sandbox undisturbed;
    const std::string first = undisturbed.write("first.jsonl", dump(100, "levee"));
    const std::string second = undisturbed.write("second.jsonl", dump(articles, "dam"));
    REQUIRE(undisturbed.index({"add", first}).status == 0);
    const auto whole = time_of(undisturbed, {"add", second});
    const std::vector<std::string> expected = sorted_ids(undisturbed, "dam");
    REQUIRE(expected.size() == articles);

    const Sandbox box;
    REQUIRE(box.index({"add", first}).status == 0);
    std::mt19937 random(1);
    int killed = 0;
    for (int moment = 0; moment < 50; ++moment) {
        const auto delay = std::chrono::microseconds(random() % static_cast<unsigned long>(whole.count()));
        if (killed_after(delay, {"add", second, "--index", box.index_folder()})) ++killed;
        const std::size_t before = sorted_ids(box, "levee").size();
        const std::size_t after = sorted_ids(box, "dam").size();
        const bool is_a_committed_state = (before == 100 && after == 0) || (before == 0 && after == articles);
        CHECK(is_a_committed_state);
        if (after == articles) REQUIRE(box.index({"add", first, "--force"}).status == 0);
        if (after == articles) REQUIRE(box.index({"remove", "--query", "dam"}).status == 0);
    }
    CHECK(killed > 25);
    CHECK(box.index({"check"}).status == 0);
    REQUIRE(box.index({"add", second}).status == 0);
    CHECK(sorted_ids(box, "dam") == expected);
    REQUIRE(box.index({"add", second}).err.find(std::to_string(articles) + " unchanged") != std::string::npos);
    CHECK(has_no_litter(box));
}

TEST_CASE("kill -9 at 50 moments of a small update") {
    const Sandbox box;
    const std::string first = box.write("first.jsonl", dump(50, "levee"));
    const std::string second = box.write("second.jsonl", dump(50, "dam"));
    REQUIRE(box.index({"add", first}).status == 0);
    const auto whole = time_of(box, {"add", second});
    REQUIRE(box.index({"add", first}).status == 0);
    std::mt19937 random(2);
    bool dams = false;  // the committed state
    for (int moment = 0; moment < 50; ++moment) {
        const auto delay = std::chrono::microseconds(random() % static_cast<unsigned long>(whole.count()));
        killed_after(delay, {"add", dams ? first : second, "--index", box.index_folder()});
        const std::size_t levees_found = sorted_ids(box, "levee").size();
        const std::size_t dams_found = sorted_ids(box, "dam").size();
        const bool is_a_committed_state = (levees_found == 50 && dams_found == 0) || (levees_found == 0 && dams_found == 50);
        CHECK(is_a_committed_state);
        dams = dams_found == 50;
    }
    CHECK(box.index({"check"}).status == 0);
    REQUIRE(box.index({"add", second}).status == 0);
    CHECK(sorted_ids(box, "dam").size() == 50);
    CHECK(has_no_litter(box));
}
