// The fields of one record that some role may use, in no format's own terms.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/fields/field_map.hpp"

namespace dateline::fields {

// A field's value is a list of parts: one for a string or a number, one for each element of an array. Views point into the record, into
// the parser that read it, or into kept(); they live until the next clear().
class RecordFields {
public:
    struct Field {
        Role role;
        int rank;
        std::string_view name;  // dotted, in the source's own spelling
        std::size_t first_part;
        std::size_t part_count;
        bool is_list;
    };

    void clear();

    // The parts of the next field to be added.
    void add_part(std::string_view part) { parts_.push_back(part); }
    // Keeps a string that the record does not hold in this form.
    std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }
    // Makes a field, once for every role it may serve, of the parts added since the last one.
    void add_field(std::span<const FieldRank> ranks, std::string_view name, bool is_list);

    // Names of the record's fields, also of those no role uses, for the message when nothing fits.
    void note_name(std::string_view name);
    std::span<const std::string_view> names() const { return names_; }

    // The fields that may serve the role, best first; valid until a field is added.
    std::span<const Field> candidates(Role role);
    std::span<const std::string_view> parts(const Field& field) const {
        return std::span(parts_).subspan(field.first_part, field.part_count);
    }

private:
    std::vector<Field> fields_;
    std::vector<std::string_view> parts_;
    std::size_t taken_parts_ = 0;  // parts that belong to a field already
    std::vector<std::string_view> names_;
    std::deque<std::string> kept_;
    bool sorted_ = false;
};

}  // namespace dateline::fields
