// The second step of reading a command line: what it means. Dates are days, fields are looked up, filters are a tree.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/calendar/day.hpp"
#include "corpus/output/terminal.hpp"
#include "corpus/query/parser.hpp"
#include "corpus/query/tree.hpp"
#include "searcher/render/hit_fields.hpp"
#include "searcher/render/renderer.hpp"
#include "searcher/request.hpp"
#include "searcher/typed_options.hpp"

namespace dateline::searcher {

// What the machine says; a test says something else.
struct Environment {
    std::function<std::string(const char*)> variable;  // "" where it is unset
    calendar::Day today;                               // unless --now says otherwise
};

enum class Action : unsigned char { search, batch, show, explain_name, brief_help, full_help, version, list_fields };

struct Command {
    Action action = Action::search;
    std::string index;  // the index folder
    std::string query;  // the arguments, joined by blanks
    Request request;    // without `typed` and `tree`: make_request adds a query
    query::ParseOptions reading;
    std::vector<query::Node> filters;  // all of them hold
    std::vector<std::string> show;     // ids
    std::string explain_name;
    std::string batch;  // a file, or "-"
    const render::Renderer* renderer = nullptr;
    std::vector<const render::HitField*> fields;
    bool header = false;
    std::string query_id;  // "": none given
    output::ColorChoice color = output::ColorChoice::automatic;
    bool pager = true;
};

// Errors: kind usage, naming the option.
base::Result<Command> understand(const TypedOptions& typed, const Environment& environment);

// A request with the notes on how its query was read.
struct Asked {
    Request request;
    std::vector<std::string> notes;
};

// The command's request for one query of it (or of its batch). Errors: those of query::parse_query.
base::Result<Asked> make_request(const Command& command, std::string_view query);

}  // namespace dateline::searcher
