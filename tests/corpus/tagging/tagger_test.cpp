#include "corpus/tagging/tagger.hpp"

#include <doctest/doctest.h>

#include <random>

#include "corpus/text/tokenizer.hpp"

using namespace dateline;
using namespace dateline::tagging;

namespace {

std::vector<names::Mention> mentions_in(std::string_view text) {
    text::Tokenizer tokenizer;
    const text::TokenStream stream = tokenizer.tokenize(text);
    static Tagger tagger;
    return tagger.find(text, stream, text::find_sentences(text, stream));
}

// "person 'Zelensky'", joined by "; ".
std::string found(std::string_view text) {
    std::string all;
    for (const names::Mention& mention : mentions_in(text)) {
        const std::string written(text.substr(mention.begin, mention.end - mention.begin));
        if (!all.empty()) all += "; ";
        all.append(names::kind_name(mention.kind)).append(" '").append(written).append("'");
    }
    return all;
}

}  // namespace

TEST_CASE("who and what is named") {
    struct Row {
        std::string text;
        std::string found;
    };
    for (const Row& row : std::initializer_list<Row>{
             // Titles are no part of the name.
             {"Ukrainian President Volodymyr Zelensky spoke.", "person 'Volodymyr Zelensky'"},
             {"the US Secretary of State Marco Rubio left", "place 'US'; person 'Marco Rubio'"},
             {"Secretary of State Marco Rubio left.", "person 'Marco Rubio'"},
             {"Prime Minister Keir Starmer met Chancellor Friedrich Merz.", "person 'Keir Starmer'; person 'Friedrich Merz'"},
             {"European Commission President Ursula von der Leyen said", "org 'European Commission'; person 'Ursula von der Leyen'"},
             {"former Vice President J.D. Vance", "person 'J.D. Vance'"},
             {"Vice President J. D. Vance", "person 'J. D. Vance'"},
             {"then president Lugovoy said", "person 'Lugovoy'"},
             {"Mr. Okonkwo went home", "person 'Okonkwo'"},
             {"Senator Mary Landrieu D La said", "person 'Mary Landrieu'"},
             {"Sens. John Kerry, D-Mass., and Susan Collins left.", "person 'John Kerry'; person 'Susan Collins'"},
             {"Bob Menendez D NJ Olympia Snowe R ME said", "person 'Bob Menendez'; person 'Olympia Snowe'"},
             {"Barack Obama Barack Obama said", "person 'Barack Obama'; person 'Barack Obama'"},
             {"the president of Ukraine", "place 'Ukraine'"},
             // First names speak for a person.
             {"a visit of Angela Merkel to Paris", "person 'Angela Merkel'; place 'Paris'"},
             {"Jean-Claude Juncker left", "person 'Jean-Claude Juncker'"},
             // Lone surnames behind and before the full name; possessives are no part of a mention.
             {"Volodymyr Zelensky came. Zelensky's plane landed.", "person 'Volodymyr Zelensky'; person 'Zelensky'"},
             {"Merz to resign\nChancellor Friedrich Merz said so.", "person 'Merz'; person 'Friedrich Merz'"},
             {"Marco Rubio’s plan", "person 'Marco Rubio'"},
             // Organisations and places.
             {"the European Union and NATO in Brussels", "org 'European Union'; org 'NATO'; place 'Brussels'"},
             {"the Harbour Repair Company said", "org 'Harbour Repair Company'"},
             {"the University of Lagos", "org 'University of Lagos'"},
             {"the International Committee of the Red Cross said", "org 'International Committee of the Red Cross'"},
             {"The Ministry of Defence denied it.", "org 'Ministry of Defence'"},
             {"from New York to Port-au-Prince", "place 'New York'; place 'Port-au-Prince'"},
             {"In Kyiv it snowed.", "place 'Kyiv'"},
             {"New Zealand won, The New York Times said in New Delhi", "place 'New Zealand'; org 'New York Times'; place 'New Delhi'"},
             {"Who is on the WHO board?", "org 'WHO'"},
             {"the U.S. Senate", "org 'U.S. Senate'"},
             {"in the US, not in the UN", "place 'US'; org 'UN'"},
             // What nothing speaks for is no name.
             {"", ""},
             {"no names at all here", ""},
             {"The Storm Came Late And Left Nothing", ""},
             {"Storm hits coast as thousands flee", ""},
             {"On Monday the Council met", ""},
             {"He told us who came.", ""},
             {"Who did it? Us.", ""},
             {"Monday, May 16", ""},
             {"123 456 ... !!!", ""},
             {"president", ""},
             {"President", ""},
             {"Secretary of State", ""},
             {"President of", ""},
             {"of Of OF", ""},
         }) {
        CAPTURE(row.text);
        CHECK(found(row.text) == row.found);
    }
}

TEST_CASE("a line in capitals is a headline, not a row of persons") {
    CHECK(found("STORM HITS COAST AS THOUSANDS FLEE") == "");
    CHECK(found("PRESIDENT MEETS PRESS AS TALKS IN GENEVA FAIL AGAIN TODAY") == "place 'GENEVA'");
    CHECK(found("NIGERIA: FLOODS AND FAMINE") == "place 'NIGERIA'");
}

TEST_CASE("offsets and tokens of a mention agree") {
    const std::string text = "“Türkiye’s President Recep Tayyip Erdoğan,” said Ms. Łucja Żak in Kyiv, “left.”";
    text::Tokenizer tokenizer;
    const text::TokenStream stream = tokenizer.tokenize(text);
    const auto mentions = Tagger().find(text, stream, text::find_sentences(text, stream));
    CHECK(found(text) == "place 'Türkiye'; person 'Recep Tayyip Erdoğan'; person 'Łucja Żak'; place 'Kyiv'");
    for (const names::Mention& mention : mentions) {
        CHECK(mention.begin == stream.tokens[mention.first_token].begin);
        CHECK(mention.end == stream.tokens[mention.end_token - 1].end);
    }
}

TEST_CASE("mentions come in order, never overlap and stay inside the text, whatever it is") {
    constexpr std::string_view pieces[] = {"President", "of",  "State", "Marco", "Rubio", "J",        ".",    "-",
                                           " ",         " ",   " ",     "the",   "The",   "NATO",     "Kyiv", "'s",
                                           "von",       "der", "\n",    "mr",    "\xFF",  "Ministry", "US"};
    std::mt19937 random(10);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto length = random() % 25; length > 0; --length) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        std::uint32_t behind = 0;
        for (const names::Mention& mention : mentions_in(text)) {
            REQUIRE(mention.begin >= behind);
            REQUIRE(mention.end > mention.begin);
            REQUIRE(mention.end <= text.size());
            REQUIRE(mention.end_token > mention.first_token);
            behind = mention.end;
        }
    }
}

TEST_CASE("a very long run of capitals is passed over quickly") {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += "Marco ";
    CHECK(mentions_in(text).empty());
    std::string people;
    for (int i = 0; i < 20'000; ++i) people += "Marco Rubio met. ";
    CHECK(mentions_in(people).size() == 20'000);
}
