// AnalysedArticle -> IndexDocument: which words, terms and values an article gets.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "corpus/analysis/analyse.hpp"
#include "corpus/names/name.hpp"
#include "indexer/index_document.hpp"

namespace dateline::indexer {

// Equal when title and text are equal: tells copies.
std::uint64_t content_hash(const article::Article& article);

// Equal when the index entry would be: everything the source said, the analysis version and its options.
std::uint64_t state_hash(const article::Article& article, const analysis::AnalysisOptions& options);

// The id for a name key; name_registry.hpp gives them. Asked once an article for each form in which it writes a name: a vote for the form.
using NameIds = std::function<names::NameId(names::NameKind, const std::string& key, std::string_view written)>;

// One a thread: remembers the keys of the names it has seen.
class DocumentBuilder {
public:
    DocumentBuilder(NameIds name_ids, text::Tokenizer& tokenizer) : name_ids_(std::move(name_ids)), tokenizer_(tokenizer) {}

    // `state` as by state_hash of the article as it was read; `sequence` the number of the commit.
    IndexDocument build(analysis::AnalysedArticle analysed, std::uint64_t state, std::uint64_t sequence);

private:
    const std::string& key_of(const std::string& written);
    void add_names(const analysis::AnalysedArticle& analysed, const std::vector<std::uint32_t>& positions, IndexDocument& document);

    NameIds name_ids_;
    text::Tokenizer& tokenizer_;
    std::unordered_map<std::string, std::string> keys_;  // of written forms; empty: no name
};

}  // namespace dateline::indexer
