#include "indexer/console.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "corpus/output/terminal.hpp"

namespace dateline::indexer {

namespace {

constexpr std::string_view to_line_begin_and_clear = "\r\x1b[K";

double seconds_now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

template <class... Values>
std::string formatted(const char* format, Values... values) {
    std::array<char, 160> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), format, values...);
    return {buffer.data(), std::min(buffer.size() - 1, static_cast<std::size_t>(size))};
}

// One call a line, so that lines of several processes do not mix. Paths may hold anything: no control character reaches the terminal.
void print_line(std::string_view message) {
    const std::string line = "dateline-index: " + output::clean_line(message) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

std::string articles(std::uint64_t count) { return std::to_string(count) + (count == 1 ? " article" : " articles"); }

}  // namespace

void print_error(const base::Error& error) { print_line(error.hint.empty() ? error.message : error.message + " (" + error.hint + ")"); }

Console::Console(bool show_progress) : show_progress_(show_progress), began_(seconds_now()) {}

void Console::problem(const input::Problem& problem) {
    if (!warnings_.take(problem.location, problem.error.message, problem_limits)) return;
    clear_progress();
    print_line(input::describe(problem));
}

void Console::warning(const article::Location& location, const std::string& message) {
    if (!warnings_.take(location, message)) return;
    clear_progress();
    print_line(article::describe(location) + ": " + message);
}

void Console::progress(const AddCounts& counts, std::uint64_t total_input_bytes) {
    if (!show_progress_) return;
    const double seconds = std::max(seconds_now() - began_, 0.001);
    const double megabytes_per_second = static_cast<double>(counts.text_bytes) / 1e6 / seconds;
    std::string line = formatted("%llu articles, %.1f MB/s", static_cast<unsigned long long>(counts.read), megabytes_per_second);
    if (total_input_bytes > 0 && counts.input_bytes > 0) {
        const double part = std::min(1.0, static_cast<double>(counts.input_bytes) / static_cast<double>(total_input_bytes));
        line += formatted(", %.0f %%, %.0f s left", 100 * part, seconds / part - seconds);
    }
    show(line);
}

void Console::tell_counted() {
    clear_progress();
    for (const std::string& line : warnings_.counted()) print_line(line);
}

void Console::finishing() { show("joining the index"); }

void Console::show(const std::string& line) {
    if (!show_progress_) return;
    const std::string shown = std::string(to_line_begin_and_clear) + line;
    std::fwrite(shown.data(), 1, shown.size(), stderr);
    std::fflush(stderr);
    has_line_ = true;
}

void Console::clear_progress() {
    if (!has_line_) return;
    std::fwrite(to_line_begin_and_clear.data(), 1, to_line_begin_and_clear.size(), stderr);
    has_line_ = false;
}

std::string report_line(const AddCounts& counts) {
    std::string line = articles(counts.read) + " read: " + std::to_string(counts.added) + " added, " + std::to_string(counts.replaced) +
                       " replaced, " + std::to_string(counts.unchanged) + " unchanged";
    if (counts.outdone > 0)
        line += ", " + std::to_string(counts.outdone) + " with the id of a later article of this run (the last one counts)";
    if (counts.undated > 0) line += "; " + std::to_string(counts.undated) + " without a publication day";
    if (counts.textless > 0) {
        line += "; " + std::to_string(counts.textless) +
                " without a text (dateline-index explain shows the fields; --field text=NAME names another)";
    }
    if (counts.problems > 0)
        line += "; " + std::to_string(counts.problems) + (counts.problems == 1 ? " problem" : " problems") + ", see above";
    const double seconds = std::max(counts.seconds, 0.001);
    line += formatted("; %.1f s, %.0f articles/s, %.1f MB/s", counts.seconds, static_cast<double>(counts.read) / seconds,
                      static_cast<double>(counts.text_bytes) / 1e6 / seconds);
    return line;
}

}  // namespace dateline::indexer
