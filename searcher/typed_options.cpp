#include "searcher/typed_options.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include "searcher/flags.hpp"

namespace dateline::searcher {
namespace {

using base::ErrorKind;

using Member = std::variant<bool TypedOptions::*, Value TypedOptions::*, Values TypedOptions::*>;

struct Binding {
    std::string_view flag;
    Member member;
};

// Which member each row of the flag table fills.
constexpr std::array bindings{
    Binding{"limit", &TypedOptions::limit},
    Binding{"offset", &TypedOptions::offset},
    Binding{"sort", &TypedOptions::sort},
    Binding{"any", &TypedOptions::any},
    Binding{"exact", &TypedOptions::exact},
    Binding{"no-relax", &TypedOptions::no_relax},
    Binding{"expand", &TypedOptions::expand},
    Binding{"similar", &TypedOptions::similar},
    Binding{"show", &TypedOptions::show},
    Binding{"since", &TypedOptions::since},
    Binding{"until", &TypedOptions::until},
    Binding{"on", &TypedOptions::on},
    Binding{"about", &TypedOptions::about},
    Binding{"now", &TypedOptions::now},
    Binding{"person", &TypedOptions::person},
    Binding{"org", &TypedOptions::org},
    Binding{"place", &TypedOptions::place},
    Binding{"source", &TypedOptions::source},
    Binding{"author", &TypedOptions::author},
    Binding{"language", &TypedOptions::language},
    Binding{"not-person", &TypedOptions::not_person},
    Binding{"not-org", &TypedOptions::not_org},
    Binding{"not-place", &TypedOptions::not_place},
    Binding{"not-source", &TypedOptions::not_source},
    Binding{"not-author", &TypedOptions::not_author},
    Binding{"not-language", &TypedOptions::not_language},
    Binding{"facet", &TypedOptions::facet},
    Binding{"timeline", &TypedOptions::timeline},
    Binding{"names", &TypedOptions::names},
    Binding{"explain-name", &TypedOptions::explain_name},
    Binding{"format", &TypedOptions::format},
    Binding{"fields", &TypedOptions::fields},
    Binding{"list-fields", &TypedOptions::list_fields},
    Binding{"header", &TypedOptions::header},
    Binding{"snippets", &TypedOptions::snippets},
    Binding{"explain", &TypedOptions::explain},
    Binding{"color", &TypedOptions::color},
    Binding{"no-pager", &TypedOptions::no_pager},
    Binding{"batch", &TypedOptions::batch},
    Binding{"query-id", &TypedOptions::query_id},
    Binding{"index", &TypedOptions::index},
    Binding{"help", &TypedOptions::brief_help},
    Binding{"version", &TypedOptions::version},
};

// `-trump` was meant to leave out a word; `--persn` is a slip.
base::Error unknown_option(const std::string& argument) {
    if (argument.starts_with("--")) return command::unknown_option(flags(), argument);
    return {ErrorKind::usage, "there is no option '" + argument + "'",
            "to leave out a word, put it into a quoted query ('peace " + argument + "') or behind -- (peace -- " + argument + ")"};
}

}  // namespace

base::Result<TypedOptions> read_typed_options(const std::vector<std::string>& arguments) {
    const auto options_end = std::find(arguments.begin(), arguments.end(), "--");
    TypedOptions typed;
    command::OptionReader reader(flags());
    for (const Binding& binding : bindings) {
        std::visit([&](auto member) { reader.bind(binding.flag, typed.*member); }, binding.member);
    }
    reader.bind_rest(typed.query);
    reader.explain_unknown(unknown_option);
    if (const auto read = reader.read({arguments.begin(), options_end}); !read) return base::fail(read.error());
    if (options_end != arguments.end()) typed.query.insert(typed.query.end(), options_end + 1, arguments.end());
    typed.full_help = std::find(arguments.begin(), options_end, "--help") != options_end;
    return typed;
}

std::string format_typed(const std::vector<std::string>& arguments) {
    constexpr std::string_view name = "--format";
    std::string format;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        if (arguments[i] == name && i + 1 < arguments.size()) format = arguments[i + 1];
        if (arguments[i].starts_with(std::string(name) + "=")) format = arguments[i].substr(name.size() + 1);
    }
    return format;
}

}  // namespace dateline::searcher
