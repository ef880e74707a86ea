#include "corpus/reading/table_record.hpp"

#include <algorithm>

#include "corpus/encoding/decode.hpp"
#include "corpus/input/delimited_row.hpp"
#include "corpus/reading/cell_literal.hpp"
#include "corpus/reading/gkg_record.hpp"
#include "corpus/reading/json_fields.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

// Whether a program may have printed a list or a record here. A title in brackets is a title.
bool may_be_literal(std::string_view cell, const fields::FieldLookup::Meaning& meaning) {
    cell = text::trimmed(cell);
    if (cell.size() < 2) return false;
    if (cell.front() == '{') return cell.back() == '}';
    const bool is_title = !meaning.ranks.empty() && meaning.ranks.front().role == fields::Role::title;
    return cell.front() == '[' && cell.back() == ']' && !is_title;
}

}  // namespace

base::Result<void> TableRecord::read(const input::RawRecord& record, fields::FieldLookup& lookup, fields::RecordFields& fields,
                                     std::vector<std::string>& warnings) {
    if (!record.columns || record.columns->empty()) return base::fail(base::ErrorKind::input, "the table's first row names no fields");
    std::string repaired;
    const std::string_view bytes = encoding::as_utf8(record.bytes, repaired, warnings);
    auto read = input::read_row(bytes, record.delimiter);
    if (!read) return base::fail(std::move(read.error()));
    row_ = std::move(*read);
    const std::vector<std::string>& columns = *record.columns;
    while (row_.size() > columns.size() && text::trimmed(row_.back()).empty()) row_.pop_back();
    if (row_.size() != columns.size()) {
        std::string message = "the row has " + std::to_string(row_.size()) + (row_.size() == 1 ? " field" : " fields");
        message.append(", the first row names ").append(std::to_string(columns.size()));
        return base::fail(base::ErrorKind::input, std::move(message));
    }

    lookup.begin_record();
    std::vector<const std::string*> literal_columns;
    literals_ = "[";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const fields::FieldLookup::Meaning& meaning = lookup.find(columns[i]);
        fields.note_name(meaning.name);
        if (is_gkg_extras(meaning.name)) add_gkg_extras(row_[i], lookup, fields);
        if (meaning.ranks.empty() && !meaning.leads_on) continue;
        if (may_be_literal(row_[i], meaning) && append_literal_as_json(row_[i], literals_)) {
            literals_ += ',';
            literal_columns.push_back(&meaning.name);
            continue;
        }
        if (meaning.ranks.empty()) continue;
        fields.add_part(row_[i]);
        fields.add_field(meaning.ranks, meaning.name, false);
    }
    if (literal_columns.empty()) return {};

    literals_.back() = ']';
    simdjson::dom::array values;
    if (parser_.parse(literals_).get(values) != simdjson::SUCCESS) return {};
    JsonFields collected(lookup, fields);
    auto column = literal_columns.begin();
    for (const simdjson::dom::element value : values) collected.collect_value(**column++, value);
    return {};
}

}  // namespace dateline::reading
