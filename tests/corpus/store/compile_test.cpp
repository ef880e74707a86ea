#include "corpus/store/compile.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "corpus/query/parser.hpp"
#include "corpus/store/matching_set.hpp"
#include "hand_made_index.hpp"

using namespace dateline;
using namespace dateline::store;
using names::NameKind;

namespace {

const HandMadeIndex& archive() {
    static const HandMadeIndex index(Articles{
        {.id = "a",
         .text = "The prisoners were exchanged in Istanbul. Talks went on.",
         .title = "Prisoner exchange",
         .day = "2025-05-16",
         .source = "The Harbour Ledger",
         .named = {{NameKind::person, "volodymyr zelensky"}, {NameKind::place, "istanbul"}}},
        {.id = "b",
         .text = "A prisoner of war came home after the exchange of prisoners.",
         .title = "Home",
         .day = "2025-05-19",
         .source = "Northgate Wire",
         .named = {{NameKind::person, "zelensky"}}},
        {.id = "c",
         .text = "The flood in the harbour town; talks about war and peace.",
         .title = "Flood",
         .day = "2004-12-31",
         .source = "Harbour Ledger Weekly",
         .language = "de",
         .named = {{NameKind::place, "new york"}}},
        {.id = "d", .text = "Nothing happened.", .title = "Quiet", .day = "", .source = "The Harbour Ledger"},
    });
    return index;
}

IndexReader open_archive() {
    base::Result<IndexReader> reader = IndexReader::open(archive().path());
    REQUIRE(reader);
    return std::move(*reader);
}

CompiledQuery compiled(IndexReader& reader, const std::string& typed) {
    query::ParseOptions options;
    options.today = *calendar::make_day(2025, 5, 20);
    const auto read = query::parse_query(typed, options);
    REQUIRE(read);
    return compile(read->tree, reader, {});
}

std::vector<Xapian::docid> by_engine(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
    std::vector<Xapian::docid> docids;
    for (auto match = matches.begin(); match != matches.end(); ++match) docids.push_back(*match);
    std::sort(docids.begin(), docids.end());
    return docids;
}

// The ids that match, in the order in which they were written: "abd".
std::string found(const std::string& typed) {
    IndexReader reader = open_archive();
    const CompiledQuery query = compiled(reader, typed);
    const std::vector<Xapian::docid> matches = by_engine(reader.database(), query.query);
    CHECK(matching_set(query.plan, reader.database()).docids() == matches);
    std::string ids;
    for (const Xapian::docid docid : matches) ids += reader.record(docid)->id;
    return ids;
}

}  // namespace

TEST_CASE("what a query finds") {
    struct Row {
        std::string typed;
        std::string ids;
    };
    for (const Row& row : std::vector<Row>{
             {"", "abcd"},
             {"prisoner", "ab"},  // and prisoners
             {"=prisoners", "ab"},
             {"=exchanged", "a"},
             {"exchanging", "ab"},  // no such form, but others of its stem
             {"unheard", ""},
             {"prisoner exchange", "ab"},
             {"\"prisoner of war\"", "b"},
             {"\"of prisoners\"", "b"},
             {"\"war prisoner\"", ""},
             {"war OR istanbul", "abc"},
             {"talks NOT istanbul", "c"},
             {"NOT prisoner", "cd"},
             {"title:exchange", "a"},
             {"title:prisoners", "a"},
             {"neg*", ""},
             {"pris*", "ab"},
             {"flod~", "c"},
             {"talks NEAR/3 went", "a"},
             {"talks NEAR/1 istanbul", "a"},
             {"on:2025-05-16", "a"},
             {"date:2025-05", "ab"},
             {"date:2025-W21", "b"},
             {"date:2004", "c"},
             {"date:..2024", "c"},
             {"date:2005..", "ab"},
             {"date:2030", ""},
             {"source:\"the harbour ledger\"", "ad"},
             {"source:harbour", "acd"},
             {"source:weekly", "c"},
             {"source:nobody", ""},
             {"lang:de", "c"},
             {"id:b", "b"},
             {"id:B", ""},
             {"person:\"volodymyr zelensky\"", "a"},
             {"person:zelensky", "b"},
             {"person:volodymyr", "a"},
             {"place:york", "c"},
             {"place:zelensky", ""},
             {"person:nobody", ""},
             {"prisoner date:2025-05-19", "b"},
             {"(flood OR prisoner) NOT date:2025-05-16", "bc"},
             {"NOT (prisoner OR flood)", "d"},
         }) {
        CAPTURE(row.typed);
        CHECK(found(row.typed) == row.ids);
    }
}

TEST_CASE("words rank, filters do not") {
    IndexReader reader = open_archive();
    CHECK(compiled(reader, "prisoner").ranked);
    CHECK(compiled(reader, "prisoner date:2025").ranked);
    CHECK_FALSE(compiled(reader, "date:2025").ranked);
    CHECK_FALSE(compiled(reader, "").ranked);
    CHECK_FALSE(compiled(reader, "NOT prisoner").ranked);
    Xapian::Enquire enquire(reader.database());
    enquire.set_query(compiled(reader, "date:2025-05 source:harbour").query);
    const Xapian::MSet matches = enquire.get_mset(0, 10);
    REQUIRE(matches.size() == 1);
    CHECK(matches.begin().get_weight() == 0);
}

