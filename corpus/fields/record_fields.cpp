#include "corpus/fields/record_fields.hpp"

#include <algorithm>
#include <tuple>

namespace dateline::fields {

namespace {

constexpr std::size_t names_shown = 12;

}  // namespace

void RecordFields::clear() {
    fields_.clear();
    parts_.clear();
    taken_parts_ = 0;
    names_.clear();
    kept_.clear();
    sorted_ = false;
}

void RecordFields::add_field(std::span<const FieldRank> ranks, std::string_view name, bool is_list) {
    const std::size_t count = parts_.size() - taken_parts_;
    for (const FieldRank& rank : ranks) fields_.push_back({rank.role, rank.rank, name, taken_parts_, count, is_list});
    taken_parts_ = parts_.size();
    sorted_ = false;
}

void RecordFields::note_name(std::string_view name) {
    if (names_.size() < names_shown) names_.push_back(name);
}

std::span<const RecordFields::Field> RecordFields::candidates(Role role) {
    if (!sorted_) {
        std::ranges::stable_sort(fields_, {}, [](const Field& field) { return std::tuple(field.role, field.rank); });
        sorted_ = true;
    }
    const auto found = std::ranges::equal_range(fields_, role, {}, &Field::role);
    return {found.begin(), found.end()};
}

}  // namespace dateline::fields
