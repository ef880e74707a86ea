// Who is who in one run: which ids were seen, which of several articles with one id counts, and what they replace in the index.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace dateline::indexer {

// An article of the index as it was before the run.
struct Existing {
    std::uint32_t docid;
    std::uint64_t state;
};

// Of several articles with the same id in one run the last one counts, whichever thread comes first. Thread-safe.
class Ledger {
public:
    enum class Verdict : unsigned char {
        index,      // new or changed: goes into the index
        unchanged,  // the index has it already, in this state
        outdone,    // a later article of this run has the same id
    };

    // `ordinal` is the article's number in the run.
    Verdict enter(std::uint64_t id_hash, std::uint64_t ordinal, std::uint64_t state, const std::optional<Existing>& existing);

    // Does the article with this ordinal stand for its id? For after the threads have ended.
    bool counts(std::uint64_t id_hash, std::uint64_t ordinal) const;

    // The docids that the articles of this run replace, sorted.
    std::vector<std::uint32_t> replaced() const;

    // What the articles that count do to the index: the same whichever thread came first.
    struct Tally {
        std::uint64_t added = 0;
        std::uint64_t replaced = 0;
        std::uint64_t unchanged = 0;

        bool operator==(const Tally&) const = default;
    };
    Tally tally() const;

    // How many articles of this run another article of the run with the same id has outdone.
    std::uint64_t outdone() const { return outdone_; }

private:
    struct Entry {
        std::uint64_t ordinal;
        std::uint32_t existing;  // docid, 0 = none
        bool keeps_existing;     // the index's own article stays as it is
    };

    mutable std::mutex mutex_;
    std::unordered_map<std::uint64_t, Entry> entries_;
    std::uint64_t outdone_ = 0;
};

}  // namespace dateline::indexer
