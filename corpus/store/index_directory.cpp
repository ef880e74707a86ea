#include "corpus/store/index_directory.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>
#include <vector>

namespace dateline::store {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::fail;

namespace {

constexpr std::string_view generation_prefix = "gen-";

// The number of gen-N; empty for another name.
std::optional<unsigned> generation_number(const std::string& name) {
    if (!name.starts_with(generation_prefix)) return std::nullopt;
    unsigned number = 0;
    const char* begin = name.data() + generation_prefix.size();
    const char* end = name.data() + name.size();
    const auto [stop, problem] = std::from_chars(begin, end, number);
    if (problem != std::errc() || stop == begin) return std::nullopt;
    return number;  // "gen-4.build" belongs to generation 4, too
}

bool belongs_to_an_index(const std::string& name) {
    return name == "current" || name == "current.new" || name == "lock" || generation_number(name).has_value();
}

// Empty, or holding nothing but what an index holds.
bool may_hold_an_index(const fs::path& directory) {
    std::error_code problem;
    for (const fs::directory_entry& entry : fs::directory_iterator(directory, problem)) {
        if (!belongs_to_an_index(entry.path().filename().string())) return false;
    }
    return !problem;
}

std::string pid_in(int file_descriptor) {
    std::array<char, 32> buffer{};
    const ssize_t size = pread(file_descriptor, buffer.data(), buffer.size() - 1, 0);
    if (size <= 0) return {};
    std::string text(buffer.data(), static_cast<std::size_t>(size));
    return text.substr(0, text.find_first_not_of("0123456789"));
}

void write_pid(int file_descriptor) {
    const std::string text = std::to_string(getpid()) + "\n";
    // The number only serves a message; failing to write it harms nothing.
    if (ftruncate(file_descriptor, 0) != 0 || pwrite(file_descriptor, text.data(), text.size(), 0) < 0) return;
}

// Makes sure that there is a folder which may hold an index; names those that had to be made, the innermost first.
base::Result<void> make_index_folder(const fs::path& directory, std::vector<fs::path>& made) {
    std::error_code problem;
    const fs::file_status status = fs::status(directory, problem);
    if (status.type() == fs::file_type::not_found) {
        const fs::path whole = fs::absolute(directory, problem).lexically_normal();
        fs::path missing = whole.has_filename() ? whole : whole.parent_path();
        for (; !missing.empty() && !fs::exists(missing, problem); missing = missing.parent_path()) made.push_back(missing);
        if (!fs::create_directories(directory, problem) && problem) {
            return fail(ErrorKind::io, directory.string() + ": cannot be made (" + problem.message() + ")");
        }
    } else if (status.type() != fs::file_type::directory) {
        return fail(ErrorKind::not_an_index, directory.string() + ": is not a folder", "an index is a folder made by dateline-index");
    } else if (!fs::is_symlink(directory / "current") && !may_hold_an_index(directory)) {
        return fail(ErrorKind::not_an_index, directory.string() + ": this folder holds other files, no index",
                    "give --index a new or empty folder");
    }
    return {};
}

// Whether the open file is (still) the one that the path names.
bool is_file_at(int file_descriptor, const fs::path& path) {
    struct stat opened {};
    struct stat named {};
    return fstat(file_descriptor, &opened) == 0 && stat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

void sync_directory(const fs::path& directory) {
    const int file_descriptor = open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file_descriptor < 0) return;
    fsync(file_descriptor);
    close(file_descriptor);
}

}  // namespace

std::string default_index_directory(const std::function<std::string(const char*)>& environment) {
    if (std::string index = environment("DATELINE_INDEX"); !index.empty()) return index;
    if (const std::string data = environment("XDG_DATA_HOME"); data.starts_with('/')) return data + "/dateline/index";
    return environment("HOME") + "/.local/share/dateline/index";
}

base::Result<fs::path> current_generation(const fs::path& directory) {
    std::error_code problem;
    const fs::file_status status = fs::status(directory, problem);
    if (status.type() == fs::file_type::not_found) {
        return fail(ErrorKind::index_missing, directory.string() + ": there is no index here",
                    "make one: dateline-index add FOLDER --index " + directory.string());
    }
    if (status.type() != fs::file_type::directory) {
        return fail(ErrorKind::not_an_index, directory.string() + ": is not an index folder",
                    "an index is a folder made by dateline-index");
    }
    const fs::path target = fs::read_symlink(directory / "current", problem);
    if (!problem) return directory / target;
    if (fs::is_directory(directory) && may_hold_an_index(directory)) {
        return fail(ErrorKind::index_missing, directory.string() + ": there is no index here yet",
                    "make one: dateline-index add FOLDER --index " + directory.string());
    }
    return fail(ErrorKind::not_an_index, directory.string() + ": this folder holds something else than an index",
                "an index is a folder made by dateline-index");
}

base::Result<WriterLock> WriterLock::acquire(const fs::path& directory, double wait_seconds) {
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::duration<double>(wait_seconds);
    const fs::path path = directory / "lock";
    while (true) {
        std::vector<fs::path> made;
        if (base::Result<void> ready = make_index_folder(directory, made); !ready) return fail(ready.error());
        const int file_descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        // A writer that had made the folder and wrote nothing has just taken it away again.
        if (file_descriptor < 0 && errno == ENOENT && !fs::exists(directory)) continue;
        if (file_descriptor < 0) return fail(ErrorKind::io, path.string() + ": cannot be written (" + std::strerror(errno) + ")");
        while (flock(file_descriptor, LOCK_EX | LOCK_NB) != 0) {
            if (std::chrono::steady_clock::now() >= give_up) {
                const std::string pid = pid_in(file_descriptor);
                close(file_descriptor);
                return fail(
                    ErrorKind::index_locked,
                    directory.string() + ": another process is writing to this index" + (pid.empty() ? "" : " (process " + pid + ")"),
                    "wait until it has finished, or use --wait; removing files does not help");
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        if (is_file_at(file_descriptor, path)) {
            write_pid(file_descriptor);
            return WriterLock(directory, file_descriptor, std::move(made));
        }
        close(file_descriptor);
    }
}

WriterLock::~WriterLock() {
    if (file_descriptor_ < 0) return;
    if (!made_.empty() && !fs::is_symlink(directory_ / "current")) {
        std::error_code ignored;
        fs::remove(directory_ / "lock", ignored);
        for (const fs::path& folder : made_) fs::remove(folder, ignored);
    }
    close(file_descriptor_);
}

WriterLock::WriterLock(WriterLock&& other) noexcept
    : directory_(std::move(other.directory_)), file_descriptor_(std::exchange(other.file_descriptor_, -1)), made_(std::move(other.made_)) {}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
    std::swap(directory_, other.directory_);
    std::swap(file_descriptor_, other.file_descriptor_);
    std::swap(made_, other.made_);
    return *this;
}

void remove_litter(const WriterLock& lock) {
    std::error_code ignored;
    const std::string current = fs::read_symlink(lock.directory() / "current", ignored).string();
    std::vector<fs::path> litter;
    for (const fs::directory_entry& entry : fs::directory_iterator(lock.directory(), ignored)) {
        const std::string name = entry.path().filename().string();
        const bool leftover = name == "current.new" || (generation_number(name) && name != current);
        if (leftover) litter.push_back(entry.path());
    }
    for (const fs::path& path : litter) fs::remove_all(path, ignored);
}

fs::path next_generation(const WriterLock& lock) {
    unsigned highest = 0;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(lock.directory(), ignored)) {
        if (const auto number = generation_number(entry.path().filename().string())) highest = std::max(highest, *number);
    }
    return lock.directory() / (std::string(generation_prefix) + std::to_string(highest + 1));
}

base::Result<void> publish(const WriterLock& lock, const fs::path& generation) {
    const fs::path fresh = lock.directory() / "current.new";
    std::error_code problem;
    fs::remove(fresh, problem);
    fs::create_symlink(generation.filename(), fresh, problem);
    if (!problem) {
        sync_directory(generation);
        fs::rename(fresh, lock.directory() / "current", problem);
    }
    if (problem)
        return fail(ErrorKind::io, lock.directory().string() + ": the new index cannot be put in place (" + problem.message() + ")");
    sync_directory(lock.directory());
    return {};
}

}  // namespace dateline::store
