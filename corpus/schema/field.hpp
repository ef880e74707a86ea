// The schema of the index, as one table: every term prefix, every value slot, every query word. Help texts, the query parser and
// docs/SCHEMA.md read it; two fields that claim the same prefix, slot or query word do not compile.
//
// Prefixes and slots are on disk: never renumber, never reuse. Single letters are Omega's conventions, X... are ours.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::schema {

// Changes when an old reader would misread a new index, or a new reader an old one.
inline constexpr int format_version = 1;
// The oldest format that this program still reads.
inline constexpr int oldest_readable_version = 1;
// Changes when the same article would be analysed into other terms: articles of an older analysis are not "unchanged".
inline constexpr int analysis_version = 3;

using Slot = std::uint32_t;
inline constexpr Slot no_slot = 0xFFFFFFFF;

enum class Field : std::uint8_t {
    text,
    id,
    title,
    author,
    url,
    host,
    source,
    section,
    tag,
    language,
    path,
    published,
    published_to,
    published_day,
    published_month,
    published_year,
    published_week,
    published_quarter,
    date_from,
    about,
    about_day,
    about_month,
    about_week,
    about_quarter,
    about_year,
    about_decade,
    about_said,
    person,
    org,
    place,
    person_here,
    org_here,
    place_here,
    content,
    tie,
    sequence,
    state,
};

// How a field is kept.
enum class Kind : std::uint8_t {
    words,     // folded words with positions
    exact,     // one folded term for the whole value, no positions
    date,      // terms of calendar units
    position,  // a term that marks "a person stands here"
    value,     // a slot only
};

struct FieldRow {
    Field field;
    std::string_view name;    // as in docs and --fields
    std::string_view prefix;  // of its terms; "" for plain text words and for fields without terms
    Slot slot;                // no_slot: none
    Kind kind;
    std::string_view query_word;  // "title" for title:...; "" where a query cannot name it
    bool facet;                   // --facet NAME works
    std::string_view description;
    std::string_view example;  // a query that uses it
};

