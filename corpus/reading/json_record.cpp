#include "corpus/reading/json_record.hpp"

#include "corpus/input/record_reader.hpp"
#include "corpus/reading/json_diagnosis.hpp"
#include "corpus/reading/json_fields.hpp"
#include "corpus/reading/json_mending.hpp"

namespace dateline::reading {

namespace dom = simdjson::dom;

namespace {

static_assert(input::record_padding >= simdjson::SIMDJSON_PADDING);

std::string_view kind_of(dom::element element) {
    switch (element.type()) {
        case dom::element_type::ARRAY: return "an array";
        case dom::element_type::STRING: return "a string";
        case dom::element_type::BOOL: return "a truth value";
        case dom::element_type::NULL_VALUE: return "null";
        default: return "a number";
    }
}

}  // namespace

base::Result<void> JsonRecord::read(std::string_view record, fields::FieldLookup& lookup, fields::RecordFields& fields,
                                    std::vector<std::string>& warnings) {
    lookup.begin_record();
    constexpr bool copy_for_padding = false;
    dom::element root;
    simdjson::error_code error = parser_.parse(record.data(), record.size(), copy_for_padding).get(root);
    if (error == simdjson::CAPACITY || error == simdjson::MEMALLOC) {
        return base::fail(base::ErrorKind::internal, "no memory for a record of " + std::to_string(record.size()) + " bytes");
    }
    if (error != simdjson::SUCCESS && mend_json(record, mended_, warnings)) {
        error = parser_.parse(mended_).get(root);
    }
    if (error != simdjson::SUCCESS) return base::fail(base::ErrorKind::input, "not a JSON object: " + diagnose_json(record));

    dom::object object;
    if (root.get(object) != simdjson::SUCCESS) {
        return base::fail(base::ErrorKind::input, "not a JSON object but " + std::string(kind_of(root)));
    }
    const std::string_view foreign = JsonFields(lookup, fields).collect(object);
    if (!foreign.empty()) return base::fail(base::ErrorKind::not_found, "no article but, by its own word, " + std::string(foreign));
    return {};
}

}  // namespace dateline::reading
