// docs/QUERY.md cannot drift: every row of its tables is read.
#include <doctest/doctest.h>

#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/query/describe.hpp"
#include "corpus/query/parser.hpp"

namespace dateline::query {

namespace {

// The two cells of "| `typed` | `read as` |"; empty for any other line.
std::optional<std::pair<std::string, std::string>> cells_of(std::string_view line) {
    constexpr std::string_view begin = "| `";
    constexpr std::string_view between = "` | `";
    constexpr std::string_view end = "` |";
    const std::size_t middle = line.find(between);
    if (!line.starts_with(begin) || !line.ends_with(end) || middle == std::string_view::npos) return std::nullopt;
    const std::size_t second = middle + between.size();
    return std::pair{std::string(line.substr(begin.size(), middle - begin.size())),
                     std::string(line.substr(second, line.size() - end.size() - second))};
}

}  // namespace

TEST_CASE("every row of the tables in docs/QUERY.md is true") {
    const ParseOptions options{.any = false, .exact = false, .today = *calendar::make_day(2025, 5, 31)};
    std::ifstream page(DATELINE_SOURCE_DIR "/docs/QUERY.md");
    REQUIRE(page.good());
    int rows = 0;
    int table_lines = 0;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("| `")) ++table_lines;
        const auto cells = cells_of(line);
        if (!cells) continue;
        ++rows;
        CAPTURE(cells->first);
        const auto read = parse_query(cells->first, options);
        REQUIRE(read.has_value());
        CHECK(describe(read->tree) == cells->second);
    }
    CHECK(rows == table_lines);
    CHECK(rows >= 40);
}

}  // namespace dateline::query
