#include "corpus/reading/field_explanation.hpp"

#include <algorithm>

#include "corpus/fields/field_map.hpp"
#include "corpus/fields/field_values.hpp"
#include "corpus/reading/shown.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

using fields::Role;

namespace {

constexpr std::size_t most = 100;  // a record may repeat a field as often as it likes

std::string quoted(std::string_view value) { return "'" + shown(text::trimmed(value)) + "'"; }

std::string refusal(Role role, std::span<const std::string_view> parts) {
    const auto said = std::ranges::find_if(parts, [](std::string_view part) { return !text::trimmed(part).empty(); });
    if (said == parts.end()) return "empty";
    if (std::ranges::none_of(parts, fields::says_something)) return "says " + quoted(*said);
    switch (role) {
        case Role::published: return "tells no day: " + quoted(*said);
        case Role::url: return "no address: " + quoted(*said);
        case Role::language: return "no language known: " + quoted(*said);
        default: return "says nothing of use: " + quoted(*said);
    }
}

// A description that became the text was not passed over as a text.
bool is_same(const FieldChoice& known, Role role, std::string_view name) {
    const auto kind = [](Role r) { return r == Role::text_fallback ? Role::text : r; };
    return kind(known.role) == kind(role) && known.field == name;
}

}  // namespace

void FieldExplanation::chosen(Role role, const Field& field, std::string_view change) {
    if (!wanted_) return;
    std::string why(field.producer);
    if (role == Role::text_fallback) why.append("; a part only, no field holds the whole text");
    if (!change.empty()) why.append("; ").append(change);
    out_.choices.push_back({role, std::string(field.name), std::move(why)});
}

void FieldExplanation::may_be_day(const Field& field) {
    if (wanted_) out_.day_fields.push_back({Role::published, std::string(field.name), std::string(field.producer)});
}

void FieldExplanation::refused(Role role, const Field& field) {
    if (wanted_) passed_over(role, field, refusal(role, fields_.parts(field)));
}

void FieldExplanation::not_needed(Role role, std::span<const Field> rest) {
    if (!wanted_) return;
    for (const Field& field : rest) {
        if (std::ranges::any_of(fields_.parts(field), fields::says_something)) passed_over(role, field, "not needed");
    }
}

void FieldExplanation::passed_over(Role role, const Field& field, std::string_view why) {
    if (!wanted_ || out_.passed_over.size() == most) return;
    const auto same = [&](const FieldChoice& known) { return is_same(known, role, field.name); };
    if (std::ranges::any_of(out_.passed_over, same) || std::ranges::any_of(out_.choices, same)) return;
    out_.passed_over.push_back({role, std::string(field.name), std::string(why)});
}

void FieldExplanation::finish() {
    if (!wanted_) return;
    for (const std::string_view name : fields_.names()) {
        if (is_explained(name)) continue;
        const std::string normal = fields::normalise_field_name(name);
        const std::string_view reason = fields::reason_not_used(normal);
        if (!reason.empty() && out_.passed_over.size() < most) {
            out_.passed_over.push_back({Role::published, shown(name), std::string(reason) + ", not of publication"});
        } else if (fields::ranks_of(normal).empty() && out_.unknown_fields.size() < most) {
            out_.unknown_fields.push_back(shown(name));
        }
    }
}

// It, or what lies in it, was taken or passed over.
bool FieldExplanation::is_explained(std::string_view name) const {
    const auto names = [&](const FieldChoice& choice) {
        const std::string_view field = choice.field;
        return field.starts_with(name) && (field.size() == name.size() || field[name.size()] == '.');
    };
    return std::ranges::any_of(out_.choices, names) || std::ranges::any_of(out_.day_fields, names) ||
           std::ranges::any_of(out_.passed_over, names);
}

void explain_day(ReadArticle& out) {
    if (out.day_fields.empty()) return;
    const auto is_of_day = [&](const FieldChoice& choice) {
        const auto same = [&](const FieldChoice& field) { return field.role == choice.role && field.field == choice.field; };
        return std::ranges::any_of(out.day_fields, same);
    };
    std::erase_if(out.choices, is_of_day);
    std::erase_if(out.passed_over, is_of_day);
    const auto believed = std::ranges::find(out.day_fields, out.article.published.cue, &FieldChoice::field);
    for (auto field = out.day_fields.begin(); field != out.day_fields.end(); ++field) {
        if (field == believed) {
            out.choices.push_back(*field);
        } else {
            out.passed_over.push_back({field->role, field->field, believed == out.day_fields.end() ? "not believed" : "not needed"});
        }
    }
    std::ranges::stable_sort(out.choices, {}, &FieldChoice::role);
}

}  // namespace dateline::reading
