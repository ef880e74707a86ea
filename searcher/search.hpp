// From a request to results, over one open index.
#pragma once

#include <memory>
#include <string>

#include "corpus/base/result.hpp"
#include "corpus/query/tree.hpp"
#include "searcher/request.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher {

// One searcher a thread; the index is reopened by itself, once a search, when a writer changed it meanwhile.
class Searcher {
public:
    // Errors: index_missing, not_an_index, index_newer, index_damaged.
    static base::Result<Searcher> open(const std::string& index_directory);
    ~Searcher();
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;

    base::Result<Results> search(const Request& request);

    // One article whole: rank 0, no snippets, the words of `marked` marked in title and text (none for Everything). Error not_found for
    // an unknown id.
    base::Result<Hit> show(const std::string& id, const query::Node& marked);

    // Errors: those of explain_name.hpp.
    base::Result<NameList> explain_name(const std::string& typed, std::size_t most);

private:
    struct State;
    explicit Searcher(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace dateline::searcher
