#include "corpus/query/named_field.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/calendar/typed_period.hpp"

namespace dateline::query {

namespace {

using calendar::Day;
using calendar::OpenPeriod;
using schema::Field;

struct NamedRow {
    std::string_view name;
    NamedField field;
};
// Names beside those of the field table: other ways to say a date, and words that other search engines use.
constexpr std::array more_names{
    NamedRow{"since", {Field::published, Takes::since}},   NamedRow{"until", {Field::published, Takes::until}},
    NamedRow{"on", {Field::published, Takes::period}},     NamedRow{"after", {Field::published, Takes::after}},
    NamedRow{"before", {Field::published, Takes::before}}, NamedRow{"language", {Field::language, Takes::value}},
    NamedRow{"site", {Field::host, Takes::value}},         NamedRow{"text", {Field::text, Takes::words}},
};

// What can have told the publication day (DESIGN.md, 6).
constexpr std::array<std::string_view, 7> date_sources{"metadata", "header", "url", "filename", "text", "inferred", "unknown"};

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

Takes takes_of(Field field) {
    if (field == Field::published || field == Field::about) return Takes::period;
    return schema::row(field).kind == schema::Kind::words ? Takes::words : Takes::value;
}

// The day before or behind, within the years that can be typed.
Day shifted(Day day, int days) {
    return std::clamp(day + std::chrono::days{days}, calendar::year_period(1).first, calendar::year_period(9999).last);
}

base::Result<OpenPeriod> read_open_period(Takes takes, std::string_view value, Day today) {
    const auto from = [](const base::Result<Day>& day, int shift) {
        return day.map([shift](Day first) { return OpenPeriod{shifted(first, shift), std::nullopt}; });
    };
    const auto up_to = [](const base::Result<Day>& day, int shift) {
        return day.map([shift](Day last) { return OpenPeriod{std::nullopt, shifted(last, shift)}; });
    };
    switch (takes) {
        case Takes::since: return from(calendar::read_since(value, today), 0);
        case Takes::until: return up_to(calendar::read_until(value, today), 0);
        case Takes::after: return from(calendar::read_until(value, today), 1);
        case Takes::before: return up_to(calendar::read_since(value, today), -1);
        default: return calendar::read_period(value, today);
    }
}

}  // namespace

std::optional<NamedField> find_named_field(std::string_view name) {
    const std::string lower = lowered(name);
    if (const std::optional<Field> field = schema::field_of_query_word(lower)) return NamedField{*field, takes_of(*field)};
    for (const NamedRow& row : more_names) {
        if (row.name == lower) return row.field;
    }
    return std::nullopt;
}

base::Result<Node> read_dates(const NamedField& name, std::string_view value, Day today) {
    const std::string lower = lowered(value);
    const bool names_source = std::find(date_sources.begin(), date_sources.end(), lower) != date_sources.end();
    if (names_source && name == NamedField{Field::published, Takes::period}) return Node{Value{Field::date_from, lower}};
    const base::Result<OpenPeriod> period = read_open_period(name.takes, value, today);
    if (!period) return base::fail(period.error());
    return Node{Dates{name.field, *period}};
}

}  // namespace dateline::query
