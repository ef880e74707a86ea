// Words that were met, each looked up and described once. One table a thread.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/tagging/lexicon.hpp"
#include "corpus/tagging/name_word.hpp"
#include "corpus/tagging/word_info.hpp"

namespace dateline::tagging {

// A word as written. Numbered from 0 in the order of meeting.
struct MetWord {
    WordInfo info;
    std::uint32_t folded_number = 0;  // the same for all words with the same folded form
};

class WordTable {
public:
    explicit WordTable(const Lexicon& lexicon) : lexicon_(lexicon) {}

    // The number of a word of the text.
    std::uint32_t number_of(std::string_view text, const text::TokenStream& stream, const NameWord& word);

    // Valid until the table is cleared.
    const MetWord& word(std::uint32_t number) const { return words_[number]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
    std::uint32_t folded_count() const { return static_cast<std::uint32_t>(folded_numbers_.size()); }

    void clear();

private:
    struct Place {
        std::uint64_t hash = 0;
        std::uint32_t number = 0;
    };

    void grow();

    const Lexicon& lexicon_;
    std::deque<MetWord> words_;
    std::vector<Place> places_ = std::vector<Place>(1U << 12U);  // open addressing; a hash of 0 is a free place
    std::unordered_map<std::uint64_t, std::uint32_t> folded_numbers_;
    std::string folded_;
};

}  // namespace dateline::tagging
