#include "corpus/fields/field_lookup.hpp"

#include <algorithm>

namespace dateline::fields {

namespace {

constexpr std::size_t most_names = 10'000;

bool begins_below(std::string_view dotted, std::string_view name) {
    return dotted.size() > name.size() && dotted[name.size()] == '.' && dotted.starts_with(name);
}

bool is_dotted(const FieldName& field) { return field.name.find('.') != std::string_view::npos; }

// A field that the user named is HTML where its producers are known to write that.
Markup markup_of(std::string_view normal, Role role) {
    const auto ranks = ranks_of(normal);
    const auto known = std::ranges::find(ranks, role, &FieldRank::role);
    return known == ranks.end() ? Markup::unsaid : known->markup;
}

}  // namespace

FieldLookup::FieldLookup(const FieldOverrides& overrides) {
    for (const auto& [role, name] : overrides) overrides_.emplace(role, normalise_field_name(name));
}

const FieldLookup::Meaning& FieldLookup::find(std::string_view name) {
    const auto found = known_.find(name);
    if (found != known_.end()) return found->second;
    return known_.emplace(std::string(name), make(name)).first->second;
}

void FieldLookup::begin_record() {
    if (known_.size() > most_names) known_.clear();
}

FieldLookup::Meaning FieldLookup::make(std::string_view name) const {
    const std::string normal = normalise_field_name(name);
    Meaning meaning{std::string(name), {}, false};
    for (FieldRank rank : ranks_of(normal)) {
        if (overrides_.contains(rank.role)) continue;
        if (const std::string_view producer = producer_of(rank.role, name); !producer.empty()) rank.producer = producer;
        meaning.ranks.push_back(rank);
    }
    for (const auto& [role, wanted] : overrides_) {
        if (wanted == normal) meaning.ranks.push_back({role, 0, markup_of(normal, role), "--field"});
        if (begins_below(wanted, normal)) meaning.leads_on = true;
    }
    const auto below = [&](const FieldName& field) { return is_dotted(field) && begins_below(normalise_field_name(field.name), normal); };
    if (std::ranges::any_of(field_names(), below)) meaning.leads_on = true;
    return meaning;
}

}  // namespace dateline::fields
