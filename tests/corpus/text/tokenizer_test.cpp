#include "corpus/text/tokenizer.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "corpus/text/utf8.hpp"

using namespace dateline::text;

namespace {

using Words = std::vector<std::string>;

// The terms of a text, without the tokens that have none.
Words terms_of(std::string_view text, std::span<const std::uint32_t> split_points = {}) {
    Tokenizer tokenizer;
    const TokenStream stream = tokenizer.tokenize(text, split_points);
    Words terms;
    for (const Token& token : stream.tokens) {
        if (token.term_size > 0) terms.emplace_back(stream.term(token));
    }
    return terms;
}

// All tokens as they stand in the text.
Words written(std::string_view text, std::span<const std::uint32_t> split_points = {}) {
    Tokenizer tokenizer;
    Words tokens;
    for (const Token& token : tokenizer.tokenize(text, split_points).tokens)
        tokens.emplace_back(text.substr(token.begin, token.end - token.begin));
    return tokens;
}

Token first_token(std::string_view text) {
    Tokenizer tokenizer;
    const TokenStream stream = tokenizer.tokenize(text);
    REQUIRE_FALSE(stream.tokens.empty());
    return stream.tokens.front();
}

std::string fold(std::string_view value) { return Tokenizer().fold(value); }

}  // namespace

