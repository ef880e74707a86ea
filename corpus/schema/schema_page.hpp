// The field table as a page: the middle of docs/SCHEMA.md, which a test compares with it.
#pragma once

#include <string>

namespace dateline::schema {

// A Markdown table with one line a field, each ended by '\n'.
std::string schema_table();

}  // namespace dateline::schema
