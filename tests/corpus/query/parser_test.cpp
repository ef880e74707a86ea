// How queries are read: a table one can read down, then what the table cannot say.
#include "corpus/query/parser.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <string>
#include <string_view>

#include "corpus/query/build.hpp"
#include "corpus/query/describe.hpp"

namespace dateline::query {

namespace {

const calendar::Day saturday = *calendar::make_day(2025, 5, 31);

ParseOptions plain() { return {.any = false, .exact = false, .today = saturday}; }
ParseOptions any_words() { return {.any = true, .exact = false, .today = saturday}; }
ParseOptions exact_words() { return {.any = false, .exact = true, .today = saturday}; }

struct Row {
    std::string_view typed;
    std::string_view read_as;    // describe() of the tree
    std::string_view note = "";  // part of a note; "": there is none
};

constexpr std::array rows{
    // Nothing, and everything.
    Row{"", "*"},
    Row{"   \t\n ", "*"},
    Row{"*", "*"},
    Row{"* ceasefire", "ceasefire"},
    // Words: each in all its forms; punctuation around them does not matter.
    Row{"prisoner", "prisoner"},
    Row{"prisoner exchange", "prisoner AND exchange"},
    Row{"  prisoner\texchange\n", "prisoner AND exchange"},
    Row{"Prisoner's exchange, now!", "Prisoner AND exchange AND now"},
    Row{"what happened in Rome?", "what AND happened AND in AND Rome"},
    Row{"Türkiye", "Türkiye"},
    Row{"Київ Москва", "Київ AND Москва"},
    Row{"1,000 3.14", "1,000 AND 3.14"},
    Row{"U.S.", "U.S."},
    Row{"J.D. Vance", "J.D. AND Vance"},
    Row{"AT&T", "AT&T"},
    Row{"+must +have", "must AND have"},
    Row{"prisoner prisoner", "prisoner AND prisoner"},
    Row{"a\xC2\xA0"
        "b",
        "a AND b"},
    Row{"and or not near", "and AND or AND not AND near"},
    // Words that fall into several terms are phrases.
    Row{"COVID-19", "COVID-19"},
    Row{"cease-fire", "cease-fire"},
    Row{"cease-fire talks", "cease-fire AND talks"},
    Row{"state-of-the-art", "state-of-the-art"},
    Row{"O'Neil", "O-Neil"},
    Row{"10:30", "10-30"},
    Row{"U.S.-China", "U.S.-China"},
    Row{"AND/OR", "AND-or"},
    Row{"東京", "東京"},
    Row{"東京 大阪", "東京 AND 大阪"},
    Row{"東京Olympics", "東京Olympics"},
    // How a word is widened.
    Row{"neg*", "neg*"},
    Row{"neg**", "neg*"},
    Row{"(neg*, pos*)", "neg* AND pos*"},
    Row{"zelenski~", "zelenski~"},
    Row{"zelenski~2", "zelenski~"},
    Row{"=prisoner", "=prisoner"},
    Row{"=state-of-the-art", "\"state of the art\""},
    Row{"cease-fi*", "cease-fi*"},
    Row{"covid-19~", "covid-19~"},
    Row{"=neg*", "neg*"},
    Row{"wor*d", "wor-d", "only at the end of a word"},
    Row{"*word", "word", "only at the end of a word"},
    // Quotations.
    Row{"\"prisoner exchange\"", "\"prisoner exchange\""},
    Row{"\"prisoner\"", "=prisoner"},
    Row{"\"Prisoner, exchange!\"", "\"Prisoner exchange\""},
    Row{"\"cease-fire\"", "\"cease fire\""},
    Row{"\"東京 オリンピック\"", "\"東京オリンピック\""},
    Row{"\"prisoner exchange\"~3", "\"prisoner exchange\"~3"},
    Row{"\"prisoner exchange\"~0", "\"prisoner exchange\""},
    Row{"\"prisoner exchange\"~99999999999", "\"prisoner exchange\"~1000"},
    Row{"\"prisoner exchange\"~", "\"prisoner exchange\"", "needs a number"},
    Row{"\"prisoner\"~3", "=prisoner"},
    Row{"“prisoner exchange”", "\"prisoner exchange\""},
    Row{"„détente totale“", "\"détente totale\""},
    Row{"«détente totale»", "\"détente totale\""},
    Row{"»détente totale«", "\"détente totale\""},
    Row{"before\"in between\"after", "before AND \"in between\" AND after"},
    Row{"\"a OR b\"", "\"a OR b\""},
    Row{"\"(a -b)\"", "\"a b\""},
    Row{"=\"prisoner exchange\"", "\"prisoner exchange\""},
    Row{"\"\"", "*", "no letters or digits"},
    // OR, AND, NOT.
    Row{"exchange OR swap", "exchange OR swap"},
    Row{"a OR b OR c", "a OR b OR c"},
    Row{"a AND b", "a AND b"},
    Row{"a AND b OR c", "(a AND b) OR c"},
    Row{"a b OR c", "(a AND b) OR c", "OR parts all"},
    Row{"prisoner (exchange OR swap)", "prisoner AND (exchange OR swap)"},
    Row{"((a)) (b c)", "a AND b AND c"},
    Row{"(a OR (b OR c))", "a OR b OR c"},
    Row{"a(b)c", "a AND b AND c"},
    Row{"a -b", "a AND NOT b"},
    Row{"a NOT b", "a AND NOT b"},
    Row{"a AND NOT b", "a AND NOT b"},
    Row{"-a", "* AND NOT a"},
    Row{"-a -b", "* AND NOT a AND NOT b"},
    Row{"NOT NOT a", "a"},
    Row{"-(-a)", "a"},
    Row{"-(a b)", "* AND NOT (a AND b)"},
    Row{"a -(b OR c)", "a AND NOT (b OR c)"},
    Row{"a -\"b c\"", "a AND NOT \"b c\""},
    Row{"a -cease-fire", "a AND NOT cease-fire"},
    Row{"a OR -b", "a OR (* AND NOT b)"},
    Row{"-title:sport", "* AND NOT title:sport"},
    Row{"a -=b", "a AND NOT =b"},
    Row{"-*", "* AND NOT *"},
    Row{"a -(-b -c)", "a AND NOT (* AND NOT b AND NOT c)"},
    // NEAR.
    Row{"a NEAR/5 b", "a NEAR/5 b"},
    Row{"a near/5 b", "a NEAR/5 b"},
    Row{"a NEAR b", "a NEAR/10 b"},
    Row{"a NEAR/3 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
    Row{"a NEAR/0 b", "a NEAR/1 b"},
    Row{"a NEAR/123456789012 b", "a NEAR/1000 b"},
    Row{"a b NEAR/5 c", "a AND b NEAR/5 c"},
    Row{"-a NEAR/5 b", "* AND NOT a NEAR/5 b"},
    Row{"neg* NEAR/5 =b", "neg* NEAR/5 =b"},
    Row{"ceasefire NEAR/5 @person", "ceasefire NEAR/5 @person"},
    Row{"@org NEAR @place", "@org NEAR/10 @place"},
    Row{"title:a NEAR/5 title:b", "title:a NEAR/5 title:b"},
    Row{"(a OR b) NEAR/5 c", "a NEAR/5 c OR b NEAR/5 c"},
    Row{"x (a OR b) NEAR/5 (c OR d)", "x AND (a NEAR/5 c OR a NEAR/5 d OR b NEAR/5 c OR b NEAR/5 d)"},
    Row{"\"a b\" NEAR/5 c", "\"a b\" AND =b NEAR/5 c", "the last word stands for it"},
    Row{"cease-fire NEAR/5 c", "cease-fire AND fire NEAR/5 c", "the last word stands for it"},
    Row{"source:x NEAR/5 c", "source:x AND c", "read as AND"},
    Row{"title:a NEAR/5 @person", "title:a", "read as AND"},
    Row{"a NEAR/x", "a AND NEAR-x"},
    Row{"@person", "person", "works only beside NEAR"},
    Row{"@nobody", "nobody"},
    // Fields with words.
    Row{"title:ceasefire", "title:ceasefire"},
    Row{"TITLE:ceasefire", "title:ceasefire"},
    Row{"title:\"prisoner exchange\"~2", "title:\"prisoner exchange\"~2"},
    Row{"title:\"ceasefire\"", "title:=ceasefire"},
    Row{"title:=ceasefire", "title:=ceasefire"},
    Row{"title:cease*", "title:cease*"},
    Row{"title:cease-fire", "title:cease-fire"},
    Row{"title:(a OR b)", "title:a OR title:b"},
    Row{"title:(a source:x \"b c\")", "title:a AND source:x AND title:\"b c\""},
    Row{"author:doe", "author:doe"},
    Row{"author:\"jane doe\"", "author:\"jane doe\""},
    Row{"text:ceasefire", "ceasefire"},
    Row{"title:OR", "title:OR"},
    // Fields with a value.
    Row{"person:zelensky", "person:zelensky"},
    Row{"person:\"Volodymyr Zelensky\"", "person:\"Volodymyr Zelensky\""},
    Row{"person:\" zelensky \"", "person:zelensky"},
    Row{"org:nato place:Kyiv", "org:nato AND place:Kyiv"},
    Row{"source:“The Times”", "source:\"The Times\""},
    Row{"source:\"the \\\"Sun\\\"\"", "source:\"the \\\"Sun\\\"\""},
    Row{"source:(bbc OR \"harbour ledger\")", "source:bbc OR source:\"harbour ledger\""},
    Row{"section:world tag:c++ lang:en", "section:world AND tag:c++ AND lang:en"},
    Row{"language:en site:example.com", "lang:en AND host:example.com"},
    Row{"id:2025/05/19:a-b", "id:2025/05/19:a-b"},
    Row{"url:https://example.com/a_(b)?c=d", "url:https://example.com/a_(b)?c=d"},
    Row{"(url:https://example.com/a)", "url:https://example.com/a"},
    Row{"https://example.com/a", "url:https://example.com/a", "read as url:"},
    Row{"source:harb*", "source:harb*", "takes whole values"},
    Row{"place:Київ", "place:Київ"},
    // Dates.
    Row{"date:2025-05-19", "date:2025-05-19"},
    Row{"date:2025-05", "date:2025-05"},
    Row{"date:2025", "date:2025"},
    Row{"date:2025-W20", "date:2025-05-12..2025-05-18"},
    Row{"date:2025-Q2", "date:2025-04-01..2025-06-30"},
    Row{"date:1990s", "date:1990-01-01..1999-12-31"},
    Row{"date:2025-05-01..2025-05-31", "date:2025-05"},
    Row{"date:2025-02..2025-04", "date:2025-02-01..2025-04-30"},
    Row{"date:2025-05..", "date:2025-05-01.."},
    Row{"date:..2025-05", "date:..2025-05-31"},
    Row{"date:today", "date:2025-05-31"},
    Row{"date:7d", "date:2025-05-24..2025-05-31"},
    Row{"date:\"last week\"", "date:2025-05-19..2025-05-25"},
    Row{"on:yesterday", "date:2025-05-30"},
    Row{"since:3m", "date:2025-02-28.."},
    Row{"since:2025-05", "date:2025-05-01.."},
    Row{"until:2025-05", "date:..2025-05-31"},
    Row{"after:2025-05 before:2026", "date:2025-06-01.. AND date:..2025-12-31"},
    Row{"date:unknown", "date:unknown"},
    Row{"date:Header -date:url", "date:header AND NOT date:url"},
    Row{"date:(2025-05 OR 2024-05)", "date:2025-05 OR date:2024-05"},
    Row{"about:1990s", "about:1990-01-01..1999-12-31"},
    Row{"about:2005-08-29 date:2025", "about:2005-08-29 AND date:2025"},
    Row{"about:\"february 2022\"", "about:2022-02"},
    // What is no field.
    Row{"foo:bar", "foo AND bar", "\"foo:\" is no field"},
    Row{"foo:\"bar baz\"", "foo AND \"bar baz\"", "\"foo:\" is no field"},
    Row{"-foo:bar", "* AND NOT (foo AND bar)", "\"foo:\" is no field"},
    Row{"foo:(a OR b)", "foo AND (a OR b)", "\"foo:\" is no field"},
    Row{"Ukraine: what now", "Ukraine AND what AND now"},
    Row{"OR:x", "or AND x", "is no field"},
    // What is doubtful, and read all the same.
    Row{"person: zelensky", "zelensky", "needs a value"},
    Row{"a person:\"\"", "a", "needs a value"},
    Row{"a date:", "a", "needs a value"},
    Row{"a date:\"\"", "a", "needs a date"},
    Row{"title:)", "*", "needs a value"},
    Row{"\"prisoner exchange", "\"prisoner exchange\"", "quote was never closed"},
    Row{"title:\"a b", "title:\"a b\"", "quote was never closed"},
    Row{"a \"", "a", "quote was never closed"},
    Row{"(a b", "a AND b", "parenthesis was never closed"},
    Row{"(a OR (b", "a OR b", "parenthesis was never closed"},
    Row{"a) b", "a AND b", "closing parenthesis without"},
    Row{")(", "*", "closing parenthesis without"},
    Row{"a ()", "a", "empty parentheses"},
    Row{"a OR", "a", "OR needs something"},
    Row{"OR a", "a", "OR needs something"},
    Row{"a OR OR b", "a OR b", "OR needs something"},
    Row{"(OR)", "*", "OR needs something"},
    Row{"a AND", "a", "AND needs something"},
    Row{"AND a", "a", "AND needs something"},
    Row{"a AND AND b", "a AND b", "AND needs something"},
    Row{"a AND OR b", "a OR b", "AND needs something"},
    Row{"a NOT", "a", "NOT needs something"},
    Row{"NOT OR a", "a", "NOT needs something"},
    Row{"a NEAR/5", "a", "NEAR needs something"},
    Row{"NEAR/5 a", "a", "NEAR needs something"},
    Row{"a NEAR -b", "a AND NOT b", "NEAR needs something"},
    Row{"@person NEAR", "person", "NEAR needs something"},
    Row{"a - b", "a AND b", "\"-\" has no letters"},
    Row{"--since a", "since AND a", "no option"},
    Row{"hello :-) world", "hello AND world", "\":-)\" has no letters"},
    Row{"hello ;(", "hello", "no letters"},
    Row{"🎉", "*", "nothing to search for"},
    Row{"a 🎉 b", "a AND b", "no letters"},
    Row{"a OR 🎉", "a", "no letters"},
    Row{"-🎉", "*", "no letters"},
    Row{"\xFF\xFE prisoner", "prisoner", "no UTF-8"},
    Row{"a\x01"
        "b",
        "a AND b"},
};

bool has_note(const ReadQuery& read, std::string_view part) {
    return std::any_of(read.notes.begin(), read.notes.end(), [&](const std::string& note) { return note.find(part) != std::string::npos; });
}

// The shape that build.hpp promises, all the way down.
bool well_formed(const Node& node);
bool well_formed_parts(const std::vector<Node>& parts) { return parts.size() >= 2 && std::all_of(parts.begin(), parts.end(), well_formed); }
bool well_formed(const Node& node) {
    if (const auto* all = std::get_if<And>(&node.as)) {
        return well_formed_parts(all->parts) &&
               std::none_of(all->parts.begin(), all->parts.end(), [](const Node& n) { return std::holds_alternative<And>(n.as); });
    }
    if (const auto* any = std::get_if<Or>(&node.as)) {
        return well_formed_parts(any->parts) && std::none_of(any->parts.begin(), any->parts.end(), [](const Node& n) {
                   return std::holds_alternative<Or>(n.as) || std::holds_alternative<Not>(n.as);
               });
    }
    if (const auto* negated = std::get_if<Not>(&node.as)) {
        return negated->part.size() == 1 && !std::holds_alternative<Not>(negated->part[0].as) && well_formed(negated->part[0]);
    }
    if (const auto* phrase = std::get_if<Phrase>(&node.as)) return phrase->words.size() >= 2;
    if (const auto* near = std::get_if<Near>(&node.as)) return near->operands.size() >= 2 && near->distance >= 1;
    return true;
}

// Reads, and reads again what was described.
void check_round_trip(std::string_view typed, const ParseOptions& options) {
    INFO("typed: ", typed.substr(0, 100));
    const base::Result<ReadQuery> read = parse_query(typed, options);
    if (!read) {
        CHECK(read.error().kind == base::ErrorKind::usage);
        CHECK_FALSE(read.error().hint.empty());
        return;
    }
    CHECK_FALSE(std::holds_alternative<Not>(read->tree.as));
    CHECK(well_formed(read->tree));
    const std::string described = describe(read->tree);
    INFO("described: ", described.substr(0, 100));
    CHECK(described.find_first_of("\n\r\t") == std::string::npos);
    if (described.size() > 64 * 1024) return;  // "NEAR" is written out as "NEAR/10"
    const base::Result<ReadQuery> again = parse_query(described, plain());
    REQUIRE(again.has_value());
    CHECK(again->tree == read->tree);
}

Word word(std::string_view term, Widen widen = Widen::forms, schema::Field field = schema::Field::text) {
    return {std::string(term), std::string(term), widen, field};
}

}  // namespace

TEST_CASE("the table of what is typed and how it is read") {
    static_assert(rows.size() >= 120);
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const base::Result<ReadQuery> read = parse_query(row.typed, plain());
        REQUIRE(read.has_value());
        CHECK(describe(read->tree) == row.read_as);
        if (row.note.empty()) {
            CHECK(read->notes.empty());
        } else {
            CHECK(has_note(*read, row.note));
        }
    }
}

TEST_CASE("a described tree is read as the same tree, whatever was typed under whatever options") {
    for (const Row& row : rows) {
        check_round_trip(row.typed, plain());
        check_round_trip(row.typed, any_words());
        check_round_trip(row.typed, exact_words());
    }
}

TEST_CASE("rows put side by side are read as a tree in shape that is described faithfully") {
    for (std::size_t a = 0; a < rows.size(); ++a) {
        for (std::size_t b = a % 4; b < rows.size(); b += 4) {
            check_round_trip(std::string(rows[a].typed) + " " + std::string(rows[b].typed), plain());
        }
    }
}

TEST_CASE("any soup of the language's pieces is read as a tree in shape that is described faithfully") {
    constexpr std::array<std::string_view, 44> pieces{
        "a",      "b-c",     "東京",  "U.S.",      "(",        ")",      "\"",    "“",        "”",      "«",       " ",
        " ",      " ",       " OR ",  " AND ",     " NOT ",    "-",      "--",    " NEAR/3 ", " NEAR ", "@person", "@org",
        "title:", "source:", "date:", "date:2025", "since:1y", "foo:",   "=",     "*",        "~",      "~2",      "\\",
        "🎉",      ":-)",     "\xFF",  "\xC2",      "'s",       "O'Neil", "1,000", "\x1B[31m", ".",      "/",       "e\xCC\x81"};
    std::mt19937 random(20250519);  // the same soup every time
    for (int round = 0; round < 8000; ++round) {
        std::string soup;
        const std::size_t length = 1 + random() % 12;
        for (std::size_t i = 0; i < length; ++i) soup += pieces[random() % pieces.size()];
        check_round_trip(soup, round % 3 == 0 ? any_words() : round % 3 == 1 ? exact_words() : plain());
    }
}

TEST_CASE("a word keeps what was typed beside its folded term") {
    const auto read = parse_query("Türkiye's", plain());
    REQUIRE(read.has_value());
    CHECK(read->tree == Node{Word{"turkiye", "Türkiye", Widen::forms, schema::Field::text}});
}

TEST_CASE("of a typed word that falls into several terms the last is widened, of a quoted phrase none") {
    Phrase typed;
    typed.words = {word("cease", Widen::none), word("fire", Widen::forms)};
    CHECK(parse_query("cease-fire", plain())->tree == Node{typed});
    typed.words[1].widen = Widen::none;
    CHECK(parse_query("\"cease-fire\"", plain())->tree == Node{typed});
    CHECK(parse_query("cease-fire", exact_words())->tree == Node{typed});
}

TEST_CASE("NEAR takes words and kinds of names") {
    Near near;
    near.operands = {word("ceasefire"), NameHere{schema::Field::person_here}};
    near.distance = 5;
    CHECK(parse_query("ceasefire NEAR/5 @person", plain())->tree == Node{near});
}

TEST_CASE("--any: any of the words, but all of the filters") {
    const std::array any_rows{
        Row{"a b c", "a OR b OR c"},
        Row{"a \"b c\" title:d", "a OR \"b c\" OR title:d"},
        Row{"a b source:x since:2025 -d", "(a OR b) AND source:x AND date:2025-01-01.. AND NOT d"},
        Row{"a AND b c", "(a AND b) OR c"},
        Row{"a (b c)", "a OR b OR c"},
        Row{"a (source:x OR source:y)", "a AND (source:x OR source:y)"},
        Row{"source:x place:y", "source:x AND place:y"},
        Row{"-a -b", "* AND NOT a AND NOT b"},
        Row{"foo:bar", "foo OR bar"},
    };
    for (const Row& row : any_rows) {
        CAPTURE(row.typed);
        CHECK(describe(parse_query(row.typed, any_words())->tree) == row.read_as);
    }
}

TEST_CASE("--exact: every word as =word, unless its sign says otherwise") {
    CHECK(describe(parse_query("a title:b neg* typo~", exact_words())->tree) == "=a AND title:=b AND neg* AND typo~");
}

TEST_CASE("dates that are none are errors with a hint") {
    struct ErrorRow {
        std::string_view typed;
        std::string_view message;
        std::string_view hint;
    };
    constexpr std::array error_rows{
        ErrorRow{"a date:05/06/2025", "\"05/06/2025\"", "5 June or May 6? write 2025-06-05 or 2025-05-06"},
        ErrorRow{"date:19/05/2025", "year first", "write 2025-05-19"},
        ErrorRow{"date:2025-13", "no month 13", "01 to 12"},
        ErrorRow{"about:2025-02-30", "no day 30", "2025-02-28"},
        ErrorRow{"date:2025-06..2025-05", "runs backwards", "write 2025-05..2025-06"},
        ErrorRow{"since:2024..2025", "one date", "date:2024..2025"},
        ErrorRow{"date:soon", "\"soon\" is no date", "2025-05-19"},
        ErrorRow{"date:..", "no end", "2025-05-19"},
    };
    for (const ErrorRow& row : error_rows) {
        CAPTURE(row.typed);
        const auto read = parse_query(row.typed, plain());
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == base::ErrorKind::usage);
        CHECK(read.error().message.find(row.message) != std::string::npos);
        CHECK(read.error().hint.find(row.hint) != std::string::npos);
    }
}

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

}  // namespace

