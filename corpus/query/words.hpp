// The words in what was typed, by the same tokenizer as the articles'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

struct TypedTerm {
    std::string term;   // folded
    std::string typed;  // the bytes of the token: reading them again gives the same term

    bool operator==(const TypedTerm&) const = default;
};

// Any thread may call it: each has a tokenizer of its own.
std::vector<TypedTerm> terms_of(std::string_view typed);

}  // namespace dateline::query
