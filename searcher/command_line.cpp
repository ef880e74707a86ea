#include "searcher/command_line.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "corpus/calendar/typed_period.hpp"
#include "corpus/query/build.hpp"
#include "corpus/query/named_field.hpp"
#include "corpus/query/words.hpp"
#include "corpus/store/index_directory.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::searcher {
namespace {

using base::Error;
using base::ErrorKind;
using base::fail;
using base::Result;
using query::Node;
using schema::Field;

Error usage(std::string message, std::string hint = {}) { return {ErrorKind::usage, std::move(message), std::move(hint)}; }

// "--since: " before what was wrong with the value.
Error about_option(std::string_view option, Error error) {
    error.message = "--" + std::string(option) + ": " + error.message;
    return error;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

// --- numbers and words ------------------------------------------------------------------------------------------------------------

std::optional<std::size_t> read_number(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Result<std::size_t> read_count(std::string_view option, const Value& typed, std::size_t otherwise, bool or_all) {
    if (!typed) return otherwise;
    if (or_all && *typed == "all") return no_limit;
    if (const auto number = read_number(*typed)) return *number;
    return fail(about_option(option, usage("'" + *typed + "' is no number", or_all ? "a number from 0, or all" : "a number from 0")));
}

template <class T>
struct Choice {
    std::string_view word;
    T value;
};

template <class T, std::size_t count>
Result<T> read_choice(std::string_view option, const Value& typed, const std::array<Choice<T>, count>& choices) {
    if (!typed) return choices.front().value;
    std::string words;
    for (const Choice<T>& choice : choices) {
        if (choice.word == *typed) return choice.value;
        words += (words.empty() ? "" : ", ") + std::string(choice.word);
    }
    return fail(about_option(option, usage("there is no '" + *typed + "'", "one of " + words)));
}

constexpr std::array sorts{Choice<Sort>{"relevance", Sort::relevance}, Choice<Sort>{"newest", Sort::newest},
                           Choice<Sort>{"oldest", Sort::oldest}};

constexpr std::array colors{Choice<output::ColorChoice>{"auto", output::ColorChoice::automatic},
                            Choice<output::ColorChoice>{"always", output::ColorChoice::always},
                            Choice<output::ColorChoice>{"never", output::ColorChoice::never}};

constexpr std::array timelines{
    Choice<Field>{"month", Field::published_month},   Choice<Field>{"year", Field::published_year},
    Choice<Field>{"week", Field::published_week},     Choice<Field>{"day", Field::published_day},
    Choice<Field>{"about-month", Field::about_month}, Choice<Field>{"about-year", Field::about_year},
    Choice<Field>{"about-week", Field::about_week},   Choice<Field>{"about-day", Field::about_day},
};

// --- facets -----------------------------------------------------------------------------------------------------------------------

std::string facet_names() {
    std::string names;
    for (const schema::FieldRow& row : schema::field_table) {
        if (row.facet) names += (names.empty() ? "" : ", ") + std::string(row.name);
    }
    return names;
}

// "person", "person:20", "person:all"
Result<std::optional<FacetRequest>> read_names(const Value& typed) {
    constexpr std::size_t usual = 50;
    if (!typed) return std::nullopt;
    const std::size_t colon = std::min(typed->find(':'), typed->size());
    const std::string kind = typed->substr(0, colon);
    const auto field = schema::facet_of_name(kind);
    if (!field || !schema::is_name(*field))
        return fail(usage("--names: there are no names of kind '" + kind + "'", "one of person, org, place"));
    const auto most = read_count("names", colon == typed->size() ? Value() : Value(typed->substr(colon + 1)), usual, true);
    if (!most) return fail(most.error());
    return std::optional(FacetRequest{*field, *most});
}

// "person:20"
Result<FacetRequest> read_facet(std::string_view typed) {
    constexpr std::size_t usual = 10;
    const std::size_t colon = std::min(typed.find(':'), typed.size());
    const std::string name(typed.substr(0, colon));
    const auto field = schema::facet_of_name(name);
    if (!field) return fail(usage("--facet: nothing can be counted by '" + name + "'", "one of " + facet_names()));
    FacetRequest facet{*field, schema::row(*field).kind == schema::Kind::date ? no_limit : usual};
    if (colon == typed.size()) return facet;
    const auto most = read_count("facet", std::string(typed.substr(colon + 1)), usual, true);
    if (!most) return fail(most.error());
    facet.most = *most;
    return facet;
}

Result<std::vector<FacetRequest>> read_facets(const Values& typed) {
    std::vector<FacetRequest> facets;
    for (std::string_view list : typed) {
        while (!list.empty()) {
            const std::size_t comma = std::min(list.find(','), list.size());
            const auto facet = read_facet(list.substr(0, comma));
            if (!facet) return fail(facet.error());
            facets.push_back(*facet);
            list.remove_prefix(std::min(comma + 1, list.size()));
        }
    }
    return facets;
}

// --- filters ----------------------------------------------------------------------------------------------------------------------

enum class Combine : unsigned char { all, any, none };

struct FilterOption {
    std::string_view name;
    Values TypedOptions::*typed;
    Field field;
    Combine combine;
};

constexpr std::array filter_options{
    FilterOption{"person", &TypedOptions::person, Field::person, Combine::all},
    FilterOption{"org", &TypedOptions::org, Field::org, Combine::all},
    FilterOption{"place", &TypedOptions::place, Field::place, Combine::all},
    FilterOption{"source", &TypedOptions::source, Field::source, Combine::any},
    FilterOption{"author", &TypedOptions::author, Field::author, Combine::any},
    FilterOption{"language", &TypedOptions::language, Field::language, Combine::any},
    FilterOption{"not-person", &TypedOptions::not_person, Field::person, Combine::none},
    FilterOption{"not-org", &TypedOptions::not_org, Field::org, Combine::none},
    FilterOption{"not-place", &TypedOptions::not_place, Field::place, Combine::none},
    FilterOption{"not-source", &TypedOptions::not_source, Field::source, Combine::none},
    FilterOption{"not-author", &TypedOptions::not_author, Field::author, Combine::none},
    FilterOption{"not-language", &TypedOptions::not_language, Field::language, Combine::none},
};

// Authors are kept as words: a name is a phrase of them, in no other form.
Node words_in_row(Field field, const std::vector<query::TypedTerm>& terms) {
    std::vector<query::Word> words;
    for (const query::TypedTerm& term : terms) words.push_back({term.term, term.typed, query::Widen::none, field});
    if (words.size() == 1) return Node{words.front()};
    return Node{query::Phrase{std::move(words), 0}};
}

Result<Node> filter_leaf(const FilterOption& option, const std::string& typed) {
    const std::vector<query::TypedTerm> terms = query::terms_of(typed);
    if (terms.empty()) return fail(about_option(option.name, usage("there is no letter or digit in '" + typed + "'")));
    if (schema::row(option.field).kind == schema::Kind::words) return words_in_row(option.field, terms);
    return Node{query::Value{option.field, text::repair_utf8(trimmed(typed)).text}};
}

Result<std::vector<Node>> read_filters(const TypedOptions& typed) {
    std::vector<Node> filters;
    for (const FilterOption& option : filter_options) {
        std::vector<Node> leaves;
        for (const std::string& value : typed.*option.typed) {
            auto leaf = filter_leaf(option, value);
            if (!leaf) return fail(leaf.error());
            leaves.push_back(option.combine == Combine::none ? query::none_of(std::move(*leaf)) : std::move(*leaf));
        }
        if (leaves.empty()) continue;
        filters.push_back(option.combine == Combine::any ? query::any_of(std::move(leaves)) : query::all_of(std::move(leaves)));
    }
    return filters;
}

Result<std::optional<Node>> read_date_option(std::string_view option, const Value& typed, query::NamedField field, calendar::Day today) {
    if (!typed) return std::nullopt;
    auto dates = query::read_dates(field, *typed, today);
    if (!dates) return fail(about_option(option, dates.error()));
    return std::optional<Node>(std::move(*dates));
}

// --since and --until are one range: one cover of date terms, and a chance to see that it runs backwards.
Result<std::optional<Node>> read_since_until(const TypedOptions& typed, calendar::Day today) {
    calendar::OpenPeriod period;
    if (typed.since) {
        const auto first = calendar::read_since(*typed.since, today);
        if (!first) return fail(about_option("since", first.error()));
        period.first = *first;
    }
    if (typed.until) {
        const auto last = calendar::read_until(*typed.until, today);
        if (!last) return fail(about_option("until", last.error()));
        period.last = *last;
    }
    if (!period.first && !period.last) return std::nullopt;
    if (period.first && period.last && *period.last < *period.first) {
        return fail(usage("--since " + *typed.since + " lies behind --until " + *typed.until, "--since takes the earlier day"));
    }
    return std::optional<Node>(Node{query::Dates{Field::published, period}});
}

Result<std::vector<Node>> read_dates(const TypedOptions& typed, calendar::Day today) {
    using query::Takes;
    std::vector<Node> filters;
    for (auto&& filter : {read_since_until(typed, today), read_date_option("on", typed.on, {Field::published, Takes::period}, today),
                          read_date_option("about", typed.about, {Field::about, Takes::period}, today)}) {
        if (!filter) return fail(filter.error());
        if (*filter) filters.push_back(**filter);
    }
    return filters;
}

// --- places -----------------------------------------------------------------------------------------------------------------------

Result<calendar::Day> read_today(const TypedOptions& typed, calendar::Day machine) {
    if (!typed.now) return machine;
    const auto period = calendar::read_period(*typed.now, machine);
    if (!period) return fail(about_option("now", period.error()));
    if (!period->first || period->first != period->last)
        return fail(usage("--now: '" + *typed.now + "' is not one day", "write it as 2025-05-19"));
    return *period->first;
}

std::string index_directory(const TypedOptions& typed, const Environment& environment) {
    return typed.index ? *typed.index : store::default_index_directory(environment.variable);
}

// --- the whole --------------------------------------------------------------------------------------------------------------------

struct ActionOption {
    bool (*given)(const TypedOptions& typed);
    Action action;
};

// The first that was given.
constexpr std::array actions{
    ActionOption{[](const TypedOptions& typed) { return typed.full_help; }, Action::full_help},
    ActionOption{[](const TypedOptions& typed) { return typed.brief_help; }, Action::brief_help},
    ActionOption{[](const TypedOptions& typed) { return typed.version; }, Action::version},
    ActionOption{[](const TypedOptions& typed) { return typed.list_fields; }, Action::list_fields},
    ActionOption{[](const TypedOptions& typed) { return !typed.show.empty(); }, Action::show},
    ActionOption{[](const TypedOptions& typed) { return typed.explain_name.has_value(); }, Action::explain_name},
    ActionOption{[](const TypedOptions& typed) { return typed.batch.has_value(); }, Action::batch},
};

Action action_of(const TypedOptions& typed) {
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const ActionOption& option) { return option.given(typed); });
    return found == actions.end() ? Action::search : found->action;
}

std::optional<Error> contradiction(const TypedOptions& typed) {
    if (typed.expand) return usage("--expand is not available yet", "OR and word* widen a query by hand");
    if (typed.similar) return usage("--similar is not available yet", "search for the article's names and rare words instead");
    if (typed.batch && !typed.query.empty()) {
        return usage("--batch takes its queries from the file, and there is a query on the command line too", "put it into the file");
    }
    if (typed.explain_name && (!typed.query.empty() || typed.batch || !typed.show.empty() || typed.names)) {
        return usage("--explain-name asks for a name, not for articles", "leave out the query, or write the whole name in quotes");
    }
    if (typed.names && !typed.show.empty()) return usage("--names and --show exclude each other");
    if (typed.batch && !typed.show.empty()) return usage("--batch and --show exclude each other");
    return std::nullopt;
}

bool among(const std::vector<const render::HitField*>& fields, std::initializer_list<std::string_view> names) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const render::HitField* field) { return std::find(names.begin(), names.end(), field->name) != names.end(); });
}

