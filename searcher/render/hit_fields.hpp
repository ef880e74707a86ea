// What can be written of a hit: one table for --fields, --list-fields, json, ndjson and tsv.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/output/json_writer.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher::render {

struct HitField {
    std::string_view name;
    bool usual;  // in JSON without --fields
    std::string_view help;
    void (*write_json)(output::JsonWriter& json, const Hit& hit);  // the value alone
    std::string (*plain)(const Hit& hit);                          // for tsv, not yet escaped; "" = unknown
};

// In the order in which JSON writes them.
std::span<const HitField> hit_fields();
const HitField* find_hit_field(std::string_view name);

// "id,score" -> rows of the table. An unknown name is a usage error that lists all.
base::Result<std::vector<const HitField*>> parse_hit_fields(std::string_view comma_list);

// The page that --list-fields prints.
std::string hit_fields_help();

}  // namespace dateline::searcher::render
