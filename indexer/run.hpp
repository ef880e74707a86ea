// What the threads of one run share.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>

#include "corpus/store/name_table.hpp"
#include "indexer/batch_queue.hpp"
#include "indexer/ledger.hpp"
#include "indexer/name_registry.hpp"
#include "indexer/pipeline.hpp"
#include "indexer/small_update.hpp"

namespace dateline::indexer {

struct Run {
    // The references must outlive the run.
    Run(const AddOptions& options, AddListener& listener, const std::atomic<bool>& stop, store::NameTable* known_names, bool index_exists);

    // Ends the run early; the first failure is the one that is told.
    void fail_with(base::Error error);
    // False when the run must end because of it.
    bool report(const input::Problem& problem);
    // Something was read with a doubt; `lost`: not as it was written.
    void warn(const article::Location& location, std::span<const std::string> warnings, bool lost);
    // Adds what a batch counted, and tells the progress from time to time.
    void merge(const AddCounts& part);

    const AddOptions& options;
    AddListener& listener;
    const std::atomic<bool>& stop;
    Ledger ledger;
    NameRegistry registry;
    SmallUpdate small_update;
    BatchQueue queue;
    std::uint64_t sequence = 1;

    std::mutex mutex;  // guards what follows, and the listener
    AddCounts counts;
    std::optional<base::Error> failure;
    std::uint64_t total_input_bytes = 0;
    std::chrono::steady_clock::time_point last_progress = std::chrono::steady_clock::now();
};

}  // namespace dateline::indexer
