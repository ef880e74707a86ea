// Cues from fields of a record, of front matter, of an e-mail.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/publication/cue.hpp"

namespace dateline::publication {

// How far a field of that name is believed: field where it speaks of publication ("datePublished", "pub_date"), bare_field where it says no
// more than "date" or "timestamp", created and modified for those. `name` is dotted, in the source's own spelling; that it may tell the
// day at all is what corpus/fields knows.
CueKind kind_of_field(std::string_view name);

// The cue that the field gives; empty where its value is missing or no date.
std::optional<Cue> field_cue(std::string_view name, std::string_view value);

}  // namespace dateline::publication
