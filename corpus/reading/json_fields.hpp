// From parsed JSON to the fields that the field table knows: through envelopes and dotted names, with what objects and lists stand for.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/fields/field_lookup.hpp"
#include "corpus/fields/record_fields.hpp"

namespace dateline::reading {

class JsonFields {
public:
    // Both must outlive it.
    JsonFields(fields::FieldLookup& lookup, fields::RecordFields& fields) : lookup_(lookup), fields_(fields) {}

    // Adds the fields of an object that is an article. Views into the parser's memory are kept in `fields`. What it returns is not empty
    // when the object is something else by its own word ("Organization", "BreadcrumbList"): a page describes its outlet, its breadcrumbs
    // and its article side by side (schema.org).
    std::string_view collect(simdjson::dom::object object);

    // Adds the field of this name, as a member of such an object would be. `name` must live as long as the fields do.
    void collect_value(std::string_view name, simdjson::dom::element value);

private:
    // Where the members of an object stand. `bare` leaves out the names of the envelopes: "title" of "article.title".
    struct Place {
        std::string_view full;
        std::string_view bare;
        int depth;
    };

    void collect(simdjson::dom::object object, Place place);
    void collect_member(std::string_view key, simdjson::dom::element value, Place place);
    void collect_described(simdjson::dom::element value, Place place);
    void add_typed_names(std::string_view name, simdjson::dom::array list, int depth);
    void add_named_blocks(std::string_view name, int depth);
    void add_parts(simdjson::dom::element value, fields::Role role);
    void add_object(simdjson::dom::object object, fields::Role role);
    bool add_full_name(simdjson::dom::object object);
    void add_blocks(simdjson::dom::object object);

    fields::FieldLookup& lookup_;
    fields::RecordFields& fields_;
    std::string path_;
    bool says_its_type_ = false;
    std::size_t members_ = 0;                                                        // looked at so far
    std::vector<std::pair<std::string_view, simdjson::dom::element>> named_blocks_;  // of the text just read: ("kicker", "Sports")
};

}  // namespace dateline::reading
