#include "corpus/fields/record_fields.hpp"

#include <algorithm>
#include <tuple>

namespace dateline::fields {

namespace {

constexpr std::size_t most_names = 64;

}  // namespace

void RecordFields::clear() {
    fields_.clear();
    parts_.clear();
    taken_parts_ = 0;
    html_ = false;
    names_.clear();
    kept_.clear();
    sorted_ = false;
}

void RecordFields::add_field(std::span<const FieldRank> ranks, std::string_view name, bool is_list, int depth) {
    const std::size_t count = parts_.size() - taken_parts_;
    for (const FieldRank& rank : ranks) {
        const Markup markup = html_ ? Markup::html : rank.markup;
        fields_.push_back({rank.role, rank.rank, name, taken_parts_, count, is_list, markup, rank.producer, depth});
    }
    taken_parts_ = parts_.size();
    html_ = false;
    sorted_ = false;
}

void RecordFields::note_name(std::string_view name) {
    if (names_.size() < most_names) names_.push_back(name);
}

std::span<const RecordFields::Field> RecordFields::candidates(Role role) {
    if (!sorted_) {
        // Between equals the first one; a stable sort would ask for memory each time.
        std::ranges::sort(fields_, {},
                          [](const Field& field) { return std::tuple(field.role, field.rank, field.depth, field.first_part); });
        sorted_ = true;
    }
    const auto found = std::ranges::equal_range(fields_, role, {}, &Field::role);
    return {found.begin(), found.end()};
}

}  // namespace dateline::fields
