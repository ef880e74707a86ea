// The folder of an index: generations, the link to the current one, the writer's lock.
//
//   DIR/gen-3/      a plain Xapian database
//   DIR/current  -> gen-3, swapped by rename, so that a reader sees one generation or the other and nothing between
//   DIR/lock        held (flock) by the process that writes; the system lets go of it when the process ends, however it ends
//
// Whatever else is called gen-* is litter of a run that was cut off, or a generation that has been replaced; the next writer removes it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/base/result.hpp"

namespace dateline::store {

// --index, else $DATELINE_INDEX, else $XDG_DATA_HOME/dateline/index, else ~/.local/share/dateline/index.
// `environment` gives the value of a variable, "" for one that is not set. A relative XDG_DATA_HOME is ignored, as the XDG Base Directory
// Specification asks.
std::string default_index_directory(const std::function<std::string(const char*)>& environment);

// The current generation's folder. Errors: index_missing (no such folder, or one without a generation), not_an_index (another kind of
// folder or file).
base::Result<std::filesystem::path> current_generation(const std::filesystem::path& directory);

// The right to write; given back when destroyed. A folder that was made for it and in which no index came to be goes with it.
class WriterLock {
public:
    // Makes the folder if it is missing. Errors: not_an_index (the folder holds something else), io (cannot be made or written),
    // index_locked (another process writes; its number is in the message) after waiting up to `wait_seconds`.
    static base::Result<WriterLock> acquire(const std::filesystem::path& directory, double wait_seconds);
    ~WriterLock();
    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&& other) noexcept;

    const std::filesystem::path& directory() const { return directory_; }

private:
    WriterLock(std::filesystem::path directory, int file_descriptor, std::vector<std::filesystem::path> made)
        : directory_(std::move(directory)), file_descriptor_(file_descriptor), made_(std::move(made)) {}

    std::filesystem::path directory_;
    int file_descriptor_ = -1;
    std::vector<std::filesystem::path> made_;  // the folders that were not there before, the innermost first
};

// The writer's view of the folder. REQUIRES the lock.

// Removes replaced and unfinished generations. What cannot be removed stays without an error: it harms nothing but space.
void remove_litter(const WriterLock& lock);
// A path for a new generation, gen-N with N above all others; nothing is made yet.
std::filesystem::path next_generation(const WriterLock& lock);
// Makes `generation` the current one, on disk before it returns. Error: io.
base::Result<void> publish(const WriterLock& lock, const std::filesystem::path& generation);

}  // namespace dateline::store
