#include "corpus/input/delimited_row.hpp"

#include <algorithm>

#include "corpus/text/utf8.hpp"

namespace dateline::input {

namespace {

// Takes one field off the front of the row, up to its delimiter. False when its quotes never close.
bool take_field(std::string_view& row, char delimiter, std::string& field) {
    field.clear();
    if (row.starts_with('"')) {
        row.remove_prefix(1);
        while (true) {
            const std::size_t quote = row.find('"');
            if (quote == std::string_view::npos) return false;
            field += row.substr(0, quote);
            row.remove_prefix(quote + 1);
            if (!row.starts_with('"')) break;
            field += '"';
            row.remove_prefix(1);
        }
    }
    const std::size_t end = std::min(row.find(delimiter), row.size());
    field += row.substr(0, end);
    row.remove_prefix(end);
    return true;
}

}  // namespace

base::Result<std::vector<std::string>> read_row(std::string_view row, char delimiter) {
    std::vector<std::string> fields;
    while (true) {
        if (fields.size() == most_fields) {
            return base::fail(base::ErrorKind::input, "the row has more than " + std::to_string(most_fields) + " fields");
        }
        if (!take_field(row, delimiter, fields.emplace_back())) {
            return base::fail(base::ErrorKind::input, "the quotes of field " + std::to_string(fields.size()) + " are never closed");
        }
        if (row.empty()) return fields;
        row.remove_prefix(1);
    }
}

std::vector<std::string> read_columns(std::string_view row, char delimiter) {
    std::vector<std::string> names = read_row(row, delimiter).value_or(std::vector<std::string>{});
    for (std::string& name : names) {
        if (text::first_invalid(name) != std::string_view::npos) name = text::repair_utf8(name).text;
    }
    return names;
}

}  // namespace dateline::input
