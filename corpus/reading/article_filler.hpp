// From the fields of a record, whatever its format, to an article.
#pragma once

#include "corpus/fields/record_fields.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::reading {

// Fills out.article, each role from the best field that has a usable value, and says in out.choices which that was. Fields that may tell
// the day become out.cues; one that should and does not is told in out.warnings.
void fill_article(fields::RecordFields& fields, ReadArticle& out);

}  // namespace dateline::reading
