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

bool is_party(const WordInfo& word) { return word.shape == Shape::letter && std::ranges::count(parties, word.folded) > 0; }

// "D-La", "R-PA"
bool is_hyphened_party(const WordInfo& word) { return word.length <= 7 && std::ranges::count(hyphened_parties, word.prefix[0]) > 0; }

// In front, and in the middle where what stands before is the heading's and not the person's ("WASHINGTON Senators Olympia Snowe").
void drop_titles(const NameDocument& document, WordRange& name) {
    while (name.first < name.last && is_title(document.info(name.first))) ++name.first;
    for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
        if (is_title(document.info(i)) && !document.info(i).is(WordType::last_name)) name.first = i + 1;
    }
}

// Where party and state stand behind a name of two words or more: the word of the party; the end where there is none.
std::uint32_t party_behind(const NameDocument& document, WordRange name) {
    for (std::uint32_t i = name.first + 2; i <= name.last; ++i) {
        if (is_hyphened_party(document.info(i))) return i;
        const bool state = i < name.last && (document.info(i + 1).shape == Shape::upper || i + 1 == name.last);
        if (state && is_party(document.info(i))) return i;
    }
    return name.last + 1;
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
        const std::uint32_t party = party_behind(document, labelled);
        const std::uint32_t end = std::min(second_saying(document, labelled), party);
        WordRange name{labelled.first, end - 1};
        drop_titles(document, name);
        names.push_back(name);
        const bool state_follows = end == party && end <= labelled.last && !is_hyphened_party(document.info(end));
        labelled.first = end == party ? end + (state_follows ? 2 : 1) : end;
    }
    return names;
}

bool is_party_and_state(const NameDocument& document, WordRange labelled) {
    return labelled.first == labelled.last && is_hyphened_party(document.info(labelled.first));
}

}  // namespace dateline::tagging