// clang-format off
inline constexpr std::array field_table{
    FieldRow{Field::text, "text", "", no_slot, Kind::words, "", false, "every word of text and title, folded (case, accents, width)", "prisoner exchange"},
    FieldRow{Field::id, "id", "Q", no_slot, Kind::exact, "id", false, "the article's id: given by the source, else made from its url or place", "id:u3e2e8685bb938ea1"},
    FieldRow{Field::title, "title", "S", no_slot, Kind::words, "title", false, "the words of the title (they also count as text)", "title:ceasefire"},
    FieldRow{Field::author, "author", "A", 12, Kind::words, "author", true, "the words of the authors' names", "author:\"jane doe\""},
    FieldRow{Field::url, "url", "U", no_slot, Kind::exact, "url", false, "the whole address", "url:https://example.com/a"},
    FieldRow{Field::host, "host", "H", no_slot, Kind::exact, "host", false, "the host of the address without www.", "host:example.com"},
    FieldRow{Field::source, "source", "XS", 6, Kind::exact, "source", true, "the outlet", "source:\"harbour ledger\""},
    FieldRow{Field::section, "section", "XSEC", no_slot, Kind::exact, "section", false, "the section it stood in", "section:world"},
    FieldRow{Field::tag, "tag", "K", no_slot, Kind::exact, "tag", false, "a keyword given by the source", "tag:diplomacy"},
    FieldRow{Field::language, "language", "L", 7, Kind::exact, "lang", true, "ISO 639-1 code of the language", "lang:en"},
    FieldRow{Field::path, "path", "XF", no_slot, Kind::exact, "", false, "the file it was read from", ""},
    FieldRow{Field::published, "published", "", 0, Kind::value, "date", false, "first day on which it can have come out, YYYYMMDD", "date:2025-05"},
    FieldRow{Field::published_to, "published_to", "", 1, Kind::value, "", false, "last day on which it can have come out, YYYYMMDD", ""},
    FieldRow{Field::published_day, "day", "D", no_slot, Kind::date, "", true, "published on that day, YYYYMMDD", "on:2025-05-19"},
    FieldRow{Field::published_month, "month", "M", no_slot, Kind::date, "", true, "published in that month, YYYYMM", "date:2025-05"},
    FieldRow{Field::published_year, "year", "Y", no_slot, Kind::date, "", true, "published in that year", "date:2025"},
    FieldRow{Field::published_week, "week", "XW", no_slot, Kind::date, "", true, "published in that ISO week, 2025W20", "date:2025-W20"},
    FieldRow{Field::published_quarter, "quarter", "XQ", no_slot, Kind::date, "", false, "published in that quarter, 2025Q2", "date:2025-Q2"},
    FieldRow{Field::date_from, "date_from", "XDS", no_slot, Kind::exact, "", false, "what told the publication day: metadata, header, ... unknown", "date:unknown"},
    FieldRow{Field::about, "about", "", 2, Kind::value, "about", false, "the days, months and years that the text speaks of, packed", "about:2005-08-29"},
    FieldRow{Field::about_day, "about-day", "XED", no_slot, Kind::date, "", true, "speaks of that day, YYYYMMDD", "about:2005-08-29"},
    FieldRow{Field::about_month, "about-month", "XEM", no_slot, Kind::date, "", true, "speaks of that month or a day in it, YYYYMM", "about:2005-08"},
    FieldRow{Field::about_week, "about-week", "XEW", no_slot, Kind::date, "", false, "speaks of that ISO week or a day in it, 2005W35", "about:2005-W35"},
    FieldRow{Field::about_quarter, "about-quarter", "XEQ", no_slot, Kind::date, "", false, "speaks of that quarter or a part of it, 2005Q3", "about:2005-Q3"},
    FieldRow{Field::about_year, "about-year", "XEY", no_slot, Kind::date, "", true, "speaks of that year or a part of it", "about:2005"},
    FieldRow{Field::about_decade, "about-decade", "XEC", no_slot, Kind::date, "", false, "speaks of that decade or a part of it, 200 for the 2000s", "about:2000s"},
    FieldRow{Field::about_said, "about-said", "XEP", no_slot, Kind::date, "", false, "what was literally said: a day, a month or a year", ""},
    FieldRow{Field::person, "person", "XNP", 3, Kind::exact, "person", true, "a person named in the text (name key; name ids in the slot)", "person:\"volodymyr zelensky\""},
    FieldRow{Field::org, "org", "XNO", 4, Kind::exact, "org", true, "an organisation named in the text", "org:nato"},
    FieldRow{Field::place, "place", "XNL", 5, Kind::exact, "place", true, "a place named in the text", "place:kyiv"},
    FieldRow{Field::person_here, "person-here", "XTP", no_slot, Kind::position, "@person", false, "stands at the first word of every person's name", "ceasefire NEAR/5 @person"},
    FieldRow{Field::org_here, "org-here", "XTO", no_slot, Kind::position, "@org", false, "stands at the first word of every organisation's name", "sanctions NEAR/5 @org"},
    FieldRow{Field::place_here, "place-here", "XTL", no_slot, Kind::position, "@place", false, "stands at the first word of every place's name", "flood NEAR/5 @place"},
    FieldRow{Field::content, "content", "", 8, Kind::value, "", false, "8-byte XXH3 of title and text: equal in copies", ""},
    FieldRow{Field::tie, "tie", "", 9, Kind::value, "", false, "order of equals: first day (4 bytes), then 8-byte XXH3 of the id", ""},
    FieldRow{Field::sequence, "sequence", "", 10, Kind::value, "", false, "number of the commit that wrote it, 8 bytes", ""},
    FieldRow{Field::state, "state", "", 11, Kind::value, "", false, "8-byte XXH3 of all that the index entry was made from: an article whose state is equal is unchanged", ""},
};
// clang-format on

// The row of a field. Every field has one (checked below).
constexpr const FieldRow& row(Field field) { return field_table[static_cast<std::size_t>(field)]; }
constexpr std::string_view prefix(Field field) { return row(field).prefix; }
constexpr Slot slot(Field field) { return row(field).slot; }

// The fields of names, which have entities.
constexpr bool is_name(Field field) { return field == Field::person || field == Field::org || field == Field::place; }

// "title" -> the field that `title:` asks; empty for a word that is no field.
constexpr std::optional<Field> field_of_query_word(std::string_view word) {
    for (const FieldRow& candidate : field_table) {
        if (!word.empty() && candidate.query_word == word) return candidate.field;
    }
    return std::nullopt;
}

// "person" -> the field that --facet person counts; empty where there is no such facet.
constexpr std::optional<Field> facet_of_name(std::string_view name) {
    for (const FieldRow& candidate : field_table) {
        if (candidate.facet && candidate.name == name) return candidate.field;
    }
    return std::nullopt;
}

namespace detail {

constexpr bool table_is_consistent() {
    for (std::size_t i = 0; i < field_table.size(); ++i) {
        if (field_table[i].field != static_cast<Field>(i)) return false;  // the order of the enum
        for (std::size_t j = i + 1; j < field_table.size(); ++j) {
            const FieldRow& a = field_table[i];
            const FieldRow& b = field_table[j];
            if (a.name == b.name) return false;
            if (!a.prefix.empty() && a.prefix == b.prefix) return false;
            if (a.slot != no_slot && a.slot == b.slot) return false;
            if (!a.query_word.empty() && a.query_word == b.query_word) return false;
        }
    }
    return true;
}
static_assert(table_is_consistent(), "two fields share a name, prefix, slot or query word, or the table is out of order");

}  // namespace detail

}  // namespace dateline::schema
