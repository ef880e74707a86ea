#include "searcher/render/json.hpp"

#include <algorithm>

#include "corpus/output/json_writer.hpp"
#include "corpus/text/utf8.hpp"
#include "searcher/render/hit_fields.hpp"

namespace dateline::searcher::render {
namespace {

using output::JsonWriter;

constexpr int output_version = 1;  // "version" of the summary: changes only when a field goes away or means something else
constexpr int elapsed_decimals = 3;

std::int64_t whole(std::uint64_t number) { return static_cast<std::int64_t>(number); }

void begin(JsonWriter& json, std::string_view type, const Page& page) {
    json.begin_object().key("type").string(type);
    if (!page.query_id.empty()) json.key("query_id").string(page.query_id);
}

void add_field(JsonWriter& json, const HitField& field, const Hit& hit) {
    json.key(field.name);
    field.write_json(json, hit);
}

void add_hit(JsonWriter& json, const Hit& hit, const Page& page) {
    begin(json, "hit", page);
    if (!page.fields.empty()) {
        for (const HitField* field : page.fields) add_field(json, *field, hit);
    } else {
        for (const HitField& field : hit_fields()) {
            if (field.usual) add_field(json, field, hit);
        }
    }
    json.end_object();
}

void add_counts(JsonWriter& json, const std::vector<Count>& counts) {
    json.key("values").begin_array();
    for (const Count& count : counts) {
        json.begin_object().key("value").string(count.value).key("count").integer(whole(count.count)).end_object();
    }
    json.end_array();
}

void add_facet(JsonWriter& json, const Facet& facet, const Page& page) {
    begin(json, "facet", page);
    json.key("field").string(facet.field);
    add_counts(json, facet.values);
    json.key("other").integer(whole(facet.other)).key("missing").integer(whole(facet.missing)).end_object();
}

void add_timeline(JsonWriter& json, const Timeline& timeline, const Page& page) {
    begin(json, "timeline", page);
    json.key("field").string(timeline.field);
    add_counts(json, timeline.values);
    json.key("missing").integer(whole(timeline.missing)).end_object();
}

void add_string_or_null(JsonWriter& json, std::string_view key, const std::string& value) {
    json.key(key);
    value.empty() ? json.null() : json.string(value);
}

void add_strings(JsonWriter& json, const std::vector<std::string>& values) {
    json.begin_array();
    for (const std::string& value : values) json.string(value);
    json.end_array();
}

void add_entity(JsonWriter& json, const NamedEntity& entity, const Page& page) {
    begin(json, "name", page);
    json.key("field").string(entity.field).key("value").string(entity.name).key("count").integer(whole(entity.count));
    json.key("spellings").begin_array();
    for (const Spelling& spelling : entity.spellings) {
        json.begin_object().key("name").string(spelling.name).key("count").integer(whole(spelling.count));
        add_string_or_null(json, "evidence", spelling.evidence);
        add_string_or_null(json, "via", spelling.via);
        json.end_object();
    }
    json.end_array().end_object();
}

void add_summary(JsonWriter& json, const Results& results, const Page& page) {
    const Summary& summary = results.summary;
    begin(json, "summary", page);
    json.key("version").integer(output_version);
    json.key("query").string(summary.query).key("read_as").string(summary.read_as);
    json.key("total").integer(whole(summary.total)).key("returned").integer(whole(summary.returned));
    json.key("undated").integer(whole(summary.undated)).key("relaxed").boolean(summary.relaxed);
    json.key("names_expanded").begin_array();
    for (const NameExpansion& expansion : summary.names_expanded) {
        json.begin_object().key("word").string(expansion.word).key("others");
        add_strings(json, expansion.others);
        json.key("name").string(expansion.name).end_object();
    }
    json.end_array();
    json.key("suggestion");
    if (summary.suggestion) {
        json.string(*summary.suggestion);
    } else {
        json.null();
    }
    json.key("elapsed_ms").number(summary.elapsed_ms, elapsed_decimals);
    json.key("notes");
    add_strings(json, results.notes);
    json.end_object();
}

void add_explanation(JsonWriter& json, const Results& results, const Page& page) {
    begin(json, "explanation", page);
    json.key("typed").string(results.summary.query);
    json.key("tree").string(results.explanation->tree).key("engine").string(results.explanation->engine);
    json.key("parts").begin_array();
    for (const auto& [part, total] : results.explanation->parts) {
        json.begin_object().key("part").string(part).key("total").integer(whole(total)).end_object();
    }
    json.end_array().end_object();
}

void end_line(OutputStream& out, JsonWriter& json) {
    out.add(json.take());
    out.add("\n");
}

}  // namespace

void write_ndjson(OutputStream& out, const Results& results, const Page& page) {
    JsonWriter json;
    if (results.explanation) {
        add_explanation(json, results, page);
        end_line(out, json);
    }
    for (const Hit& hit : results.hits) {
        add_hit(json, hit, page);
        end_line(out, json);
    }
    for (const Facet& facet : results.facets) {
        add_facet(json, facet, page);
        end_line(out, json);
    }
    if (results.timeline) {
        add_timeline(json, *results.timeline, page);
        end_line(out, json);
    }
    if (results.names) write_json_names(out, *results.names, page);
    add_summary(json, results, page);
    end_line(out, json);
}

void write_json(OutputStream& out, const Results& results, const Page& page) {
    JsonWriter json;
    begin(json, "results", page);
    json.key("explanation");
    if (results.explanation) {
        add_explanation(json, results, page);
    } else {
        json.null();
    }
    json.key("hits").begin_array();
    for (const Hit& hit : results.hits) add_hit(json, hit, page);
    json.end_array().key("facets").begin_array();
    for (const Facet& facet : results.facets) add_facet(json, facet, page);
    json.end_array().key("timeline");
    if (results.timeline) {
        add_timeline(json, *results.timeline, page);
    } else {
        json.null();
    }
    if (results.names) {
        json.key("names").begin_array();
        for (const NamedEntity& entity : results.names->entities) add_entity(json, entity, page);
        json.end_array();
    }
    json.key("summary");
    add_summary(json, results, page);
    json.end_object();
    end_line(out, json);
}

void write_json_article(OutputStream& out, const Hit& article, const Page& page) {
    Page whole_article = page;
    if (whole_article.fields.empty()) {
        for (const HitField& field : hit_fields()) {
            if (field.usual) whole_article.fields.push_back(&field);
        }
        for (const std::string_view name : {"text", "text_matches", "spans", "date_text", "date_cue", "date_conflicts"})
            whole_article.fields.push_back(find_hit_field(name));
    }
    JsonWriter json;
    add_hit(json, article, whole_article);
    end_line(out, json);
}

void write_json_names(OutputStream& out, const NameList& names, const Page& page) {
    JsonWriter json;
    for (const NamedEntity& entity : names.entities) {
        add_entity(json, entity, page);
        end_line(out, json);
    }
}

// A message may quote what was typed, and that may be no UTF-8.
void write_json_error(OutputStream& out, const base::Error& error, const Page& page) {
    JsonWriter json;
    begin(json, "error", page);
    json.key("kind").string(base::kind_name(error.kind)).key("message").string(text::repair_utf8(error.message).text).key("hint");
    if (error.hint.empty()) {
        json.null();
    } else {
        json.string(text::repair_utf8(error.hint).text);
    }
    json.end_object();
    end_line(out, json);
}

}  // namespace dateline::searcher::render
