// From the paths that were typed to the files below them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/input/record_reader.hpp"

namespace dateline::input {

struct InputFile {
    std::string path;
    bool named = false;      // typed by the user, not found in a folder
    std::uint64_t size = 0;  // bytes on disk; 0 for "-" and for what is no regular file
};

// Each may end the walk by returning false.
struct InputVisitor {
    std::function<bool(const InputFile&)> file;
    std::function<bool(Problem)> problem;
};

// Visits every path in the order given; a folder's entries in bytewise order, folders where their name stands among them. Passed over
// silently in a folder: hidden entries, sockets and devices, indexes, files whose name says that they hold no articles. Reported: what is
// missing or unreadable, a symbolic link that leads back to a folder it stands in, and an index that was typed. False when a visitor ended the walk.
bool walk_inputs(const std::vector<std::string>& paths, const InputVisitor& visitor);

// Whether a file in a folder or archive may hold articles, by its name alone: ".jpg", ".pdf", ".py",
// README and LICENSE (with any ending) and hidden files may not.
bool may_hold_articles(std::string_view path);

}  // namespace dateline::input
