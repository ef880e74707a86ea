#include "corpus/article/article_id.hpp"

#include <xxhash.h>

#include <filesystem>
#include <string>
#include <system_error>

namespace dateline::article {

namespace {

// Persisted in every index: the hash, its seed (none) and the joining of its parts must stay as they are.
std::string hashed(char prefix, std::string_view key) {
    constexpr std::string_view digits = "0123456789abcdef";
    XXH64_hash_t hash = XXH3_64bits(key.data(), key.size());
    std::string id(17, prefix);
    for (std::size_t i = 16; i > 0; --i, hash >>= 4) id[i] = digits[hash & 15];
    return id;
}

}  // namespace

std::string absolute_path(const std::string& path) {
    if (path == "-") return path;
    std::error_code error;
    const std::filesystem::path absolute = std::filesystem::absolute(path, error);
    return error ? path : absolute.lexically_normal().string();
}

std::string make_article_id(std::string_view given, std::string_view url, const Location& location) {
    if (!given.empty()) return std::string(given);
    if (!url.empty()) return hashed('u', url);
    // NUL parts the pieces: it can stand in none of them.
    std::string key = absolute_path(location.path);
    key.append(1, '\0').append(location.member).append(1, '\0').append(std::to_string(location.record));
    return hashed('p', key);
}

}  // namespace dateline::article
