#include "searcher/render/hit_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::searcher::render {
namespace {

using output::JsonWriter;

void string_or_null(JsonWriter& json, const std::string& value) {
    if (value.empty()) {
        json.null();
    } else {
        json.string(value);
    }
}

void strings(JsonWriter& json, const std::vector<std::string>& values) {
    json.begin_array();
    for (const std::string& value : values) json.string(value);
    json.end_array();
}

void marks(JsonWriter& json, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    json.begin_array();
    for (const auto& [begin, end] : pairs) json.begin_array().integer(begin).integer(end).end_array();
    json.end_array();
}

void snippets(JsonWriter& json, const Hit& hit) {
    json.begin_array();
    for (const Snippet& snippet : hit.snippets) {
        json.begin_object().key("text").string(snippet.text).key("offset").integer(snippet.offset).key("matches");
        marks(json, snippet.matches);
        json.end_object();
    }
    json.end_array();
}

void entities(JsonWriter& json, const Hit& hit) {
    json.begin_object().key("person");
    strings(json, hit.persons);
    json.key("org");
    strings(json, hit.orgs);
    json.key("place");
    strings(json, hit.places);
    json.end_object();
}

void spans(JsonWriter& json, const Hit& hit) {
    json.begin_array();
    for (const article::Span& span : hit.spans) {
        json.begin_object().key("kind").string(article::span_kind_name(span.kind));
        json.key("start").integer(span.begin).key("end").integer(span.end).end_object();
    }
    json.end_array();
}

std::string joined(const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values) {
        if (!all.empty()) all += "; ";
        all += value;
    }
    return all;
}

std::string joined_snippets(const Hit& hit) {
    std::string all;
    for (const Snippet& snippet : hit.snippets) {
        if (!all.empty()) all += " … ";
        all += snippet.text;
    }
    return all;
}

std::string all_entities(const Hit& hit) {
    std::vector<std::string> all = hit.persons;
    all.insert(all.end(), hit.orgs.begin(), hit.orgs.end());
    all.insert(all.end(), hit.places.begin(), hit.places.end());
    return joined(all);
}

std::string spelled_marks(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    std::string all;
    for (const auto& [begin, end] : pairs) {
        if (!all.empty()) all += ' ';
        all += std::to_string(begin) + '-' + std::to_string(end);
    }
    return all;
}

constexpr int score_decimals = 6;

std::string fixed(double value) {
    std::array<char, 64> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, score_decimals);
    return error == std::errc() ? std::string(digits.data(), end) : "0.000000";
}

constexpr bool usual = true;
constexpr bool on_request = false;

