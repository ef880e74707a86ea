// One thread's share of a run: raw records in, documents in shards out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/analysis/analyse.hpp"
#include "corpus/reading/read_article.hpp"
#include "indexer/build_document.hpp"
#include "indexer/existing_index.hpp"
#include "indexer/group_survey.hpp"
#include "indexer/held_records.hpp"
#include "indexer/run.hpp"
#include "indexer/shard_writer.hpp"

namespace dateline::indexer {

// Works in two steps: first on everything that is read; then, when all that is read has taught what its groups teach, on the articles whose
// day depends on that.
class Worker {
public:
    // The run must outlive the worker. `held` is a file that may be made for the articles that wait.
    Worker(Run& run, ExistingIndex existing, ShardWriter shards, std::filesystem::path held);

    // Takes batches from the run's queue until it is drained. What fails ends the run.
    void work();

    // What the new and changed articles have taught about their groups; complete once work() has returned.
    const GroupSurvey& learnt() const { return learnt_; }
    bool holds_records() const { return !held_.empty(); }

    // Takes the articles that wait. `facts` are those of all groups of which anything was learnt, earlier runs included.
    void work_on_held(const GroupSurvey& facts);

    // Completes the shards. Nothing can be worked on afterwards.
    void finish();

    // The shards this worker has written; complete once finish() has returned.
    const std::vector<Shard>& shard_list() const { return shard_list_; }
    const std::vector<fields::Role>& found_overrides() const { return reader_.found_overrides(); }

    // How many of this worker's articles without a day count in the end.
    std::uint64_t undated() const;

private:
    // These answer false when the run must end.
    base::Result<bool> take(const input::RawRecord& record, std::uint64_t ordinal, AddCounts& part);
    base::Result<bool> hold(const input::RawRecord& record, std::uint64_t ordinal, reading::ReadArticle read);
    base::Result<bool> settle(reading::ReadArticle read, std::uint64_t ordinal, AddCounts& part, bool teaches);

    void observe(const reading::ReadArticle& read);
    // With --force nothing is unchanged.
    std::optional<Existing> compared(const std::string& id, std::uint64_t state);

    Run& run_;
    ExistingIndex existing_;
    ShardWriter shards_;
    reading::ArticleReader reader_;
    analysis::Analyser analyser_;
    DocumentBuilder builder_;
    GroupSurvey learnt_;
    HeldRecords held_;
    std::vector<Shard> shard_list_;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> undated_;  // id hash and ordinal
};

}  // namespace dateline::indexer
