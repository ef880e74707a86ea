#include "corpus/text/language.hpp"

#include <doctest/doctest.h>

using dateline::text::detect_language;
using dateline::text::judge_language;

TEST_CASE("the language of a paragraph is found") {
    CHECK(detect_language(
              "The prime minister said on Tuesday that the talks with the opposition would go on until both sides have agreed on a budget "
              "for the coming year, while the unions called for another day of strikes in the capital.") == "en");
    CHECK(detect_language(
              "Der Bundeskanzler sagte am Dienstag, die Gespräche mit der Opposition würden fortgesetzt, bis sich beide Seiten auf einen "
              "Haushalt für das kommende Jahr geeinigt hätten; die Gewerkschaften riefen zu einem weiteren Streiktag auf.") == "de");
    CHECK(detect_language(
              "Le premier ministre a déclaré mardi que les discussions avec l'opposition se poursuivraient jusqu'à ce que les deux parties "
              "se mettent d'accord sur un budget pour l'année prochaine, tandis que les syndicats appelaient à la grève.") == "fr");
    CHECK(detect_language(
              "Президент заявил во вторник, что переговоры с оппозицией будут продолжаться до тех пор, пока обе стороны не договорятся о "
              "бюджете на следующий год, а профсоюзы призвали к новой забастовке в столице.") == "ru");
    CHECK(detect_language("首相は火曜日、来年度の予算について両党が合意するまで野党との協議を続けると述べた。労働組合は首都で新たなストライ"
                          "キを呼びかけた。") == "ja");
}

TEST_CASE("codes are those of ISO 639-1") {
    CHECK(detect_language(
              "ראש הממשלה אמר ביום שלישי כי השיחות עם האופוזיציה יימשכו עד ששני הצדדים יסכימו על תקציב לשנה הבאה, בעוד שהאיגודים קראו ליום "
              "שביתה נוסף בבירה.") == "he");
    CHECK(detect_language(
              "Statsministeren sa tirsdag at samtalene med opposisjonen ville fortsette til begge parter er blitt enige om et budsjett for "
              "neste år, mens fagforeningene oppfordret til enda en streikedag i hovedstaden.") == "no");
    CHECK(detect_language("总理周二表示，与反对派的谈判将继续进行，直到双方就明年的预算达成一致，而工会则呼吁在首都再举行一天的罢工。")
              .substr(0, 2) == "zh");
}

TEST_CASE("where nothing can be told nothing is said") {
    CHECK(detect_language("").empty());
    CHECK(detect_language("12345 67890").empty());
    CHECK(detect_language("!!! ??? ...").empty());
    CHECK(detect_language("Xqzt").empty());
}

TEST_CASE("a text longer than what is looked at is not cut inside a character") {
    std::string text;
    while (text.size() < 5000) text += "Größe über Öl, Straße für Straße wächst die Übermacht der Bäume. ";
    for (std::size_t shift = 0; shift < 4; ++shift) CHECK(detect_language(std::string(shift, ' ') + text) == "de");
}

TEST_CASE("what the source states is believed, unless the text is plainly written in another language") {
    const std::string_view german =
        "Der Bundeskanzler sagte am Dienstag, die Gespräche mit der Opposition würden fortgesetzt, bis sich beide Seiten auf einen "
        "Haushalt für das kommende Jahr geeinigt hätten; die Gewerkschaften riefen zu einem weiteren Streiktag auf.";
    CHECK(judge_language(german, "en") == "de");
    CHECK(judge_language(german, "") == "de");
    CHECK(judge_language(german, "nl") == "nl");
    CHECK(judge_language("Kurz und knapp", "en") == "en");
    std::string english;
    for (int i = 0; i < 5; ++i)
        english += "the ministers said that they will talk with each other about the budget for this year and the next ";
    CHECK(judge_language(english, "de") == "en");
    CHECK(judge_language("", "fr") == "fr");
    CHECK(judge_language("", "").empty());
}
