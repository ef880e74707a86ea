#include "corpus/text/sentence.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "corpus/text/tokenizer.hpp"

using namespace dateline::text;

namespace {

using Texts = std::vector<std::string>;

Texts sentences_of(std::string_view text) {
    Tokenizer tokenizer;
    Texts sentences;
    for (const Sentence& sentence : find_sentences(text, tokenizer.tokenize(text))) {
        sentences.emplace_back(text.substr(sentence.begin, sentence.end - sentence.begin));
    }
    return sentences;
}

}  // namespace

TEST_CASE("where a sentence ends, and where it does not") {
    struct Row {
        const char* text;
        Texts sentences;
    };
    const std::vector<Row> rows{
        {"One. Two! Three? Four… Five", {"One.", "Two!", "Three?", "Four…", "Five"}},
        {"", {}},
        {"  \n\n ", {}},
        {"  no end  ", {"no end"}},
        // Abbreviations, titles, initials, acronyms.
        {"Mr. Smith met Dr. Jones. They spoke.", {"Mr. Smith met Dr. Jones.", "They spoke."}},
        {"Sen. Lindsey Graham and Gov. Newsom left.", {"Sen. Lindsey Graham and Gov. Newsom left."}},
        {"On Oct. 4 it rained. On Nov. 5 too.", {"On Oct. 4 it rained.", "On Nov. 5 too."}},
        {"John F. Kennedy spoke.", {"John F. Kennedy spoke."}},
        {"В. Иванов пришел. Он ушел.", {"В. Иванов пришел.", "Он ушел."}},
        {"The U.S. Senate voted.", {"The U.S. Senate voted."}},
        {"It opens at 5 p.m. on Monday.", {"It opens at 5 p.m. on Monday."}},
        {"The No. 5 ship.", {"The No. 5 ship."}},
        {"Acme Inc. Chairman Doe resigned.", {"Acme Inc. Chairman Doe resigned."}},
        // Numbers.
        {"It cost 3.14 million. Nobody paid.", {"It cost 3.14 million.", "Nobody paid."}},
        {"It ended in 2019. The next began.", {"It ended in 2019.", "The next began."}},
        {"1. The first item", {"1. The first item"}},
        {"Done.\n2. The second item", {"Done.", "2. The second item"}},
        // Quotes and brackets stick to the sentence that they close.
        {"\"Go.\" He went.", {"\"Go.\"", "He went."}},
        {"“Go!” He went.", {"“Go!”", "He went."}},
        {"\"Go!\" he said. \"Now.\"", {"\"Go!\" he said.", "\"Now.\""}},
        {"(It was late.) They left.", {"(It was late.)", "They left."}},
        {"Really?! Yes...", {"Really?!", "Yes..."}},
        {"He waited... and left.", {"He waited... and left."}},
        {"He waited... Then he left.", {"He waited...", "Then he left."}},
        {"He left. \"Why?\" she asked.", {"He left.", "\"Why?\" she asked."}},
        // Small letters go on; a lost blank is found.
        {"the file a.txt is here. ok", {"the file a.txt is here. ok"}},
        {"met Pope Leo XIV.The Ukrainian president left.", {"met Pope Leo XIV.", "The Ukrainian president left."}},
        {"see example.Com or Node.js now", {"see example.", "Com or Node.js now"}},
        {"Yahoo! reported it", {"Yahoo! reported it"}},
        {"今日は晴れ。明日は雨。", {"今日は晴れ。", "明日は雨。"}},
        // Lines and paragraphs.
        {"A headline\nThe story began.", {"A headline", "The story began."}},
        {"one\n\ntwo\r\n\r\nthree", {"one", "two", "three"}},
        {"...\n!", {"...", "!"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(sentences_of(row.text) == row.sentences);
    }
}

TEST_CASE("in text that is wrapped at a fixed width only empty lines count") {
    const std::string wrapped =
        "The storm that came ashore on Monday morning has left at least\n"
        "twelve people dead and many more without a roof, officials of\n"
        "the coastal province said on Tuesday, while the rescue teams\n"
        "were still looking for survivors in the flooded villages.\n"
        "\n"
        "Help is on its way.";
    const Texts sentences = sentences_of(wrapped);
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0].ends_with("villages."));
    CHECK(sentences[1] == "Help is on its way.");
}

TEST_CASE("every token belongs to exactly one sentence, whatever the text") {
    std::mt19937 random(4);
    Tokenizer tokenizer;
    constexpr std::string_view pieces[] = {"Word", "word", "Mr", "J",  "19",   ".",  "!",  "?",  "…",    "\"",  "”",
                                           ")",    " ",    " ",  "\n", "\n\n", "。", "東", "'s", "\xFF", "U.S."};
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto length = random() % 40; length > 0; --length) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        const TokenStream stream = tokenizer.tokenize(text);
        const std::vector<Sentence> sentences = find_sentences(text, stream);
        std::uint32_t next = 0;
        for (const Sentence& sentence : sentences) {
            REQUIRE(sentence.first_token == next);
            REQUIRE(sentence.end_token > sentence.first_token);
            REQUIRE(sentence.begin == stream.tokens[sentence.first_token].begin);
            REQUIRE(sentence.end == stream.tokens[sentence.end_token - 1].end);
            next = sentence.end_token;
        }
        REQUIRE(next == stream.tokens.size());
    }
}
