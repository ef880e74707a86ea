#include "flows/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace dateline::flows {

namespace {

struct Pipe {
    int read = -1;
    int write = -1;

    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
        read = ends[0];
        write = ends[1];
    }
};

void close_end(int& end) {
    if (end >= 0) close(end);
    end = -1;
}

// Feeds the input and collects both outputs until the program has closed them.
void talk(Pipe& in, Pipe& out, Pipe& err, std::string_view input, Outcome& outcome) {
    std::array<char, 65536> buffer{};
    while (out.read >= 0 || err.read >= 0) {
        std::array<pollfd, 3> waiting{pollfd{out.read, POLLIN, 0}, pollfd{err.read, POLLIN, 0}, pollfd{in.write, POLLOUT, 0}};
        if (poll(waiting.data(), waiting.size(), -1) < 0) break;
        for (std::size_t i = 0; i < 2; ++i) {
            if (waiting[i].fd < 0 || waiting[i].revents == 0) continue;
            const ssize_t size = read(waiting[i].fd, buffer.data(), buffer.size());
            if (size > 0) {
                (i == 0 ? outcome.out : outcome.err).append(buffer.data(), static_cast<std::size_t>(size));
            } else {
                close_end(i == 0 ? out.read : err.read);
            }
        }
        if (in.write >= 0 && waiting[2].revents != 0) {
            const ssize_t size = input.empty() ? 0 : write(in.write, input.data(), input.size());
            if (size > 0) input.remove_prefix(static_cast<std::size_t>(size));
            if (size < 0 || input.empty()) close_end(in.write);
        }
    }
    close_end(in.write);
}

}  // namespace

Outcome run(const std::string& program, const std::vector<std::string>& arguments, std::string_view input, const Environment& environment) {
    std::signal(SIGPIPE, SIG_IGN);
    Pipe in;
    Pipe out;
    Pipe err;
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGPIPE, SIG_DFL);
        dup2(in.read, STDIN_FILENO);
        dup2(out.write, STDOUT_FILENO);
        dup2(err.write, STDERR_FILENO);
        for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
        std::vector<char*> values{const_cast<char*>(program.c_str())};
        for (const std::string& argument : arguments) values.push_back(const_cast<char*>(argument.c_str()));
        values.push_back(nullptr);
        execv(program.c_str(), values.data());
        _exit(127);
    }
    close_end(in.read);
    close_end(out.write);
    close_end(err.write);
    Outcome outcome;
    talk(in, out, err, input, outcome);
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    outcome.peak_memory = static_cast<std::uint64_t>(used.ru_maxrss) * 1024;
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return outcome;
}

Outcome shell(const std::string& line, const Environment& environment) {
    Environment all = environment;
    all.emplace_back("INDEX", DATELINE_INDEX_PROGRAM);
    all.emplace_back("SEARCH", DATELINE_SEARCH_PROGRAM);
    return run("/bin/bash", {"-c", line}, {}, all);
}

Sandbox::Sandbox() {
    std::string pattern = (std::filesystem::temp_directory_path() / "dateline-flow-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
    folder_ = pattern;
}

Sandbox::~Sandbox() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string Sandbox::write(const std::string& name, std::string_view content) const {
    const std::filesystem::path file = folder_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
}

Outcome Sandbox::index(std::vector<std::string> arguments, std::string_view input) const {
    arguments.push_back("--index=" + index_folder());
    return run(DATELINE_INDEX_PROGRAM, arguments, input);
}

Outcome Sandbox::search(std::vector<std::string> arguments, std::string_view input) const {
    arguments.insert(arguments.begin(), "--index=" + index_folder());
    return run(DATELINE_SEARCH_PROGRAM, arguments, input);
}

std::vector<std::string> Sandbox::ids(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"--format=ids", "--limit=all"});
    return lines_of(search(std::move(arguments)).out);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::string samples() { return std::string(DATELINE_SOURCE_DIR) + "/corpus/samples"; }

}  // namespace dateline::flows
