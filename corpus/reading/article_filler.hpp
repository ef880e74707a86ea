// From the fields of a record, whatever its format, to an article.
#pragma once

#include "corpus/fields/record_fields.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::reading {

// Fills out.article, each role from the best field that has a usable value; with `explain` it says in out.choices which that was and in
// out.passed_over which were not. Fields that may tell the day become out.cues; one that should and does not is told in out.warnings.
//
// Texts are taken byte by byte, unless their producer is known to write HTML or they look like it (fields/html_value.hpp): then they are
// made plain. Entities are decoded there, and in titles, names of outlets, sections, authors and tags, and short descriptions.
void fill_article(fields::RecordFields& fields, bool explain, ReadArticle& out);

}  // namespace dateline::reading
