#include "corpus/tagging/word_table.hpp"

#include <xxhash.h>

namespace dateline::tagging {

std::uint32_t WordTable::number_of(std::string_view text, const text::TokenStream& stream, const NameWord& word) {
    const std::string_view written = text.substr(word.begin, word.end - word.begin);
    // 64 bits tell words apart: among the tens of thousands in a table two with one hash are not to be expected in the age of the machine.
    const std::uint64_t hash = XXH3_64bits(written.data(), written.size()) | 1U;
    const std::size_t mask = places_.size() - 1;
    std::size_t place = (hash >> 1U) & mask;
    for (; places_[place].hash != 0; place = (place + 1) & mask) {
        if (places_[place].hash == hash) return places_[place].number;
    }
    folded_.clear();
    append_folded(text, stream, word, folded_);
    MetWord met;
    met.info = describe_word(written, folded_, lexicon_);
    met.folded_number = folded_numbers_.emplace(met.info.folded, folded_count()).first->second;
    const std::uint32_t number = size();
    words_.push_back(met);
    places_[place] = {hash, number};
    if (words_.size() * 2 > places_.size()) grow();
    return number;
}

void WordTable::clear() {
    words_.clear();
    folded_numbers_.clear();
    places_.assign(places_.size(), Place{});
}

void WordTable::grow() {
    std::vector<Place> before(places_.size() * 2);
    before.swap(places_);
    const std::size_t mask = places_.size() - 1;
    for (const Place& taken : before) {
        if (taken.hash == 0) continue;
        std::size_t place = (taken.hash >> 1U) & mask;
        while (places_[place].hash != 0) place = (place + 1) & mask;
        places_[place] = taken;
    }
}

}  // namespace dateline::tagging
