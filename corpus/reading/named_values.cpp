#include "corpus/reading/named_values.hpp"

#include <algorithm>

namespace dateline::reading {

namespace {

// Under which an object that stands for a value keeps it.
constexpr std::string_view value_names[] = {"name", "title", "value", "label", "url", "href"};

constexpr std::size_t most_names = 1000;

}  // namespace

void NamedValues::add(std::string_view name, std::string value, bool is_list) {
    auto found = std::ranges::find(all_, name, &NamedValue::name);
    if (found == all_.end()) {
        if (all_.size() == most_names) return;
        found = all_.insert(all_.end(), {std::string(name), {}, false});
    }
    found->values.push_back(std::move(value));
    found->is_list = found->is_list || is_list || found->values.size() > 1;
}

bool NamedValues::add_to(fields::RecordFields& fields, fields::FieldLookup& lookup) const {
    bool known = false;
    lookup.begin_record();
    for (const NamedValue& named : all_) {
        const std::string_view name = fields.keep(named.name);
        const std::size_t dot = name.rfind('.');
        if (dot == std::string_view::npos) fields.note_name(name);
        const fields::FieldLookup::Meaning* meaning = &lookup.find(name);
        if (meaning->ranks.empty() && dot != std::string_view::npos &&
            std::ranges::find(value_names, name.substr(dot + 1)) != std::end(value_names)) {
            meaning = &lookup.find(name.substr(0, dot));
        }
        if (meaning->ranks.empty()) continue;
        known = true;
        for (const std::string& value : named.values) fields.add_part(fields.keep(value));
        fields.add_field(meaning->ranks, name, named.is_list);
    }
    return known;
}

}  // namespace dateline::reading
