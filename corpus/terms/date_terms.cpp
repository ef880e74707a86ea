#include "corpus/terms/date_terms.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "corpus/terms/term.hpp"

namespace dateline::terms {

namespace {

using calendar::Day;
using calendar::Grain;
using calendar::Period;
using schema::Field;

struct FamilyFields {
    Field day, week, month, quarter, year;
    std::optional<Field> decade;
};

FamilyFields fields_of(DateFamily family) {
    if (family == DateFamily::published) {
        return {Field::published_day,     Field::published_week, Field::published_month,
                Field::published_quarter, Field::published_year, std::nullopt};
    }
    return {Field::about_day, Field::about_week, Field::about_month, Field::about_quarter, Field::about_year, Field::about_decade};
}

template <class... Numbers>
std::string formatted(const char* format, Numbers... numbers) {
    std::array<char, 32> buffer{};
    const int written = std::snprintf(buffer.data(), buffer.size(), format, numbers...);
    return {buffer.data(), static_cast<std::size_t>(written)};
}

std::string day_value(Day day) { return calendar::compact_date(day); }
std::string week_value(Day day) {
    const calendar::IsoWeek week = calendar::iso_week_of(day);
    return formatted("%04dW%02d", week.year, week.week);
}
std::string month_value(Day day) { return formatted("%04d%02d", calendar::year_of(day), calendar::month_of(day)); }
std::string quarter_value(Day day) { return formatted("%04dQ%d", calendar::year_of(day), calendar::quarter_of(day)); }
std::string year_value(Day day) { return calendar::iso_year(day); }
std::string decade_value(Day day) { return calendar::iso_year(day).substr(0, 3); }

Period month_around(Day day) { return calendar::month_period(calendar::year_of(day), calendar::month_of(day)); }
Period quarter_around(Day day) { return calendar::quarter_period(calendar::year_of(day), calendar::quarter_of(day)); }
Period year_around(Day day) { return calendar::year_period(calendar::year_of(day)); }
Period decade_around(Day day) { return calendar::decade_period(calendar::year_of(day) / 10 * 10); }

bool holds(const Period& outer, const Period& inner) { return outer.first <= inner.first && inner.last <= outer.last; }

void append_unique(std::vector<std::string>& terms, std::string term) {
    if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(std::move(term));
}

// The units from `smallest` upwards that hold the whole period.
void append_units(std::vector<std::string>& terms, const FamilyFields& fields, const Period& period) {
    const Day day = period.first;
    if (period.first == period.last) append_unique(terms, make_term(fields.day, day_value(day)));
    const calendar::IsoWeek week = calendar::iso_week_of(day);
    if (week == calendar::iso_week_of(period.last)) append_unique(terms, make_term(fields.week, week_value(day)));
    if (holds(month_around(day), period)) append_unique(terms, make_term(fields.month, month_value(day)));
    if (holds(quarter_around(day), period)) append_unique(terms, make_term(fields.quarter, quarter_value(day)));
    if (holds(year_around(day), period)) append_unique(terms, make_term(fields.year, year_value(day)));
    if (fields.decade && holds(decade_around(day), period)) append_unique(terms, make_term(*fields.decade, decade_value(day)));
}

constexpr int longest_enumeration = 31;  // days

bool is_calendar_unit(const Period& period, Grain grain) {
    if (period.last < period.first) return false;
    switch (grain) {
        case Grain::day: return period.first == period.last;
        case Grain::week:
            return calendar::iso_week_of(period.first) == calendar::iso_week_of(period.last) &&
                   period.last - period.first == std::chrono::days{6};
        case Grain::month: return period == month_around(period.first);
        case Grain::quarter: return period == quarter_around(period.first);
        case Grain::year: return period == year_around(period.first);
        case Grain::decade: return period == decade_around(period.first);
    }
    return false;
}

// What the loops of date_terms and date_cover share: the largest unit that begins at `day` and ends by `last`.
struct Step {
    std::string term;
    Day last;
};
Step largest_step(const FamilyFields& fields, Day day, Day last) {
    if (fields.decade) {
        if (const Period decade = decade_around(day); decade.first == day && decade.last <= last)
            return {make_term(*fields.decade, decade_value(day)), decade.last};
    }
    if (const Period year = year_around(day); year.first == day && year.last <= last)
        return {make_term(fields.year, year_value(day)), year.last};
    if (const Period quarter = quarter_around(day); quarter.first == day && quarter.last <= last)
        return {make_term(fields.quarter, quarter_value(day)), quarter.last};
    if (const Period month = month_around(day); month.first == day && month.last <= last)
        return {make_term(fields.month, month_value(day)), month.last};
    return {make_term(fields.day, day_value(day)), day};
}

}  // namespace

std::vector<std::string> date_terms(DateFamily family, const Period& period, Grain grain) {
    const FamilyFields fields = fields_of(family);
    std::vector<std::string> terms;
    if (is_calendar_unit(period, grain)) {
        append_units(terms, fields, period);
        return terms;
    }
    const bool enumerate = period.last - period.first < std::chrono::days{longest_enumeration};
    for (Day day = period.first; day <= period.last;) {
        if (enumerate) {
            append_units(terms, fields, {day, day});
            day += std::chrono::days{1};
            continue;
        }
        const Period month = month_around(day);
        if (month.first == day && month.last <= period.last) append_units(terms, fields, month);
        day = month.last + std::chrono::days{1};
    }
    return terms;
}

std::vector<std::string> date_cover(DateFamily family, const calendar::OpenPeriod& period, Day earliest, Day latest) {
    const FamilyFields fields = fields_of(family);
    // Ends beyond what the index holds are drawn in, but only to whole decades, so that the ends stay cheap units.
    Day first = std::max(period.first.value_or(earliest), decade_around(earliest).first);
    const Day last = std::min(period.last.value_or(latest), decade_around(latest).last);
    if (!period.first) first = decade_around(earliest).first;
    const Day end = period.last ? last : decade_around(latest).last;
    std::vector<std::string> terms;
    if (is_calendar_unit({first, end}, Grain::week)) return {make_term(fields.week, week_value(first))};
    while (first <= end) {
        Step step = largest_step(fields, first, end);
        terms.push_back(std::move(step.term));
        first = step.last + std::chrono::days{1};
    }
    return terms;
}

}  // namespace dateline::terms
