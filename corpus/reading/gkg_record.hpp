// GDELT's Global Knowledge Graph 2.1: what it says about an article in the news, without its text.
// Source: The GDELT Global Knowledge Graph Data Format Codebook V2.1 (2015).
#pragma once

#include <string_view>

#include "corpus/base/result.hpp"
#include "corpus/fields/field_lookup.hpp"
#include "corpus/fields/record_fields.hpp"

namespace dateline::reading {

// Collects the fields of a row: 27 columns between tabs, never quoted, called as the codebook calls them, and what the last of them holds
// (below). An article that was not translated is English. Error (input): another number of columns. The views point into the row.
base::Result<void> read_gkg_row(std::string_view row, fields::FieldLookup& lookup, fields::RecordFields& fields);

// Whether the column of a table that names its columns (BigQuery's exports, gdeltPyR) is the last one of these.
bool is_gkg_extras(std::string_view name);

// Collects what stands in V2EXTRASXML under tags of its own: "<PAGE_TITLE>A headline</PAGE_TITLE>" is the field V2EXTRASXML.PAGE_TITLE.
void add_gkg_extras(std::string_view cell, fields::FieldLookup& lookup, fields::RecordFields& fields);

}  // namespace dateline::reading
