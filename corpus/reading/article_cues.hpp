// What an article shows about the day it came out, besides its fields.
#pragma once

#include <string>
#include <string_view>

#include "corpus/calendar/day.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::reading {

// Adds to out.cues (which hold those of its fields or its page) what the head of the text says, the address, and, for an article that is a
// file of its own, the file's name and folders; marks headers and datelines in out.article.spans; and decides the day by these cues alone,
// without facts about the group: out.depends_on_group says whether such facts could change it. REQUIRES everything else of the article to
// be set.
void date_article(ReadArticle& out);

// The warning about a date field whose value is no date.
std::string no_day_warning(std::string_view field, std::string_view value);

}  // namespace dateline::reading
