// Cues of HTML pages: what their markup, their metadata and the lines around the headline say about the day.
#pragma once

#include "corpus/markup/html_page.hpp"
#include "corpus/publication/cue.hpp"

namespace dateline::publication {

// In the order of the page's kinds of cues (CueKind), the best of each kind first. Comments, other articles, sidebars and footers are
// passed over; of JSON-LD the object counts that speaks of the page. A visible date counts behind a label ("Published:", "Stand:") or where
// pages put their dates: in what the markup calls a date or a byline, or alone on a short line near the headline. The page's address is no
// cue here (url_cue.hpp). A copyright line never is.
Cues page_cues(const markup::HtmlPage& page);

}  // namespace dateline::publication
