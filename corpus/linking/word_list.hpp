// A list of words that is written so that one can read it down, and asked whether it has a word.
#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace dateline::linking {

class WordList {
public:
    // `words`: folded, parted by blanks and line ends, in any order. REQUIRES that the text lives as long as the list.
    explicit WordList(std::string_view words) {
        constexpr std::string_view parting = " \n";
        while (true) {
            const std::size_t begin = words.find_first_not_of(parting);
            if (begin == std::string_view::npos) break;
            words.remove_prefix(begin);
            const std::size_t size = std::min(words.find_first_of(parting), words.size());
            words_.insert(words.substr(0, size));
            words.remove_prefix(size);
        }
    }

    bool has(std::string_view word) const { return words_.contains(word); }

private:
    std::unordered_set<std::string_view> words_;
};

}  // namespace dateline::linking