TEST_CASE("what is one term, and how it is folded") {
    struct Row {
        const char* text;
        Words terms;
    };
    const std::vector<Row> rows{
        // The table of the header.
        {"Zelensky's", {"zelensky"}},
        {"O'Neil", {"o", "neil"}},
        {"U.S.", {"us"}},
        {"J.D.", {"jd"}},
        {"AT&T", {"at&t"}},
        {"1,000", {"1000"}},
        {"3.14", {"3.14"}},
        {"COVID-19", {"covid", "19"}},
        {"Türkiye", {"turkiye"}},
        {"東京", {"東", "京"}},
        {"Straße", {"strasse"}},
        // Apostrophes.
        {"Zelensky’s", {"zelensky"}},
        {"Zelenskyʼs", {"zelensky"}},
        {"Zelensky＇s", {"zelensky"}},
        {"ZELENSKY'S", {"zelensky"}},
        {"the U.S.'s", {"the", "us"}},
        {"the 1990's", {"the", "1990"}},
        {"workers' rights", {"workers", "rights"}},
        {"O’Neil", {"o", "neil"}},
        {"OʼNeil", {"o", "neil"}},
        {"O'Sullivan", {"o", "sullivan"}},
        {"it's, isn't", {"it", "isn", "t"}},
        {"'s", {"s"}},
        {"Johnson's's", {"johnson", "s"}},
        // Acronyms.
        {"U.S.Sen. Graham", {"us", "sen", "graham"}},
        {"5 p.m. today", {"5", "pm", "today"}},
        {"a U.S", {"a", "us"}},
        {"J.D.Vance", {"jd", "vance"}},
        {"Plan B. A new", {"plan", "b", "a", "new"}},
        {"Б.Ю. Иванов", {"бю", "иванов"}},
        {"A.", {"a"}},
        {"e.g.this", {"eg", "this"}},
        // Joining signs.
        {"R&D budget", {"r&d", "budget"}},
        {"A&B&C", {"a&b&c"}},
        {"Tom & Jerry", {"tom", "jerry"}},
        {"AT&", {"at"}},
        {"&T", {"t"}},
        {"AT&&T", {"at", "t"}},
        {"5&6", {"5", "6"}},
        {"S&P 500", {"s&p", "500"}},
        {"and/or snake_case state-of-the-art", {"and", "or", "snake", "case", "state", "of", "the", "art"}},
        // Numbers.
        {"12,5", {"12", "5"}},
        {"1,000,000.5", {"1000000.5"}},
        {"1,0000", {"1", "0000"}},
        {"1234,567", {"1234", "567"}},
        {"1,000.", {"1000"}},
        {"1,000,", {"1000"}},
        {"3.14.15", {"3.14.15"}},
        {"$2.50", {"2.50"}},
        {"2025-05-16", {"2025", "05", "16"}},
        {"16.05.2025", {"16.05.2025"}},
        {"5,000m", {"5", "000m"}},
        {"16th", {"16th"}},
        {"G7 and F-16s", {"g7", "and", "f", "16s"}},
        {"٢٠٢٥", {"٢٠٢٥"}},
        {"x²", {"x2"}},
        {"2½ ⑴ ⒈ ㊀", {"2½", "1", "1", "一"}},
        {"colŀegi", {"collegi"}},
        // Accents, width, ligatures, case.
        {"Café CAFE\xCC\x81", {"cafe", "cafe"}},
        {"e\xCC\x81tat", {"etat"}},
        {"Ｔｏｋｙｏ２０２０", {"tokyo2020"}},
        {"ﬁnance", {"finance"}},
        {"Łódź Ødegård Đilas", {"lodz", "odegard", "dilas"}},
        {"Ænima œuvre Þór", {"aenima", "oeuvre", "thor"}},
        {"İstanbul ISTANBUL ısı", {"istanbul", "istanbul", "isi"}},
        {"ΣΊΣΥΦΟΣ Σίσυφος", {"σισυφοσ", "σισυφοσ"}},
        {"Ёлка Киів", {"елка", "киів"}},
        {"שָׁלוֹם", {"שלום"}},
        {"مُحَمَّد", {"محمد"}},
        // Scripts without blanks.
        {"東京2020年", {"東", "京", "2020", "年"}},
        {"ガ", {"ガ"}},
        {"서울 특별시", {"서울", "특별시"}},
        {"กิน", {"กิ", "น"}},
        // Marks and signs that nobody sees.
        {"co\xC2\xADoperate", {"cooperate"}},
        {"नमस्ते", {"नमस्ते"}},
        {"می\xE2\x80\x8Cخواهم", {"میخواهم"}},
        {"zero\xE2\x80\x8Bwidth", {"zero", "width"}},
        {"\xEF\xBB\xBFmark", {"mark"}},
        {"a\xC2\xA0"
         "b",
         {"a", "b"}},
        {"😀 👩‍👩‍👧 ok", {"ok"}},
        {"…—„“«»", {}},
        // Broken bytes part words.
        {"ab\xFF"
         "cd",
         {"ab", "cd"}},
        {"ab\xC3", {"ab"}},
        {"", {}},
        {" \t\r\n", {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(terms_of(row.text) == row.terms);
    }
}

TEST_CASE("tokens stand where they are written, punctuation and the 's of a possessive included") {
    CHECK(written("\"J.D. Vance’s plan,\" he said (3.5%).") ==
          Words{"\"", "J.D.", "Vance", "’s", "plan", ",", "\"", "he", "said", "(", "3.5", "%", ")", "."});
    CHECK(written("2025-05-16") == Words{"2025", "-", "05", "-", "16"});
    CHECK(written("Ｕ．Ｓ．") == Words{"Ｕ", "．", "Ｓ", "．"});
    CHECK(written("e\xCC\x81\xCC\x82t") == Words{"e\xCC\x81\xCC\x82t"});
    CHECK(written("a\xFF") == Words{"a", "\xFF"});
}

TEST_CASE("a token knows its kind and how its letters stand") {
    struct Row {
        const char* text;
        TokenKind kind;
        Casing casing;
    };
    for (const Row& row : {Row{"word", TokenKind::word, Casing::lower}, Row{"Word", TokenKind::word, Casing::capitalised},
                           Row{"WORD", TokenKind::word, Casing::upper}, Row{"iPhone", TokenKind::word, Casing::mixed},
                           Row{"McDonald", TokenKind::word, Casing::mixed}, Row{"A", TokenKind::word, Casing::capitalised},
                           Row{"U.S.", TokenKind::word, Casing::upper}, Row{"p.m.", TokenKind::word, Casing::lower},
                           Row{"AT&T", TokenKind::word, Casing::upper}, Row{"16th", TokenKind::word, Casing::lower},
                           Row{"F16", TokenKind::word, Casing::capitalised}, Row{"1,000", TokenKind::number, Casing::none},
                           Row{"3.14", TokenKind::number, Casing::none}, Row{"東", TokenKind::ideograph, Casing::none},
                           Row{"Éclair", TokenKind::word, Casing::capitalised}, Row{"ДНР", TokenKind::word, Casing::upper},
                           Row{"한국", TokenKind::word, Casing::none}, Row{"!", TokenKind::punctuation, Casing::none}}) {
        CAPTURE(row.text);
        CHECK(first_token(row.text).kind == row.kind);
        CHECK(first_token(row.text).casing == row.casing);
        CHECK(first_token(row.text).end == std::string_view(row.text).size());
    }
}

TEST_CASE("a token knows the blanks and line ends before it") {
    Tokenizer tokenizer;
    const TokenStream stream = tokenizer.tokenize("a b,c\nd\r\n\r\ne" + std::string(300, '\n') + "f");
    REQUIRE(stream.tokens.size() == 7);
    const bool blanks[] = {true, true, false, false, true, true, true};
    const int lines[] = {0, 0, 0, 0, 1, 2, 255};
    for (std::size_t i = 0; i < 7; ++i) {
        CAPTURE(i);
        CHECK(stream.tokens[i].space_before == blanks[i]);
        CHECK(stream.tokens[i].lines_before == lines[i]);
    }
}

TEST_CASE("glued words part at split points") {
    const std::vector<std::uint32_t> one{9};
    CHECK(terms_of("PresidentDonald Trump", one) == Words{"president", "donald", "trump"});
    const std::vector<std::uint32_t> many{3, 7, 10, 15};
    CHECK(written("OneBestTwo lastly", many) == Words{"One", "Best", "Two", "last", "ly"});
    const std::vector<std::uint32_t> senseless{0, 3, 4, 4, 99};
    CHECK(written("One two", senseless) == Words{"One", "two"});
    const std::vector<std::uint32_t> at_ampersand{2};
    CHECK(terms_of("AT&T", at_ampersand) == Words{"at", "t"});
}

TEST_CASE("a long word is cut to the longest term, and its end still tells it from others") {
    Tokenizer tokenizer;
    const std::string exact(longest_term, 'a');
    CHECK(tokenizer.fold(exact) == exact);
    const std::string longer = exact + "b";
    CHECK(tokenizer.fold(longer).size() == longest_term);
    CHECK(tokenizer.fold(longer).starts_with(std::string(48, 'a')));
    CHECK(tokenizer.fold(longer) != tokenizer.fold(exact + "c"));
    CHECK(tokenizer.fold(longer) == tokenizer.fold(exact + "B"));
    std::string cyrillic;
    for (int i = 0; i < 100; ++i) cyrillic += i % 7 == 0 ? "xж" : "ж";
    CHECK(first_invalid(tokenizer.fold(cyrillic)) == std::string_view::npos);
    CHECK(tokenizer.fold(cyrillic).size() <= longest_term);
    CHECK(tokenizer.fold(std::string(5'000'000, 'z')).size() == longest_term);
    std::string marks = "e";
    for (int i = 0; i < 100'000; ++i) marks += "\xCC\x81";
    CHECK(tokenizer.fold(marks) == "e");
}

TEST_CASE("a value is folded to its terms with single blanks") {
    CHECK(fold("J.D. Vance") == "jd vance");
    CHECK(fold("  The  Harbour-Ledger!  ") == "the harbour ledger");
    CHECK(fold("L'Équipe") == "l equipe");
    CHECK(fold("東京") == "東 京");
    CHECK(fold("!?") == "");
    CHECK(fold("") == "");
}

TEST_CASE("folding what is folded changes nothing, for every letter and digit") {
    Tokenizer tokenizer;
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text = "x";
        append_utf8(text, c);
        const std::string once = tokenizer.fold(text);
        if (tokenizer.fold(once) != once)
            FAIL_CHECK("U+" << std::hex << static_cast<unsigned>(c) << " folds to " << once << ", then to " << tokenizer.fold(once));
    }
}

namespace {

// What every stream promises, whatever the text.
void check_stream(std::string_view text, const TokenStream& stream) {
    std::uint32_t behind = 0;
    std::uint32_t term_behind = 0;
    for (const Token& token : stream.tokens) {
        REQUIRE(token.begin >= behind);
        REQUIRE(token.begin < token.end);
        REQUIRE(token.end <= text.size());
        REQUIRE(token.term_begin >= term_behind);
        REQUIRE(token.term_begin + token.term_size <= stream.folded.size());
        REQUIRE(token.term_size <= longest_term);
        REQUIRE(first_invalid(stream.term(token)) == std::string_view::npos);
        REQUIRE(stream.term(token).find(' ') == std::string_view::npos);
        if (token.kind == TokenKind::punctuation) REQUIRE(token.term_size == 0);
        behind = token.end;
        term_behind = token.term_begin + token.term_size;
    }
}

void check_borders(std::string_view text, const TokenStream& stream) {
    for (const Token& token : stream.tokens) {
        REQUIRE(floor_character(text, token.begin) == token.begin);
        REQUIRE(floor_character(text, token.end) == token.end);
    }
}

}  // namespace

TEST_CASE("tokens of random bytes never overlap") {
    std::mt19937 random(2);
    Tokenizer tokenizer;
    for (int round = 0; round < 5000; ++round) {
        std::string text(random() % 60, '\0');
        for (char& byte : text) byte = random() % 2 == 0 ? " ab.'&,19Z"[random() % 10] : static_cast<char>(random() & 0xFF);
        CAPTURE(text);
        check_stream(text, tokenizer.tokenize(text));
    }
}

TEST_CASE("tokens of random Unicode begin and end between characters, with and without split points") {
    constexpr char32_t nasty[] = {U'a',   U'B',   U'.',   U'\'',  0x2019, 0x2BC,  U'&',   U',',    U'1',   U'9',  U's',
                                  U' ',   U'\n',  0xAD,   0x200D, 0x200C, 0x301,  0x20E3, 0x1F469, 0xE01,  0xE34, 0x6771,
                                  0x30AB, 0x3099, 0xFF9E, 0x644,  0x64B,  0xFDFA, 0x1E9E, 0x130,   0xFFFD, 0};
    std::mt19937 random(3);
    Tokenizer tokenizer;
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        std::vector<std::uint32_t> split_points;
        for (auto length = random() % 30; length > 0; --length) {
            char32_t c = nasty[random() % std::size(nasty)];
            if (random() % 4 == 0) c = static_cast<char32_t>(random() % 0x110000);
            if (c >= 0xD800 && c <= 0xDFFF) c = U'x';
            append_utf8(text, c);
            if (random() % 3 == 0) split_points.push_back(static_cast<std::uint32_t>(text.size()));
        }
        CAPTURE(text);
        for (const auto& points : {std::vector<std::uint32_t>(), split_points}) {
            const TokenStream stream = tokenizer.tokenize(text, points);
            check_stream(text, stream);
            check_borders(text, stream);
        }
    }
}

TEST_CASE("a stream that is used again holds nothing of the text before") {
    Tokenizer tokenizer;
    TokenStream stream;
    tokenizer.tokenize_into("some longer text with many words", {}, stream);
    tokenizer.tokenize_into("short", {}, stream);
    CHECK(stream.folded == "short");
    CHECK(stream.tokens == std::vector{Token{0, 5, 0, 5, TokenKind::word, Casing::lower, true, 0}});
    tokenizer.tokenize_into("", {}, stream);
    CHECK(stream.tokens.empty());
    CHECK(stream.folded.empty());
}