// Asks only for what will be written: names and snippets cost time.
void ask_for_what_is_written(Command& command, std::size_t snippets) {
    const bool by_fields = !command.fields.empty();
    const bool wants_snippets = by_fields ? among(command.fields, {"snippets"}) : command.renderer->snippets;
    command.request.snippets = wants_snippets ? snippets : 0;
    command.request.with_names = by_fields ? among(command.fields, {"entities", "person", "org", "place"}) : command.renderer->names;
    command.request.with_text = among(command.fields, {"text"});
}

std::string joined(const Values& arguments) {
    std::string query;
    for (const std::string& argument : arguments) query += argument + ' ';
    return text::repair_utf8(trimmed(query)).text;
}

Result<const render::Renderer*> read_format(const TypedOptions& typed) {
    const render::Renderer* renderer = render::find_renderer(typed.format.value_or("text"));
    if (renderer == nullptr) return fail(usage("--format: there is no '" + *typed.format + "'", "one of " + render::renderer_names()));
    if (typed.fields && !renderer->takes_fields) {
        return fail(usage("--fields has no meaning for --format " + std::string(renderer->name), "--format json, ndjson or tsv takes it"));
    }
    return renderer;
}

// Names are no hits: only some formats can list them.
std::optional<Error> names_refused(const TypedOptions& typed, const render::Renderer& renderer) {
    const std::string option = typed.names ? "--names" : "--explain-name";
    if (!typed.names && !typed.explain_name) return std::nullopt;
    if (renderer.names_written == nullptr)
        return usage(option + " has no meaning for --format " + std::string(renderer.name), "--format text, json, ndjson or tsv takes it");
    if (typed.fields) return usage("--fields has no meaning with " + option, "it chooses what is written of an article");
    return std::nullopt;
}

