#include "corpus/tagging/name_word.hpp"

#include <doctest/doctest.h>

#include <map>

#include "corpus/tagging/model.hpp"
#include "corpus/text/tokenizer.hpp"

using namespace dateline;
using namespace dateline::tagging;

namespace {

// The words of a text with bars between them and a double bar where a sentence ends.
std::string words_of(std::string_view text) {
    text::Tokenizer tokenizer;
    const text::TokenStream stream = tokenizer.tokenize(text);
    NameWords words;
    find_name_words(text, stream, text::find_sentences(text, stream), shipped_model().lexicon(), words);
    std::string shown;
    std::size_t sentence = 0;
    std::uint32_t next_token = 0;
    for (std::uint32_t i = 0; i < words.words.size(); ++i) {
        const NameWord& word = words.words[i];
        CHECK(word.first_token == next_token);
        CHECK(word.begin == stream.tokens[word.first_token].begin);
        CHECK(word.end == stream.tokens[word.end_token - 1].end);
        next_token = word.end_token;
        while (words.sentence_ends[sentence] <= i) {
            ++sentence;
            shown += "|";
        }
        if (i > 0) shown += "|";
        shown += text.substr(word.begin, word.end - word.begin);
    }
    CHECK(next_token == stream.tokens.size());
    return shown;
}

std::string folded(std::string_view word) {
    text::Tokenizer tokenizer;
    const text::TokenStream stream = tokenizer.tokenize(word);
    const auto end = static_cast<std::uint32_t>(stream.tokens.size());
    std::string folded;
    append_folded(word, stream, {0, static_cast<std::uint32_t>(word.size()), 0, end}, folded);
    return folded;
}

}  // namespace

TEST_CASE("what a name keeps together is one word") {
    for (const auto& [text, words] : std::map<std::string, std::string>{
             {"Jean-Claude Juncker's plan", "Jean-Claude|Juncker|'s|plan"},
             {"Mary O’Neil and Sinéad O'Connor", "Mary|O’Neil|and|Sinéad|O'Connor"},
             {"Kim Jong-un met Bashar al-Assad", "Kim|Jong-un|met|Bashar|al-Assad"},
             {"in Port-au-Prince and Guinea-Bissau", "in|Port-au-Prince|and|Guinea-Bissau"},
             {"Mr. J. D. Vance Jr. of Acme Inc. left", "Mr.|J.|D.|Vance|Jr.|of|Acme|Inc.|left"},
             {"the U.S. and AT&T", "the|U.S.|and|AT&T"},
             {"F-16 jets, COVID-19, G8", "F-16|jets|,|COVID-19|,|G8"},
             {"don't -- he said...", "don't|--|he|said|..."},
             {"a well-known 1,000.5", "a|well-known|1,000.5"},
             {"see https://www.example.com/Paris/Texas?x=Kyiv now", "see|https://www.example.com/Paris/Texas?x=Kyiv|now"},
         }) {
        CAPTURE(text);
        CHECK(words_of(text) == words);
    }
}

TEST_CASE("what a compound borrows is a word of its own") {
    for (const auto& [text, words] : std::map<std::string, std::string>{
             {"Moscow-based and U.S.-led", "Moscow|-|based|and|U.S.|-|led"},
             {"the Russia-Ukraine war", "the|Russia|-|Ukraine|war"},
             {"anti-American", "anti|-|American"},
             {"Paris - Dakar", "Paris|-|Dakar"},
             {"he left. The end.", "he|left|.||The|end|."},
         }) {
        CAPTURE(text);
        CHECK(words_of(text) == words);
    }
}

TEST_CASE("words are folded as the lexicon has them") {
    CHECK(folded("Jean-Pierre") == "jean-pierre");
    CHECK(folded("O’Neil") == "o'neil");
    CHECK(folded("’s") == "'s");
    CHECK(folded("U.S.") == "u.s.");
    CHECK(folded("Türkiye") == "turkiye");
    CHECK(folded("COVID-19") == "covid-00");
    CHECK(folded("东") == "东");
}

TEST_CASE("texts without words have none") {
    CHECK(words_of("") == "");
    CHECK(words_of(" \n ") == "");
}
