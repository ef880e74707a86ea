// What to mark in a text: the words of a query with all the forms under which they match.
#pragma once

#include <string>
#include <vector>

namespace dateline::query {

// One part of a query: a word (one place) or a phrase (several places in a row).
struct Pattern {
    std::vector<std::vector<std::string>> places;  // for each place the folded terms that match there, sorted
    unsigned slop = 0;                             // other words allowed between the places altogether

    bool operator==(const Pattern&) const = default;
};

}  // namespace dateline::query
