#include "corpus/store/word_expansion.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "corpus/query/parser.hpp"
#include "corpus/store/compile.hpp"
#include "corpus/store/matching_set.hpp"
#include "hand_made_index.hpp"

using namespace dateline;
using namespace dateline::store;
using names::NameKind;

namespace {

using Texts = std::vector<std::string>;

// Names in the order of the articles: 0 zelensky, 1 zelenskyy, 2 kyiv, 3 united nations, 4 world health organization.
const HandMadeIndex& archive() {
    static const HandMadeIndex index(Articles{
        {.id = "a", .text = "Zelensky spoke of peace.", .title = "Zelensky speaks", .named = {{NameKind::person, "zelensky"}}},
        {.id = "b", .text = "Then Zelenskyy spoke again, of war.", .title = "Zelenskyy again", .named = {{NameKind::person, "zelenskyy"}}},
        {.id = "c", .text = "Zelenskyy came to Kyiv.", .named = {{NameKind::place, "kyiv"}}},
        {.id = "d", .text = "The United Nations met; who came?", .named = {{NameKind::org, "united nations"}}},
        {.id = "e", .text = "The World Health Organization warned.", .named = {{NameKind::org, "world health organization"}}},
        {.id = "f", .text = "Nations of the world, united in health: and it deepens spirits."},
        {.id = "g", .text = "The UN spoke."},
    });
    static const bool linked = [] {
        Xapian::WritableDatabase database = index.open_for_writing();
        const auto read = [&](const std::string& key) { return database.get_metadata(key); };
        const auto write = [&](const std::string& key, const std::string& value) { database.set_metadata(key, value); };
        write_links({{0, 0, names::Evidence::none}, {0, 0, names::Evidence::alias_table}}, 0, read, write);
        write_word_variants({{"aids", {"and it deepens spirits"}, 3},
                             {"nato", {"united nations"}, 3},
                             {"un", {"united nations"}, 3},
                             {"zelensky", {"selenskyj", "zelenskiy", "zelenskyy"}, 0},
                             {"zelenskyy", {"zelensky"}, 0}},
                            read, write);
        database.commit();
        return true;
    }();
    REQUIRE(linked);
    return index;
}

CompiledQuery compiled(IndexReader& reader, const std::string& typed, bool exact = false) {
    query::ParseOptions options;
    options.exact = exact;
    const auto read = query::parse_query(typed, options);
    REQUIRE(read);
    return compile(read->tree, reader, {});
}

IndexReader open_archive() {
    base::Result<IndexReader> reader = IndexReader::open(archive().path());
    REQUIRE(reader);
    return std::move(*reader);
}

std::string found(const std::string& typed, bool exact = false) {
    IndexReader reader = open_archive();
    const CompiledQuery query = compiled(reader, typed, exact);
    Xapian::Enquire enquire(reader.database());
    enquire.set_query(query.query);
    const Xapian::MSet matches = enquire.get_mset(0, 100);
    std::string ids;
    for (auto match = matches.begin(); match != matches.end(); ++match) ids += reader.record(*match)->id;
    std::sort(ids.begin(), ids.end());
    std::string counted;
    for (const Xapian::docid docid : matching_set(query.plan, reader.database()).docids()) counted += reader.record(docid)->id;
    CHECK_MESSAGE(counted == ids, typed);
    return ids;
}

}  // namespace

