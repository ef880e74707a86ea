// Which field of a dump means what: one table, read from the top, first field with a value wins.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "corpus/base/result.hpp"

namespace dateline::fields {

// What a source field can become. `person`, `org` and `place` are names that the source gives beside the text. `modified` is a day that the article is no newer than, and never the day it came out; `page` is its whole
// HTML page, for where no field holds its text.
enum class Role : std::uint8_t {
    id,
    title,
    text,
    text_fallback,
    published,
    modified,
    url,
    source,
    author,
    language,
    section,
    tag,
    page,
    person,
    org,
    place
};

std::string_view role_name(Role role);

// What is written into a field.
enum class Markup : std::uint8_t {
    unsaid,  // plain text, unless the value itself shows that it is HTML
    html,    // HTML: text without a tag holds entities
};

// A spelling under which producers write a role. Names are compared with normalise_field_name; a dot descends into an object.
struct FieldName {
    Role role;
    std::string_view name;
    std::string_view producer;  // who writes it, for a reader of the table and for `explain`
    Markup markup = Markup::unsaid;
};

// The table, ordered by rank within each role.
std::span<const FieldName> field_names();

// Lower case, without '-', '_', ' ' and ':'; dots stay: "datePublished", "date-published" and "date_published" are the same.
std::string normalise_field_name(std::string_view name);

// Rank of a (normalised, dotted) name for a role: 0 is best; empty when the table does not know it.
struct FieldRank {
    Role role;
    int rank;
    Markup markup = Markup::unsaid;
    std::string_view producer = {};
};
std::span<const FieldRank> ranks_of(std::string_view normalised_name);  // a name may serve two roles ("source": url or outlet)

// Who writes the role under exactly this spelling ("pubDate", not "pub_date"); empty where the table has another one or none. For `explain`.
std::string_view producer_of(Role role, std::string_view name);

// The words that dumps write for "no value": "", "None", "null", "nan", "NaN", "NULL", "N/A", "undefined" and their like, "[Removed]" and
// the sentences by which news services say that a text must be paid for. No blanks are taken off first.
bool means_missing(std::string_view value);

// Why a field that looks like one of the table's is none of them: "the day of the download"; empty for every other name. For `explain`.
std::string_view reason_not_used(std::string_view normalised_name);

// --field title=headline: the named source field is the only one considered for that role.
using FieldOverrides = std::map<Role, std::string>;
// Parses "title=headline"; an unknown role or a missing '=' is a usage error that lists the roles.
base::Result<std::pair<Role, std::string>> parse_field_override(std::string_view argument);

}  // namespace dateline::fields
