#include "corpus/input/input_walk.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

// Endings of files that archives and scrapers leave beside their articles.
constexpr std::string_view foreign_endings[] = {
    ".7z",  ".avi", ".bin", ".bmp",  ".c",    ".cfg",     ".cpp",   ".css",  ".db",   ".dll",    ".doc",  ".docx", ".eot",  ".epub",
    ".exe", ".gif", ".h",   ".hpp",  ".ico",  ".ini",     ".java",  ".jpeg", ".jpg",  ".js",     ".lock", ".log",  ".m4a",  ".mjs",
    ".mov", ".mp3", ".mp4", ".mpeg", ".o",    ".odt",     ".ogg",   ".otf",  ".pdf",  ".php",    ".pkl",  ".png",  ".ppt",  ".pptx",
    ".ps",  ".py",  ".pyc", ".rar",  ".rb",   ".parquet", ".rtf",   ".sh",   ".so",   ".sqlite", ".svg",  ".tif",  ".tiff", ".toml",
    ".ts",  ".ttf", ".wav", ".webm", ".webp", ".woff",    ".woff2", ".xls",  ".xlsx", ".yaml",   ".yml",
};

// Files that tell about a folder, whatever their ending.
constexpr std::string_view foreign_names[] = {"authors",  "changelog", "copying",    "licence", "license",
                                              "makefile", "notice",    "provenance", "readme"};

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

using FolderIdentity = std::pair<dev_t, ino_t>;

Problem problem_at(const std::string& path, std::string message, std::string hint = {}) {
    return {article::Location{.path = path, .member = {}}, base::Error{base::ErrorKind::io, std::move(message), std::move(hint)}};
}

// The names in a folder that are not hidden, in bytewise order; false (with errno) when it cannot be read.
bool list_folder(const std::string& path, std::vector<std::string>& names) {
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
    if (!folder) return false;
    errno = 0;
    while (const dirent* entry = ::readdir(folder.get())) {
        if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    }
    if (errno != 0) return false;
    std::ranges::sort(names);
    return true;
}

// The folder of an index, also of one that is being written (docs/SCHEMA.md), or a database of Xapian.
bool is_index(const std::vector<std::string>& names) {
    const auto has = [&](std::string_view name) { return std::ranges::binary_search(names, name); };
    const bool has_generation = std::ranges::any_of(names, [](const std::string& name) { return name.starts_with("gen-"); });
    return has("iamglass") || (has("lock") && has_generation);
}

class Walk {
public:
    explicit Walk(const InputVisitor& visitor) : visitor_(visitor) {}

    bool visit(const std::string& path, bool named) {
        if (named && path == "-") return visitor_.file({path, true, 0});
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return report_missing(path);
        if (S_ISDIR(status.st_mode)) return visit_folder(path, named, {status.st_dev, status.st_ino});
        const bool regular = S_ISREG(status.st_mode);
        // A named pipe is read when it is typed ("add <(zcat dump.gz)"); one met in a folder would block the walk.
        if (!named && (!regular || !may_hold_articles(path))) return true;
        return visitor_.file({path, named, regular ? static_cast<std::uint64_t>(status.st_size) : 0});
    }

private:
    bool report_missing(const std::string& path) {
        const int reason = errno;
        struct stat link {};
        if (reason == ENOENT && ::lstat(path.c_str(), &link) == 0) {
            return visitor_.problem(problem_at(path, "symbolic link to nothing, skipped"));
        }
        return visitor_.problem(problem_at(path, "cannot open: " + std::string(std::strerror(reason))));
    }

    bool visit_folder(const std::string& path, bool named, FolderIdentity identity) {
        if (std::ranges::find(ancestors_, identity) != ancestors_.end()) {
            return visitor_.problem(problem_at(path, "symbolic link back to a folder it stands in, skipped"));
        }
        std::vector<std::string> names;
        if (!list_folder(path, names)) {
            return visitor_.problem(problem_at(path, "cannot read folder: " + std::string(std::strerror(errno))));
        }
        if (is_index(names)) return !named || visitor_.problem(problem_at(path, "an index, not articles, skipped"));
        ancestors_.push_back(identity);
        const std::string prefix = path.ends_with('/') ? path : path + "/";
        const bool wanted = std::ranges::all_of(names, [&](const std::string& name) { return visit(prefix + name, false); });
        ancestors_.pop_back();
        return wanted;
    }

    const InputVisitor& visitor_;
    std::vector<FolderIdentity> ancestors_;  // the folders that the present one stands in
};

}  // namespace

bool may_hold_articles(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    const std::string name = text::lower(slash == std::string_view::npos ? path : path.substr(slash + 1));
    const std::string stem = name.substr(0, name.find('.'));
    if (stem.empty() || path.starts_with("__MACOSX/")) return false;
    if (std::ranges::find(foreign_names, stem) != std::end(foreign_names)) return false;
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos || std::ranges::find(foreign_endings, name.substr(dot)) == std::end(foreign_endings);
}

bool walk_inputs(const std::vector<std::string>& paths, const InputVisitor& visitor) {
    Walk walk(visitor);
    return std::ranges::all_of(paths, [&](const std::string& path) { return walk.visit(path, true); });
}

std::uint64_t input_size(const std::vector<std::string>& paths) {
    std::uint64_t total = 0;
    const InputVisitor visitor{[&](const InputFile& file) {
                                   total += file.size;
                                   return true;
                               },
                               [](const Problem&) { return true; }};
    walk_inputs(paths, visitor);
    return total;
}

}  // namespace dateline::input
