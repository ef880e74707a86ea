#include "corpus/publication/field_cue.hpp"

#include <algorithm>

#include "corpus/fields/field_map.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::publication {

namespace {

struct Row {
    CueKind kind;
    std::string_view name;  // lower case, without '-', '_', ' ' and ':'
};

// Names that are no "published". What GDELT saw, it saw within minutes; what was created may have lain in a drawer.
constexpr Row rows[] = {
    {CueKind::bare_field, "date"},      {CueKind::bare_field, "datetime"},   {CueKind::bare_field, "timestamp"},
    {CueKind::bare_field, "time"},      {CueKind::bare_field, "day"},        {CueKind::bare_field, "datum"},
    {CueKind::bare_field, "fecha"},     {CueKind::bare_field, "data"},       {CueKind::bare_field, "year"},
    {CueKind::created, "created"},      {CueKind::created, "createdat"},     {CueKind::created, "datecreated"},
    {CueKind::created, "createddate"},  {CueKind::created, "seendate"},      {CueKind::created, "v2.1date"},
    {CueKind::modified, "modified"},    {CueKind::modified, "datemodified"}, {CueKind::modified, "modifieddate"},
    {CueKind::modified, "datemodify"},  {CueKind::modified, "lastmodified"}, {CueKind::modified, "lastmod"},
    {CueKind::modified, "modifiedat"},  {CueKind::modified, "updated"},      {CueKind::modified, "updatedat"},
    {CueKind::modified, "dateupdated"}, {CueKind::modified, "updateddate"},  {CueKind::modified, "lastupdated"},
    {CueKind::modified, "lastupdate"},  {CueKind::modified, "modifiedgmt"},  {CueKind::modified, "versioncreated"},
};

bool is_left_out(char c) { return c == '-' || c == '_' || c == ' ' || c == ':'; }

// The written name equals the normalised one. Compared without making a string: this is asked once a record.
bool same_name(std::string_view written, std::string_view normalised) {
    std::size_t at = 0;
    for (const char c : written) {
        if (is_left_out(c)) continue;
        if (at == normalised.size() || text::lower(c) != normalised[at]) return false;
        ++at;
    }
    return at == normalised.size();
}

const Row* row_of(std::string_view name) {
    const auto size = static_cast<std::size_t>(std::ranges::count_if(name, [](char c) { return !is_left_out(c); }));
    const auto row = std::ranges::find_if(rows, [&](const Row& r) { return r.name.size() == size && same_name(name, r.name); });
    return row == std::end(rows) ? nullptr : row;
}

}  // namespace

CueKind kind_of_field(std::string_view name) {
    const Row* row = row_of(name);
    if (row == nullptr && name.find('.') != std::string_view::npos) row = row_of(name.substr(name.rfind('.') + 1));
    return row == nullptr ? CueKind::field : row->kind;
}

std::optional<Cue> field_cue(std::string_view name, std::string_view value) {
    value = text::trimmed(value);
    if (fields::means_missing(value)) return std::nullopt;
    const std::optional<WrittenDate> date = read_date(value);
    if (!date) return std::nullopt;
    return Cue{.kind = kind_of_field(name),
               .name = std::string(name),
               .literal = std::string(value),
               .date = *date,
               .order = date->day_first ? order_by_zone(value) : NumberOrder::open};
}

}  // namespace dateline::publication
