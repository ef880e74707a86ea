#include "searcher/batch.hpp"

#include <doctest/doctest.h>

#include <string>

using dateline::searcher::BatchFile;
using dateline::searcher::BatchQuery;
using dateline::searcher::read_batch_line;

TEST_CASE("a line is a query, with its own id or the line's number") {
    CHECK(read_batch_line("q1\tprisoner exchange\n", 4) == BatchQuery{"q1", "prisoner exchange", 4});
    CHECK(read_batch_line("prisoner exchange\r\n", 4) == BatchQuery{"4", "prisoner exchange", 4});
    CHECK(read_batch_line("\tflood", 4) == BatchQuery{"4", "flood", 4});
    CHECK(read_batch_line("q1\ta\tb", 4) == BatchQuery{"q1", "a\tb", 4});
    CHECK(read_batch_line("q1\t", 4) == BatchQuery{"q1", "", 4});
    CHECK(read_batch_line("\xEF\xBB\xBFq1\tflood", 1) == BatchQuery{"q1", "flood", 1});
    CHECK(read_batch_line("caf\xE9", 2) == BatchQuery{"2", "caf\uFFFD", 2});
}

TEST_CASE("blank lines are no queries but are counted") {
    CHECK_FALSE(read_batch_line("  \t \n", 1));
    std::string lines = "one\n\n \nfour";
    std::FILE* input = fmemopen(lines.data(), lines.size(), "r");
    auto file = BatchFile::open("-", input);
    REQUIRE(file);
    CHECK(file->next() == BatchQuery{"1", "one", 1});
    CHECK(file->next() == BatchQuery{"4", "four", 4});
    CHECK_FALSE(file->next());
    std::fclose(input);
}

TEST_CASE("a file that is not there is an error with its name") {
    const auto file = BatchFile::open("/nowhere/queries", nullptr);
    REQUIRE_FALSE(file);
    CHECK(file.error().kind == dateline::base::ErrorKind::io);
    CHECK(file.error().message == "--batch: cannot read /nowhere/queries: No such file or directory");
}