// Captureless lambdas: a row says all there is to know about a field.
constexpr std::array table{
    HitField{"rank", usual, "place in the whole list, from 1",
             [](JsonWriter& j, const Hit& h) { j.integer(static_cast<std::int64_t>(h.rank)); },
             [](const Hit& h) { return std::to_string(h.rank); }},
    HitField{"id", usual, "the article's id, for --show and dateline-index remove", [](JsonWriter& j, const Hit& h) { j.string(h.id); },
             [](const Hit& h) { return h.id; }},
    HitField{"score", usual, "how well it fits; 0 where nothing was ranked",
             [](JsonWriter& j, const Hit& h) { j.number(h.score, score_decimals); }, [](const Hit& h) { return fixed(h.score); }},
    HitField{"title", usual, "the source's title, else the first words of the text", [](JsonWriter& j, const Hit& h) { j.string(h.title); },
             [](const Hit& h) { return h.title; }},
    HitField{"title_matches", usual, "byte pairs of the title that match", [](JsonWriter& j, const Hit& h) { marks(j, h.title_matches); },
             [](const Hit& h) { return spelled_marks(h.title_matches); }},
    HitField{"url", usual, "its address", [](JsonWriter& j, const Hit& h) { string_or_null(j, h.url); },
             [](const Hit& h) { return h.url; }},
    HitField{"source", usual, "the outlet", [](JsonWriter& j, const Hit& h) { string_or_null(j, h.source); },
             [](const Hit& h) { return h.source; }},
    HitField{"published", usual, "the day it came out, or the month or year where no more is known",
             [](JsonWriter& j, const Hit& h) { string_or_null(j, h.published); }, [](const Hit& h) { return h.published; }},
    HitField{"date_from", usual, "what told that day: metadata, header, url, filename, text, inferred, unknown",
             [](JsonWriter& j, const Hit& h) { j.string(h.date_from.empty() ? "unknown" : h.date_from); },
             [](const Hit& h) { return h.date_from.empty() ? std::string("unknown") : h.date_from; }},
    HitField{"language", usual, "ISO 639-1 code", [](JsonWriter& j, const Hit& h) { string_or_null(j, h.language); },
             [](const Hit& h) { return h.language; }},
    HitField{"snippets", usual, "the best sentences with their matches", snippets, joined_snippets},
    HitField{"entities", usual, "the persons, organisations and places named in it", entities, all_entities},
    HitField{"authors", usual, "who wrote it", [](JsonWriter& j, const Hit& h) { strings(j, h.authors); },
             [](const Hit& h) { return joined(h.authors); }},
    HitField{"section", usual, "the section it stood in", [](JsonWriter& j, const Hit& h) { string_or_null(j, h.section); },
             [](const Hit& h) { return h.section; }},
    HitField{"tags", usual, "keywords given by the source", [](JsonWriter& j, const Hit& h) { strings(j, h.tags); },
             [](const Hit& h) { return joined(h.tags); }},
    HitField{"person", on_request, "the persons alone", [](JsonWriter& j, const Hit& h) { strings(j, h.persons); },
             [](const Hit& h) { return joined(h.persons); }},
    HitField{"org", on_request, "the organisations alone", [](JsonWriter& j, const Hit& h) { strings(j, h.orgs); },
             [](const Hit& h) { return joined(h.orgs); }},
    HitField{"place", on_request, "the places alone", [](JsonWriter& j, const Hit& h) { strings(j, h.places); },
             [](const Hit& h) { return joined(h.places); }},
    HitField{"text", on_request, "the whole stored text", [](JsonWriter& j, const Hit& h) { j.string(h.text); },
             [](const Hit& h) { return h.text; }},
    HitField{"text_matches", on_request, "byte pairs of the text that match (with --show and a query)",
             [](JsonWriter& j, const Hit& h) { marks(j, h.text_matches); }, [](const Hit& h) { return spelled_marks(h.text_matches); }},
    HitField{"spans", on_request, "what of the text is not the story (with --show)", spans, [](const Hit&) { return std::string(); }},
    HitField{"date_text", on_request, "the day as it was written", [](JsonWriter& j, const Hit& h) { string_or_null(j, h.date_text); },
             [](const Hit& h) { return h.date_text; }},
    HitField{"date_cue", on_request, "the field or place that told the day",
             [](JsonWriter& j, const Hit& h) { string_or_null(j, h.date_cue); }, [](const Hit& h) { return h.date_cue; }},
    HitField{"date_conflicts", on_request, "what other places say of the day",
             [](JsonWriter& j, const Hit& h) { strings(j, h.date_conflicts); }, [](const Hit& h) { return joined(h.date_conflicts); }},
};

}  // namespace

std::span<const HitField> hit_fields() { return table; }

const HitField* find_hit_field(std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const HitField& field) { return field.name == name; });
    return found == table.end() ? nullptr : &*found;
}

base::Result<std::vector<const HitField*>> parse_hit_fields(std::string_view comma_list) {
    std::vector<const HitField*> fields;
    while (!comma_list.empty()) {
        const std::size_t comma = std::min(comma_list.find(','), comma_list.size());
        const std::string_view name = comma_list.substr(0, comma);
        comma_list.remove_prefix(std::min(comma + 1, comma_list.size()));
        if (name.empty()) continue;
        const HitField* field = find_hit_field(name);
        if (field == nullptr) {
            std::string names;
            for (const HitField& known : table) names += (names.empty() ? "" : ", ") + std::string(known.name);
            return base::fail(base::ErrorKind::usage, "--fields: there is no field '" + std::string(name) + "'", "the fields are " + names);
        }
        if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
    }
    if (fields.empty()) return base::fail(base::ErrorKind::usage, "--fields names no field", "--list-fields shows them all");
    return fields;
}

std::string hit_fields_help() {
    std::size_t widest = 0;
    for (const HitField& field : table) widest = std::max(widest, field.name.size());
    std::string page = "Fields of a hit, for --fields=a,b,c (json, ndjson, tsv); * = not written unless asked for\n";
    for (const HitField& field : table) {
        page += "  ";
        page += field.name;
        page.append(widest - field.name.size() + 1, ' ');
        page += field.usual ? "  " : "* ";
        page += field.help;
        page += '\n';
    }
    return page;
}

}  // namespace dateline::searcher::render
