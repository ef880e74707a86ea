#include "indexer/explain.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "corpus/names/aliases.hpp"
#include "corpus/output/json_writer.hpp"
#include "corpus/output/terminal.hpp"
#include "corpus/output/wrap.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::indexer {

namespace {

using output::JsonWriter;

std::string_view piece(const article::Article& article, std::uint32_t begin, std::uint32_t end) {
    return std::string_view(article.text).substr(begin, end - begin);
}

void text_or_null(JsonWriter& json, std::string_view key, std::string_view value) {
    json.key(key);
    if (value.empty()) {
        json.null();
    } else {
        json.string(value);
    }
}

// The name that the article itself and the shipped aliases give.
std::string name_of(const names::Mention& mention, text::Tokenizer& tokenizer) {
    const auto shown = names::alias_of(mention.kind, names::name_key(mention.name, tokenizer));
    return shown ? std::string(*shown) : mention.name;
}

// The source's title, else the one found in the text.
std::string_view title_of(const article::Article& article) {
    if (!article.title.empty()) return article.title;
    const auto title = std::ranges::find(article.spans, article::SpanKind::title, &article::Span::kind);
    return title == article.spans.end() ? std::string_view{} : piece(article, title->begin, title->end);
}

std::string_view title_from(const article::Article& article) {
    if (!article.title.empty()) return "source";
    return title_of(article).empty() ? "" : "text";
}

std::string article_line(const article::Article& article) {
    JsonWriter json;
    json.begin_object();
    json.key("type").string("article");
    json.key("id").string(article.id);
    text_or_null(json, "title", title_of(article));
    text_or_null(json, "published", article::published_text(article.published));
    json.key("date_from").string(article::date_source_name(article.published.from));
    text_or_null(json, "date_text", article.published.literal);
    text_or_null(json, "date_cue", article.published.cue);
    json.key("date_conflicts").begin_array();
    for (const std::string& conflict : article.published.conflicts) json.string(conflict);
    json.end_array();
    text_or_null(json, "language", article.language);
    json.key("text").string(article.text);
    text_or_null(json, "title_from", title_from(article));
    json.end_object();
    return json.take() + "\n";
}

std::string span_line(const article::Article& article, const article::Span& span) {
    JsonWriter json;
    json.begin_object();
    json.key("type").string("span");
    json.key("kind").string(article::span_kind_name(span.kind));
    json.key("start").integer(span.begin);
    json.key("end").integer(span.end);
    json.key("text").string(piece(article, span.begin, span.end));
    json.end_object();
    return json.take() + "\n";
}

// "text_fallback" is how a text came to be, and no field of an article.
std::string_view shown_role(fields::Role role) {
    return fields::role_name(role == fields::Role::text_fallback ? fields::Role::text : role);
}

std::string field_line(const reading::FieldChoice& choice, bool used) {
    JsonWriter json;
    json.begin_object();
    json.key("type").string("field");
    json.key("role").string(shown_role(choice.role));
    json.key("source").string(choice.field);
    json.key("used").boolean(used);
    json.key("why").string(choice.why);
    json.end_object();
    return json.take() + "\n";
}

std::string mention_line(const article::Article& article, const names::Mention& mention, text::Tokenizer& tokenizer) {
    JsonWriter json;
    json.begin_object();
    json.key("type").string("mention");
    json.key("field").string("text");
    json.key("kind").string(names::kind_name(mention.kind));
    json.key("start").integer(mention.begin);
    json.key("end").integer(mention.end);
    json.key("text").string(piece(article, mention.begin, mention.end));
    json.key("name").string(name_of(mention, tokenizer));
    json.end_object();
    return json.take() + "\n";
}

std::string_view given_kind_name(article::GivenKind kind) {
    switch (kind) {
        case article::GivenKind::person: return "person";
        case article::GivenKind::org: return "org";
        case article::GivenKind::place: break;
    }
    return "place";
}

std::string given_line(const article::GivenName& name) {
    JsonWriter json;
    json.begin_object();
    json.key("type").string("given");
    json.key("kind").string(given_kind_name(name.kind));
    json.key("name").string(name.text);
    json.end_object();
    return json.take() + "\n";
}

std::string_view grain_name(calendar::Grain grain) {
    switch (grain) {
        case calendar::Grain::day: return "day";
        case calendar::Grain::week: return "week";
        case calendar::Grain::month: return "month";
        case calendar::Grain::quarter: return "quarter";
        case calendar::Grain::year: return "year";
        case calendar::Grain::decade: return "decade";
    }
    return "day";
}

std::string time_line(const article::Article& article, const events::TimeMention& time) {
    JsonWriter json;
    json.begin_object();
    json.key("type").string("time");
    json.key("field").string("text");
    json.key("class").string(events::time_class_name(time.time_class));
    json.key("start").integer(time.begin);
    json.key("end").integer(time.end);
    json.key("text").string(piece(article, time.begin, time.end));
    json.key("value").string(time.value);
    text_or_null(json, "first", time.period ? calendar::iso_date(time.period->first) : "");
    text_or_null(json, "last", time.period ? calendar::iso_date(time.period->last) : "");
    json.key("grain").string(grain_name(time.grain));
    json.key("rule").string(time.rule);
    json.end_object();
    return json.take() + "\n";
}

// Lines of a label and what it says, broken where the terminal ends.
class Page {
public:
    Page(std::string title, int width) : width_(width), text_(std::move(title) + "\n") {}

