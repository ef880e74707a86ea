// A mail, from bytes to an article.
#pragma once

#include <string_view>

#include "corpus/base/result.hpp"
#include "corpus/fields/field_map.hpp"
#include "corpus/fields/record_fields.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::reading {

// Collects what the header says as fields: Subject is the title, Message-ID the id, Date the day of publication, Archived-At the address,
// From the author. The source is the list that the mail was sent to; of a newsletter it is the sender by name, of any other mail the
// sender's domain. A role that is overridden takes the header line of the name given.
// The text is what people read, one part after another, put into out.article at once: markup is made plain where there is no plain part,
// attachments are left out. `unquote`: the mail comes from an mbox file, where ">From " stands for "From " at the beginning of a line.
// Errors (input): neither a text nor a subject. Told in out.warnings: only attachments; parts that were left out; lost bytes.
base::Result<void> read_mail(std::string_view mail, bool unquote, const fields::FieldOverrides& overrides, fields::RecordFields& fields,
                             ReadArticle& out);

}  // namespace dateline::reading
