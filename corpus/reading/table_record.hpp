// One row of a table with named columns, from bytes to fields.
#pragma once

#include <simdjson.h>

#include <string>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/fields/field_lookup.hpp"
#include "corpus/fields/record_fields.hpp"
#include "corpus/input/record_reader.hpp"

namespace dateline::reading {

class TableRecord {
public:
    // Collects the fields of a row of csv or tsv. Cells in which a program printed a list or a record are read as those are in JSON; empty
    // fields behind the last column are passed over. The views in `fields` live until the next call, and no longer than the record's
    // columns. Invalid UTF-8 becomes U+FFFD and is told in `warnings`. Errors (input): no columns, a wrong number of fields, quotes that
    // never close.
    base::Result<void> read(const input::RawRecord& record, fields::FieldLookup& lookup, fields::RecordFields& fields,
                            std::vector<std::string>& warnings);

private:
    std::vector<std::string> row_;
    std::string literals_;
    simdjson::dom::parser parser_;
};

}  // namespace dateline::reading
