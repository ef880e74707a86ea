// One thread's share of a run: raw records in, documents in shards out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/analysis/analyse.hpp"
#include "corpus/reading/read_article.hpp"
#include "corpus/store/index_reader.hpp"
#include "indexer/build_document.hpp"
#include "indexer/run.hpp"
#include "indexer/shard_writer.hpp"

namespace dateline::indexer {

// Looks articles up in the index as it is before the run. One a thread.
class ExistingArticles {
public:
    explicit ExistingArticles(std::optional<store::IndexReader> reader) : reader_(std::move(reader)) {}

    std::optional<Existing> find(const std::string& id);

private:
    std::optional<store::IndexReader> reader_;
};

class Worker {
public:
    // The run must outlive the worker.
    Worker(Run& run, ExistingArticles existing, ShardWriter shards);

    // Takes batches from the run's queue until it is drained. What fails ends the run.
    void work();

    // The shards this worker has written; complete once work() has returned.
    const std::vector<Shard>& shard_list() const { return shard_list_; }

    // How many of this worker's articles without a day count in the end.
    std::uint64_t undated() const;

private:
    // False when the run must end.
    base::Result<bool> take(const input::RawRecord& record, std::uint64_t ordinal, AddCounts& part);

    Run& run_;
    ExistingArticles existing_;
    ShardWriter shards_;
    reading::ArticleReader reader_;
    analysis::Analyser analyser_;
    DocumentBuilder builder_;
    std::vector<Shard> shard_list_;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> undated_;  // id hash and ordinal
};

}  // namespace dateline::indexer
