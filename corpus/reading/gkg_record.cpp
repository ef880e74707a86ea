#include "corpus/reading/gkg_record.hpp"

#include <algorithm>
#include <string>

namespace dateline::reading {

namespace {

// In the codebook's order and spelling.
constexpr std::string_view columns[] = {
    "GKGRECORDID",
    "V2.1DATE",
    "V2SOURCECOLLECTIONIDENTIFIER",
    "V2SOURCECOMMONNAME",
    "V2DOCUMENTIDENTIFIER",
    "V1COUNTS",
    "V2.1COUNTS",
    "V1THEMES",
    "V2ENHANCEDTHEMES",
    "V1LOCATIONS",
    "V2ENHANCEDLOCATIONS",
    "V1PERSONS",
    "V2ENHANCEDPERSONS",
    "V1ORGANIZATIONS",
    "V2ENHANCEDORGANIZATIONS",
    "V1.5TONE",
    "V2.1ENHANCEDDATES",
    "V2GCAM",
    "V2.1SHARINGIMAGE",
    "V2.1RELATEDIMAGES",
    "V2.1SOCIALIMAGEEMBEDS",
    "V2.1SOCIALVIDEOEMBEDS",
    "V2.1QUOTATIONS",
    "V2.1ALLNAMES",
    "V2.1AMOUNTS",
    "V2.1TRANSLATIONINFO",
    "V2EXTRASXML",
};
constexpr std::size_t translation_column = 25;
constexpr std::size_t extras_column = 26;
static_assert(columns[translation_column] == "V2.1TRANSLATIONINFO" && columns[extras_column] == "V2EXTRASXML");
static_assert(std::size(columns) == 27);

struct Extra {
    std::string_view tag;
    std::string_view name;
};
constexpr Extra extras[] = {
    {"PAGE_TITLE", "V2EXTRASXML.PAGE_TITLE"},
    {"PAGE_AUTHORS", "V2EXTRASXML.PAGE_AUTHORS"},
    {"PAGE_PRECISEPUBTIMESTAMP", "V2EXTRASXML.PAGE_PRECISEPUBTIMESTAMP"},
};

void add(std::string_view name, std::string_view value, fields::FieldLookup& lookup, fields::RecordFields& fields) {
    const fields::FieldLookup::Meaning& meaning = lookup.find(name);
    if (meaning.ranks.empty()) return;
    fields.add_part(value);
    fields.add_field(meaning.ranks, meaning.name, false);
}

// "fra" of "srclc:fra;eng:Moses 2.1.1 / MosesCore Europarl fr-en / GT-FRA 1.0".
std::string_view language_of(std::string_view translation) {
    constexpr std::string_view label = "srclc:";
    const std::size_t at = translation.find(label);
    if (at == std::string_view::npos) return translation.empty() ? "eng" : std::string_view{};
    translation.remove_prefix(at + label.size());
    return translation.substr(0, translation.find(';'));
}

}  // namespace

base::Result<void> read_gkg_row(std::string_view row, fields::FieldLookup& lookup, fields::RecordFields& fields) {
    const auto count = static_cast<std::size_t>(std::ranges::count(row, '\t')) + 1;
    if (count != std::size(columns)) {
        return base::fail(base::ErrorKind::input,
                          "the row has " + std::to_string(count) + (count == 1 ? " field" : " fields") + ", GDELT's has 27");
    }
    lookup.begin_record();
    for (std::size_t i = 0; i < std::size(columns); ++i) {
        const std::string_view cell = row.substr(0, row.find('\t'));
        row.remove_prefix(std::min(cell.size() + 1, row.size()));
        fields.note_name(columns[i]);
        if (i == translation_column) {
            add("V2.1TRANSLATIONINFO.srclc", language_of(cell), lookup, fields);
        } else if (i == extras_column) {
            add_gkg_extras(cell, lookup, fields);
        } else {
            add(columns[i], cell, lookup, fields);
        }
    }
    return {};
}

bool is_gkg_extras(std::string_view name) {
    const std::string normal = fields::normalise_field_name(name);
    return normal == "v2extrasxml" || normal == "extras" || normal == "v2extras";
}

void add_gkg_extras(std::string_view cell, fields::FieldLookup& lookup, fields::RecordFields& fields) {
    for (const Extra& extra : extras) {
        const std::string opening = "<" + std::string(extra.tag) + ">";
        const std::size_t begin = cell.find(opening);
        if (begin == std::string_view::npos) continue;
        const std::string_view rest = cell.substr(begin + opening.size());
        const std::size_t end = rest.find("</" + std::string(extra.tag) + ">");
        if (end != std::string_view::npos) add(extra.name, rest.substr(0, end), lookup, fields);
    }
}

}  // namespace dateline::reading
