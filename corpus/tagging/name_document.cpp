#include "corpus/tagging/name_document.hpp"

#include <algorithm>
#include <array>

#include "corpus/tagging/feature_hash.hpp"

namespace dateline::tagging {

namespace {

constexpr std::uint64_t hash_in = word_hash("in");
constexpr std::uint64_t hash_at = word_hash("at");
constexpr std::uint64_t hash_from = word_hash("from");
constexpr std::uint64_t hash_the = word_hash("the");
constexpr std::uint64_t hash_of = word_hash("of");
constexpr std::uint64_t hash_bracket = word_hash("(");
constexpr std::uint64_t hash_comma = word_hash(",");
constexpr std::uint64_t hash_possessive = word_hash("'s");
constexpr std::array saying{word_hash("said"), word_hash("says"), word_hash("told")};
// Small words and marks that may stand inside a name.
constexpr std::array links{word_hash("of"),  word_hash("the"), word_hash("and"), word_hash("for"), word_hash("de"),  word_hash("la"),
                           word_hash("al"),  word_hash("bin"), word_hash("von"), word_hash("van"), word_hash("der"), word_hash("da"),
                           word_hash("dos"), word_hash("du"),  word_hash("&"),   word_hash("-")};

template <std::size_t size>
bool is_one_of(std::uint64_t hash, const std::array<std::uint64_t, size>& hashes) {
    return std::find(hashes.begin(), hashes.end(), hash) != hashes.end();
}

bool has_letters(Shape shape) {
    return shape != Shape::none && shape != Shape::punctuation && shape != Shape::number && shape != Shape::numbered &&
           shape != Shape::pointed && shape != Shape::letter;
}

std::uint16_t surrounding_bit(Surrounding surrounding) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(surrounding)); }

}  // namespace

NameDocument::NameDocument(const Lexicon& lexicon, WordTable& table) : lexicon_(lexicon), table_(table), beyond_(beyond_sentence()) {}

void NameDocument::lay_out(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences) {
    find_name_words(text, stream, sentences, lexicon_, words_);
    const std::size_t count = words_.words.size();
    numbers_.resize(count);
    met_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        numbers_[i] = table_.number_of(text, stream, words_.words[i]);
        met_[i] = &table_.word(numbers_[i]);
    }
    ++text_number_;
    uses_.resize(table_.folded_count());
    phrase_types_.assign(count, 0);
    runs_.assign(count, CapitalRun{});
    sentences_.clear();
    std::uint32_t first = 0;
    for (const std::uint32_t end : words_.sentence_ends) {
        WordSentence sentence{first, end};
        judge_casing(sentence);
        find_phrases(sentence);
        find_runs(sentence);
        count_uses(sentence);
        sentences_.push_back(sentence);
        first = end;
    }
}

void NameDocument::judge_casing(WordSentence& sentence) const {
    unsigned alphabetic = 0;
    unsigned upper = 0;
    unsigned longer = 0;
    unsigned longer_capital = 0;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const WordInfo& word = info(i);
        if (!has_letters(word.shape)) continue;
        ++alphabetic;
        if (word.shape == Shape::upper) ++upper;
        if (word.length < 4) continue;
        ++longer;
        if (word.capital) ++longer_capital;
    }
    sentence.all_caps = alphabetic >= 3 && upper * 10 >= alphabetic * 6;
    sentence.title_case = !sentence.all_caps && longer >= 4 && longer_capital * 10 >= longer * 8;
}

void NameDocument::find_phrases(const WordSentence& sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const WordInfo& word = info(i);
        if (word.reach < 2 || !(word.capital || word.shape == Shape::number)) continue;
        std::uint64_t hash = word.folded;
        std::uint32_t longest = 0;
        std::uint16_t types = 0;
        for (std::uint32_t length = 2; length <= word.reach && i + length <= sentence.end; ++length) {
            hash = phrase_hash(hash, info(i + length - 1).folded);
            const std::uint16_t found = lexicon_.find(hash).types;
            if (found == 0) continue;
            longest = length;
            types = found;
        }
        for (std::uint32_t k = i; k < i + longest; ++k) phrase_types_[k] = static_cast<std::uint16_t>(phrase_types_[k] | types);
    }
}

void NameDocument::find_runs(const WordSentence& sentence) {
    const auto capital = [&](std::uint32_t i) { return i < sentence.end && info(i).capital; };
    const auto link = [&](std::uint32_t i) { return i < sentence.end && is_one_of(info(i).folded, links); };
    for (std::uint32_t i = sentence.first; i < sentence.end;) {
        if (!capital(i)) {
            ++i;
            continue;
        }
        std::uint32_t last = i;
        while (true) {
            if (capital(last + 1)) {
                last += 1;
            } else if (link(last + 1) && capital(last + 2)) {
                last += 2;
            } else if (link(last + 1) && link(last + 2) && capital(last + 3)) {
                last += 3;
            } else {
                break;
            }
        }
        for (std::uint32_t k = i; k <= last; ++k) runs_[k] = {i, last, true};
        i = last + 1;
    }
}

void NameDocument::count_uses(const WordSentence& sentence) {
    if (sentence.all_caps) return;  // tells nothing of how a word is written
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const WordInfo& word = info(i);
        if (word.shape == Shape::punctuation || word.shape == Shape::number || word.length < 2) continue;
        WordUse& use = uses_[met_[i]->folded_number];
        if (use.text_number != text_number_) use = WordUse{text_number_};
        if (!word.capital) {
            if (use.lower < 0xFFFF) ++use.lower;
            continue;
        }
        if (sentence.title_case) continue;
        if (i > sentence.first && use.capital < 0xFFFF) ++use.capital;
        use.surroundings = static_cast<std::uint16_t>(use.surroundings | surroundings_of(sentence, i));
    }
}

std::uint16_t NameDocument::surroundings_of(const WordSentence& sentence, std::uint32_t i) const {
    unsigned bits = 0;
    const auto note = [&bits](bool holds, Surrounding surrounding) {
        if (holds) bits |= surrounding_bit(surrounding);
    };
    if (i > sentence.first) {
        const WordInfo& before = info(i - 1);
        note(before.is(WordType::title), Surrounding::behind_title);
        note(before.capital && before.is(WordType::first_name), Surrounding::behind_first_name);
        note(before.folded == hash_in || before.folded == hash_at || before.folded == hash_from, Surrounding::behind_preposition);
        note(before.folded == hash_the, Surrounding::behind_the);
        note(before.folded == hash_of, Surrounding::behind_of);
        note(before.folded == hash_bracket, Surrounding::behind_bracket);
    }
    if (i + 1 < sentence.end) {
        const WordInfo& next = info(i + 1);
        note(is_one_of(next.folded, saying), Surrounding::before_saying);
        note(next.capital && next.is(WordType::org_ending), Surrounding::before_org_ending);
        note(next.folded == hash_possessive, Surrounding::before_possessive);
        const bool comma_then_capital = next.folded == hash_comma && i + 2 < sentence.end && info(i + 2).capital;
        note(comma_then_capital &&
                 (info(i + 2).is(WordType::region) || info(i + 2).is(WordType::country) || info(i + 2).is(WordType::state_abbreviation)),
             Surrounding::before_region);
    }
    const CapitalRun& run = runs_[i];
    if (run.last > run.first) {
        note(i == run.last, Surrounding::run_end);
        note(i == run.first, Surrounding::run_begin);
    }
    return static_cast<std::uint16_t>(bits);
}

}  // namespace dateline::tagging
