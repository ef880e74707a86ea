// What libxml2 makes of an element, as far as articles need it.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>

namespace dateline::markup {

inline std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

inline bool is_element(const xmlNode* node) { return node->type == XML_ELEMENT_NODE; }
inline bool is_text(const xmlNode* node) { return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE; }

std::string attribute_value(const xmlAttr& attribute);
// By its name in lower case, whatever its prefix; "" where there is none.
std::string attribute(const xmlNode* node, std::string_view name);

// The next node in the order of the document that lies inside `top`, null at its end; what `node` holds is passed over when `deeper` is
// false.
const xmlNode* following(const xmlNode* node, const xmlNode* top, bool deeper);

// The text that stands in the element itself.
std::string inner_text(const xmlNode* element);

// All that the element holds, as HTML: tags without attributes and prefixes. What is no text of an article is left out: scripts, the heads
// of pages, pictures with their captions (NITF's <media>), a lead that the full text repeats (New York Times).
std::string inner_html(const xmlNode* element);

}  // namespace dateline::markup
