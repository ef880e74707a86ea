#include "searcher/facets.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "corpus/terms/slots.hpp"
#include "searcher/slot_stream.hpp"

namespace dateline::searcher {

using calendar::Day;
using schema::Field;

namespace {

constexpr std::size_t most_unbroken_units = 100'000;

// The first day of the unit that holds the day; the unit's identity.
Day unit_of(Field field, Day day) {
    switch (field) {
        case Field::published_year:
        case Field::about_year: return calendar::year_period(calendar::year_of(day)).first;
        case Field::published_month:
        case Field::about_month: return calendar::month_period(calendar::year_of(day), calendar::month_of(day)).first;
        case Field::published_week:
        case Field::about_week: {
            const calendar::IsoWeek week = calendar::iso_week_of(day);
            return calendar::week_period(week.year, week.week)->first;
        }
        default: return day;
    }
}

Day next_unit(Field field, Day unit) {
    switch (field) {
        case Field::published_year:
        case Field::about_year: return calendar::year_period(calendar::year_of(unit) + 1).first;
        case Field::published_month:
        case Field::about_month:
            return calendar::month_period(calendar::year_of(unit), calendar::month_of(unit)).last + std::chrono::days{1};
        case Field::published_week:
        case Field::about_week: return unit + std::chrono::days{7};
        default: return unit + std::chrono::days{1};
    }
}

bool is_about(Field field) {
    return field == Field::about_day || field == Field::about_week || field == Field::about_month || field == Field::about_year;
}
bool is_published(Field field) {
    return field == Field::published_day || field == Field::published_week || field == Field::published_month ||
           field == Field::published_year;
}

// The unit that holds the whole period; empty where it is longer than one.
std::optional<Day> single_unit(Field field, const calendar::Period& period) {
    const Day unit = unit_of(field, period.first);
    if (unit_of(field, period.last) != unit) return std::nullopt;
    return unit;
}

struct DateCounts {
    std::map<Day, std::uint64_t> units;
    std::uint64_t missing = 0;
};

// Counts texts. Archives have few different values, and neighbours often share theirs.
class Tally {
public:
    void add(const std::string& text) {
        if (last_ == nullptr || last_->first != text) last_ = &*counts_.try_emplace(text, 0).first;
        ++last_->second;
    }
    const std::unordered_map<std::string, std::uint64_t>& counts() const { return counts_; }

private:
    std::unordered_map<std::string, std::uint64_t> counts_;
    std::pair<const std::string, std::uint64_t>* last_ = nullptr;
};

DateCounts count_published(Field field, const std::vector<Xapian::docid>& docids, const Xapian::Database& database) {
    DateCounts counts;
    SlotStream first(database, Field::published);
    SlotStream last(database, Field::published_to);
    Tally periods;
    for (const Xapian::docid docid : docids) {
        if (first.move_to(docid) && last.move_to(docid)) {
            periods.add(first.value() + last.value());
        } else {
            ++counts.missing;
        }
    }
    for (const auto& [ends, articles] : periods.counts()) {
        const auto begin = calendar::parse_compact_date(std::string_view(ends).substr(0, 8));
        const auto end = calendar::parse_compact_date(std::string_view(ends).substr(std::min<std::size_t>(8, ends.size())));
        const std::optional<Day> unit = begin && end ? single_unit(field, {*begin, *end}) : std::nullopt;
        if (unit) {
            counts.units[*unit] += articles;
        } else {
            counts.missing += articles;
        }
    }
    return counts;
}

DateCounts count_about(Field field, const std::vector<Xapian::docid>& docids, const Xapian::Database& database) {
    DateCounts counts;
    SlotStream stream(database, Field::about);
    std::set<Day> units;
    for (const Xapian::docid docid : docids) {
        units.clear();
        if (stream.move_to(docid)) {
            for (const terms::AboutEntry& entry : terms::unpack_about(stream.value())) {
                if (const std::optional<Day> unit = single_unit(field, entry.period)) units.insert(*unit);
            }
        }
        for (const Day unit : units) ++counts.units[unit];
        if (units.empty()) ++counts.missing;
    }
    return counts;
}

DateCounts count_dates(Field field, const std::vector<Xapian::docid>& docids, const Xapian::Database& database) {
    return is_about(field) ? count_about(field, docids, database) : count_published(field, docids, database);
}

// Values by falling count, then by name; those behind the first `most` are summed up.
void rank(std::vector<Count> counts, std::size_t most, Facet& facet) {
    std::sort(counts.begin(), counts.end(),
              [](const Count& a, const Count& b) { return a.count != b.count ? a.count > b.count : a.value < b.value; });
    for (std::size_t i = most; i < counts.size(); ++i) facet.other += counts[i].count;
    if (counts.size() > most) counts.resize(most);
    facet.values = std::move(counts);
}

void count_date_facet(const FacetRequest& request, const std::vector<Xapian::docid>& docids, const Xapian::Database& database,
                      Facet& facet) {
    const DateCounts counts = count_dates(request.field, docids, database);
    facet.missing = counts.missing;
    std::vector<Count> named;
    for (const auto& [unit, articles] : counts.units) named.push_back({unit_name(request.field, unit), articles});
    rank(std::move(named), request.most, facet);
    std::sort(facet.values.begin(), facet.values.end(), [](const Count& a, const Count& b) { return a.value < b.value; });
}

void count_name_facet(const FacetRequest& request, const std::vector<Xapian::docid>& docids, store::IndexReader& index,
                      EntityCounter& entities, Facet& facet) {
    SlotStream stream(index.database(), request.field);
    for (const Xapian::docid docid : docids) {
        if (stream.move_to(docid)) {
            entities.add(stream.value(), index.names());
        } else {
            ++facet.missing;
        }
    }
    std::vector<EntityCounter::Counted> counted = entities.take();
    // Names are read only for entities that may be shown: those with as many articles as the last one shown, or more.
    std::uint64_t fewest_shown = 1;
    if (counted.size() > request.most) {
        const auto last_shown = counted.begin() + static_cast<std::ptrdiff_t>(request.most);
        std::nth_element(counted.begin(), last_shown, counted.end(), [](const auto& a, const auto& b) { return a.articles > b.articles; });
        fewest_shown = last_shown->articles;
    }
    std::vector<Count> named;
    for (const EntityCounter::Counted& entry : counted) {
        if (request.most == 0 || entry.articles < fewest_shown) {
            facet.other += entry.articles;
        } else {
            named.push_back({index.names().name(entry.entity).shown, entry.articles});
        }
    }
    rank(std::move(named), request.most, facet);
}

void count_text_facet(const FacetRequest& request, const std::vector<Xapian::docid>& docids, const Xapian::Database& database,
                      Facet& facet) {
    SlotStream stream(database, request.field);
    Tally tally;
    for (const Xapian::docid docid : docids) {
        if (!stream.move_to(docid)) {
            ++facet.missing;
        } else if (request.field == Field::author) {
            std::vector<std::string> authors = terms::unpack_texts(stream.value());
            std::sort(authors.begin(), authors.end());
            authors.erase(std::unique(authors.begin(), authors.end()), authors.end());
            for (const std::string& author : authors) tally.add(author);
        } else {
            tally.add(stream.value());
        }
    }
    std::vector<Count> counts;
    for (const auto& [value, articles] : tally.counts()) counts.push_back({value, articles});
    rank(std::move(counts), request.most, facet);
}

}  // namespace

void EntityCounter::prepare(store::NameTable& table) {
    const std::vector<names::NameId>& entities = table.all_entities();
    articles_.assign(entities.size(), 0);
    joined_.assign(entities.size() / 64 + 1, 0);
    for (names::NameId name = 0; name < entities.size(); ++name) {
        if (entities[name] == name) continue;
        joined_[name / 64] |= std::uint64_t{1} << (name % 64);
    }
}

void EntityCounter::add(std::string_view packed_ids, store::NameTable& table) {
    if (articles_.size() != table.size()) prepare(table);
    met_.clear();
    std::uint64_t some_joined = 0;
    terms::for_each_id(packed_ids, [&](names::NameId name) {
        if (name >= articles_.size()) return;  // damage
        some_joined |= joined_[name / 64] >> (name % 64) & 1;
        met_.push_back(name);
    });
    // A name stands once in an article. Two of them are one entity only where one of them is joined to another name.
    if (some_joined != 0) {
        for (names::NameId& name : met_) name = table.entity_of(name);
        std::sort(met_.begin(), met_.end());
        met_.erase(std::unique(met_.begin(), met_.end()), met_.end());
    }
    for (const names::NameId entity : met_) ++articles_[entity];
}

std::vector<EntityCounter::Counted> EntityCounter::take() {
    std::vector<Counted> counted;
    for (names::NameId entity = 0; entity < articles_.size(); ++entity) {
        if (articles_[entity] != 0) counted.push_back({entity, std::exchange(articles_[entity], 0U)});
    }
    return counted;
}

std::string unit_name(Field field, Day first_day) {
    switch (field) {
        case Field::published_year:
        case Field::about_year: return calendar::iso_year(first_day);
        case Field::published_month:
        case Field::about_month: return calendar::iso_month(first_day);
        case Field::published_week:
        case Field::about_week: {
            const calendar::IsoWeek week = calendar::iso_week_of(first_day);
            const std::string number = std::to_string(week.week);
            return std::to_string(week.year) + (number.size() < 2 ? "-W0" : "-W") + number;
        }
        default: return calendar::iso_date(first_day);
    }
}

Facet count_facet(const FacetRequest& request, const std::vector<Xapian::docid>& docids, store::IndexReader& index,
                  EntityCounter& entities) {
    Facet facet;
    facet.field = schema::row(request.field).name;
    if (schema::is_name(request.field)) {
        count_name_facet(request, docids, index, entities, facet);
    } else if (is_about(request.field) || is_published(request.field)) {
        count_date_facet(request, docids, index.database(), facet);
    } else {
        count_text_facet(request, docids, index.database(), facet);
    }
    return facet;
}

Timeline count_timeline(Field field, const std::vector<Xapian::docid>& docids, store::IndexReader& index) {
    Timeline timeline;
    timeline.field = schema::row(field).name;
    const DateCounts counts = count_dates(field, docids, index.database());
    timeline.missing = counts.missing;
    std::optional<Day> expected;
    for (const auto& [unit, articles] : counts.units) {
        while (expected && *expected < unit && timeline.values.size() < most_unbroken_units) {
            timeline.values.push_back({unit_name(field, *expected), 0});
            expected = next_unit(field, *expected);
        }
        timeline.values.push_back({unit_name(field, unit), articles});
        expected = next_unit(field, unit);
    }
    return timeline;
}

}  // namespace dateline::searcher