TEST_CASE("a filter changes no weight") {
    IndexReader reader = open_archive();
    const auto weight_of = [&](const std::string& typed) {
        Xapian::Enquire enquire(reader.database());
        enquire.set_query(compiled(reader, typed).query);
        const Xapian::MSet matches = enquire.get_mset(0, 10);
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            if (*match == 2) return match.get_weight();
        }
        return -1.0;
    };
    CHECK(weight_of("prisoner") > 0);
    CHECK(weight_of("prisoner") == doctest::Approx(weight_of("prisoner date:2025 source:northgate lang:en")));
}

TEST_CASE("words and phrases that are not under a NOT are marked, with their forms") {
    IndexReader reader = open_archive();
    const auto patterns = compiled(reader, "talk \"prisoner of war\" NOT flood source:harbour title:exchange").patterns;
    REQUIRE(patterns.size() == 3);
    CHECK(patterns[0].places == std::vector<std::vector<std::string>>{{"talk", "talks"}});
    CHECK(patterns[1].places == std::vector<std::vector<std::string>>{{"prisoner"}, {"of"}, {"war"}});
    CHECK(patterns[2].places.size() == 1);
    CHECK(compiled(reader, "NOT prisoner").patterns.empty());
}

TEST_CASE("a word that was cut short is told") {
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += "w" + std::string(1, static_cast<char>('a' + i % 20)) + std::string(1, static_cast<char>('a' + i / 20)) + " ";
    const HandMadeIndex index(Articles{{.id = "a", .text = text}});
    base::Result<IndexReader> reader = IndexReader::open(index.path());
    REQUIRE(reader);
    const CompiledQuery query = compiled(*reader, "w*");
    REQUIRE(query.notes.size() == 1);
    CHECK(query.notes[0] == "w*: the 300 most frequent of 400 words");
    CHECK(query.patterns[0].places[0].size() == 300);
}

TEST_CASE("an index without any article answers every query with nothing") {
    const HandMadeIndex empty;
    base::Result<IndexReader> reader = IndexReader::open(empty.path());
    REQUIRE(reader);
    for (const char* typed :
         {"", "word", "NOT word", "date:2025", "about:2025", "person:x", "source:x", "w*", "word~", "\"a b\"", "a NEAR @person"}) {
        CAPTURE(typed);
        const CompiledQuery query = compiled(*reader, typed);
        CHECK(by_engine(reader->database(), query.query).empty());
        CHECK(matching_set(query.plan, reader->database()).count() == 0);
    }
}

TEST_CASE("counting over bitmaps finds what the engine finds, for random queries over random articles") {
    std::mt19937 random(11);
    constexpr const char* words[] = {"alpha", "beta", "gamma", "delta", "omega", "rare"};
    std::vector<HandMadeArticle> articles;
    for (int i = 0; i < 700; ++i) {
        std::string text;
        for (auto length = 1 + random() % 6; length > 0; --length) text += std::string(words[random() % 5]) + " ";
        if (i % 233 == 0) text += "rare";
        articles.push_back({.id = std::to_string(i),
                            .text = text,
                            .day = calendar::iso_date(*calendar::make_day(2024, 1, 1) + std::chrono::days{i}),
                            .source = i % 3 == 0 ? "one" : "two"});
    }
    const HandMadeIndex index(articles);
    {
        Xapian::WritableDatabase writer = index.open_for_writing();
        for (Xapian::docid docid = 5; docid < 700; docid += 17) writer.delete_document(docid);
        writer.commit();
    }
    base::Result<IndexReader> reader = IndexReader::open(index.path());
    REQUIRE(reader);
    const auto operand = [&]() -> std::string {
        switch (random() % 8) {
            case 0: return "\"" + std::string(words[random() % 5]) + " " + words[random() % 5] + "\"";
            case 1: return "date:2024-0" + std::to_string(1 + random() % 9);
            case 2: return "source:one";
            case 3: return std::string(words[random() % 5]) + " NEAR/2 " + words[random() % 5];
            default: return words[random() % 6];
        }
    };
    for (int round = 0; round < 500; ++round) {
        std::string typed = operand();
        for (auto more = random() % 4; more > 0; --more) {
            constexpr const char* joins[] = {" ", " OR ", " NOT "};
            typed = (random() % 2 == 0 ? "(" + typed + ")" : typed) + joins[random() % 3] + operand();
        }
        if (random() % 8 == 0) typed = "NOT (" + typed + ")";
        CAPTURE(typed);
        const CompiledQuery query = compiled(*reader, typed);
        REQUIRE(matching_set(query.plan, reader->database()).docids() == by_engine(reader->database(), query.query));
    }
}
