// Runs the real programs in a folder of their own, as a person would.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::flows {

struct Outcome {
    int status = -1;  // exit status; 128 + signal where a signal ended it
    std::string out;
    std::string err;
    std::uint64_t peak_memory = 0;  // bytes that it had in memory at most; never less than this process had
};

using Environment = std::vector<std::pair<std::string, std::string>>;

// Runs a program with its arguments; `input` is its standard input.
Outcome run(const std::string& program, const std::vector<std::string>& arguments, std::string_view input = {},
            const Environment& environment = {});
// Runs a line in the shell; $INDEX and $SEARCH stand for the two programs.
Outcome shell(const std::string& line, const Environment& environment = {});

// A fresh folder, removed in the end, with the programs bound to an index in it.
class Sandbox {
public:
    Sandbox();
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    std::filesystem::path path(const std::string& name) const { return folder_ / name; }
    std::string index_folder() const { return path("index").string(); }
    // Writes a file below the sandbox, with its folders, and returns its path.
    std::string write(const std::string& name, std::string_view content) const;

    // dateline-index COMMAND ... --index INDEX
    Outcome index(std::vector<std::string> arguments, std::string_view input = {}) const;
    // dateline-search ... --index INDEX
    Outcome search(std::vector<std::string> arguments, std::string_view input = {}) const;
    // The ids that a search finds, in its order.
    std::vector<std::string> ids(std::vector<std::string> arguments) const;

private:
    std::filesystem::path folder_;
};

std::vector<std::string> lines_of(const std::string& text);
std::string samples();  // corpus/samples

}  // namespace dateline::flows
