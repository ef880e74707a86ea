// What dumps put into a field, made plain: names of authors, lists of tags.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::fields {

// Neither blank nor one of the words for "no value" (means_missing).
bool says_something(std::string_view value);

// The authors in these parts. An element of a list is one name. A string may hold several: parted by ';', by " and ", by commas behind a
// name of two words ("Jane Doe, John Roe", "Jane Doe, AP", but not "Doe, Jane"), or written as Python writes a list. A leading "By" goes
// (before two words and more "di", "von", "par" and "por", too), and so do addresses and numbers. Names come once; the first 1,000 are kept.
std::vector<std::string> author_names(std::span<const std::string_view> parts, bool is_list);

// The tags in these parts; a string is parted by ';', else by ','. Tags come once; the first 1,000 are kept.
std::vector<std::string> tag_names(std::span<const std::string_view> parts, bool is_list);

}  // namespace dateline::fields
