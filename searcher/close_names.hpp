// Names that somebody may have meant who mistyped one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/names/name.hpp"
#include "corpus/query/tree.hpp"
#include "corpus/store/index_reader.hpp"

namespace dateline::searcher {

struct CloseName {
    names::NameKind kind;
    std::string name;            // as it is shown
    std::uint64_t articles = 0;  // that name it
};

// Entities whose names have the words of `typed` or words that differ by a letter or two; at most `most`, the likeliest first. Of this kind, or of all kinds. Reads all words of all names. May throw Xapian::Error.
std::vector<CloseName> close_names(std::optional<names::NameKind> kind, const std::string& typed, store::IndexReader& index,
                                   std::size_t most);

// "Volodymyr Zelensky (5) or Zelenka (1)"
std::string named_with_articles(const std::vector<CloseName>& names);

// What is said of a query that found nothing, when a name in it is no name of the index.
struct NameSuggestion {
    std::string note;                       // "no person called zelenksy; did you mean Volodymyr Zelensky (5)?"
    std::optional<std::string> suggestion;  // person:"Volodymyr Zelensky"; empty where nothing comes near
};
std::vector<NameSuggestion> suggest_names(const query::Node& tree, store::IndexReader& index);

}  // namespace dateline::searcher