// Hands an error on, or puts the value where it belongs.
template <class T, class Place>
std::optional<Error> put(Result<T> from, Place&& to) {
    if (!from) return from.error();
    to = std::move(*from);
    return std::nullopt;
}

std::optional<Error> fill_request(Command& command, const TypedOptions& typed) {
    Request& request = command.request;
    if (auto error = put(read_count("limit", typed.limit, request.limit, true), request.limit)) return error;
    if (auto error = put(read_count("offset", typed.offset, 0, false), request.offset)) return error;
    if (auto error = put(read_choice("sort", typed.sort, sorts), request.sort)) return error;
    if (auto error = put(read_facets(typed.facet), request.facets)) return error;
    if (auto error = put(read_names(typed.names), request.names)) return error;
    if (request.names && !typed.limit) request.limit = 0;
    if (typed.timeline) {
        if (auto error = put(read_choice("timeline", typed.timeline, timelines), request.timeline)) return error;
    }
    std::size_t snippets = request.snippets;
    if (auto error = put(read_count("snippets", typed.snippets, snippets, false), snippets)) return error;
    ask_for_what_is_written(command, snippets);
    request.relax = !typed.no_relax;
    request.explain = typed.explain;
    if (typed.language.size() == 1) request.language = trimmed(typed.language.front());
    return std::nullopt;
}

