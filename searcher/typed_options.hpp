// The first step of reading a command line: what was typed, with no meaning yet.
#pragma once

#include <string>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/command/option_reader.hpp"

namespace dateline::searcher {

using command::Value;
using command::Values;

struct TypedOptions {
    Values query;  // the arguments that are no options
    Value limit, offset, sort, similar;
    Value since, until, on, about, now;
    Value names, explain_name;
    Value timeline, format, fields, snippets, color, batch, query_id, index;
    Values show, facet;
    Values person, org, place, source, author, language;
    Values not_person, not_org, not_place, not_source, not_author, not_language;
    bool any = false, exact = false, no_relax = false, expand = false, explain = false;
    bool header = false, list_fields = false, no_pager = false, version = false;
    bool brief_help = false, full_help = false;
};

// `arguments`: without the program's name. An argument that begins with '-' and has a blank in it is a query, not an option; all
// behind "--" is. Errors (kind usage): an option that does not exist, with the nearest one or how to leave out a word as hint; a value
// that is missing or one too many.
base::Result<TypedOptions> read_typed_options(const std::vector<std::string>& arguments);

// The value of the last --format, however wrong the rest may be: errors about a command line are written in its format, too.
std::string format_typed(const std::vector<std::string>& arguments);

}  // namespace dateline::searcher
