#include "searcher/render/lines.hpp"

#include <doctest/doctest.h>

#include "searcher/made_up_results.hpp"
#include "searcher/render/hit_fields.hpp"

namespace {

using namespace dateline::searcher;
using namespace dateline::searcher::testing;
using render::Page;

Results scored(const std::vector<double>& scores) {
    Results results;
    for (const double score : scores) {
        Hit hit;
        hit.rank = results.hits.size() + 1;
        hit.id = "d" + std::to_string(hit.rank);
        hit.score = score;
        results.hits.push_back(hit);
    }
    return results;
}

}  // namespace

TEST_CASE("names are rows of their own kind") {
    Page page;
    page.header = true;
    page.names = true;
    page.batch = true;
    page.query_id = "q1";
    CHECK(written("tsv", named_results(), page) ==
          "query_id\tfield\tvalue\tcount\tspellings\n"
          "q1\tperson\tVolodymyr Zelensky\t5\tVolodymyr Zelensky (4); Zelenskyy (2)\n"
          "q1\tperson\tDonald Trump\t3\tDonald Trump (3)\n");
}

TEST_CASE("tsv: the six columns, empty where unknown") {
    CHECK(written("tsv", full_results()) ==
          "u3e2e8685bb938ea1\t12.312500\t2025-05-19\tThe Harbour Ledger\tZelensky hails prisoner exchange\thttps://harbour.example/a\n"
          "p1\t0.000000\t\t\t\t\n");
}

TEST_CASE("tsv: a header when asked for") {
    Page page;
    page.header = true;
    CHECK(written("tsv", empty_results(), page) == "id\tscore\tpublished\tsource\ttitle\turl\n");
}

TEST_CASE("tsv: chosen fields in the order chosen; lists are parted by semicolons") {
    Page page;
    page.header = true;
    page.fields = *render::parse_hit_fields("place,id,authors,snippets");
    CHECK(written("tsv", full_results(), page) ==
          "place\tid\tauthors\tsnippets\n"
          "Rome; Kyiv\tu3e2e8685bb938ea1\tJane Doe; R. Roe\tBoth sides agreed on a prisoner exchange. … the exchange of one thousand "
          "prisoners\n"
          "\tp1\t\t\n");
}

TEST_CASE("tsv: in a batch the query's id stands first") {
    Page page;
    page.header = true;
    page.batch = true;
    page.query_id = "q7";
    page.fields = *render::parse_hit_fields("id");
    CHECK(written("tsv", full_results(), page) == "query_id\tid\nq7\tu3e2e8685bb938ea1\nq7\tp1\n");
}

TEST_CASE("tsv: what would break a row is escaped") {
    CHECK(render::escape_tsv("a\tb\nc\\d\re") == "a\\tb\\nc\\\\d\\re");
    CHECK(render::escape_tsv("\x1B[1m\x7F\xC2\x9B") == "\\x1B[1m\\x7F\\xC2\\x9B");
    CHECK(render::escape_tsv("Türkiye 東京 \xC2\xA0") == "Türkiye 東京 \xC2\xA0");
}

TEST_CASE("ids: one a line, as it is") {
    CHECK(written("ids", full_results()) == "u3e2e8685bb938ea1\np1\n");
    Results odd;
    odd.hits.resize(1);
    odd.hits[0].id = "C:\\news\\a b\n.txt";
    CHECK(written("ids", odd) == "C:\\news\\a b\\x0A.txt\n");
}

TEST_CASE("trec: six columns, six decimals") {
    CHECK(written("trec", full_results()) ==
          "1 Q0 u3e2e8685bb938ea1 1 12.312500 dateline\n"
          "1 Q0 p1 2 0.000000 dateline\n");
}

TEST_CASE("trec: equal scores fall by a millionth each") {
    Page page;
    page.query_id = "7";
    CHECK(written("trec", scored({2.5, 2.5, 2.4999995, 1}), page) ==
          "7 Q0 d1 1 2.500000 dateline\n7 Q0 d2 2 2.499999 dateline\n7 Q0 d3 3 2.499998 dateline\n7 Q0 d4 4 1.000000 dateline\n");
    CHECK(written("trec", scored({0, 0}), page) == "7 Q0 d1 1 0.000000 dateline\n7 Q0 d2 2 -0.000001 dateline\n");
}

TEST_CASE("trec: blanks in ids are encoded") {
    Results odd;
    odd.hits.resize(1);
    odd.hits[0].id = "a b\tc%20";
    odd.hits[0].rank = 1;
    Page page;
    page.query_id = "query one";
    CHECK(written("trec", odd, page) == "query%20one Q0 a%20b%09c%20 1 0.000000 dateline\n");
}
