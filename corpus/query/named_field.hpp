// The names that may stand before a colon, and what stands behind it.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/base/result.hpp"
#include "corpus/calendar/day.hpp"
#include "corpus/query/tree.hpp"
#include "corpus/schema/field.hpp"

namespace dateline::query {

enum class Takes : unsigned char {
    words,   // title:ceasefire: words as anywhere else
    value,   // source:"harbour ledger": the whole value
    period,  // date:2025-05, about:..2024
    since,   // since:2025-05: from its first day
    until,   // until:2025-05: up to its last day
    after,   // after:2025-05: from the day behind it
    before,  // before:2025-05: up to the day before it
};

struct NamedField {
    schema::Field field;
    Takes takes;

    bool operator==(const NamedField&) const = default;
};

// "title", in any letter case; empty for a name that is no field. The names are the query words of the field table and a few more
// (named_field.cpp lists them).
std::optional<NamedField> find_named_field(std::string_view name);

// What a value stands for where the field takes dates: Dates, or a Value of date_from for date:unknown and its like.
// Errors: those of calendar/typed_period.hpp.
base::Result<Node> read_dates(const NamedField& name, std::string_view value, calendar::Day today);

}  // namespace dateline::query
