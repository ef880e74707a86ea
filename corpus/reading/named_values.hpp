// Fields that a text brings along, in no format's own terms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/fields/field_lookup.hpp"
#include "corpus/fields/record_fields.hpp"

namespace dateline::reading {

// The name is a path of names parted by dots ("author.name"). Numbers and dates are values as they are written; truth values and nulls are
// none.
struct NamedValue {
    std::string name;
    std::vector<std::string> values;
    bool is_list = false;
};

class NamedValues {
public:
    // Under one name the values gather.
    void add(std::string_view name, std::string value, bool is_list);

    const std::vector<NamedValue>& all() const { return all_; }

    // Hands the values to `fields` under the meanings that the field table gives to their names. Where it knows "author" and not "author.name",
    // the name of an author is the author. True when it knew any. The views in `fields` live until fields.clear().
    bool add_to(fields::RecordFields& fields, fields::FieldLookup& lookup) const;

private:
    std::vector<NamedValue> all_;
};

}  // namespace dateline::reading
