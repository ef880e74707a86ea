// Which names mean the same entity. Made from all names of an index, read at query time; making it again never touches an article.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/names/name.hpp"

namespace dateline::names {

// A name of an index.
struct Name {
    NameKind kind = NameKind::person;
    std::string key;
    std::string shown;           // the written form that is shown
    std::uint32_t articles = 0;  // how many articles have it

    bool operator==(const Name&) const = default;
};

// For each name (by id) the name that stands for its entity; a name that means itself stands for itself. Of the names of one entity the
// one that most articles have stands for it, unless one of them is the form that the alias table shows.
std::vector<NameId> link_entities(const std::vector<Name>& names, text::Tokenizer& tokenizer);

}  // namespace dateline::names