std::optional<Error> fill_filters(Command& command, const TypedOptions& typed, calendar::Day today) {
    auto dates = read_dates(typed, today);
    if (!dates) return dates.error();
    if (auto error = put(read_filters(typed), command.filters)) return error;
    std::move(dates->begin(), dates->end(), std::back_inserter(command.filters));
    return std::nullopt;
}

std::optional<Error> fill(Command& command, const TypedOptions& typed, const Environment& environment) {
    if (auto error = contradiction(typed)) return error;
    if (auto error = put(read_format(typed), command.renderer)) return error;
    if (auto error = names_refused(typed, *command.renderer)) return error;
    if (typed.fields) {
        if (auto error = put(render::parse_hit_fields(*typed.fields), command.fields)) return error;
    }
    if (auto error = put(read_choice("color", typed.color, colors), command.color)) return error;
    if (auto error = put(read_today(typed, environment.today), command.reading.today)) return error;
    if (auto error = fill_request(command, typed)) return error;
    return fill_filters(command, typed, command.reading.today);
}

}  // namespace

Result<Command> understand(const TypedOptions& typed, const Environment& environment) {
    Command command;
    command.action = action_of(typed);
    command.index = index_directory(typed, environment);
    command.query = joined(typed.query);
    command.reading.any = typed.any;
    command.reading.exact = typed.exact;
    command.show = typed.show;
    command.explain_name = text::repair_utf8(trimmed(typed.explain_name.value_or(""))).text;
    command.batch = typed.batch.value_or("");
    command.header = typed.header;
    command.query_id = text::repair_utf8(typed.query_id.value_or("")).text;
    command.pager = !typed.no_pager;
    const bool only_tells =
        command.action == Action::full_help || command.action == Action::brief_help || command.action == Action::version;
    if (only_tells) return command;  // help is never refused
    if (const auto error = fill(command, typed, environment)) return fail(*error);
    return command;
}

Result<Asked> make_request(const Command& command, std::string_view query) {
    auto read = query::parse_query(query, command.reading);
    if (!read) return fail(read.error());
    std::vector<Node> parts;
    parts.push_back(std::move(read->tree));
    parts.insert(parts.end(), command.filters.begin(), command.filters.end());
    Asked asked{command.request, std::move(read->notes)};
    asked.request.typed = std::string(query);
    asked.request.tree = query::whole(query::all_of(std::move(parts)));
    return asked;
}

}  // namespace dateline::searcher
