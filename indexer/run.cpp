#include "indexer/run.hpp"

#include <utility>

namespace dateline::indexer {

namespace {

constexpr auto progress_interval = std::chrono::milliseconds(100);

}  // namespace

Run::Run(const AddOptions& add_options, AddListener& add_listener, const std::atomic<bool>& stop_flag, store::NameTable* known_names,
         bool index_exists)
    : options(add_options),
      listener(add_listener),
      stop(stop_flag),
      registry(known_names),
      small_update(index_exists),
      queue(2 * add_options.jobs + 2) {}

void Run::fail_with(base::Error error) {
    {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::move(error);
    }
    queue.close();
}

bool Run::report(const input::Problem& problem) {
    {
        const std::lock_guard lock(mutex);
        ++counts.problems;
        listener.problem(problem);
    }
    if (!options.strict) return true;
    fail_with(
        {base::ErrorKind::input, "stopped at the first bad input", "the index is as it was; leave out --strict to pass over bad input"});
    return false;
}

void Run::warn(const article::Location& location, std::span<const std::string> warnings, bool lost) {
    const std::lock_guard lock(mutex);
    if (lost) ++counts.problems;
    for (const std::string& warning : warnings) listener.warning(location, warning);
}

void Run::merge(const AddCounts& part) {
    const std::lock_guard lock(mutex);
    counts.read += part.read;
    counts.added += part.added;
    counts.replaced += part.replaced;
    counts.unchanged += part.unchanged;
    counts.undated += part.undated;
    counts.textless += part.textless;
    counts.input_bytes += part.input_bytes;
    counts.text_bytes += part.text_bytes;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_progress < progress_interval) return;
    last_progress = now;
    listener.progress(counts, total_input_bytes);
}

}  // namespace dateline::indexer
