#include "corpus/tagging/name_border.hpp"

#include <algorithm>
#include <array>

#include "corpus/tagging/feature_hash.hpp"

namespace dateline::tagging {

namespace {

constexpr std::array parties{word_hash("d"), word_hash("r"), word_hash("i")};

// "D-La": the letters that begin it, as a word's prefix has them.
constexpr std::array hyphened_parties{'d' << 8U | '-', 'r' << 8U | '-', 'i' << 8U | '-'};

bool is_title(const WordInfo& word) { return word.is(WordType::title) && !word.is(WordType::first_name); }

void drop_titles(const NameDocument& document, WordRange& name) {
    while (name.first < name.last && is_title(document.info(name.first))) ++name.first;
}

void drop_party(const NameDocument& document, WordRange& name) {
    const std::uint32_t words = name.last - name.first + 1;
    const WordInfo& last = document.info(name.last);
    const bool hyphened = words >= 3 && last.length <= 7 && std::ranges::count(hyphened_parties, last.prefix[0]) > 0;
    if (hyphened) {
        --name.last;
    } else if (words >= 4 && document.info(name.last - 1).shape == Shape::letter &&
               std::ranges::count(parties, document.info(name.last - 1).folded) > 0) {
        name.last -= 2;
    }
}

// The word at which the first two words stand once more; the end where they do not.
std::uint32_t second_saying(const NameDocument& document, WordRange name) {
    for (std::uint32_t i = name.first + 2; i + 1 <= name.last; ++i) {
        if (document.folded_number(i) == document.folded_number(name.first) &&
            document.folded_number(i + 1) == document.folded_number(name.first + 1))
            return i;
    }
    return name.last + 1;
}

}  // namespace

std::vector<WordRange> person_names(const NameDocument& document, WordRange labelled) {
    std::vector<WordRange> names;
    while (labelled.first <= labelled.last) {
        const std::uint32_t end = second_saying(document, labelled);
        WordRange name{labelled.first, end - 1};
        labelled.first = end;
        drop_titles(document, name);
        drop_party(document, name);
        names.push_back(name);
    }
    return names;
}

}  // namespace dateline::tagging
