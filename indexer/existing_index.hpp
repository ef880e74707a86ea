// The index as it is before a run, looked up by those who change it.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/publication/group_facts.hpp"
#include "corpus/store/index_reader.hpp"
#include "indexer/ledger.hpp"

namespace dateline::indexer {

// Without a reader: an index that does not exist yet, where nothing is found. One a thread.
class ExistingIndex {
public:
    explicit ExistingIndex(std::optional<store::IndexReader> reader) : reader_(std::move(reader)) {}

    std::optional<Existing> find(const std::string& id);

    // What the group's articles (publication::group_of) taught in earlier runs; those of nobody where nothing is known. Valid as long as
    // the object.
    const publication::GroupFacts& group_facts(const std::string& group);

private:
    std::optional<store::IndexReader> reader_;
    std::unordered_map<std::string, publication::GroupFacts> known_groups_;
};

}  // namespace dateline::indexer
