#include "corpus/events/time_mention.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace dateline::events {

namespace {

struct MonthName {
    std::string_view word;  // folded
    int month;
};
// clang-format off
constexpr std::array month_names{
    MonthName{"january", 1}, MonthName{"jan", 1},   MonthName{"february", 2}, MonthName{"feb", 2},       MonthName{"march", 3},
    MonthName{"mar", 3},     MonthName{"april", 4}, MonthName{"apr", 4},      MonthName{"may", 5},       MonthName{"june", 6},
    MonthName{"jun", 6},     MonthName{"july", 7},  MonthName{"jul", 7},      MonthName{"august", 8},    MonthName{"aug", 8},
    MonthName{"september", 9}, MonthName{"sept", 9}, MonthName{"sep", 9},     MonthName{"october", 10},  MonthName{"oct", 10},
    MonthName{"november", 11}, MonthName{"nov", 11}, MonthName{"december", 12}, MonthName{"dec", 12}};
// clang-format on

// Behind these a bare four-digit number is a year.
constexpr std::array year_prepositions{std::string_view{"in"},    std::string_view{"since"},  std::string_view{"until"},
                                       std::string_view{"by"},    std::string_view{"during"}, std::string_view{"before"},
                                       std::string_view{"after"}, std::string_view{"of"}};

int number_of(std::string_view term) {
    int value = 0;
    for (char c : term) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

// Walks over the tokens with small questions; 0 stands for "no".
class Reader {
public:
    Reader(std::string_view text, const text::TokenStream& stream) : text_(text), stream_(stream) {}

    std::size_t size() const { return stream_.tokens.size(); }
    const text::Token& token(std::size_t i) const { return stream_.tokens[i]; }
    std::string_view term(std::size_t i) const { return stream_.term(token(i)); }

    int month(std::size_t i) const {
        if (i >= size() || token(i).kind != text::TokenKind::word || token(i).casing == text::Casing::lower) return 0;
        const std::string_view term = stream_.term(token(i));
        const auto* row = std::find_if(month_names.begin(), month_names.end(), [term](const MonthName& name) { return name.word == term; });
        return row == month_names.end() ? 0 : row->month;
    }

    // "Oct." and "Sept.", but not "May.": behind a month that is written out a point ends the sentence.
    bool point_of_short_month(std::size_t i) const {
        const std::string_view term = stream_.term(token(i - 1));
        return mark(i, ".") && term.size() <= 4 && term != "may" && term != "june" && term != "july";
    }

    int year(std::size_t i) const {
        if (!plain_number(i, 4)) return 0;
        const int value = number_of(stream_.term(token(i)));
        return value >= 1000 && value < 3000 ? value : 0;
    }

    int day(std::size_t i) const {
        if (i >= size()) return 0;
        std::string_view term = stream_.term(token(i));
        for (std::string_view ending : {"st", "nd", "rd", "th"}) {
            if (term.size() > 2 && term.ends_with(ending)) term.remove_suffix(2);
        }
        if (term.empty() || term.size() > 2) return 0;
        const int value = number_of(term);
        return value >= 1 && value <= 31 ? value : 0;
    }

    bool mark(std::size_t i, std::string_view mark) const {
        return i < size() && text_.substr(token(i).begin, token(i).end - token(i).begin) == mark;
    }

    bool year_preposition(std::size_t i) const {
        return std::find(year_prepositions.begin(), year_prepositions.end(), stream_.term(token(i))) != year_prepositions.end();
    }

    // Do these tokens stand together? An empty line parts them.
    bool in_one_paragraph(std::size_t first, std::size_t count) const {
        return std::all_of(stream_.tokens.begin() + static_cast<std::ptrdiff_t>(first + 1),
                           stream_.tokens.begin() + static_cast<std::ptrdiff_t>(first + count),
                           [](const text::Token& token) { return token.lines_before <= 1; });
    }
    bool without_blanks(std::size_t first, std::size_t count) const {
        return std::none_of(stream_.tokens.begin() + static_cast<std::ptrdiff_t>(first + 1),
                            stream_.tokens.begin() + static_cast<std::ptrdiff_t>(first + count),
                            [](const text::Token& token) { return token.space_before; });
    }

    // "2019" as a number of its own: not "2,019", "2019%" or "$2019".
    bool plain_number(std::size_t i, std::uint32_t digits) const {
        return i < size() && token(i).kind == text::TokenKind::number && token(i).end - token(i).begin == digits;
    }

    // Is token i followed by something that makes a number a quantity?
    bool quantity_follows(std::size_t i) const { return mark(i + 1, "%") || mark(i + 1, "-") || mark(i + 1, "/"); }

    // Two-digit month or day of an ISO date.
    int two_digits(std::size_t i) const { return plain_number(i, 2) ? number_of(stream_.term(token(i))) : 0; }

private:
    std::string_view text_;
    const text::TokenStream& stream_;
};

// What a rule found at a place: how many tokens it took, and what they say.
struct Reading {
    std::size_t tokens = 0;
    calendar::Period period;
    calendar::Grain grain = calendar::Grain::day;
};

std::optional<Reading> day_reading(std::size_t tokens, int year, int month, int day) {
    const std::optional<calendar::Day> found = calendar::make_day(year, month, day);
    if (!found) return std::nullopt;
    return Reading{tokens, {*found, *found}, calendar::Grain::day};
}

// 2025-05-16
std::optional<Reading> iso_date(const Reader& at, std::size_t i) {
    if (!at.year(i) || !at.mark(i + 1, "-") || !at.two_digits(i + 2) || !at.mark(i + 3, "-") || !at.two_digits(i + 4)) return std::nullopt;
    if (!at.without_blanks(i, 5)) return std::nullopt;
    return day_reading(5, at.year(i), at.two_digits(i + 2), at.two_digits(i + 4));
}

// May 16, 2025; Oct. 4 2006
std::optional<Reading> month_day_year(const Reader& at, std::size_t i) {
    const int month = at.month(i);
    if (month == 0) return std::nullopt;
    std::size_t next = i + 1;
    if (at.point_of_short_month(next)) ++next;
    const int day = at.day(next);
    if (day == 0) return std::nullopt;
    ++next;
    if (at.mark(next, ",")) ++next;
    const int year = at.year(next);
    if (year == 0) return std::nullopt;
    return day_reading(next + 1 - i, year, month, day);
}

// 16 May 2025, 16th of May 2025
std::optional<Reading> day_month_year(const Reader& at, std::size_t i) {
    const int day = at.day(i);
    if (day == 0) return std::nullopt;
    std::size_t next = i + 1;
    if (at.mark(next, "of")) ++next;
    const int month = at.month(next);
    if (month == 0) return std::nullopt;
    ++next;
    if (at.point_of_short_month(next) || at.mark(next, ",")) ++next;
    const int year = at.year(next);
    if (year == 0) return std::nullopt;
    return day_reading(next + 1 - i, year, month, day);
}

// May 2025; February, 2022
std::optional<Reading> month_year(const Reader& at, std::size_t i) {
    const int month = at.month(i);
    if (month == 0) return std::nullopt;
    std::size_t next = i + 1;
    if (at.point_of_short_month(next) || at.mark(next, ",") || at.mark(next, "of")) ++next;
    const int year = at.year(next);
    if (year == 0) return std::nullopt;
    return Reading{next + 1 - i, calendar::month_period(year, month), calendar::Grain::month};
}

// in 2019
std::optional<Reading> year_alone(const Reader& at, std::size_t i) {
    const int year = at.year(i);
    if (year == 0 || i == 0 || !at.year_preposition(i - 1) || at.quantity_follows(i)) return std::nullopt;
    // "one of 2000 people", "by 1500 votes": behind these two a lower-case word directly behind makes it a count.
    const bool counted =
        i + 1 < at.size() && at.token(i + 1).casing == text::Casing::lower && (at.term(i - 1) == "of" || at.term(i - 1) == "by");
    if (counted) return std::nullopt;
    return Reading{1, calendar::year_period(year), calendar::Grain::year};
}

struct Rule {
    std::string_view name;
    std::optional<Reading> (*read)(const Reader&, std::size_t);
};
constexpr std::array rules{Rule{"iso-date", iso_date}, Rule{"month-day-year", month_day_year}, Rule{"day-month-year", day_month_year},
                           Rule{"month-year", month_year}, Rule{"year-alone", year_alone}};

std::string value_of(const Reading& reading) {
    switch (reading.grain) {
        case calendar::Grain::day: return calendar::iso_date(reading.period.first);
        case calendar::Grain::month: return calendar::iso_month(reading.period.first);
        default: return calendar::iso_year(reading.period.first);
    }
}

}  // namespace

std::string_view time_class_name(TimeClass time_class) {
    switch (time_class) {
        case TimeClass::date: return "DATE";
        case TimeClass::time: return "TIME";
        case TimeClass::duration: return "DURATION";
        case TimeClass::set: return "SET";
    }
    return "DATE";
}

std::vector<TimeMention> find_time_mentions(std::string_view text, const text::TokenStream& stream) {
    const Reader reader(text, stream);
    std::vector<TimeMention> mentions;
    for (std::size_t i = 0; i < reader.size();) {
        // Only a number or a capitalised word can begin one.
        const text::Token& token = reader.token(i);
        const bool may_begin = (token.term_size > 0 && token.kind == text::TokenKind::number) ||
                               token.casing == text::Casing::capitalised || token.casing == text::Casing::upper || reader.day(i) != 0;
        std::size_t taken = 1;
        for (const Rule& rule : std::span(rules).first(may_begin ? rules.size() : 0)) {
            const std::optional<Reading> reading = rule.read(reader, i);
            if (!reading || !reader.in_one_paragraph(i, reading->tokens)) continue;
            mentions.push_back({token.begin, reader.token(i + reading->tokens - 1).end, TimeClass::date, value_of(*reading),
                                reading->period, reading->grain, rule.name});
            taken = reading->tokens;
            break;
        }
        i += taken;
    }
    return mentions;
}

}  // namespace dateline::events
