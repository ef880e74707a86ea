// One JSON object, from bytes to fields.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>

#include "corpus/base/result.hpp"
#include "corpus/fields/field_lookup.hpp"
#include "corpus/fields/record_fields.hpp"

namespace dateline::reading {

class JsonRecord {
public:
    // Collects the fields of the object that `record` is. REQUIRES simdjson's padding of readable bytes behind it (record_padding).
    // The views in `fields` live until the next call. What can be mended (invalid UTF-8, NaN, control characters in strings, half a
    // surrogate pair) is mended and told in `warnings`. Errors (input): not JSON, and where; JSON but not an object. An object that is no
    // article by its own word, such as the outlet that a page describes beside its article, is not_found.
    base::Result<void> read(std::string_view record, fields::FieldLookup& lookup, fields::RecordFields& fields,
                            std::vector<std::string>& warnings);

private:
    simdjson::dom::parser parser_;
    std::string mended_;
};

}  // namespace dateline::reading