TEST_CASE("hostile queries are answered quickly, with a tree or an error") {
    const auto begin = std::chrono::steady_clock::now();
    for (std::string_view piece : {"(",
                                   ")",
                                   "\"",
                                   "“",
                                   "«a\" ",
                                   "-",
                                   "- ",
                                   "NOT ",
                                   "OR ",
                                   "AND ",
                                   "NEAR/5 ",
                                   "a OR ",
                                   "(a OR b) NEAR ",
                                   ":",
                                   "title:(",
                                   "title:",
                                   "date:",
                                   "foo:",
                                   "🎉 ",
                                   "*",
                                   "~",
                                   "=",
                                   "\\",
                                   "a\"",
                                   "url:(",
                                   "東",
                                   "\xFF",
                                   "a ",
                                   "@person NEAR ",
                                   "\xCC\x81",
                                   "e\xCC\x81",
                                   "a-",
                                   "://"}) {
        check_round_trip(repeated(piece, 60'000 / piece.size()), plain());
        check_round_trip(repeated(piece, 90), any_words());
    }
    const auto took = std::chrono::steady_clock::now() - begin;
    CHECK(took < std::chrono::seconds(30));  // far above what it takes, also under sanitizers
}

TEST_CASE("limits: 64 KiB, 1,000 words, parentheses 100 deep") {
    CHECK(parse_query(repeated("a ", 1000), plain()).has_value());
    CHECK(parse_query(repeated("a ", 1001), plain()).error().message == "the query has more than 1000 words");
    CHECK(parse_query("\"" + repeated("a ", 1001) + "\"", plain()).error().message == "the query has more than 1000 words");
    CHECK(parse_query(std::string(1 << 20, 'a'), plain()).error().message == "the query is longer than 64 KiB");
    CHECK(parse_query(std::string(60'000, 'a'), plain()).has_value());
    CHECK(parse_query(repeated("(", 100) + "a" + repeated(")", 100), plain()).has_value());
    CHECK(parse_query(repeated("(", 10'000) + "a", plain()).error().message == "parentheses are nested deeper than 100");
    CHECK(parse_query(repeated("-(", 10'000), plain()).error().message == "parentheses are nested deeper than 100");
}

TEST_CASE("a hundred notes are told as ten") {
    std::string typed;
    for (int i = 0; i < 100; ++i) typed += "n" + std::string(static_cast<std::size_t>(i), 'x') + ":word ";
    const auto read = parse_query(typed, plain());
    REQUIRE(read.has_value());
    CHECK(read->notes.size() == 11);
    CHECK(read->notes.back() == "and 90 more like these");
}

TEST_CASE("build keeps trees in shape") {
    CHECK(all_of({}) == Node{Everything{}});
    CHECK(all_of({Node{word("a")}}) == Node{word("a")});
    CHECK(all_of({Node{Everything{}}, Node{word("a")}}) == Node{word("a")});
    CHECK(none_of(none_of(Node{word("a")})) == Node{word("a")});
    CHECK(whole(none_of(Node{word("a")})) == Node{And{{Node{Everything{}}, none_of(Node{word("a")})}}});
}

}  // namespace dateline::query
