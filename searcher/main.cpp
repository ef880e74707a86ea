// dateline-search: what the process is; what it does is program.hpp.
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "searcher/pager.hpp"
#include "searcher/program.hpp"
#include "searcher/search.hpp"

namespace {

using namespace dateline;

searcher::Written write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EPIPE) {
            return searcher::Written::closed;
        } else if (errno == EAGAIN) {
            pollfd ready{descriptor, POLLOUT, 0};
            poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return searcher::Written::failed;
        }
    }
    return searcher::Written::all;
}

base::Result<searcher::Engine> open_index(const std::string& directory) {
    auto opened = searcher::Searcher::open(directory);
    if (!opened) return base::fail(opened.error());
    const auto index = std::make_shared<searcher::Searcher>(std::move(*opened));
    return searcher::Engine{[index](const searcher::Request& request) { return index->search(request); },
                            [index](const std::string& id, const query::Node& marked) { return index->show(id, marked); },
                            [index](const std::string& name, std::size_t most) { return index->explain_name(name, most); }};
}

std::shared_ptr<void> page_output() {
    const std::string command = searcher::pager_command();
    return command.empty() ? nullptr : searcher::start_pager(command);
}

}  // namespace

int main(int count, char** values) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen where it is written to
    std::signal(SIGINT, [](int) { _exit(130); });
    const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
    const searcher::Environment environment{[](const char* name) {
                                                const char* value = std::getenv(name);
                                                return std::string(value != nullptr ? value : "");
                                            },
                                            calendar::today()};
    const searcher::Console console{[](std::string_view bytes) { return write_all(STDOUT_FILENO, bytes); },
                                    [](std::string_view bytes) { write_all(STDERR_FILENO, bytes); }, stdin,
                                    [](output::ColorChoice choice) { return output::describe_terminal(STDOUT_FILENO, choice); },
                                    page_output};
    return searcher::run(arguments, environment, console, open_index);
}
