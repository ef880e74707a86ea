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
        Markup markup;
        std::string_view producer;  // who is known to write this field for this role
        int depth;                  // envelopes around it; between equals the outer one is better
    };

    void clear();

    // The parts of the next field to be added.
    void add_part(std::string_view part) { parts_.push_back(part); }
    bool has_new_parts() const { return parts_.size() > taken_parts_; }
    // Keeps a string that the record does not hold in this form.
    std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }
    // Makes a field, once for every role it may serve, of the parts added since the last one. The name must live as long as the parts.
    void add_field(std::span<const FieldRank> ranks, std::string_view name, bool is_list, int depth = 0);
    // The parts added since the last field are HTML, by the record's own word.
    void parts_are_html() { html_ = true; }

    // Names of the record's fields, also of those no role uses: the first 64, for messages and `explain`.
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
    bool html_ = false;
    bool sorted_ = false;
};

}  // namespace dateline::fields
