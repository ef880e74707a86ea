#include "corpus/encoding/mojibake.hpp"

#include <doctest/doctest.h>

#include "corpus/encoding/converter.hpp"

using namespace dateline::encoding;

namespace {

// What a program makes of the text that takes its UTF-8 for another character set.
std::string misread(std::string_view text, std::string_view charset = "windows-1252") {
    std::string wrong;
    std::optional<Converter> converter = Converter::open(charset);
    converter->convert(text, wrong);
    converter->finish(wrong);
    return wrong;
}

}  // namespace

TEST_CASE("text that was read in the wrong character set is recognised") {
    for (const char* text : {
             "café",
             "naïve",
             "She said “no”.",
             "It’s late – or not",
             "Über",
             "Müller",
             "señor",
             "à Paris, à Lyon",
             "a price of £5",
             "§ 12 BGB",
             "25 °C, then 30 °C.",
             "Привет из Москвы",
             "中国",
             "日本語",
             "Ελλάδα",
             "شرق",
             "żółw",
             "Kraków, Łódź",
             "déjà vu",
             "cœur",
             "😀",
             "€5",
             "ľúbiť",
             "3 × 4 − 1…",
         }) {
        CAPTURE(std::string(text));
        const std::string wrong = misread(text);
        const std::optional<Mojibake> mojibake = find_mojibake(wrong);
        REQUIRE(mojibake);
        CHECK(std::string_view(text).find(mojibake->meant) != std::string_view::npos);
        CHECK(misread(mojibake->meant) == wrong.substr(mojibake->begin, mojibake->end - mojibake->begin));
        CHECK(!find_mojibake(text));
    }
}

TEST_CASE("writers may do all this") {
    for (const char* text : {
             "",
             "ASCII",
             "IRMÃ”, disse. A MAÇÃ» da CAPITÃ… e “AMANHÔ e NÃO",
             "« Je suis désolé…» et « CAFÉ »; à\u00A0« l’hôtel »",
             "Bạn ơi, ĐÂY LÀ ÂM THANH! Ầ Ã Ê Ô",
             "Ýmislegt um Ísland, Ð og Þ, að lokum",
             "ÅLAND: Å™ är ett märke",
             "Ä–Z, Ö–Å, „NEIN“, »JA«, Straße",
             "MÃE®, PÃO™, GRÃ–BRETANHA, AÇÃO°",
             "Ñandú, ÑOÑO…, ¡Ándale! ¿Ñ?",
             "Привет «мир» – это…",
             "中国“新闻”——日本",
             "Â la carte",
             "ROMÂ–NIA",
         }) {
        CAPTURE(text);
        const std::optional<Mojibake> mojibake = find_mojibake(text);
        CHECK(!mojibake);
    }
}

TEST_CASE("the place, what stands there and what was meant are told") {
    const std::string text = "12345 " + misread("café") + " and " + misread("thé");
    const std::optional<Mojibake> mojibake = find_mojibake(text);
    REQUIRE(mojibake);
    CHECK(describe(*mojibake, text) == "the text looks like UTF-8 read as windows-1252 (\"Ã©\" at byte 9, meant: \"é\")");
    const std::string greek = misread("Ελλάδα");
    CHECK(find_mojibake(greek)->meant == "Ελλ");
}

TEST_CASE("a text of nothing but lead characters ends") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "\xC3\x83";
    CHECK(!find_mojibake(text));
    CHECK(!find_mojibake(text + "\xC3"));
}
