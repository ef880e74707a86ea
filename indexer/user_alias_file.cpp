#include "indexer/user_alias_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "corpus/names/user_aliases.hpp"

namespace dateline::indexer {

namespace {

using base::ErrorKind;
using base::fail;

base::Result<std::string> content_of(const std::string& path) {
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "re"));
    std::string content;
    char piece[1 << 16];
    std::size_t got = 0;
    while (file && (got = std::fread(piece, 1, sizeof piece, file.get())) > 0) content.append(piece, got);
    if (!file || std::ferror(file.get()) != 0)
        return fail(ErrorKind::io, "--aliases: " + path + " cannot be read (" + std::strerror(errno) + ")");
    return content;
}

// "line 3: what was wrong" becomes "names.txt:3: what was wrong", as every message names a place.
std::string placed(const std::string& path, const std::string& message) {
    constexpr std::string_view before = "line ";
    if (!message.starts_with(before)) return path + ": " + message;
    return path + ":" + message.substr(before.size());
}

}  // namespace

base::Result<std::string> read_user_alias_file(const std::string& path) {
    base::Result<std::string> content = content_of(path);
    if (!content) return content;
    if (const auto read = names::read_user_aliases(*content); !read)
        return fail(read.error().kind, placed(path, read.error().message), read.error().hint);
    return content;
}

}  // namespace dateline::indexer
