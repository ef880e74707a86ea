// docs/SCHEMA.md holds the field table as it is compiled in. DATELINE_BLESS=1 writes the page anew.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "corpus/schema/schema_page.hpp"

namespace {

const std::string page_path = DATELINE_SOURCE_DIR "/docs/SCHEMA.md";
const std::string table_begin = "<!-- fields: printed from corpus/schema/field.hpp -->\n";
const std::string table_end = "<!-- end of fields -->\n";

std::string read_page() {
    std::stringstream content;
    content << std::ifstream(page_path).rdbuf();
    return content.str();
}

}  // namespace

TEST_CASE("the table of docs/SCHEMA.md is the field table") {
    std::string page = read_page();
    const std::size_t begin = page.find(table_begin);
    const std::size_t end = page.find(table_end);
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    const std::size_t inside = begin + table_begin.size();
    if (std::getenv("DATELINE_BLESS") != nullptr) {
        page.replace(inside, end - inside, dateline::schema::schema_table());
        std::ofstream(page_path) << page;
        return;
    }
    CHECK(page.substr(inside, end - inside) == dateline::schema::schema_table());
}
