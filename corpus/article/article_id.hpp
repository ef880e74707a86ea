// The name under which an article is found again.
#pragma once

#include <string>
#include <string_view>

#include "corpus/article/article.hpp"

namespace dateline::article {

// The id: the given one; else "u" + 16 hexadecimal digits of the XXH3 hash of the url; else "p" + those of the absolute path, member
// and record number, so that the same file read from another working directory stays the same article.
std::string make_article_id(std::string_view given, std::string_view url, const Location& location);

// The path as seen from the root, "." and ".." resolved, links as they are; "-" stays.
std::string absolute_path(const std::string& path);

}  // namespace dateline::article
