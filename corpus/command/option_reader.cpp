#include "corpus/command/option_reader.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <utility>

namespace dateline::command {

namespace {

using base::ErrorKind;
using output::Flag;

// An empty value, which CLI11 does not know: no shell hands on a zero byte.
const std::string no_value(1, '\0');

bool has_blank(std::string_view text) { return text.find_first_of(" \t\n") != std::string_view::npos; }

// '-trump peace' in quotes: only a query has blanks before any '='.
bool is_quoted_query(std::string_view argument) {
    if (!argument.starts_with('-') || argument == "-") return false;
    return has_blank(argument.substr(0, argument.starts_with("--") ? argument.find('=') : argument.size()));
}

// Put before an argument that CLI11 would take for an option or a list ("[a,b]"), and taken off again.
constexpr char shield = '\x01';

bool value_is_optional(const Flag& flag) { return flag.argument.starts_with('['); }

}  // namespace

struct OptionReader::State {
    std::span<const Flag> flags;
    CLI::App app;
    std::function<base::Error(const std::string&)> explain;
    Values* rest = nullptr;

    std::string names_of(std::string_view name) const {
        const Flag* flag = output::find_flag(flags, name);
        std::string names = "--" + std::string(name);
        if (flag != nullptr && flag->letter != 0) names += std::string(",-") + flag->letter;
        return names;
    }

    const Flag* long_flag(std::string_view argument) const {
        return argument.starts_with("--") ? output::find_flag(flags, argument.substr(2, argument.find('=') - 2)) : nullptr;
    }

    // "--person=": CLI11 would take the next argument for the value.
    bool lacks_value(const std::string& argument) const {
        const Flag* flag = long_flag(argument);
        return flag != nullptr && argument.ends_with('=') && !flag->argument.empty();
    }

    bool takes_next(std::string_view argument) const {
        if (!argument.starts_with('-') || argument.find('=') != std::string_view::npos) return false;
        const Flag* flag = output::find_flag(flags, argument.substr(argument.starts_with("--") ? 2 : 1));
        return flag != nullptr && !flag->argument.empty() && !value_is_optional(*flag);
    }
};

OptionReader::OptionReader(std::span<const Flag> flags) : state_(std::make_unique<State>()) {
    state_->flags = flags;
    state_->app.set_help_flag("");
    state_->app.allow_extras();
    state_->explain = [flags](const std::string& argument) { return unknown_option(flags, argument); };
}

OptionReader::~OptionReader() = default;

void OptionReader::bind(std::string_view flag, bool& given) { state_->app.add_flag(state_->names_of(flag), given); }

void OptionReader::bind(std::string_view flag, Value& value) {
    state_->app
        .add_option_function<std::string>(state_->names_of(flag),
                                          [&value](const std::string& typed) { value = typed == no_value ? "" : typed; })
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void OptionReader::bind(std::string_view flag, Values& values) {
    state_->app.add_option(state_->names_of(flag), values)->allow_extra_args(false);
}

void OptionReader::bind_rest(Values& values) {
    state_->rest = &values;
    state_->app.add_option("rest", values)->expected(0, CLI::detail::expected_max_vector_size);
}

void OptionReader::explain_unknown(std::function<base::Error(const std::string&)> explain) { state_->explain = std::move(explain); }

base::Result<void> OptionReader::read(std::vector<std::string> arguments) {
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        std::string& argument = arguments[i];
        const Flag* flag = state_->long_flag(argument);
        if (state_->lacks_value(argument)) {
            return base::fail(ErrorKind::usage, argument.substr(0, argument.size() - 1) + " needs a value behind the '='");
        }
        if (flag != nullptr && flag->argument.empty() && argument.find('=') != std::string::npos) {
            return base::fail(ErrorKind::usage, argument.substr(0, argument.find('=')) + " takes no value");
        }
        if (flag != nullptr && value_is_optional(*flag) && argument.find('=') == std::string::npos) {
            argument += std::string("=") + no_value;
        } else if (state_->takes_next(argument)) {
            if (i + 1 == arguments.size()) return base::fail(ErrorKind::usage, argument + " needs a value", "--help shows which");
            ++i;
        } else if (is_quoted_query(argument) || argument.starts_with('[')) {
            argument.insert(0, 1, shield);
        }
    }
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    try {
        state_->app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        return base::fail(ErrorKind::usage, error.what(), "--help lists the options");
    }
    for (const std::string& unknown : state_->app.remaining()) {
        if (unknown != "--") return base::fail(state_->explain(unknown));
    }
    if (state_->rest != nullptr) {
        for (std::string& value : *state_->rest) {
            if (value.starts_with(shield)) value.erase(0, 1);
        }
    }
    return {};
}

base::Error unknown_option(std::span<const Flag> flags, const std::string& argument) {
    const auto nearest = output::nearest_flag(flags, argument);
    return {ErrorKind::usage, "there is no option '" + argument + "'",
            nearest ? "did you mean --" + std::string(*nearest) + "?" : "--help lists the options"};
}

}  // namespace dateline::command
