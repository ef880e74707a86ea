#include "corpus/store/vocabulary.hpp"

#include <doctest/doctest.h>

#include "hand_made_index.hpp"

using namespace dateline;
using namespace dateline::store;

namespace {

using Words = std::vector<std::string>;

Xapian::Database database_of(const HandMadeIndex& index) { return Xapian::Database((index.path() / "gen-1").string()); }

}  // namespace

TEST_CASE("edits are counted up to a limit") {
    struct Row {
        const char* a;
        const char* b;
        std::size_t limit;
        std::size_t distance;
    };
    for (const Row& row : {Row{"", "", 2, 0}, Row{"a", "", 2, 1}, Row{"", "abc", 2, 3}, Row{"talk", "talk", 0, 0},
                           Row{"talk", "talks", 1, 1}, Row{"talk", "tlak", 1, 1}, Row{"talk", "walk", 1, 1}, Row{"talk", "tank", 2, 1},
                           Row{"kitten", "sitting", 3, 3}, Row{"kitten", "sitting", 2, 3}, Row{"kitten", "sitting", 0, 1},
                           Row{"abcdef", "badcfe", 3, 3}, Row{"мост", "пост", 1, 1}, Row{"мост", "лист", 2, 2}, Row{"東京", "東亰", 1, 1},
                           Row{"cafe", "café", 1, 1}, Row{"ca", "abc", 3, 3}, Row{"\xFF", "a", 2, 1}}) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(edit_distance(row.a, row.b, row.limit) == row.distance);
        CHECK(edit_distance(row.b, row.a, row.limit) == row.distance);
    }
    CHECK(edit_distance(std::string(10'000, 'a'), std::string(9'999, 'a') + "b", 2) == 1);
}

TEST_CASE("words that begin so are found, in their field alone") {
    const HandMadeIndex index(Articles{{.id = "neg", .text = "negotiate negotiators negative next nest", .title = "Negotiators neglect"}});
    const Xapian::Database database = database_of(index);
    CHECK(words_beginning(database, "", "neg", 10).words == Words{"negative", "neglect", "negotiate", "negotiators"});
    CHECK(words_beginning(database, "S", "neg", 10).words == Words{"neglect", "negotiators"});
    CHECK(words_beginning(database, "", "unheard", 10).words.empty());
    CHECK(words_beginning(database, "", "unheard", 10).found == 0);
}

TEST_CASE("of too many words the most frequent are kept, and how many there were is told") {
    std::vector<HandMadeArticle> articles;
    for (int i = 0; i < 20; ++i) {
        std::string text;
        for (int k = 0; k <= i; ++k) text += "word" + std::string(1, static_cast<char>('a' + k)) + " ";
        articles.push_back({.id = std::to_string(i), .text = text});
    }
    const HandMadeIndex index(articles);
    const Expansion expansion = words_beginning(database_of(index), "", "word", 3);
    CHECK(expansion.words == Words{"worda", "wordb", "wordc"});
    CHECK(expansion.found == 20);
}

TEST_CASE("near spellings share the first letter, one edit in short words and two in long ones") {
    const HandMadeIndex index(Articles{{.id = "a",
                                        .text = "talk talks tank walk tlak tale zelensky zelenskiy zelenskyy zelenski zalensky belensky "
                                                "selensky kyiv kiev мост пост места москва"}});
    const Xapian::Database database = database_of(index);
    CHECK(words_near(database, "", "talk", 10).words == Words{"tale", "talk", "talks", "tank", "tlak"});
    CHECK(words_near(database, "", "zelensky", 10).words == Words{"zalensky", "zelenski", "zelenskiy", "zelensky", "zelenskyy"});
    CHECK(words_near(database, "", "kyiv", 10).words == Words{"kyiv"});
    CHECK(words_near(database, "", "мост", 10).words == Words{"мост"});
    CHECK(words_near(database, "", "моста", 10).words == Words{"места", "мост"});
    CHECK(words_near(database, "", "", 10).words.empty());
    CHECK(words_near(database, "", "talk", 2).found == 5);
}
