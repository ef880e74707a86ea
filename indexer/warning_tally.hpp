// How often the same warning is told: a dump may have the same fault in each of a million articles.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"

namespace dateline::indexer {

// How many warnings of a kind are told; the others are counted.
struct TellingLimits {
    std::uint64_t of_file;
    std::uint64_t of_folder;  // or archive: of all files in it
};
// What was read with a doubt, and what could not be read.
inline constexpr TellingLimits warning_limits{3, 10};
inline constexpr TellingLimits problem_limits{20, std::numeric_limits<std::uint64_t>::max()};

// Two warnings are of one kind when they differ only in their numbers and in what they quote. Not for two threads at once.
class WarningTally {
public:
    // True when this one is to be told.
    bool take(const article::Location& location, std::string_view message, const TellingLimits& limits = warning_limits);

    // What was counted, a line each in the order of paths: "dump.csv: and 4311 more articles of this file: invalid UTF-8 at byte ..., shown as
    // U+FFFD".
    std::vector<std::string> counted() const;

private:
    struct Count {
        std::uint64_t told = 0;
        std::uint64_t untold = 0;
    };
    struct Key {
        std::string place;
        std::string kind;
        auto operator<=>(const Key&) const = default;
    };

    std::map<Key, Count> files_;    // only those of which something was told
    std::map<Key, Count> folders_;  // and of these what was told of no file
};

// The message with "..." in place of numbers and quotations.
std::string warning_kind(std::string_view message);

}  // namespace dateline::indexer
