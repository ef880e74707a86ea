// Tending an index: taking articles out, saying what it holds, looking for damage, writing it anew.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/calendar/day.hpp"

namespace dateline::indexer {

struct RemoveOutcome {
    std::uint64_t removed = 0;         // or would be, with dry_run
    std::vector<std::string> unknown;  // ids that no article has
};
base::Result<RemoveOutcome> remove_articles(const std::string& index, const std::vector<std::string>& ids, bool dry_run,
                                            double wait_seconds);
// The ids of all articles that match the query. Errors: those of parse_query, and of opening.
base::Result<std::vector<std::string>> ids_matching(const std::string& index, const std::string& query, calendar::Day today);

struct Status {
    std::string directory;
    std::string generation;
    std::uint64_t articles = 0;
    std::uint64_t undated = 0;
    std::string first_day;  // 2004-01-05; "" when no article has a day
    std::string last_day;
    std::vector<std::pair<std::string, std::uint64_t>> languages;  // most frequent first
    std::uint64_t names = 0;
    std::uint64_t entities = 0;      // what the names mean: several spellings are one
    std::uint64_t user_aliases = 0;  // rows of the user's own file
    std::uint64_t bytes = 0;         // on disk
    int format = 0;
    int analysis = 0;
    std::uint64_t commits = 0;
};
base::Result<Status> read_status(const std::string& index);
std::string status_text(const Status& status);
std::string status_json(const Status& status);

// How many errors a full reading of the index found; what they are goes to `report`, a line each.
base::Result<std::uint64_t> check_index(const std::string& index, std::string& report);

// Writes the index anew as a new generation: without the gaps that updates leave, with names linked and word forms collected afresh.
// `user_aliases`: to be kept by the index from now on.
// Error besides those of the index: interrupted (`stop` became true; the index is as it was).
base::Result<void> compact_index(const std::string& index, double wait_seconds, const std::atomic<bool>& stop,
                                 const std::optional<std::string>& user_aliases = {});

}  // namespace dateline::indexer
