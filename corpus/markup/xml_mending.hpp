// Repairs for what programs write in place of XML. Only tried on an article that did not parse.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::markup {

// libxml2 compares each attribute of a tag with all before it, each prefix with all that are declared, and keeps names in a table of fixed
// size. No program writes more than this; mend_xml leaves out what is more.
inline constexpr std::size_t most_xml_attributes = 256;  // of a tag
inline constexpr std::size_t most_xml_prefixes = 64;     // of an article
inline constexpr std::size_t most_xml_elements = 100'000;

// Whether the article may have more of them, so that it has to be mended before it is parsed.
bool has_too_much_markup(std::string_view article);

// The article as well-formed XML, with these repairs, each told once in `warnings`:
//   a bare '&' or '<'                       escaped
//   an entity of HTML ("&nbsp;")            its character
//   unclosed and stray tags                 closed, left out; an end tag closes what stands open inside its element
//   attributes without quotes, or twice     quoted, the first one kept
//   characters that XML does not allow      left out
//   an article that is cut off              closed
// Comments, declarations and processing instructions are left out, CDATA sections become text. Elements deeper than 200, or beyond
// the first 100,000, are left out, what they hold stays. REQUIRES valid UTF-8.
std::string mend_xml(std::string_view article, std::vector<std::string>& warnings);

// Without the doctype that stands before the first element: what it declares is never used, so that no entity can grow.
std::string_view without_doctype(std::string_view document);

}  // namespace dateline::markup
