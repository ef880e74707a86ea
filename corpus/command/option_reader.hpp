// Reading a command line by a table of flags: what was typed, with no meaning yet. The door to CLI11.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/output/flag_table.hpp"

namespace dateline::command {

// A value as typed; empty: the option was not given. Of an option that may stand once the last one counts.
using Value = std::optional<std::string>;
using Values = std::vector<std::string>;

// Bind every flag to what it fills, then read. What is bound must outlive the reader.
class OptionReader {
public:
    explicit OptionReader(std::span<const output::Flag> flags);
    ~OptionReader();
    OptionReader(const OptionReader&) = delete;
    OptionReader& operator=(const OptionReader&) = delete;

    // REQUIRES a flag of the table. A flag whose argument is written "[S]" takes its value only behind '='; without one it reads as "".
    void bind(std::string_view flag, bool& given);
    void bind(std::string_view flag, Value& value);
    void bind(std::string_view flag, Values& values);
    // What stands without dashes, and all behind "--".
    void bind_rest(Values& values);

    // Says more about an option that does not exist; without it, the nearest flag is named.
    void explain_unknown(std::function<base::Error(const std::string& argument)> explain);

    // An argument that begins with '-' and has a blank before any '=' is no option (a quoted query: '-trump peace'). Errors (kind usage):
    // an option that does not exist, a value that is missing or one too many.
    base::Result<void> read(std::vector<std::string> arguments);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// "there is no option '--persn'", with the nearest flag as hint.
base::Error unknown_option(std::span<const output::Flag> flags, const std::string& argument);

}  // namespace dateline::command
