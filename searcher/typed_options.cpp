#include "searcher/typed_options.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
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
    Binding{"version", &TypedOptions::version},
};

// CLI11 fills one string or a list; this hands them to the member, whichever it is.
class Options {
public:
    Options() {
        app_.set_help_flag("");
        app_.allow_extras();
        app_.add_flag("-h", typed_.brief_help);
        app_.add_flag("--help", typed_.full_help);
        for (const Binding& binding : bindings) bind(binding);
        app_.add_option("query", typed_.query);
    }

    // CLI11 throws; here it ends.
    base::Result<TypedOptions> read(std::vector<std::string> arguments) {
        std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
        try {
            app_.parse(std::move(arguments));
        } catch (const CLI::ParseError& error) {
            return base::fail(ErrorKind::usage, error.what(), "--help lists the options");
        }
        for (const std::string& extra : app_.remaining()) {
            if (extra != "--") return base::fail(unknown_option(extra));
        }
        return std::move(typed_);
    }

private:
    void bind(const Binding& binding) {
        const output::Flag* flag = output::find_flag(flags(), binding.flag);
        std::string names = "--" + std::string(binding.flag);
        if (flag != nullptr && flag->letter != 0) names += std::string(",-") + flag->letter;
        std::visit([&](auto member) { add(names, typed_.*member); }, binding.member);
    }

    void add(const std::string& names, bool& value) { app_.add_flag(names, value); }
    void add(const std::string& names, Value& value) {
        app_.add_option_function<std::string>(names, [&value](const std::string& typed) { value = typed; })
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
    void add(const std::string& names, Values& values) { app_.add_option(names, values)->allow_extra_args(false); }

    static base::Error unknown_option(const std::string& argument) {
        if (!argument.starts_with("--")) {
            return {ErrorKind::usage, "there is no option '" + argument + "'",
                    "to leave out a word, put it into a quoted query ('peace " + argument + "') or behind -- (peace -- " + argument + ")"};
        }
        const auto nearest = output::nearest_flag(flags(), argument);
        return {ErrorKind::usage, "there is no option '" + argument + "'",
                nearest ? "did you mean --" + std::string(*nearest) + "?" : "--help lists the options"};
    }

    CLI::App app_;
    TypedOptions typed_;
};

bool has_blank(std::string_view text) { return text.find_first_of(" \t\n") != std::string_view::npos; }

// '-trump peace' in quotes: only a query has blanks before any '='.
bool is_quoted_query(std::string_view argument) {
    if (!argument.starts_with('-') || argument == "-") return false;
    return has_blank(argument.substr(0, argument.starts_with("--") ? argument.find('=') : argument.size()));
}

// What CLI11 would take for an option, or for a list: [sic].
bool needs_shelter(std::string_view argument) { return argument.starts_with('[') || is_quoted_query(argument); }

// "--person=": CLI11 would take the next argument for the value.
bool lacks_value(std::string_view argument) {
    if (!argument.starts_with("--") || !argument.ends_with('=')) return false;
    const output::Flag* flag = output::find_flag(flags(), argument.substr(2, argument.size() - 3));
    return flag != nullptr && !flag->argument.empty();
}

bool takes_next(std::string_view argument) {
    if (!argument.starts_with('-') || argument.find('=') != std::string_view::npos) return false;
    const output::Flag* flag = output::find_flag(flags(), argument.substr(argument.starts_with("--") ? 2 : 1));
    return flag != nullptr && !flag->argument.empty();
}

}  // namespace

base::Result<TypedOptions> read_typed_options(const std::vector<std::string>& arguments) {
    std::vector<std::string> prepared = arguments;
    bool options_ended = false;
    for (std::size_t i = 0; i < prepared.size(); ++i) {
        if (!options_ended && prepared[i] == "--") {
            options_ended = true;
        } else if (!options_ended && lacks_value(prepared[i])) {
            return base::fail(ErrorKind::usage, prepared[i].substr(0, prepared[i].size() - 1) + " needs a value behind the '='", {});
        } else if (!options_ended && takes_next(prepared[i])) {
            if (i + 1 == prepared.size()) return base::fail(ErrorKind::usage, prepared[i] + " needs a value", "--help shows which");
            ++i;
        } else if (needs_shelter(prepared[i])) {
            prepared[i].insert(0, 1, ' ');  // blanks around a query mean nothing
        }
    }
    return Options().read(std::move(prepared));
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
