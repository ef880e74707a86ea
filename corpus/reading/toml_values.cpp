#include "corpus/reading/toml_values.hpp"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include <sstream>
#include <string>

namespace dateline::reading {

namespace {

constexpr int deepest = 6;

template <class Value>
std::string written(const Value& value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

// Depth is bounded by `deepest`.
void collect(const toml::node& node, const std::string& name, bool in_list, int depth, NamedValues& values) {
    if (depth > deepest) return;
    if (const toml::table* table = node.as_table()) {
        for (const auto& [key, value] : *table) {
            std::string below = name;
            if (!below.empty()) below += '.';
            collect(value, below.append(key.str()), false, depth + 1, values);
        }
    } else if (const toml::array* array = node.as_array()) {
        for (const toml::node& element : *array) collect(element, name, true, depth + 1, values);
    } else if (const auto* text = node.as_string()) {
        values.add(name, text->get(), in_list);
    } else if (const auto* integer = node.as_integer()) {
        values.add(name, std::to_string(integer->get()), in_list);
    } else if (const auto* number = node.as_floating_point()) {
        values.add(name, written(number->get()), in_list);
    } else if (const auto* date = node.as_date()) {
        values.add(name, written(date->get()), in_list);
    } else if (const auto* moment = node.as_date_time()) {
        values.add(name, written(moment->get()), in_list);
    }
}

}  // namespace

base::Result<NamedValues> read_toml(std::string_view toml) {
    const toml::parse_result result = toml::parse(toml);
    if (!result) {
        const toml::parse_error& error = result.error();
        std::string message = "no TOML: ";
        message.append(error.description()).append(" in its line ").append(std::to_string(error.source().begin.line));
        return base::fail(base::ErrorKind::input, std::move(message));
    }
    NamedValues values;
    collect(result.table(), {}, false, 0, values);
    return values;
}

}  // namespace dateline::reading
