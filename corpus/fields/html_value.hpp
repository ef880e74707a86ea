// Whether the value of a field is HTML, where nobody says so.
#pragma once

#include <string_view>

namespace dateline::fields {

// True when tags of HTML structure the whole value: it stands inside one element, or tags part it from beginning to end, or links and
// other elements with attributes stand in it. "<3", "a < b && c > d", one stray <br>, a word between <b> and </b> and prose that speaks of
// "the <p> tag" are text. Looks at each byte a few times at most, whatever is in it, and at nothing where there is no '<'.
bool looks_like_html(std::string_view value);

// True when a tag of HTML stands in it: for what is known to be HTML.
bool has_tag(std::string_view value);

// True when an element of HTML stands in it, from its tag to its end tag: for a line such as a title, where one is enough.
bool has_element(std::string_view value);

// True when a tag stands in it that makes lines or paragraphs; the line ends of HTML mean nothing then.
bool has_block_tag(std::string_view value);

// True when it holds an entity as HTML writes them: "&amp;", "&#8217;", "&#x27;". "R&D; AT&T" is none.
bool has_entity(std::string_view value);

}  // namespace dateline::fields
