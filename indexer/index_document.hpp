// What one article becomes in the index, as a value that knows no engine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/names/name.hpp"
#include "corpus/schema/field.hpp"

namespace dateline::indexer {

// A word at a place: bytes begin..begin+size of IndexDocument::words, position counted in words from 1.
struct Posting {
    std::uint32_t begin;
    std::uint32_t position;
    std::uint16_t size;
};

struct SlotValue {
    schema::Slot slot;
    std::string value;
};

struct IndexDocument {
    std::string id;
    std::uint64_t id_hash = 0;
    std::string record;                                                  // record/record.hpp
    std::string words;                                                   // the folded words, one behind the other
    std::vector<Posting> title;                                          // under S, and unprefixed with title_weight
    std::vector<Posting> text;                                           // unprefixed
    std::vector<Posting> found_title;                                    // under S alone: words of the text that are its title
    std::vector<Posting> authors;                                        // under A
    std::vector<std::pair<std::string, std::uint32_t>> places_of_names;  // XTP, XTO, XTL with the position where a name begins
    std::vector<std::string> terms;                                      // without positions and weight
    std::vector<SlotValue> values;
};

// A word of the title counts as so many words of the text (BM25F: weighted before saturation, at no cost for the query).
inline constexpr unsigned title_weight = 3;
// Words between the title's last position and the text's first, so that no phrase reaches across.
inline constexpr std::uint32_t title_gap = 100;

}  // namespace dateline::indexer
