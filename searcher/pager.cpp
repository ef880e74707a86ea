#include "searcher/pager.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace dateline::searcher {
namespace {

bool is_installed(const std::string& program) {
    if (program.find('/') != std::string::npos) return access(program.c_str(), X_OK) == 0;
    const char* path = std::getenv("PATH");
    std::string_view folders = path != nullptr ? path : "";
    while (!folders.empty()) {
        const std::size_t end = std::min(folders.find(':'), folders.size());
        if (access((std::string(folders.substr(0, end)) + '/' + program).c_str(), X_OK) == 0) return true;
        folders.remove_prefix(std::min(end + 1, folders.size()));
    }
    return false;
}

// The running pager. Its end is the end of standard output.
class Pager {
public:
    explicit Pager(pid_t child) : child_(child), interrupt_(std::signal(SIGINT, SIG_IGN)) {}
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;
    ~Pager() {
        close(STDOUT_FILENO);  // end of file for the pager
        while (waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
        }
        std::signal(SIGINT, interrupt_);
    }

private:
    pid_t child_;
    void (*interrupt_)(int);
};

[[noreturn]] void become_pager(const std::string& command, int input) {
    dup2(input, STDIN_FILENO);
    close(input);
    std::signal(SIGPIPE, SIG_DFL);
    setenv("LESS", "FRX", 0);  // colours shown, nothing kept on the screen, no paging of what fits
    execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    _exit(127);
}

}  // namespace

std::string pager_command() {
    std::string command = "less -FRX";
    for (const char* name : {"DATELINE_PAGER", "PAGER"}) {
        if (const char* set = std::getenv(name)) {
            command = set;
            break;
        }
    }
    const std::string program = command.substr(0, command.find(' '));
    return program.empty() || command == "cat" || !is_installed(program) ? std::string() : command;
}

std::shared_ptr<void> start_pager(const std::string& command) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return nullptr;
    const pid_t child = fork();
    if (child == 0) {
        close(ends[1]);
        become_pager(command, ends[0]);
    }
    close(ends[0]);
    if (child > 0) dup2(ends[1], STDOUT_FILENO);
    close(ends[1]);
    if (child < 0) return nullptr;
    return std::make_shared<Pager>(child);
}

}  // namespace dateline::searcher
