#include "corpus/record/record.hpp"

#include <algorithm>

#include "corpus/base/varint.hpp"

namespace dateline::record {

namespace {

using base::append_varint;
using base::take_varint;

constexpr char version = 1;

// On disk: never renumber.
enum class Number : std::uint8_t {
    id = 1,
    title = 2,
    text = 3,
    url = 4,
    source = 5,
    author = 6,  // repeated
    section = 7,
    tag = 8,  // repeated
    language = 9,
    published = 10,  // grain, source of the date, first and last day (zigzag); literal is apart
    date_literal = 11,
    date_source = 12,   // only where the day is unknown
    spans = 13,         // kind, begin and length of each, begins as distances
    split_points = 14,  // distances
    date_cue = 15,
    date_conflict = 16,  // repeated
};

void append_field(std::string& out, Number number, std::string_view bytes) {
    if (bytes.empty()) return;
    append_varint(out, static_cast<std::uint64_t>(number));
    append_varint(out, bytes.size());
    out += bytes;
}

std::uint64_t zigzag(std::int64_t value) { return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63); }
std::int64_t unzigzag(std::uint64_t value) { return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1); }

std::string encode_published(const article::Published& published) {
    std::string out;
    if (!published.period) return out;
    append_varint(out, static_cast<std::uint64_t>(published.grain));
    append_varint(out, static_cast<std::uint64_t>(published.from));
    append_varint(out, zigzag(published.period->first.time_since_epoch().count()));
    append_varint(out, zigzag(published.period->last.time_since_epoch().count()));
    return out;
}

std::string encode_spans(const std::vector<article::Span>& spans) {
    std::string out;
    std::uint32_t previous = 0;
    for (const article::Span& span : spans) {
        append_varint(out, static_cast<std::uint64_t>(span.kind));
        append_varint(out, span.begin - previous);
        append_varint(out, span.end - span.begin);
        previous = span.begin;
    }
    return out;
}

std::string encode_split_points(const std::vector<std::uint32_t>& points) {
    std::string out;
    std::uint32_t previous = 0;
    for (const std::uint32_t point : points) {
        append_varint(out, point - previous);
        previous = point;
    }
    return out;
}

bool decode_published(std::string_view bytes, article::Published& published) {
    const auto grain = take_varint(bytes);
    const auto from = take_varint(bytes);
    const auto first = take_varint(bytes);
    const auto last = take_varint(bytes);
    if (!grain || !from || !first || !last) return false;
    published.grain = static_cast<calendar::Grain>(*grain);
    published.from = static_cast<article::DateSource>(*from);
    const auto day = [](std::uint64_t value) { return calendar::Day{std::chrono::days{static_cast<int>(unzigzag(value))}}; };
    published.period = calendar::Period{day(*first), day(*last)};
    return true;
}

bool decode_spans(std::string_view bytes, std::vector<article::Span>& spans) {
    std::uint64_t begin = 0;
    while (!bytes.empty()) {
        const auto kind = take_varint(bytes);
        const auto distance = take_varint(bytes);
        const auto length = take_varint(bytes);
        if (!kind || !distance || !length) return false;
        begin += *distance;
        spans.push_back(
            {static_cast<article::SpanKind>(*kind), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + *length)});
    }
    return true;
}

bool decode_split_points(std::string_view bytes, std::vector<std::uint32_t>& points) {
    std::uint64_t point = 0;
    while (!bytes.empty()) {
        const auto distance = take_varint(bytes);
        if (!distance) return false;
        point += *distance;
        points.push_back(static_cast<std::uint32_t>(point));
    }
    return true;
}

// Offsets that point into the text and days of the calendar: whoever shows the record relies on them.
bool makes_sense(const Record& record) {
    std::uint32_t before = 0;
    for (const article::Span& span : record.spans) {
        if (span.begin < before || span.end < span.begin || span.end > record.text.size()) return false;
        before = span.begin;
    }
    const bool sorted = std::is_sorted(record.split_points.begin(), record.split_points.end());
    if (!sorted || (!record.split_points.empty() && record.split_points.back() > record.text.size())) return false;
    const auto& period = record.published.period;
    return !period || (calendar::year_period(1).first <= period->first && period->first <= period->last &&
                       period->last <= calendar::year_period(9999).last);
}

bool decode_field(Number number, std::string_view bytes, Record& record) {
    switch (number) {
        case Number::id: record.id = bytes; return true;
        case Number::title: record.title = bytes; return true;
        case Number::text: record.text = bytes; return true;
        case Number::url: record.url = bytes; return true;
        case Number::source: record.source = bytes; return true;
        case Number::author: record.authors.emplace_back(bytes); return true;
        case Number::section: record.section = bytes; return true;
        case Number::tag: record.tags.emplace_back(bytes); return true;
        case Number::language: record.language = bytes; return true;
        case Number::published: return decode_published(bytes, record.published);
        case Number::date_literal: record.published.literal = bytes; return true;
        case Number::date_source: record.published.from = static_cast<article::DateSource>(bytes.front()); return true;
        case Number::date_cue: record.published.cue = bytes; return true;
        case Number::date_conflict: record.published.conflicts.emplace_back(bytes); return true;
        case Number::spans: return decode_spans(bytes, record.spans);
        case Number::split_points: return decode_split_points(bytes, record.split_points);
    }
    return true;  // a field of a later version
}

}  // namespace

std::string encode(const Record& record) {
    std::string out;
    out.reserve(record.text.size() + 256);
    out += version;
    append_field(out, Number::id, record.id);
    append_field(out, Number::title, record.title);
    append_field(out, Number::url, record.url);
    append_field(out, Number::source, record.source);
    for (const std::string& author : record.authors) append_field(out, Number::author, author);
    append_field(out, Number::section, record.section);
    for (const std::string& tag : record.tags) append_field(out, Number::tag, tag);
    append_field(out, Number::language, record.language);
    append_field(out, Number::published, encode_published(record.published));
    append_field(out, Number::date_literal, record.published.literal);
    append_field(out, Number::date_cue, record.published.cue);
    for (const std::string& conflict : record.published.conflicts) append_field(out, Number::date_conflict, conflict);
    if (!record.published.period && record.published.from != article::DateSource::unknown) {
        append_field(out, Number::date_source, std::string(1, static_cast<char>(record.published.from)));
    }
    append_field(out, Number::spans, encode_spans(record.spans));
    append_field(out, Number::split_points, encode_split_points(record.split_points));
    append_field(out, Number::text, record.text);
    return out;
}

base::Result<Record> decode(std::string_view bytes) {
    const auto damaged = [] {
        return base::fail(base::ErrorKind::index_damaged, "the stored record of an article is damaged", "rebuild the index");
    };
    if (bytes.empty()) return damaged();
    if (bytes.front() != version) {
        return base::fail(base::ErrorKind::index_newer, "the stored record of an article has an unknown version",
                          "use a later version of Dateline");
    }
    bytes.remove_prefix(1);
    Record record;
    while (!bytes.empty()) {
        const auto number = take_varint(bytes);
        const auto size = take_varint(bytes);
        if (!number || !size || *size > bytes.size() || *size == 0) return damaged();
        if (*number <= 255 && !decode_field(static_cast<Number>(*number), bytes.substr(0, *size), record)) return damaged();
        bytes.remove_prefix(*size);
    }
    if (!makes_sense(record)) return damaged();
    return record;
}

}  // namespace dateline::record