TEST_CASE("a word finds the other spellings of the name that it stands in") {
    struct Row {
        std::string typed;
        std::string ids;
    };
    for (const Row& row : std::vector<Row>{
             {"zelensky", "abc"},
             {"zelenskyy", "abc"},
             {"zelenskiy", ""},
             {"ZELENSKY", "abc"},
             {"=zelensky", "a"},
             {"zelensk*", "abc"},
             {"\"zelensky spoke\"", "a"},
             {"title:zelensky", "ab"},
             {"zelensky NEAR/1 spoke", "ab"},
             {"zelensky spoke", "ab"},
             {"zelensky NOT zelenskyy", ""},
             {"zelensky NOT =zelenskyy", "a"},
             {"kiev", "c"},
             {"UN", "dg"},
             {"U.N.", "dg"},
             {"un", "g"},
             {"Un", "g"},
             {"WHO", "de"},
             {"who", "d"},
             {"WHO NEAR/3 met", "d"},
             {"UN NEAR/3 met", ""},  // no place for two words
         }) {
        CAPTURE(row.typed);
        CHECK(found(row.typed) == row.ids);
    }
    CHECK(found("zelensky", /*exact=*/true) == "a");
}

TEST_CASE("what was searched besides is told: others that are in some article, the most frequent first") {
    IndexReader reader = open_archive();
    using Told = std::vector<NameExpansion>;
    CHECK(compiled(reader, "Zelensky").names_expanded == Told{{"zelensky", {"zelenskyy"}, "zelensky"}});
    CHECK(compiled(reader, "kiev UN").names_expanded == Told{{"kiev", {"kyiv"}, "kyiv"}, {"un", {"united nations"}, "united nations"}});
    CHECK(compiled(reader, "zelensky title:zelensky (zelensky OR x) NEAR y").names_expanded.size() == 1);
    CHECK(compiled(reader, "peace un =zelensky").names_expanded.empty());
    CHECK(compiled(reader, "UN NEAR met").names_expanded.empty());
}

TEST_CASE("an acronym of more than three letters is meant where it was typed in capitals") {
    IndexReader reader = open_archive();
    CHECK(compiled(reader, "aids").names_expanded.empty());
    CHECK(compiled(reader, "AIDS").names_expanded.size() == 1);
    CHECK(compiled(reader, "nato").names_expanded.size() == 1);  // those are not its initials
}

TEST_CASE("other spellings are marked: a word as a word, several as a phrase") {
    IndexReader reader = open_archive();
    using Places = std::vector<std::vector<std::string>>;
    const auto one = compiled(reader, "zelensky").patterns;
    REQUIRE(one.size() == 1);
    CHECK(one[0].places == Places{{"zelensky", "zelenskyy"}});
    const auto several = compiled(reader, "UN").patterns;
    REQUIRE(several.size() == 2);
    CHECK(several[0].places == Places{{"un"}});
    CHECK(several[1].places == Places{{"united"}, {"nations"}});
}

TEST_CASE("a word and its other spellings weigh as one word") {
    IndexReader reader = open_archive();
    CHECK(compiled(reader, "zelensky").query.get_type() == Xapian::Query::OP_SYNONYM);
    CHECK(compiled(reader, "UN").query.get_type() == Xapian::Query::OP_SYNONYM);
    CHECK(compiled(reader, "UN").ranked);
}

TEST_CASE("of many other spellings the most frequent are searched") {
    std::string text;
    std::vector<std::string> others;
    for (int i = 0; i < 20; ++i) others.push_back("other" + std::string(1, static_cast<char>('a' + i)));
    std::vector<HandMadeArticle> articles;
    for (int i = 0; i < 20; ++i) {
        text += others[static_cast<std::size_t>(i)] + " ";
        articles.push_back({.id = std::to_string(i), .text = text, .named = {{NameKind::person, others[static_cast<std::size_t>(i)]}}});
    }
    const HandMadeIndex index(articles);
    {
        Xapian::WritableDatabase database = index.open_for_writing();
        write_word_variants(
            {{"word", others, 0}}, [&](const std::string& key) { return database.get_metadata(key); },
            [&](const std::string& key, const std::string& value) { database.set_metadata(key, value); });
        database.commit();
    }
    base::Result<IndexReader> reader = IndexReader::open(index.path());
    REQUIRE(reader);
    const auto told = compiled(*reader, "word").names_expanded;
    REQUIRE(told.size() == 1);
    CHECK(told[0].others == Texts(others.begin(), others.begin() + 12));
}