    void add(std::string_view label, std::string_view value) {
        if (value.empty()) return;
        const std::string clean = output::clean_line(value);
        const int cells = width_ > 0 ? std::max(width_ - static_cast<int>(indent), 20) : std::numeric_limits<int>::max();
        std::string margin = "  " + std::string(label);
        for (const std::string_view line : output::wrap(clean, cells)) {
            margin.resize(std::max(margin.size() + 1, indent), ' ');
            text_.append(margin).append(line).append("\n");
            margin.clear();
        }
    }

    std::string take() { return std::move(text_); }

private:
    static constexpr std::size_t indent = 14;

    int width_;
    std::string text_;
};

// The beginning of what stands there; a cookie notice may be a page long.
std::string beginning(std::string_view text) {
    constexpr std::size_t longest = 160;
    if (text.size() <= longest) return std::string(text);
    return std::string(text.substr(0, text::floor_character(text, longest))) + "…";
}

std::string place(std::uint32_t begin, std::uint32_t end) { return std::to_string(begin) + ".." + std::to_string(end); }

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) text += (text.empty() ? "" : "; ") + value;
    return text;
}

// "title <- headline (schema.org)"
std::string field_text(const reading::FieldChoice& choice, std::string_view sign) {
    const std::string why = choice.why.empty() ? "" : " (" + choice.why + ")";
    return std::string(shown_role(choice.role)).append(sign).append(choice.field).append(why);
}

// "2025-05-19 (url: /2025/05/19/)"; the day's source and its cue are mostly one word.
std::string day_text(const article::Published& published) {
    if (!published.period) return published.literal.empty() ? "unknown" : "unknown (\"" + published.literal + "\")";
    const std::string from(article::date_source_name(published.from));
    const bool has_cue = !published.cue.empty() && published.cue != from;
    return article::published_text(published) + " (" + from + (has_cue ? ", " + published.cue : "") + ": \"" + published.literal + "\")";
}

}  // namespace

std::string explain_ndjson(const analysis::AnalysedArticle& analysed, const reading::ReadArticle& read) {
    text::Tokenizer tokenizer;
    std::string lines = article_line(analysed.article);
    for (const reading::FieldChoice& choice : read.choices) lines += field_line(choice, true);
    for (const reading::FieldChoice& choice : read.passed_over) lines += field_line(choice, false);
    for (const article::GivenName& name : analysed.article.given_names) lines += given_line(name);
    for (const article::Span& span : analysed.article.spans) lines += span_line(analysed.article, span);
    std::size_t next_time = 0;
    for (const names::Mention& mention : analysed.mentions) {
        for (; next_time < analysed.times.size() && analysed.times[next_time].begin < mention.begin; ++next_time) {
            lines += time_line(analysed.article, analysed.times[next_time]);
        }
        lines += mention_line(analysed.article, mention, tokenizer);
    }
    for (; next_time < analysed.times.size(); ++next_time) lines += time_line(analysed.article, analysed.times[next_time]);
    return lines;
}

std::string explain_text(const analysis::AnalysedArticle& analysed, const reading::ReadArticle& read, int width) {
    const article::Article& article = analysed.article;
    text::Tokenizer tokenizer;
    Page page(article::describe(article.location), width);
    page.add("id", article.id);
    const std::string_view title = title_of(article);
    page.add("title", std::string(title) + (article.title.empty() && !title.empty() ? "  (found in the text)" : ""));
    page.add("published", day_text(article.published));
    for (const std::string& conflict : article.published.conflicts) page.add("", "but " + conflict);
    page.add("language", article.language);
    page.add("source", article.source);
    page.add("url", article.url);
    page.add("authors", joined(article.authors));
    page.add("section", article.section);
    page.add("tags", joined(article.tags));
    page.add("text", std::to_string(article.text.size()) + " bytes, " + std::to_string(analysed.text.tokens.size()) + " tokens");
    if (!article.text.empty()) page.add("", "\"" + beginning(article.text) + "\"");
    for (const reading::FieldChoice& choice : read.choices) page.add("field", field_text(choice, " <- "));
    for (const reading::FieldChoice& choice : read.passed_over) page.add("not used", field_text(choice, ": "));
    page.add("unknown", joined(read.unknown_fields));
    for (const article::Span& span : article.spans) {
        if (span.kind == article::SpanKind::title) continue;
        page.add(article::span_kind_name(span.kind),
                 place(span.begin, span.end) + "  \"" + beginning(piece(article, span.begin, span.end)) + "\"");
    }
    for (const article::GivenName& name : article.given_names) page.add(given_kind_name(name.kind), name.text + "  (given by the source)");
    for (const names::Mention& mention : analysed.mentions) {
        const std::string written(piece(article, mention.begin, mention.end));
        const std::string name = name_of(mention, tokenizer);
        page.add(names::kind_name(mention.kind),
                 place(mention.begin, mention.end) + "  " + written + (name == written ? "" : "  = " + name));
    }
    for (const events::TimeMention& time : analysed.times) {
        page.add("time", place(time.begin, time.end) + "  " + std::string(piece(article, time.begin, time.end)) + "  = " + time.value +
                             "  (" + std::string(time.rule) + ")");
    }
    return page.take() + "\n";
}

}  // namespace dateline::indexer
