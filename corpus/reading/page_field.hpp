// A whole HTML page that stands in a field of a record.
#pragma once

#include "corpus/fields/record_fields.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::reading {

// Where no field holds the text (or holds a part of it alone, or a page where the text should be), reads the page that one does: its text
// becomes out.article's, and so does what else it says and the record does not. Its cues for the day come behind the record's. Says in
// out.choices what came from where ("text <- html: main text"), and in out.warnings what cannot be read. REQUIRES fill_article first.
void fill_from_page(fields::RecordFields& fields, ReadArticle& out);

}  // namespace dateline::reading
