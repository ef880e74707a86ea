#include "corpus/schema/schema_page.hpp"

#include "corpus/schema/field.hpp"

namespace dateline::schema {

namespace {

std::string_view kind_text(Kind kind) {
    switch (kind) {
        case Kind::words: return "words";
        case Kind::exact: return "exact";
        case Kind::date: return "date";
        case Kind::position: return "position";
        case Kind::value: return "value";
    }
    return "";
}

std::string code(std::string_view text) { return text.empty() ? "" : "`" + std::string(text) + "`"; }

}  // namespace

std::string schema_table() {
    std::string page =
        "| field | prefix | slot | kind | in a query | facet | what it holds | example |\n|---|---|---|---|---|---|---|---|\n";
    for (const FieldRow& row : field_table) {
        page += "| " + std::string(row.name) + " | " + code(row.prefix) + " | " + (row.slot == no_slot ? "" : std::to_string(row.slot)) +
                " | " + std::string(kind_text(row.kind)) + " | " + code(row.query_word) + " | " + (row.facet ? "yes" : "") + " | " +
                std::string(row.description) + " | " + code(row.example) + " |\n";
    }
    return page;
}

}  // namespace dateline::schema
