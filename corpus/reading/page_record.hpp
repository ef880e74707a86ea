// One HTML page, from bytes to an article.
#pragma once

#include <string_view>

#include "corpus/base/result.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::reading {

// What is known of a page besides its bytes: an archive of the web, or the record that holds the page, knows where it came from.
struct PageOrigin {
    std::string_view url;  // "" where it is not known
    // False where the bytes are as the server sent them: then they are decoded here, by the character set that the server named ("" where
    // it did not), else by what the page declares.
    bool is_utf8 = true;
    std::string_view charset;
};

// Fills out.article from the page: each role from the first thing that the page says about it and that can be used, which out.choices names
// ("title <- meta og:title"). The address is the page's own canonical one, unless that is no address of a page (the front page of a site,
// given as every page's) or only the origin has one. Cues of the page for the day go into out.cues. Errors (input): an empty page; a page
// with neither text nor title.
base::Result<void> read_page_record(std::string_view bytes, const PageOrigin& origin, ReadArticle& out);

}  // namespace dateline::reading
