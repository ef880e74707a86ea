// A text laid out for the tagger: its words with all that can be said of them before any is judged.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/tagging/name_word.hpp"
#include "corpus/tagging/word_info.hpp"
#include "corpus/tagging/word_table.hpp"
#include "corpus/text/sentence.hpp"
#include "corpus/text/token.hpp"

namespace dateline::tagging {

// Words first..end of the document, half-open.
struct WordSentence {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    bool all_caps = false;    // most of its words in capitals
    bool title_case = false;  // most of its longer words capitalised

    std::uint32_t size() const { return end - first; }
};

// What stands around a word anywhere in the text. Values of features: never renumber without training again.
enum class Surrounding : std::uint8_t {
    behind_title,
    behind_first_name,
    behind_preposition,  // in, at, from
    behind_the,
    behind_of,
    behind_bracket,
    before_saying,  // said, says, told
    before_org_ending,
    before_possessive,
    before_region,  // ", Texas"
    run_begin,
    run_end,
};

// How a word, in whatever case, is used in the whole text.
struct WordUse {
    std::uint32_t text_number = 0;   // of the text in which the rest was counted
    std::uint16_t lower = 0;         // in small letters
    std::uint16_t capital = 0;       // with a capital, not as the first word of a sentence
    std::uint16_t surroundings = 0;  // bits of Surrounding
};

// Capitalised words in a row, small links between them included: first..last, both part of it. The same for all its words.
struct CapitalRun {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool any = false;  // false: the word is in no run
};

class NameDocument {
public:
    NameDocument(const Lexicon& lexicon, WordTable& table);

    // Lays a text out; what was there before is gone. Nothing may be added to the table but by this.
    void lay_out(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences);

    const std::vector<NameWord>& words() const { return words_.words; }
    const std::vector<WordSentence>& sentences() const { return sentences_; }
    std::uint32_t number(std::uint32_t i) const { return numbers_[i]; }
    std::uint32_t folded_number(std::uint32_t i) const { return met_[i]->folded_number; }
    const WordInfo& info(std::uint32_t i) const { return met_[i]->info; }
    std::uint16_t phrase_types(std::uint32_t i) const { return phrase_types_[i]; }  // types of the known phrase of which it is part
    const CapitalRun& run(std::uint32_t i) const { return runs_[i]; }
    // Nothing is counted of a word that stands in capitals alone.
    WordUse use_in_text(std::uint32_t i) const {
        const WordUse& use = uses_[met_[i]->folded_number];
        return use.text_number == text_number_ ? use : WordUse{};
    }

    // The word at this distance in the same sentence, or what stands beyond it.
    const WordInfo& near(const WordSentence& sentence, std::uint32_t i, int distance) const {
        const std::int64_t wanted = static_cast<std::int64_t>(i) + distance;
        return wanted < sentence.first || wanted >= sentence.end ? beyond_ : info(static_cast<std::uint32_t>(wanted));
    }
    const WordInfo& beyond() const { return beyond_; }

private:
    void judge_casing(WordSentence& sentence) const;
    void find_phrases(const WordSentence& sentence);
    void find_runs(const WordSentence& sentence);
    void count_uses(const WordSentence& sentence);
    std::uint16_t surroundings_of(const WordSentence& sentence, std::uint32_t i) const;

    const Lexicon& lexicon_;
    WordTable& table_;
    WordInfo beyond_;
    NameWords words_;
    std::vector<WordSentence> sentences_;
    std::vector<std::uint32_t> numbers_;
    std::vector<const MetWord*> met_;
    std::vector<std::uint16_t> phrase_types_;
    std::vector<CapitalRun> runs_;
    std::vector<WordUse> uses_;  // by folded number
    std::uint32_t text_number_ = 0;
};

}  // namespace dateline::tagging
