// What dateline-index says on standard error: problems, warnings and, on a terminal, one line of progress.
#pragma once

#include <string>
#include <string_view>

#include "indexer/pipeline.hpp"
#include "indexer/warning_tally.hpp"

namespace dateline::indexer {

// Prints "dateline-index: message" and the hint in one line.
void print_error(const base::Error& error);

class Console : public AddListener {
public:
    // `show_progress`: standard error is a terminal and --quiet was not given.
    explicit Console(bool show_progress);

    void problem(const input::Problem& problem) override;
    void warning(const article::Location& location, const std::string& message) override;
    void progress(const AddCounts& counts, std::uint64_t total_input_bytes) override;
    void finishing() override;

    // Takes the progress line away.
    void clear_progress();
    // Says how many warnings were counted and not told.
    void tell_counted();

private:
    void show(const std::string& line);

    bool show_progress_;
    bool has_line_ = false;
    WarningTally warnings_;
    double began_;  // seconds on the steady clock
};

// "Added 5 articles, 2 replaced, ..." in one line without a line end.
std::string report_line(const AddCounts& counts);

}  // namespace dateline::indexer
